//! Notice before answers grow old. No part of the decision model: it says today what a later day will make of them.

use std::collections::BTreeSet;

use jiff::Span;
use jiff::civil::Date;

use super::ageing::old_from;
use super::hearing::teams_heard;
use super::read::part_reading;
use super::{Ageing, Reading};
use crate::answer::{Answer, Given};
use crate::candidate::{Candidate, Status};
use crate::condition::Condition;
use crate::id::Id;
use crate::people::Team;
use crate::settings::Settings;

/// How many days before it notice is given.
pub const NOTICE_DAYS: i32 = 30;

/// A reading that will change because answers grow old.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrowsOld {
    /// Of which candidate.
    pub candidate: Id<Candidate>,
    /// About which condition.
    pub condition: Condition,
    /// For operations, about which of its teams.
    pub team: Option<Id<Team>>,
    /// The first day on which they no longer count.
    pub on: Date,
    /// What it reads until then.
    pub from: Reading,
    /// What it reads from then on, if nobody answers.
    pub to: Reading,
}

/// What of a candidate will read otherwise within [`NOTICE_DAYS`] because its answers grow old: the first change of each
/// condition, for operations of each team. Only of what is still on the list.
pub fn grows_old(candidate: &Candidate, settings: &Settings, today: Date) -> Vec<GrowsOld> {
    let soon = today.saturating_add(Span::new().days(NOTICE_DAYS));
    let (now, later) = (Ageing::of(settings, today), Ageing::of(settings, soon));
    let fades = |answer: &Answer| {
        let is_old = |ageing: &Ageing| ageing.is_old(answer.condition, answer.given);
        !is_old(&now) && is_old(&later)
    };
    if candidate.status != Status::Candidate || !candidate.answers.iter().any(fades) {
        return Vec::new();
    }
    let parts = Condition::ALL
        .into_iter()
        .flat_map(|condition| teams_heard(candidate, condition).map(move |team| (condition, team)));
    parts
        .filter_map(|part| first_change(candidate, part, settings, (today, soon)))
        .collect()
}

/// The first day after today and up to `soon` on which a part reads otherwise than the day before.
fn first_change(
    candidate: &Candidate,
    (condition, team): (Condition, Option<&Id<Team>>),
    settings: &Settings,
    (today, soon): (Date, Date),
) -> Option<GrowsOld> {
    let read = |day| part_reading(candidate, condition, team, &Ageing::of(settings, day));
    let from = read(today);
    let months = settings.stale_after_months[condition.index()];
    let about = candidate
        .answers
        .iter()
        .filter(|a| a.condition == condition);
    let ends = about.filter_map(|answer| match answer.given {
        Given::On(date) => old_from(date, months),
        Given::Undated | Given::LongAgo => None,
    });
    let days: BTreeSet<Date> = ends.filter(|day| today < *day && *day <= soon).collect();
    let (on, to) = days.into_iter().find_map(|day| {
        let to = read(day);
        (to != from).then_some((day, to))
    })?;
    Some(GrowsOld {
        candidate: candidate.id.clone(),
        condition,
        team: team.cloned(),
        on,
        from: from.0,
        to: to.0,
    })
}

#[cfg(test)]
mod tests;
