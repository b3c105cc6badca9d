//! What is done about a round: somebody more is asked, it is shown, given up, opened again; what nobody claims is sent on.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use engine::asking::Ask;
use engine::text::Name;
use operations::answers::Voice;
use operations::rounds::{AskPerson, GiveUp, Who, ask_person, give_up, reopen, reveal};
use operations::waiting::{AskAnother, ask_another};
use operations::{Email, SubjectKind};
use serde::Deserialize;
use utoipa::ToSchema;

use super::asked::team;
use super::{Round, held, told};
use crate::api::body::Json;
use crate::api::caller::Caller;
use crate::api::candidates;
use crate::api::problem::Answer;
use crate::api::reading::Reading;
use crate::api::version::{IfMatch, Key};
use crate::api::why::Why;
use crate::api::words::Condition;
use crate::rounds::voice;

/// Somebody to ask.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = AskedBesides)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Person {
    /// Their name. Who is not here by that name is added.
    #[schema(min_length = 1, max_length = 5_000)]
    name: String,
    /// Where they are written to, for one who is new.
    #[schema(min_length = 1, max_length = 5_000)]
    email: Option<String>,
    condition: Condition,
    /// Of operations: the id of the team whose room it speaks of; none asks about all.
    #[schema(min_length = 1, max_length = 5_000)]
    team: Option<String>,
}

/// What nobody who was asked can answer, and who may know.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct SentOn {
    /// The id of the problem or opportunity.
    #[schema(min_length = 1, max_length = 5_000)]
    candidate: String,
    condition: Condition,
    /// Of operations: the id of the team whose room it speaks of.
    #[schema(min_length = 1, max_length = 5_000)]
    team: Option<String>,
    /// The id of a person who is here.
    #[schema(min_length = 1, max_length = 5_000)]
    person: String,
}

/// Asks somebody more, while it is open.
#[utoipa::path(post, path = "/api/v1/rounds/{number}/ask", tag = "rounds", operation_id = "ask_person", request_body = Person,
    params(("number" = u32, Path), Key), responses((status = 200, description = "As it is now", body = Round, headers(("ETag" = String)))))]
pub(in crate::api) async fn ask(
    caller: Caller,
    Path(number): Path<u32>,
    key: Key,
    Json(sent): Json<Person>,
) -> Answer {
    let round = held(&caller, number)?.id.clone();
    let mut reading = Reading::default();
    let name: Option<Name> = reading.line("name", &sent.name);
    let email = sent.email.as_deref().map(|text| Email::parse(text).ok());
    if email == Some(None) {
        reading.tell("email", wording::refusal::NOT_AN_EMAIL);
    }
    let condition = sent.condition.into();
    let team = team(
        condition,
        sent.team.as_deref(),
        caller.board(),
        &mut reading,
    );
    let name = reading.done(name)?;
    let who = match voice(name.clone(), caller.board()) {
        Voice::Known(person) => Who::Known(person),
        Voice::Written(_) => Who::New(name, email.flatten()),
    };
    let asked = AskPerson {
        key: key.name(&caller),
        round,
        who,
        condition,
        team,
    };
    ask_person(caller.foothold(), &mut caller.act(), asked).await?;
    told(&caller.afresh().await?, number).await
}

/// Gives it up: it comes to no decision.
#[utoipa::path(post, path = "/api/v1/rounds/{number}/give-up", tag = "rounds", operation_id = "give_up_round", request_body = Why,
    params(("number" = u32, Path), IfMatch), responses((status = 200, description = "As it is now", body = Round, headers(("ETag" = String)))))]
pub(in crate::api) async fn end(
    caller: Caller,
    Path(number): Path<u32>,
    version: IfMatch,
    Json(why): Json<Why>,
) -> Answer {
    let id = held(&caller, number)?.id.clone();
    let why = why.said()?;
    let seen = version.of(&caller, SubjectKind::Round, id.as_str()).await?;
    give_up(caller.foothold(), &caller.act(), GiveUp { id, seen, why }).await?;
    told(&caller.afresh().await?, number).await
}

/// Opens again one that was given up.
#[utoipa::path(post, path = "/api/v1/rounds/{number}/reopen", tag = "rounds", operation_id = "reopen_round",
    params(("number" = u32, Path)), responses((status = 200, description = "As it is now", body = Round, headers(("ETag" = String)))))]
pub(in crate::api) async fn open_again(caller: Caller, Path(number): Path<u32>) -> Answer {
    let id = held(&caller, number)?.id.clone();
    reopen(caller.foothold(), &caller.act(), id).await?;
    told(&caller.afresh().await?, number).await
}

/// Shows everyone where things stand in a blind round, from now on.
#[utoipa::path(post, path = "/api/v1/rounds/{number}/reveal", tag = "rounds", operation_id = "reveal_round",
    params(("number" = u32, Path)), responses((status = 200, description = "As it is now", body = Round, headers(("ETag" = String)))))]
pub(in crate::api) async fn show(caller: Caller, Path(number): Path<u32>) -> Answer {
    let id = held(&caller, number)?.id.clone();
    reveal(caller.foothold(), &caller.act(), id).await?;
    told(&caller.afresh().await?, number).await
}

/// Sends on to somebody else what everyone who was asked said is not theirs.
#[utoipa::path(post, path = "/api/v1/rounds/{number}/send-on", tag = "rounds", operation_id = "send_on", request_body = SentOn,
    params(("number" = u32, Path)), responses((status = 204, description = "They are asked")))]
pub(in crate::api) async fn send_on(
    caller: Caller,
    Path(number): Path<u32>,
    Json(sent): Json<SentOn>,
) -> Answer {
    held(&caller, number)?;
    let mut reading = Reading::default();
    let candidate = reading.id("candidate", &sent.candidate);
    let condition = sent.condition.into();
    let team = team(
        condition,
        sent.team.as_deref(),
        caller.board(),
        &mut reading,
    );
    let person = reading.id("person", &sent.person);
    let (candidate, person) = reading.done(candidate.zip(person))?;
    candidates::held(&caller, &candidate)?;
    let ask = Ask {
        candidate,
        condition,
        team,
    };
    let another = AskAnother { ask, person };
    ask_another(caller.foothold(), &caller.act(), another).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
