//! Papers for a board: a decision on two pages, the same in short on one, and where to focus today.

use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::viewpoints::Statement;
use jiff::civil::Date;

use crate::names::Names;
use crate::{condition, date, list, matters, number, text};

/// What stands around the number of a page: `Page 1 of 2`.
pub const PAGE_OF: [&str; 2] = ["Page", "of"];
/// Over what starts.
pub const START: &str = "What we start";
/// Where nothing starts.
pub const NOTHING: &str = "Nothing for now.";
/// Before the verdict.
pub const ENOUGH: &str = "Was it enough to decide?";

/// That it was not, in a record: what to ask first stands in the record's own part.
pub const NOT_YET: &str = "Not quite: answers that were still open could change the few.";
/// Before what was proposed and is not chosen.
pub const LEFT_OUT: &str = "Proposed, and left out:";
/// Where all that was proposed is chosen, and more.
pub const MORE_THAN_PROPOSED: &str = "This is more than was proposed.";
/// Before the reason for other picks than those proposed, and over why each was chosen.
pub const WHY_THESE: &str = "Why these:";
/// Before a note.
pub const NOTE: &str = "Note:";
/// Before what is under way.
pub const UNDER_WAY: &str = "Under way:";
/// Before what must be done.
pub const MUST_DO: &str = "Must do:";
/// Before the groups that nothing chosen serves.
pub const UNSERVED: &str = "Not served by these yet:";
/// Over what is asked of the board.
pub const NEED: &str = "What we need from you";
/// Over what was not chosen.
pub const OTHERS: &str = "Why not the others";
/// Over what would change the decision.
pub const CHANGE: &str = "What would change it";
/// Over what was said against it.
pub const AGAINST: &str = "What was said against it";
/// Where nothing was said against it.
pub const NOTHING_AGAINST: &str = "Nothing was written down.";
/// Before answers against a ruling that stands.
pub const VIEWS: &str = "These views stand against what was settled:";
/// Over the day to look again.
pub const AGAIN: &str = "When to look again";
/// Where no day is set.
pub const NO_DAY: &str = "No day is set yet.";
/// Over what mattered most.
pub const MATTERS: &str = "What mattered most";
/// Over how to run it again.
pub const CHECK: &str = "Check this record";

/// What today's paper is called: `Where to focus, 2 November 2026`.
pub fn where_to_focus(day: Date) -> String {
    format!("Where to focus, {}", date::long(day))
}

/// What the paper of a decision is called: `Decision 3: where to focus`.
pub fn decision(number: u64) -> String {
    format!("Decision {number}: where to focus")
}

/// What its summary is called: `Decision 3 in short`.
pub fn in_short(number: u64) -> String {
    format!("Decision {number} in short")
}

/// Whose it is, of what day, and who recorded it.
pub fn byline(of: &str, day: Date, author: Option<&str>) -> String {
    let mut parts = vec![of.to_owned(), date::long(day)];
    parts.extend(author.map(|author| format!("recorded by {author}")));
    parts.join(" · ")
}

/// Over a paper whose place a later one took.
pub fn superseded(by: i64) -> String {
    format!("Decision {by} took the place of this one. This record stays as it was.")
}

/// Of a paper that takes the place of an earlier one.
pub fn supersedes(earlier: u64) -> String {
    format!("This takes the place of decision {earlier}.")
}

/// What a pick lacks: `Not there yet: Interest.`
pub fn not_there_yet(lacks: &str) -> String {
    format!("Not there yet: {lacks}.")
}

/// What is asked first: to back what starts.
pub fn back(picks: usize) -> String {
    match picks {
        0 => "Back this: nothing new starts for now.".to_owned(),
        1 => "Back this one, and keep its teams free for it.".to_owned(),
        more => format!(
            "Back these {}, and keep their teams free for them.",
            number::in_words(more as u64)
        ),
    }
}

/// What a pick needs that is not there: `Help “Damp homes” to get a sponsor.`
pub fn help(title: &str, lacks: &[Condition]) -> String {
    let lacks: Vec<&str> = lacks.iter().map(|one| condition::lack(*one)).collect();
    format!("Help “{title}” to get {}.", list::and(&lacks))
}

/// Before what would open most.
pub const OPEN_THE_WAY: &str = "Open the way for more.";
/// Before the question whose answer could change most.
pub const ANSWER: &str = "Answer what is open.";

/// Whom to ask about what: `The answer about “Damp homes” could change the few. Ask senior management.`
pub fn answer(title: &str, whom: &str) -> String {
    format!("The answer about “{title}” could change the few. Ask {whom}.")
}

