//! People of the organisation, for those who look after them. By tokens to write alone: to read them is more than to read.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use engine::answer::Source;
use engine::id::Id;
use engine::members as kept;
use engine::people::Team;
use engine::text::Name;
use operations::people::{self, Change, Invite, Person as Kept, invite_once};
use operations::{Email, SubjectKind};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::body::Json;
use super::caller::Caller;
use super::paging::{Asked, Listed, Paging};
use super::problem::{Answer, Failed};
use super::reading::{Reading, id_of};
use super::version::{self, IfMatch, Key};
use super::words::{texts, words};
use crate::path::Segment;

words! {
    /// What a person is here to do.
    Role is kept::Role {
        /// Looks after people and settings, besides all that a facilitator does.
        Administrator,
        /// Brings the list in, runs rounds, writes decisions.
        Facilitator,
        /// Says whether there is interest; records decisions.
        SeniorManager,
        /// Answers, prepares ground, runs exemplars.
        Member,
        /// Reads.
        Reader,
    }
}

/// A person.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Person {
    /// Their id, which never changes.
    id: String,
    /// As they are called here.
    name: String,
    role: Role,
    /// The ids of the teams that they belong to.
    teams: Vec<String>,
    /// Where they are written to.
    email: Option<String>,
    /// Whether they have a way in of their own.
    can_sign_in: bool,
    /// Whether they were taken out.
    left: bool,
}

/// A person to be invited.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewPerson)]
#[serde(deny_unknown_fields)]
pub(super) struct New {
    /// As they are called here.
    #[schema(min_length = 1, max_length = 5_000)]
    name: String,
    /// Where they are written to. Their invitation goes there where email is set up; else whoever looks after people makes
    /// a link on their page.
    #[schema(min_length = 1, max_length = 5_000)]
    email: Option<String>,
    role: Role,
    /// The ids of the teams that they belong to.
    #[serde(default)]
    teams: Vec<String>,
}

/// What a person is from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ChangedPerson)]
#[serde(deny_unknown_fields)]
pub(super) struct Changed {
    /// As they are called here.
    #[schema(min_length = 1, max_length = 5_000)]
    name: String,
    role: Role,
    /// The ids of the teams that they belong to.
    #[serde(default)]
    teams: Vec<String>,
}

/// Everyone, by name; those who were taken out too.
#[utoipa::path(get, path = "/api/v1/people", tag = "people", operation_id = "list_people", params(Asked),
    responses((status = 200, description = "A page of them", body = Listed<Person>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Answer {
    let all = people::list(caller.foothold(), &caller.act()).await?;
    Ok(paging.each(all.iter(), Person::of))
}

/// Invites one. The link by which they come in is told to nobody but them.
#[utoipa::path(post, path = "/api/v1/people", tag = "people", operation_id = "invite_person", request_body = New, params(Key),
    responses((status = 201, description = "They are here", body = Person, headers(("ETag" = String)))))]
pub(super) async fn add(caller: Caller, key: Key, Json(new): Json<New>) -> Answer {
    let mut reading = Reading::default();
    let meant = meant(&caller, &new.name, &new.teams, &mut reading);
    let email = new.email.as_deref().map(|text| Email::parse(text).ok());
    if email == Some(None) {
        reading.tell("email", wording::refusal::NOT_AN_EMAIL);
    }
    let (name, teams) = reading.done(meant)?;
    let one = Invite {
        name,
        email: email.flatten(),
        role: new.role.into(),
        teams,
        secret: caller.secret(),
    };
    let mut act = caller.act();
    let key = key.name(&caller);
    let by_mail = caller.sends_email();
    let id = invite_once(caller.foothold(), &mut act, key, one, by_mail).await?;
    let response = told(&caller.afresh().await?, &id).await?;
    let at = format!("/api/v1/people/{}", Segment(id.as_str()));
    Ok(version::made(response, &at))
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/people/{id}", tag = "people", operation_id = "one_of_people", params(("id" = String, Path)),
    responses((status = 200, description = "As they are", body = Person, headers(("ETag" = String)))))]
pub(super) async fn one(caller: Caller, Path(id): Path<String>) -> Answer {
    told(&caller, &id_of(&id)?).await
}

/// Renames one, or gives them another role or other teams.
#[utoipa::path(put, path = "/api/v1/people/{id}", tag = "people", operation_id = "change_person", request_body = Changed,
    params(("id" = String, Path), IfMatch), responses((status = 200, description = "As they are now", body = Person, headers(("ETag" = String)))))]
pub(super) async fn change(
    caller: Caller,
    Path(id): Path<String>,
    version: IfMatch,
    Json(new): Json<Changed>,
) -> Answer {
    let id: Id<Source> = id_of(&id)?;
    let mut reading = Reading::default();
    let meant = meant(&caller, &new.name, &new.teams, &mut reading);
    let (name, teams) = reading.done(meant)?;
    let seen = version
        .of(&caller, SubjectKind::Member, id.as_str())
        .await?;
    let changed = Change {
        person: id.clone(),
        seen,
        name,
        role: new.role.into(),
        teams,
    };
    people::change(caller.foothold(), &caller.act(), changed).await?;
    told(&caller.afresh().await?, &id).await
}

/// Takes one out: their sessions, links and tokens end at once. What they did and said stays.
#[utoipa::path(delete, path = "/api/v1/people/{id}", tag = "people", operation_id = "take_out_person", params(("id" = String, Path)),
    responses((status = 204, description = "They are taken out")))]
pub(super) async fn take_out(caller: Caller, Path(id): Path<String>) -> Answer {
    people::remove(caller.foothold(), &caller.act(), id_of(&id)?).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Lets one who was taken out come in again.
#[utoipa::path(post, path = "/api/v1/people/{id}/bring-back", tag = "people", operation_id = "bring_back_person", params(("id" = String, Path)),
    responses((status = 200, description = "As they are now", body = Person, headers(("ETag" = String)))))]
pub(super) async fn bring_back(caller: Caller, Path(id): Path<String>) -> Answer {
    let id: Id<Source> = id_of(&id)?;
    people::bring_back(caller.foothold(), &caller.act(), id.clone()).await?;
    told(&caller.afresh().await?, &id).await
}

/// The name and the teams that are meant.
fn meant(
    caller: &Caller,
    name: &str,
    teams: &[String],
    reading: &mut Reading,
) -> Option<(Name, Vec<Id<Team>>)> {
    let name = reading.line("name", name);
    let teams = reading.teams("teams", teams, caller.board());
    name.zip(teams)
}

async fn told(caller: &Caller, id: &Id<Source>) -> Answer {
    let all = people::list(caller.foothold(), &caller.act()).await?;
    let mut all = all.iter();
    let person = all.find(|person| person.member.source() == *id);
    let person = Person::of(person.ok_or(Failed::NOTHING)?);
    let version = version::of(caller, SubjectKind::Member, id.as_str()).await?;
    Ok(version::with(version, person))
}

impl Person {
    fn of(kept: &Kept) -> Self {
        Self {
            id: kept.member.source().to_string(),
            name: kept.name.to_string(),
            role: kept.member.role.into(),
            teams: texts(&kept.member.teams),
            email: kept.account.email.as_ref().map(ToString::to_string),
            can_sign_in: kept.can_sign_in,
            left: kept.member.left,
        }
    }
}
