//! Is it enough? The verdict in a sentence: the words of section 5 of the decision model.

use engine::id::Id;
use engine::outlook::{Outlook, Placed, VerdictKind};
use engine::people::Team;
use engine::settings::Epsilon;
use engine::standing::Standing;

use crate::names::Names;
use crate::number;

/// The word that files use: `nothing-ready`, `settled`, `settled-within`, `enough`, `ask`.
pub const fn word(kind: &VerdictKind) -> &'static str {
    match kind {
        VerdictKind::NothingReady { .. } => "nothing-ready",
        VerdictKind::Settled => "settled",
        VerdictKind::SettledWithin => "settled-within",
        VerdictKind::Enough => "enough",
        VerdictKind::Ask => "ask",
    }
}

/// The verdict.
pub fn sentence(outlook: &Outlook, names: &Names<'_>) -> String {
    match &outlook.verdict.kind {
        VerdictKind::NothingReady { no_room } => nothing_ready(outlook, no_room, names),
        VerdictKind::Settled => settled(outlook),
        VerdictKind::SettledWithin => match names.board().settings.epsilon {
            Epsilon::OneHarmBand => "Settled, within one step of harm for one problem.".to_owned(),
            Epsilon::Points(_) => format!("Settled, within {} points.", outlook.epsilon.rounded(6)),
        },
        VerdictKind::Enough => enough(outlook).to_owned(),
        VerdictKind::Ask => "Ask these first.".to_owned(),
    }
}

/// What follows from it, where something does: what to ask, and the ground to prepare.
pub fn what_next(outlook: &Outlook) -> Option<String> {
    let count = |standing| {
        outlook
            .placed
            .iter()
            .filter(|p| p.standing == standing)
            .count() as u64
    };
    let (ask, prepare) = (count(Standing::Ask), count(Standing::Prepare));
    let asked = format!("Ask about {}", number::in_words(ask));
    let prepared = format!("Prepare the ground for {}.", number::in_words(prepare));
    let next = match (&outlook.verdict.kind, ask, prepare) {
        (VerdictKind::NothingReady { .. }, 0, 0)
        | (VerdictKind::Settled | VerdictKind::SettledWithin | VerdictKind::Enough, _, _) => None,
        (VerdictKind::NothingReady { .. }, 0, _) => Some(prepared),
        (VerdictKind::NothingReady { .. }, _, 0) => Some(format!("{asked} first.")),
        (VerdictKind::NothingReady { .. }, _, _) => Some(format!("{asked} first. {prepared}")),
        (VerdictKind::Ask, _, _) if !outlook.questions.is_empty() => {
            Some(could_change(outlook.questions.len()))
        }
        (VerdictKind::Ask, 0, _) => {
            Some("How much difference some of them could make is still open.".to_owned())
        }
        (VerdictKind::Ask, _, _) => Some(format!("{asked} before you choose.")),
    };
    let unproved = (!outlook.few.proved).then(|| {
        "The search for the best few stopped early: there may be a better choice.".to_owned()
    });
    match (next, unproved) {
        (Some(next), Some(unproved)) => Some(format!("{next} {unproved}")),
        (next, unproved) => next.or(unproved),
    }
}

fn could_change(questions: usize) -> String {
    match questions {
        1 => "One question could change the few.".to_owned(),
        many => crate::text::capital(&format!(
            "{} questions could change the few. The first matters most.",
            number::in_words(many as u64)
        )),
    }
}

/// Fewer answers that changed nothing are not worth a word.
const WORTH_SAYING: u32 = 3;

/// That answers have stopped changing anything, where enough of them have.
pub fn unchanged(answers: u32) -> Option<String> {
    (answers >= WORTH_SAYING).then(|| {
        let count = number::in_words(answers.into());
        format!("Your last {count} answers changed nothing.")
    })
}

/// That of so many on the list nothing is known yet, where there are any: what nobody was asked about cannot be among the few.
pub fn unasked(unasked: usize, all: usize) -> Option<String> {
    let told = match (unasked, all) {
        (0, _) => return None,
        (1, 1) => "Nobody has said anything about it yet.".to_owned(),
        (unasked, all) if unasked == all => {
            "Nobody has said anything about any of them yet.".to_owned()
        }
        (unasked, all) => format!("Nobody has said anything about {unasked} of the {all} yet."),
    };
    Some(told)
}

/// What the few are called where there are some: `Start these three`.
pub fn the_few(outlook: &Outlook) -> String {
    match outlook.few.picks.len() {
        0 => "Nothing to start now".to_owned(),
        1 => "Start this one".to_owned(),
        more => format!("Start these {}", number::in_words(more as u64)),
    }
}

fn nothing_ready(outlook: &Outlook, no_room: &[Id<Team>], names: &Names<'_>) -> String {
    let nothing = if outlook.places.under_way > 0 {
        "Nothing more"
    } else {
        "Nothing"
    };
    match no_room {
        [] => format!("{nothing} can start yet."),
        [team] => format!(
            "{nothing} can start yet: no room in team {}.",
            names.team(team)
        ),
        teams => format!(
            "{nothing} can start yet: no room in teams {}.",
            names.teams(teams)
        ),
    }
}

/// What is left where the gain is small: answers that would change little, or no answers at all.
fn enough(outlook: &Outlook) -> &'static str {
    let open = |placed: &Placed| match placed.standing {
        Standing::Ask => true,
        Standing::Start => placed.low != placed.high,
        Standing::Prepare | Standing::UnderWay => false,
    };
    if outlook.placed.iter().any(open) {
        "Good enough. On average more answers would change little: start."
    } else {
        "Nothing is left to ask. What is left is how much each kind of difference counts."
    }
}

fn settled(outlook: &Outlook) -> String {
    let free = u64::from(outlook.places.left).saturating_sub(outlook.few.picks.len() as u64);
    match (outlook.places.left, free) {
        (0, _) => "Every place is taken.".to_owned(),
        (_, 0) => "Settled. No answer still open could make a better choice.".to_owned(),
        (_, 1) => {
            "Settled. No answer still open could make a better choice, and one place stays free."
                .to_owned()
        }
        (_, free) => format!(
            "Settled. No answer still open could make a better choice, and {} places stay free.",
            number::in_words(free)
        ),
    }
}
