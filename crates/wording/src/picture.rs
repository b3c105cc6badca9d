//! The whole list as a picture: what each one lacks, how settled the few are, what answers changed, and how ready each is
//! against how much it is needed.

use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::glance::{Lack, Needed, Reached};
use engine::id::Id;
use engine::outlook::VerdictKind;
use engine::standing::Standing;

use crate::names::Names;
use crate::{condition, number, standing};

/// The heading of the page.
pub const HEADING: &str = "The whole list as a picture";
/// What it is for.
pub const ABOUT: &str = "Each picture shows one thing. Its table says the same.";
/// The link that leads to it.
pub const LINK: &str = "See the whole list as a picture";
/// Where nothing is on the list.
pub const EMPTY: &str =
    "Nothing is on the list yet. A picture comes once there is something to show.";
/// Where answers are kept back.
pub const NOT_NOW: &str = "The picture waits until the answers are shown.";

/// The heading of what each one lacks.
pub const LACKS: &str = "What each one lacks";
/// The heading of how settled the few are.
pub const SETTLED: &str = "How settled the few are";
/// What a bar shows.
pub const BARS: &str = "The line across the end of a bar shows how sure the number is.";
/// Where nothing is open.
pub const ALL_SETTLED: &str = "Nothing is open that could change the few.";
/// The heading of what answers changed.
pub const MOVED: &str = "How the verdict moved as answers came in";
/// What a mark of an answer is.
pub const EACH_ANSWER: &str =
    "Each mark is an answer, or several that came at once. The newest is on the right.";
/// Where no answer was given.
pub const NO_ANSWER: &str = "No answer has come in yet.";
/// Where it is not gone back any further.
pub const NO_FURTHER: &str = "It goes no further back. To work out more would take too long.";
/// Why some rows say little.
pub const KEPT: &str = "Of what other people answered, this says neither when nor about what. So an honest no stays safe.";
/// In place of the day.
pub const NOT_SHOWN: &str = "Not shown";
/// Of what came from a file.
pub const AT_ONCE: &str = "Several answers at once";
/// The heading of the grid.
pub const GRID: &str = "Ready against needed";
/// What stands across it.
pub const ACROSS: &str = "From left to right: how much of what it takes is there. Only a clear yes counts. Partly, not known and people who disagree do not.";
/// What stands up it.
pub const UP: &str = "From bottom to top: how bad it is for one person, and how badly they are served now. Half each; where only one is known, that one alone. Where neither is, it stands in a row of its own.";
/// What size does not do.
pub const NEVER_BY_SIZE: &str = "A bigger mark means more people. It puts nothing higher and nothing further right: the number of people alone never decides.";
/// The same, of a list so long that marks have one size.
pub const NOT_BY_SIZE: &str = "How many people it affects puts nothing higher and nothing further right: the number of people alone never decides.";
/// The heading of the names in the cells.
pub const WHO: &str = "Who stands in which part";

/// What a mark stands for.
pub fn marks(each: Option<usize>) -> String {
    match each {
        None => "Each mark is one problem or opportunity.".to_owned(),
        Some(each) => format!(
            "Each mark stands for {} of them, the last one for what is left.",
            number::grouped(each as u64)
        ),
    }
}

/// What those lack that stand in one place.
pub fn lack(standing: Standing, lack: Lack) -> String {
    match (standing, lack) {
        (_, Lack::NothingAndPicked) => "Nothing, and among the few".to_owned(),
        (Standing::UnderWay, _) => "We are working on it now".to_owned(),
        (_, Lack::Nothing) => "Nothing, and could start too".to_owned(),
        (Standing::Prepare, Lack::Only(one)) => format!("Lacks {}", condition::lack(one)),
        (_, Lack::Only(one)) => open(one).to_owned(),
        (Standing::Prepare, Lack::Several) => "Lacks more than one of these".to_owned(),
        (_, Lack::Several) => "More than one is open".to_owned(),
    }
}

const fn open(condition: Condition) -> &'static str {
    match condition {
        Condition::Interest => "Interest is open",
        Condition::Operations => "The team and its room are open",
        Condition::Capability => "Skills and learning are open",
    }
}

