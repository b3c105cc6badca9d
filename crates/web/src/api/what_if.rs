//! What would come of a few things supposed. Nothing is kept.

use axum::extract::RawQuery;
use engine::what_if::Suppose;
use operations::papers::data;
use operations::what_if::{MOST, what_if};

use super::body::text;
use super::caller::Caller;
use super::outlook::unveiled;
use super::problem::{Answer, Failed};
use super::reading::Reading;
use crate::form::Typed;
use crate::layout::Fault;

/// The parameter of each thing supposed, as in the address of the page.
const SUPPOSE: &str = "s";

/// Where to focus if these things were so, as `/outlook` tells it. Each is supposed as the address of the page *What if* says it.
#[utoipa::path(get, path = "/api/v1/what-if", tag = "outlook", operation_id = "what_if",
    params(("s" = Option<Vec<String>>, Query, description = "Such as interest.yes.P1, harm.4.P1, people.250.P1, room.2.benefits, limit.4, size.20, first.homes")),
    responses((status = 200, description = "The outlook", body = serde_json::Value, content_type = "application/json"),
        (status = 409, description = "A blind round keeps answers back, or nothing can be weighed", body = super::problem::Problem, content_type = "application/problem+json")))]
pub(super) async fn one(caller: Caller, RawQuery(query): RawQuery) -> Answer {
    let supposed = supposed(&caller, query.as_deref())?;
    unveiled(&caller)?;
    let view = caller.view();
    let then = what_if(view, &supposed).await?;
    Ok(text(data(&then, &view.board().supposing(&supposed))))
}

/// What is supposed; of two about the same thing the later one counts.
fn supposed(caller: &Caller, query: Option<&str>) -> Result<Vec<Suppose>, Failed> {
    let typed = Typed::of_query(query)?;
    if typed.fields().any(|(field, _)| field != SUPPOSE) {
        return Err(Fault::BadRequest.into());
    }
    let mut reading = Reading::default();
    let mut all: Vec<Suppose> = Vec::new();
    for sent in typed.all(SUPPOSE) {
        match Suppose::parse(sent) {
            Ok(one) if one.fits(caller.board()) => {
                all.retain(|held| !held.is_about_the_same(&one));
                all.push(one);
            }
            _ => reading.tell(SUPPOSE, wording::api::SUPPOSES_NOTHING),
        }
    }
    if all.len() > MOST {
        reading.tell(SUPPOSE, wording::api::supposes_too_much(MOST));
    }
    reading.done(Some(all))
}
