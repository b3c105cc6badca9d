//! What waits for the token's person. It is answered at the address of each answer.

use axum::response::Response;
use engine::members::Why;
use engine::waiting_for::{Reason, Wanted, waiting_for};
use serde::Serialize;
use utoipa::ToSchema;

use super::caller::Caller;
use super::paging::{Asked, Listed, Paging};
use super::words::{Basis, Condition, Said};
use crate::form::Word as _;
use crate::path::Segment;

/// Something that one is asked, answered since or not.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Waits {
    /// The id of the problem or opportunity.
    candidate: String,
    title: String,
    condition: Condition,
    /// Of operations: the id of the team whose room it speaks of; none asks about each of its teams.
    team: Option<String>,
    because: Because,
    /// The day since when it is asked.
    #[schema(format = Date)]
    since: String,
    /// Whether it waits still: it was not answered since, and nothing else was said that keeps it.
    is_waiting: bool,
    /// What one answered since.
    reply: Option<Said>,
    /// How one knows.
    basis: Option<Basis>,
    /// What one said in place of an answer.
    instead: Option<Instead>,
    /// Where it is answered, by `PUT`.
    answer_at: String,
}

/// Why one is asked.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[schema(as = WaitsBecause)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Because {
    /// The open round asks it.
    Round,
    /// Something changed, and it is asked again.
    Again,
    /// One who was asked said that it is theirs.
    SentOn,
}

/// What one said in place of an answer.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[schema(as = SaidInstead)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Instead {
    /// Nothing to say about it.
    Passed,
    /// It is not theirs.
    NotMine,
    /// They check.
    Checking,
}

/// Everything that one is asked, in order of condition and team.
#[utoipa::path(get, path = "/api/v1/waiting", tag = "waiting", operation_id = "list_waiting", params(Asked),
    responses((status = 200, description = "A page of it", body = Listed<Waits>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Response {
    let parts = waiting_for(caller.board(), caller.viewer());
    let all: Vec<&Wanted<'_>> = parts.iter().flat_map(|part| &part.wanted).collect();
    paging.each(all.into_iter(), |wanted| Waits::of(wanted, &caller))
}

impl Waits {
    fn of(wanted: &Wanted<'_>, caller: &Caller) -> Self {
        let (condition, team) = (Condition::from(wanted.condition), wanted.team);
        let id = wanted.candidate.id.as_str();
        let of_team = team.map(|team| format!("?team={}", Segment(team.as_str())));
        let word = wanted.condition.word();
        Self {
            candidate: id.to_owned(),
            title: wanted.candidate.title.to_string(),
            condition,
            team: team.map(ToString::to_string),
            because: match wanted.reason {
                Reason::Round(_) => Because::Round,
                Reason::Again(_) => Because::Again,
                Reason::SentOn => Because::SentOn,
            },
            since: wanted.since.to_string(),
            is_waiting: wanted.waits(caller.view().today()),
            reply: wanted.answer.map(|answer| answer.reply.said().into()),
            basis: wanted.answer.map(|answer| answer.basis.into()),
            instead: wanted.aside.map(|aside| match aside.why {
                Why::Passed => Instead::Passed,
                Why::NotMine(_) => Instead::NotMine,
                Why::Checking(_) => Instead::Checking,
            }),
            answer_at: format!(
                "/api/v1/candidates/{}/answers/{word}{}",
                Segment(id),
                of_team.unwrap_or_default()
            ),
        }
    }
}
