//! Which half of a condition is missing, where it was asked apart.

use crate::answer::{Answer, Reply, Said};
use crate::blockers::{Blocker, On};
use crate::candidate::Candidate;
use crate::condition::Half;
use crate::reading::{Ageing, Weighed, weigh};

/// The half that is missing of a blocker, by the answers that count about these candidates: none where neither was asked
/// apart, where both are missing, and where they do not say the same.
pub fn missing_half<'a>(
    blocker: &Blocker,
    candidates: impl IntoIterator<Item = &'a Candidate>,
    ageing: &Ageing,
) -> Option<Half> {
    let mut found = None;
    for candidate in candidates {
        let weighed = weigh(candidate, ageing);
        let counted = candidate.answers.iter().zip(weighed);
        let counted = counted
            .filter(|(answer, became)| *became == Weighed::Counts && is_about(answer, blocker));
        for (answer, _) in counted {
            let half = missing(answer.reply)?;
            if found.is_some_and(|found| found != half) {
                return None;
            }
            found = Some(half);
        }
    }
    found
}

fn is_about(answer: &Answer, blocker: &Blocker) -> bool {
    let of_team = match &blocker.on {
        On::Team(team) => answer.team.as_ref().is_none_or(|of| of == team),
        _ => true,
    };
    answer.condition == blocker.condition && of_team
}

/// The one half that a reply does not grant.
fn missing(reply: Reply) -> Option<Half> {
    match reply {
        Reply::Halves(first, Said::Yes) if first != Said::Yes => Some(Half::First),
        Reply::Halves(Said::Yes, second) if second != Said::Yes => Some(Half::Second),
        _ => None,
    }
}