/// How many stand where, in a sentence.
pub fn stand(counts: &[(Standing, usize)]) -> String {
    let each = counts.iter().map(|(one, count)| {
        let count = number::grouped(*count as u64);
        format!("{}: {count}", standing::label(*one))
    });
    let each: Vec<String> = each.collect();
    format!("{}.", each.join(". "))
}

/// What the last answers changed, in a sentence: so many of the few, so many of the verdict alone, so many of nothing.
pub fn moved([few, verdict, nothing]: [usize; 3]) -> String {
    let all = few + verdict + nothing;
    if all == 1 {
        let what = match (few, verdict) {
            (1, _) => "changed the few",
            (_, 1) => "changed the verdict",
            _ => "changed nothing",
        };
        return format!("The last answer {what}.");
    }
    if nothing == all {
        let all = number::in_words(all as u64);
        return format!("The last {all} answers changed nothing.");
    }
    let count = |count: usize| match count {
        0 => "none".to_owned(),
        some => number::in_words(some as u64),
    };
    format!(
        "Of the last {} answers, {} changed the few, {} the verdict alone, and {} nothing.",
        number::in_words(all as u64),
        count(few),
        count(verdict),
        count(nothing)
    )
}

/// A mark of an answer: it changed the few, the verdict alone, or nothing.
pub const CHANGED: [&str; 3] = ["changed the few", "changed the verdict", "changed nothing"];

/// How the few changed.
pub fn few(enters: &[Id<Candidate>], leaves: &[Id<Candidate>], names: &Names<'_>) -> String {
    let (enter, leave) = (names.titles(enters), names.titles(leaves));
    match (enters.len(), leaves.len()) {
        (_, 0) => format!("{enter} entered the few."),
        (0, _) => format!("{leave} left the few."),
        (_, _) => format!("{enter} entered the few, in place of {leave}."),
    }
}

/// How the verdict changed.
pub fn verdict(was: &VerdictKind, is: &VerdictKind) -> String {
    format!("The verdict went from {} to {}.", short(was), short(is))
}

const fn short(kind: &VerdictKind) -> &'static str {
    match kind {
        VerdictKind::NothingReady { .. } => "“nothing can start yet”",
        VerdictKind::Settled => "“settled”",
        VerdictKind::SettledWithin => "“settled, within a small step”",
        VerdictKind::Enough => "“good enough”",
        VerdictKind::Ask => "“ask these first”",
    }
}

/// The head of a row of the grid.
pub const fn needed(needed: Needed) -> &'static str {
    match needed {
        Needed::Much => "Much needed",
        Needed::Middling => "Needed",
        Needed::Little => "Less needed",
        Needed::NotKnown => "Need not known",
    }
}

/// The head of a column of the grid: how many of three.
pub const fn met(count: usize) -> &'static str {
    match count {
        0 => "None of three",
        1 => "One of three",
        2 => "Two of three",
        _ => "All three",
    }
}

/// A cell of the grid.
pub fn cell(band: Needed, count: usize) -> String {
    format!("{}, {} there", needed(band), met(count).to_lowercase())
}

/// A size of mark.
pub const fn size(reached: Reached) -> &'static str {
    match reached {
        Reached::Few => "few people",
        Reached::Middling => "more people",
        Reached::Many => "many people",
        Reached::NotKnown => "number of people not known",
    }
}

/// A size of mark with its step: `few people (under 1,000 a year)`. `at` is its place among sizes that begin at these edges.
pub fn size_step(reached: Reached, at: u8, edges: &[u64]) -> String {
    let step = number::reach_level(at, edges);
    format!("{} ({step} a year)", size(reached))
}

/// That a mark is one of the few.
pub const PICKED: &str = "one of the few";
/// That a mark touches a group of which nothing can start or be asked.
pub const NO_WAY_IN: &str = "nothing for some of its people can start yet";

/// A mark, in words: `Damp homes: few people, one of the few`.
pub fn mark(title: &str, reached: Reached, is_picked: bool, has_no_way_in: bool) -> String {
    let mut told = format!("{title}: {}", size(reached));
    for (is, what) in [(is_picked, PICKED), (has_no_way_in, NO_WAY_IN)] {
        if is {
            told.push_str(", ");
            told.push_str(what);
        }
    }
    told
}

/// Where a list of names is cut.
pub fn more(count: usize) -> String {
    format!("and {} more", number::in_words(count as u64))
}
