//! What keeps an honest no safe, in words: what is shown of answers, and to whom.

use engine::answer::Basis;
use engine::condition::Condition;
use engine::gap::Gap;
use engine::members::NamesSeen;

use crate::names::Names;
use crate::{answer, list, reading};

/// In place of a name.
pub const SOMEONE: &str = "one person";
/// Where the answers of a team are shown only together.
pub const TOGETHER: &str = "Fewer than three people of the team have answered. So you see only what all answers make together, not who said what.";
/// In place of what was answered, by whom and when.
pub const GIVEN: &str = "An answer was given";
/// In place of what one who was asked said instead of an answer.
pub const SET_ASIDE: &str = "A question was set aside";
/// In place of why something is no longer asked again.
pub const ASKED_NO_MORE: &str = "Something that was asked again no longer is";
/// The heading of the choice of who sees names.
pub const HEADING: &str = "Who sees whose answer it is";
/// What the choice is about.
pub const ABOUT: &str = "People say no more freely when nobody holds it against them. Others see what was said without a name and without a day. Of a team’s answers they see only what all make together, until three of its people have answered.";
/// Why it cannot be changed.
pub const WHILE_OPEN: &str = "A round is open. People answered on this promise, so it stays as it is until the round closes.";
/// The first choice.
pub const NOBODY: &str = "Nobody";
/// The other.
pub const CHOSEN: &str = "These facilitators";
/// Of a form in which nobody is chosen.
pub const CHOOSE_SOMEBODY: &str = "Choose at least one facilitator, or choose nobody.";
/// How an answer is told of that is too old.
const OLD: &str = "some time ago";

/// How they know, and whether it is old, of an answer without a name.
pub fn basis(basis: Basis, about: Condition, is_old: bool) -> String {
    let how = answer::basis(basis, about);
    if is_old {
        format!("{how} · {OLD}")
    } else {
        how
    }
}

/// Who sees names, in a few words: *nobody*, or who.
pub fn chosen(seen: &NamesSeen, names: &Names<'_>) -> String {
    match seen {
        NamesSeen::ByNobody => NOBODY.to_owned(),
        NamesSeen::By(ids) => list::and(&who(ids, names)),
    }
}

/// Who will see whose answer it is: stands where people answer.
pub fn who_sees(seen: &NamesSeen, names: &Names<'_>) -> String {
    let others = "Others see what is said without a name.";
    match seen {
        NamesSeen::ByNobody => format!("Nobody else sees that an answer is yours. {others}"),
        NamesSeen::By(ids) => {
            let who = list::and(&who(ids, names));
            format!("{who} can see that an answer is yours. {others}")
        }
    }
}

fn who(ids: &[engine::id::Id<engine::answer::Source>], names: &Names<'_>) -> Vec<String> {
    let name = |id| crate::change::source(id, names).to_owned();
    ids.iter().map(name).collect()
}

/// Where senior managers and a team differ. Nobody is named.
pub fn gap(gap: &Gap<'_>, names: &Names<'_>) -> String {
    let team = crate::fault::shown(names.team(gap.team));
    let managers = reading::label(gap.managers);
    let own = reading::label(gap.team_says);
    let said = |word: &str| match word {
        "people disagree" => "do not agree".to_owned(),
        word => format!("say {word}"),
    };
    let itself = match (own, gap.levels) {
        ("people disagree", Some(levels)) => {
            format!("in the team itself {}", reading::disagreement(levels))
        }
        ("people disagree", None) => "the team itself does not agree".to_owned(),
        (word, _) => format!("the team itself says {word}"),
    };
    format!("{team}: senior managers {}; {itself}.", said(managers))
}