/// The day to look again, as something to do.
pub fn look_again(day: Option<Date>) -> String {
    match day {
        Some(day) => format!("Look again with us on {}.", date::long(day)),
        None => "Choose a day to look again.".to_owned(),
    }
}

/// The day to look again, as it was set.
pub fn again(day: Date) -> String {
    format!("We look at all of it again on {}.", date::long(day))
}

/// How many were not chosen, and where to find the reason of each.
pub fn not_chosen(count: usize) -> String {
    let many = number::of(count as u64, "other was", "others were");
    text::capital(&format!(
        "{many} not chosen. Nothing here is turned down for good. The record file has a reason for each."
    ))
}

/// How many of a standing: `Ask first: 12`.
pub fn counted(label: &str, count: usize) -> String {
    format!("{label}: {}", number::grouped(count as u64))
}

/// How many wait for a condition: `Team and room (9):`.
pub fn waiting(condition: Condition, count: usize) -> String {
    let label = condition::label(condition);
    format!("{label} ({}):", number::grouped(count as u64))
}

/// What some wait for, and which they are: `Room in Benefits: “A”, “B” and two more.`
pub fn wait_for(what: &str, those: &[Id<Candidate>], most: usize, names: &Names<'_>) -> String {
    let those = names.some_titles(those, most);
    text::capital(&format!("{what}: {those}."))
}

/// How many wait for what is not told of.
pub fn for_something_else(count: usize) -> String {
    let many = number::of(count as u64, "more waits", "more wait");
    text::capital(&format!("{many} for something else."))
}

/// How many could start too, and are not told of.
pub fn more_could_start(count: usize) -> String {
    let many = number::of(count as u64, "more", "more");
    text::capital(&format!("{many} could start too."))
}

/// A missing condition and whom or what it hangs on: `room in Benefits and Housing`, `a sponsor`.
pub fn lacking(condition: Condition, on: &[&str]) -> String {
    let on = list::and(on);
    match condition {
        _ if on.is_empty() => condition::lack(condition).to_owned(),
        Condition::Interest => format!("a sponsor ({on})"),
        Condition::Operations => format!("room in {on}"),
        Condition::Capability => format!("skills or access ({on})"),
    }
}

/// What matters most, as the settings have it, and of a hundred parts.
pub fn matters(statements: &[Statement], parts: &str) -> String {
    let told = matters::in_a_line(statements);
    format!("{told}. In the middle of that, of a hundred parts: {parts}.")
}

/// That another view would change it.
pub const ANOTHER_VIEW: &str = "Another view of what matters most: it is told below.";

/// That other places would change it.
pub fn other_places(limit: u8) -> String {
    let places = number::of(limit.into(), "place", "places");
    format!("More places, or fewer. Here there were {places}.")
}

/// Where something is open, and no answer to it is told of.
pub const AN_ANSWER: &str = "An answer to what is still open: it is told under “Ask first”.";
/// That ground which is prepared would change it.
pub const GROUND: &str = "Ground that is prepared: those nearest to starting are named above.";

/// How to run a record again.
pub fn run_again(number: u64, digest: &str, model: &str) -> String {
    format!(
        "Anyone can run it again and get the same answer. Download the record, then give: foothold verify decision-{number}.json. \
         Its check code is {digest}. Model {model}."
    )
}

/// Over the files that a page can be taken along as.
pub const TAKE: &str = "Take it with you";
/// Where to focus, as a paper.
pub const TODAY: &str = "As a paper";
/// All that the page is made of, for programs.
pub const ALL_OF_IT: &str = "Everything, for programs";
/// The whole record.
pub const ON_TWO_PAGES: &str = "On two pages";
/// The record in short.
pub const ON_ONE_PAGE: &str = "In short, on one page";
/// The sealed record.
pub const TO_RUN_AGAIN: &str = "The record itself, to run it again";
/// How to print the page.
pub const PRINT: &str = "Or print this page as it is.";
/// Said where a file would be written to a terminal.
pub const NOT_FOR_A_TERMINAL: &str = "This is a file, not text. Give it a name: --output FILE.";
/// A file for Word.
pub const WORD: &str = "Word";
/// A file for whatever reads that form.
pub const OPEN_DOCUMENT: &str = "OpenDocument";
/// A page in one file.
pub const WEB_PAGE: &str = "web page";
/// Text with marks, to paste.
pub const MARKDOWN: &str = "Markdown";
/// A file for programs.
pub const DATA: &str = "data (JSON)";

/// Where the whole of it is, said in the summary.
pub fn whole(number: u64) -> String {
    format!("The whole record, with what was said against it, is decision {number} in Foothold.")
}
