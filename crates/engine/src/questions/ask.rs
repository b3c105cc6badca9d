//! Whom to ask.

use super::{Topic, Whom};
use crate::assessed::by_name;
use crate::condition::Condition;
use crate::outlook::{Seen, Sight};
use crate::reading::open_teams;

/// Whom to ask about these, in their order, each once.
pub(super) fn whom(sight: &Sight<'_>, seen: &Seen<'_>, about: &[Topic]) -> Vec<Whom> {
    let candidate = seen.candidate;
    let mut whom = Vec::new();
    for topic in about {
        let one = match topic {
            Topic::Condition(Condition::Interest) => {
                Whom::SeniorManagement(candidate.sponsor.clone())
            }
            Topic::Condition(Condition::Operations) => {
                let mut teams = open_teams(candidate, &sight.ageing);
                by_name(sight.board, &mut teams);
                Whom::Teams(teams)
            }
            Topic::Condition(Condition::Capability) => Whom::Skilled(candidate.needs.clone()),
            Topic::Difference(_) => Whom::WhoKnows(candidate.groups.clone()),
        };
        if !whom.contains(&one) {
            whom.push(one);
        }
    }
    whom
}
