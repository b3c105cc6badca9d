//! A passkey is made, or removed.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Redirect};
use engine::id::Id;
use engine::text::Line;
use operations::sign_in::{add_passkey, begin_passkey, remove_passkey};
use operations::{Error, Refusal};
use wording::{date, refusal as say};

use super::PASSKEYS;
use super::page::{MAKE, NAME, again};
use crate::app::App;
use crate::form::{Faults, Typed};
use crate::layout::Fault;
use crate::sign_in::{ANSWER, Arrival, PATIENCE, asked, not_here, passkeys};
use crate::visit::{Answer, Visit};

/// A challenge for the device of the person who asks.
pub(super) async fn begin(
    State(app): State<App>,
    arrival: Arrival,
    visit: Visit,
    headers: HeaderMap,
) -> Answer {
    app.limits().count("", arrival.from)?;
    let organisation = &visit.view().organisation().name;
    let here = passkeys(&app, &headers, organisation.as_str()).map_err(not_here)?;
    let begun = begin_passkey(visit.foothold(), &visit.act(), &here).await;
    let (challenge, making) = begun?;
    let session = visit.session().id.as_str();
    app.steps()
        .making
        .keep(session, making, app.now(), PATIENCE);
    Ok(asked(&challenge))
}

/// Keeps what the device made.
pub(super) async fn add(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    typed: Typed,
) -> Answer {
    let here = passkeys(&app, &headers, "").map_err(not_here)?;
    let mut faults = Faults::default();
    let name: Option<Option<Line<100>>> = faults.take(NAME, typed.line_or_none(NAME));
    let Some(name) = name else {
        return again(&app, &visit, &headers, typed, faults).await;
    };
    let name = name.map_or_else(|| by_its_day(&visit), |name| name.to_string());
    let session = visit.session().id.as_str();
    let made = match app.steps().making.take(session, app.now()) {
        Some(making) => {
            let answered = (typed.text(ANSWER), name);
            add_passkey(visit.foothold(), &visit.act(), &here, &making, answered).await
        }
        None => Err(Refusal::PasskeyNotMade.into()),
    };
    match made {
        Ok(()) => Ok(Redirect::to(&format!("{PASSKEYS}?done=added")).into_response()),
        Err(Error::Refused(Refusal::PasskeyNotMade)) => {
            faults.tell(MAKE, say::PASSKEY_NOT_MADE.to_owned());
            again(&app, &visit, &headers, typed, faults).await
        }
        Err(other) => Err(other.into()),
    }
}

/// What a passkey is called that nobody gave a name.
fn by_its_day(visit: &Visit) -> String {
    format!("Passkey of {}", date::long(visit.view().today()))
}

/// Takes one out.
pub(super) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    remove_passkey(visit.foothold(), &visit.act(), id).await?;
    Ok(Redirect::to(&format!("{PASSKEYS}?done=removed")).into_response())
}
