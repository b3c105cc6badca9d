//! Readings by every combination of the teams' levels.

use std::collections::BTreeSet;

use engine::answer::{Answer, Basis, Given, Reply, Said};
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::{Condition, Level};
use engine::id::Id;
use engine::people::Team;
use engine::reading::Reading;
use jiff::ToSpan;
use jiff::civil::Date;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};

/// What is read of a condition.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) levels: BTreeSet<Level>,
    pub(crate) reading: Reading,
    pub(crate) chance_yes: BigRational,
    pub(crate) blocked_teams: Vec<Id<Team>>,
}

struct OfTeam {
    levels: BTreeSet<Level>,
    is_contested: bool,
    chances: [BigRational; 3],
}

pub(crate) fn read(
    board: &Board,
    candidate: &Candidate,
    condition: Condition,
    today: Date,
) -> Read {
    let months = board.settings.stale_after_months[condition.index()];
    let limit = today - i64::from(months).months();
    let about = candidate
        .answers
        .iter()
        .filter(|a| a.condition == condition);
    let about: Vec<&Answer> = about.collect();
    let mut teams: Vec<Option<&Id<Team>>> = vec![None];
    if condition == Condition::Operations && !candidate.teams.is_empty() {
        teams = candidate.teams.iter().map(Some).collect();
    }
    let parts: Vec<OfTeam> = teams
        .iter()
        .map(|team| {
            let heard = about
                .iter()
                .filter(|a| a.team.is_none() || a.team.as_ref() == *team);
            of_team(&heard.copied().collect::<Vec<_>>(), limit)
        })
        .collect();
    let (levels, chance_yes) = least(&parts);
    let only = |level| levels == BTreeSet::from([level]);
    let reading = match () {
        () if only(Level::Yes) => Reading::Present,
        () if only(Level::Partly) => Reading::Partly,
        () if only(Level::No) => Reading::Missing,
        () if parts.iter().any(|part| part.is_contested) => Reading::Contested,
        () => Reading::Unknown,
    };
    let blocked = teams
        .iter()
        .zip(&parts)
        .filter(|(_, part)| !part.levels.contains(&Level::Yes));
    let mut blocked_teams: Vec<Id<Team>> = blocked.filter_map(|(team, _)| team.cloned()).collect();
    blocked_teams.sort_by_key(|team| {
        let name = board.teams.get(team).map(|t| t.name.as_str().to_owned());
        (name.unwrap_or_else(|| team.to_string()), team.clone())
    });
    Read {
        levels,
        reading,
        chance_yes,
        blocked_teams,
    }
}

fn said(answer: &Answer) -> Option<Level> {
    let said = match answer.reply {
        Reply::Whole(said) => said,
        Reply::Halves(a, b) if a == Said::No || b == Said::No => Said::No,
        Reply::Halves(a, b) if a == Said::Unknown || b == Said::Unknown => Said::Unknown,
        Reply::Halves(a, b) if a == Said::Partly || b == Said::Partly => Said::Partly,
        Reply::Halves(..) => Said::Yes,
    };
    match said {
        Said::Unknown => None,
        Said::No => Some(Level::No),
        Said::Partly => Some(Level::Partly),
        Said::Yes => Some(Level::Yes),
    }
}

fn of_team(answers: &[&Answer], limit: Date) -> OfTeam {
    let known: Vec<&Answer> = answers
        .iter()
        .copied()
        .filter(|a| said(a).is_some())
        .collect();
    let old = |a: &Answer| match a.given {
        Given::LongAgo => true,
        Given::On(date) => date < limit,
        Given::Undated => false,
    };
    let (guesses, rest): (Vec<&Answer>, Vec<&Answer>) = known
        .into_iter()
        .partition(|a| a.basis == Basis::Guess || old(a));
    let of = |basis| {
        rest.iter()
            .copied()
            .filter(|a| a.basis == basis)
            .collect::<Vec<_>>()
    };
    let latest = of(Basis::Ruling).iter().filter_map(|a| day(a)).max();
    let standing: Vec<&Answer> = of(Basis::Ruling)
        .into_iter()
        .filter(|a| day(a).is_none() || day(a) == latest)
        .collect();
    let counted = [standing, of(Basis::FirstHand), of(Basis::Heard)];
    let counted = counted
        .into_iter()
        .find(|group| !group.is_empty())
        .unwrap_or_default();
    let share = |of: &[&Answer], more: usize, level: Level| {
        let agree = of.iter().filter(|a| said(a) == Some(level)).count();
        BigRational::new(
            BigInt::from(agree + more),
            BigInt::from(of.len() + 3 * more),
        )
    };
    if counted.is_empty() {
        return OfTeam {
            levels: BTreeSet::from(Level::ALL),
            is_contested: false,
            chances: Level::ALL.map(|level| share(&guesses, 1, level)),
        };
    }
    let levels: BTreeSet<Level> = counted.iter().filter_map(|a| said(a)).collect();
    OfTeam {
        is_contested: levels.len() > 1,
        levels,
        chances: Level::ALL.map(|level| share(&counted, 0, level)),
    }
}

fn day(answer: &Answer) -> Option<Date> {
    match answer.given {
        Given::On(date) => Some(date),
        Given::Undated | Given::LongAgo => None,
    }
}

/// Every combination of levels, each with its chance.
fn least(parts: &[OfTeam]) -> (BTreeSet<Level>, BigRational) {
    let mut combinations = vec![(Level::Yes, BigRational::one())];
    for part in parts {
        combinations = combinations
            .iter()
            .flat_map(|(least, chance)| {
                part.levels
                    .iter()
                    .map(move |level| (*level.min(least), chance * &part.chances[*level as usize]))
            })
            .collect();
    }
    let levels = combinations.iter().map(|(level, _)| *level).collect();
    let yes = combinations
        .into_iter()
        .filter(|(level, _)| *level == Level::Yes);
    (
        levels,
        yes.fold(BigRational::zero(), |sum, (_, chance)| sum + chance),
    )
}
