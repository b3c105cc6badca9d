//! A decision is recorded: what is proposed, or others with a reason.

use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::Outlook;
use engine::rounds::{Skipped, skipped};
use engine::standing::Standing;
use engine::text::Note;
use operations::decisions::{Decide, Supersede, listed, record};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wording::Names;
use wording::form::Wrong;

use super::Decision;
use crate::api::body::{self, Json};
use crate::api::caller::Caller;
use crate::api::outlook::unveiled;
use crate::api::problem::{Answer, Failed};
use crate::api::reading::Reading;
use crate::api::version::{self, Key};
use crate::api::words::texts;

/// What is proposed today.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct Proposal {
    /// The ids of what is proposed to start.
    proposed: Vec<String>,
    /// Groups for which a place can be kept: they were left out twice running.
    places: Vec<PlaceFor>,
}

/// How what is proposed would change with a place kept for a group.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct PlaceFor {
    /// The id of the group.
    group: String,
    /// The ids of what would come in.
    enters: Vec<String>,
    /// The ids of what would go.
    leaves: Vec<String>,
}

/// What is decided.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewDecision)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(in crate::api) struct New {
    /// The ids of what was read as proposed. Where something else is proposed by now, nothing is recorded.
    proposed: Vec<String>,
    /// The ids of what is to start, where it is not what is proposed.
    picks: Option<Vec<String>>,
    /// The id of a group for which a place is kept, in place of `picks`.
    #[schema(min_length = 1, max_length = 5_000)]
    place_for: Option<String>,
    /// Why these, where they are not the proposed ones.
    #[schema(min_length = 1, max_length = 5_000)]
    reason: Option<String>,
    /// What else should stand in the record.
    #[schema(min_length = 1, max_length = 5_000)]
    note: Option<String>,
    /// What was said against it. Name nobody.
    #[schema(min_length = 1, max_length = 5_000)]
    said_against: Option<String>,
    /// The day to come on which to look at it again.
    #[schema(format = Date)]
    look_again: Option<String>,
    supersedes: Option<Earlier>,
}

/// The earlier decision whose place it takes.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = Supersedes)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Earlier {
    /// Its number.
    number: i64,
    /// Why.
    #[schema(min_length = 1, max_length = 5_000)]
    why: String,
}

/// What is proposed, and for whom a place could be kept.
#[utoipa::path(get, path = "/api/v1/decisions/proposal", tag = "decisions", operation_id = "proposal",
    responses((status = 200, description = "What is proposed today", body = Proposal),
        (status = 409, description = "A blind round keeps answers back, or nothing can be weighed", body = crate::api::problem::Problem, content_type = "application/problem+json")))]
pub(in crate::api) async fn proposal(caller: Caller) -> Answer {
    unveiled(&caller)?;
    let outlook = caller.view().outlook().await?;
    let places = skipped(caller.board(), &outlook);
    Ok(body::told(&Proposal {
        proposed: texts(&outlook.few.picks),
        places: places.iter().map(PlaceFor::of).collect(),
    }))
}

/// Records a decision, and closes the open round with it. It never changes.
#[utoipa::path(post, path = "/api/v1/decisions", tag = "decisions", operation_id = "record_decision", request_body = New,
    params(Key), responses((status = 201, description = "It is recorded", body = Decision)))]
pub(in crate::api) async fn decide(caller: Caller, key: Key, Json(new): Json<New>) -> Answer {
    unveiled(&caller)?;
    let outlook = caller.view().outlook().await?;
    let decide = meant(&caller, &key, &new, &outlook)?;
    let number = record(caller.foothold(), &mut caller.act(), decide).await?;
    let (kept, by) = listed(caller.foothold(), caller.organisation(), number).await?;
    let response = body::told(&Decision::of(&kept, by));
    let at = format!("/api/v1/decisions/{number}");
    Ok(version::made(response, &at))
}

fn meant(caller: &Caller, key: &Key, new: &New, outlook: &Outlook) -> Result<Decide, Failed> {
    let mut reading = Reading::default();
    let proposed = reading.ids("proposed", &new.proposed);
    let reason = reading.maybe_passage("reason", new.reason.as_deref());
    let (picks, kept) = picks(caller, new, outlook, &mut reading).unzip();
    let reason = reason.or(kept.flatten());
    let both = picks.as_ref().zip(proposed.as_ref());
    let changed = both.is_some_and(|(picks, proposed)| !alike(picks, proposed));
    if changed && reason.is_none() && new.reason.is_none() {
        reading.tell("reason", wording::refusal::REASON_WANTED);
    }
    let note = reading.maybe_passage("note", new.note.as_deref());
    let said_against = reading.maybe_passage("said-against", new.said_against.as_deref());
    let today = caller.view().today();
    let look_again = reading.day_to_come("look-again", new.look_again.as_deref(), today, None);
    let earlier = new.supersedes.as_ref();
    let supersedes = earlier.and_then(|earlier| {
        let why = reading.passage("supersedes.why", &earlier.why)?;
        let number = earlier.number;
        Some(Supersede { number, why })
    });
    let (proposed, picks) = reading.done(proposed.zip(picks))?;
    Ok(Decide {
        key: key.name(caller),
        proposed,
        picks,
        reason: reason.filter(|_| changed),
        note,
        said_against,
        look_again,
        supersedes,
    })
}

/// What is to start: what is sent, what a place kept for a group makes of it with the reason for that, or what is proposed.
fn picks(
    caller: &Caller,
    new: &New,
    outlook: &Outlook,
    reading: &mut Reading,
) -> Option<(Vec<Id<Candidate>>, Option<Note>)> {
    let few = &outlook.few.picks;
    let (picks, reason) = match (&new.picks, &new.place_for) {
        (None, None) => (reading.ids("proposed", &new.proposed)?, None),
        (Some(picks), None) => (reading.ids("picks", picks)?, None),
        (None, Some(group)) => {
            let all = skipped(caller.board(), outlook);
            let place = all.iter().find(|one| one.group.as_str() == group);
            let place = reading.take("place-for", place.ok_or(Wrong::NotAChoice))?;
            let stays = |id: &&Id<Candidate>| !place.bring_in.leaves.contains(id);
            let picks = few.iter().filter(stays).chain(&place.bring_in.enters);
            let names = Names::of(caller.board());
            let reason = wording::rounds::place_is_kept(place.group, &names);
            (picks.cloned().collect(), Note::parse(&reason).ok())
        }
        (Some(_), Some(_)) => {
            reading.tell("place-for", wording::api::PICKS_OR_PLACE);
            return None;
        }
    };
    let can_start = |id: &Id<Candidate>| {
        let placed = outlook.placed(id);
        placed.is_some_and(|placed| placed.standing != Standing::UnderWay)
    };
    let all = picks.iter().all(can_start);
    let read = all.then_some(picks);
    let picks = reading.take("picks", read.ok_or(Wrong::Gone("problem or opportunity")))?;
    Some((picks, reason))
}

/// Whether the same ones are meant, in whatever order.
fn alike(a: &[Id<Candidate>], b: &[Id<Candidate>]) -> bool {
    a.len() == b.len() && a.iter().all(|id| b.contains(id))
}

impl PlaceFor {
    fn of(skipped: &Skipped<'_>) -> Self {
        Self {
            group: skipped.group.to_string(),
            enters: texts(&skipped.bring_in.enters),
            leaves: texts(&skipped.bring_in.leaves),
        }
    }
}
