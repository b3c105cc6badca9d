//! What matters most, in words.

use engine::difference::{Dimension, Judged};
use engine::viewpoints::{Bound, Priority, Statement};

use crate::list;

/// The heading of the page on which it is set.
pub const HEADING: &str = "How we choose";
/// What that page is for.
pub const LEDE: &str =
    "How many improvements to start at once, and what matters most when not all can be.";
/// The question that sets it.
pub const QUESTION: &str =
    "Ten people lose their home, or a million lose ten minutes: which comes first?";
/// Of the ready answers.
pub const EVERY_KIND: &str =
    "Every kind of difference counts for something, whichever of the three you choose.";
/// Where it is asked at the first visit.
pub const FIRST_VISIT: &str = "Your answer says how much size may count. It stands in every decision, and you can change it in Settings.";
/// The third way.
pub const NUMBERS: &str = "We say it in numbers";
/// About it.
pub const NUMBERS_HINT: &str = "Such as: size counts for at most 20 %.";
/// What the numbers are.
pub const NUMBERS_MEAN: &str =
    "All four together make 100 %. At least 0 % and at most 100 % leave it open.";
/// The way for those who want it exact.
pub const OWN: &str = "We write our own lines";
/// About it.
pub const OWN_HINT: &str = "For what the numbers cannot say.";
/// Over what counts at least as much as size.
pub const ORDER: &str = "What counts at least as much as how many people it touches?";
/// The heading of the table of the few.
pub const EACH: &str = "What each choice would do to the few";
/// What that table is.
pub const EACH_MEANS: &str = "Nothing here is saved. It shows the few beside those of today, with as many at once as you have filled in.";
/// The row of what holds now, where it is no ready answer.
pub const AS_IT_IS: &str = "As it is set";
/// The row of what was filled in.
pub const AS_FILLED_IN: &str = "As you have filled it in";
/// The button that shows it.
pub const SEE: &str = "See what it does";
/// Of the choice that holds now.
pub const NOW: &str = "This is how it is now.";
/// Of a choice that changes nothing.
pub const SAME: &str = "The few stay the same.";
/// Of a choice with which nothing would be started.
pub const NONE: &str = "None could start.";
/// Where a blind round keeps answers back.
pub const NOT_NOW: &str = "So what each choice would do is shown later.";

/// What comes first, in a sentence.
pub const fn priority(priority: Priority) -> &'static str {
    match priority {
        Priority::HitHard => {
            "Ten people who lose their home come before a million who lose ten minutes"
        }
        Priority::Alike => {
            "Ten people who lose their home count about as much as a million who lose ten minutes"
        }
        Priority::Many => {
            "A million who lose ten minutes come before ten people who lose their home"
        }
    }
}

/// An answer to the question.
pub const fn answer(priority: Priority) -> &'static str {
    match priority {
        Priority::HitHard => "The ten who lose their home",
        Priority::Alike => "About the same",
        Priority::Many => "The million who lose ten minutes",
    }
}

/// What an answer to it comes to, where that needs saying.
pub const fn means(priority: Priority) -> Option<&'static str> {
    match priority {
        Priority::HitHard => Some(
            "How many people it touches never counts for more than how hard it hits, or how badly they are served.",
        ),
        Priority::Alike => None,
        Priority::Many => Some("Small groups that are badly served may then wait for ever."),
    }
}

/// What counts, as the subject of a sentence.
pub const fn what(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Harm => "How hard it hits",
        Dimension::Unmet => "How badly they are served",
        Dimension::Disadvantage => "How badly off they are",
        Dimension::Reach => "Size",
    }
}

/// The same, where it is asked about: `How many people it touches (size)`.
pub const fn asked(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Reach => "How many people it touches (size)",
        other => what(other),
    }
}

/// A plain statement: `Size counts for at most 20 %`.
pub fn bound(bound: Bound) -> String {
    match bound {
        Bound::AtLeast(of, least) => format!("{} counts for at least {least} %", what(of)),
        Bound::AtMost(of, most) => format!("{} counts for at most {most} %", what(of)),
        Bound::AsMuchAsSize(of) => as_much_as_size(of),
    }
}

/// `How hard it hits counts at least as much as how many`.
pub fn as_much_as_size(of: Judged) -> String {
    format!(
        "{} counts at least as much as how many",
        what(of.dimension())
    )
}

/// A statement: in words where it is plain, else as it is written.
pub fn statement(statement: &Statement) -> String {
    Bound::of(statement).map_or_else(|| format!("“{}”", statement.text()), bound)
}

/// What matters most: the answer to the question, or each of the organisation's own statements.
pub fn told(statements: &[Statement]) -> Vec<String> {
    match Priority::of(statements) {
        Some(known) => vec![priority(known).to_owned()],
        None if statements.is_empty() => {
            vec!["All four differences may count for anything".to_owned()]
        }
        None => statements.iter().map(statement).collect(),
    }
}

/// The same in one line.
pub fn in_a_line(statements: &[Statement]) -> String {
    told(statements).join("; ")
}

/// Plain statements that cannot all hold: which of them are at odds, and how.
pub fn at_odds(statements: &[Statement]) -> String {
    let bounds: Vec<Bound> = statements.iter().filter_map(Bound::of).collect();
    let least = bounds.iter().map(|bound| match bound {
        Bound::AtLeast(_, number) => Some(u32::from(*number)),
        _ => None,
    });
    let most = bounds.iter().map(|bound| match bound {
        Bound::AtMost(_, number) => Some(u32::from(*number)),
        _ => None,
    });
    let texts: Vec<String> = bounds
        .iter()
        .map(|one| format!("“{}”", bound(*one)))
        .collect();
    let texts = list::and(&texts);
    match (least.sum::<Option<u32>>(), most.sum::<Option<u32>>()) {
        (Some(sum), _) => {
            format!("Together these make {sum} %, and 100 % is all there is: {texts}.")
        }
        (_, Some(sum)) => {
            format!("Together these make only {sum} %, and all four make 100 %: {texts}.")
        }
        _ => format!("These cannot all hold: {texts}. Change one of them."),
    }
}

/// `How hard it hits counts for at least`.
fn number(dimension: Dimension, is_least: bool) -> String {
    let side = if is_least { "at least" } else { "at most" };
    format!("{} counts for {side}", asked(dimension))
}

/// What a slider beside a number is called.
pub fn slider(dimension: Dimension, is_least: bool) -> String {
    format!("{}, as a slider", number(dimension, is_least))
}

/// What is wrong with a number of the form.
pub fn not_a_number(dimension: Dimension, is_least: bool) -> String {
    format!(
        "{}: write a whole number from 0 to 100.",
        number(dimension, is_least)
    )
}
