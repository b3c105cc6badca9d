//! Who is asked again, and which answers grow old.

use std::collections::HashSet;

use engine::asking::{Ask, Since};
use engine::id::Id;
use engine::people::Team;
use engine::reading::{GrowsOld, Reading};

use crate::change::quoted;
use crate::{Names, condition, date, number, questions, reading};

/// What is asked again: `Ask Repairs again about “A”: are they willing, and have they room?`
pub fn asked_again(ask: &Ask, names: &Names<'_>) -> String {
    format!(
        "Ask {} again about {}: {}?",
        whom(ask.team.as_ref(), names).unwrap_or_else(|| condition::ask(ask.condition).to_owned()),
        quoted(&names.title(&ask.candidate)),
        questions::asked(ask.condition)
    )
}

/// How many are asked again, on other pages; nothing where none is.
pub fn how_many_asked<'a>(asked: impl Iterator<Item = (&'a Ask, Since<'a>)>) -> Option<String> {
    let each: HashSet<&Ask> = asked.map(|(ask, _)| ask).collect();
    let many = number::of(each.len() as u64, "answer is", "answers are");
    (!each.is_empty()).then(|| crate::text::capital(&format!("{many} asked for again.")))
}

/// Why it is asked again, and since when.
pub fn since(since: &Since<'_>) -> String {
    match since {
        Since::Action(action) => match action.done_on() {
            Some(on) => format!(
                "Since {} was done on {}.",
                quoted(&action.name),
                date::long(on)
            ),
            None => format!("Since {} was done.", quoted(&action.name)),
        },
        Since::Lesson(lesson) => format!(
            "Since something was learned on {}: {}",
            date::long(lesson.on),
            lesson.text
        ),
    }
}

/// That answers grow old, and what comes of it: `“A”: from 2 January 2027, answers on interest are too old to count. It says
/// “yes” now, and would then say “not known”.`
pub fn grows_old(old: &GrowsOld, names: &Names<'_>) -> String {
    let team = whom(old.team.as_ref(), names);
    let of_team = team.map_or_else(String::new, |team| format!(" ({team})"));
    format!(
        "{}: from {}, answers on {}{of_team} are too old to count. {}",
        quoted(&names.title(&old.candidate)),
        date::long(old.on),
        condition::word(old.condition),
        becomes(old.from, old.to)
    )
}

fn becomes(from: Reading, to: Reading) -> String {
    let (from, to) = (reading::label(from), reading::label(to));
    if from == to {
        return format!("It would still say “{to}”, with fewer to say so.");
    }
    format!("It says “{from}” now, and would then say “{to}”.")
}

fn whom(team: Option<&Id<Team>>, names: &Names<'_>) -> Option<String> {
    team.map(|team| names.team(team).to_owned())
}
