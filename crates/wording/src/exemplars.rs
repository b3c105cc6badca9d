//! Exemplars and their reviews, in words.

use engine::board::Board;
use engine::exemplars::{Course, Crowded, Exemplar, ExemplarState, Next, Review};
use engine::text::Note;
use jiff::civil::Date;

use crate::change::{from_to, or_none, quoted, small};
use crate::{Names, candidate, date, number, text};

/// Where nothing was ever started.
pub const NOTHING_YET: &str = "Nothing has been started yet. Start something from its own page, or from the record of a decision that chose it.";
/// Where nothing is under way.
pub const NOTHING_UNDER_WAY: &str = "Nothing is under way now.";
/// Where it was put under way by hand.
pub const NOTHING_KEPT: &str = "It is under way, and nothing is kept of it yet. Say how things are now, and when to look back.";
/// What can be left for later.
pub const FOR_LATER: &str =
    "You can leave this for later. It is worth most before anything changes.";
/// Where the baseline was left for later.
pub const NO_BASELINE: &str =
    "Nobody has said yet. Without it, a review can only guess what changed.";
/// Where the question was left for later.
pub const NO_QUESTION: &str = "Nobody has said yet.";
/// What a person who starts it where there is no room should know.
pub const ANYWAY: &str =
    "The decision chose this, so you can start it anyway. Say why it cannot wait.";
/// What to do where there is no room.
pub const WAIT_FOR_ROOM: &str = "Wait until one of these is done, give a team more room, or record a decision that chooses this.";
/// The line that every review fills.
pub const CAN_NOW: &str = "What can we do now that we could not?";
/// The heading over the latest of these lines.
pub const WHAT_WE_CAN_NOW: &str = "What we can do now that we could not";
/// What going back does.
pub const GOING_BACK: &str =
    "It goes back to the list, and its teams have their room again. To undo this, start it again.";

/// Over what a decision chose and nobody has started yet.
pub const STILL_TO_START: &str = "Chosen, and still to start";

/// What a decision chose and nobody has started yet.
pub fn chosen(decision: i64, count: usize) -> String {
    let (these, each) = if count == 1 {
        ("this", "it")
    } else {
        ("these", "each")
    };
    format!(
        "Decision {decision} chose {these}. Start {each} when its team is ready, or record another decision in its place."
    )
}

/// What was done to an exemplar.
pub fn told(before: Option<&Exemplar>, after: &Exemplar, names: &Names<'_>) -> Vec<String> {
    let title = quoted(&names.title(&after.candidate));
    let Some(was) = before else {
        return started(after, &title);
    };
    let mut told = Vec::new();
    if was.state != after.state
        && let ExemplarState::WentBack { why, .. } = &after.state
    {
        told.push(format!("{title} went back to the list: {why}"));
    }
    let new_reviews = after.reviews.iter().skip(was.reviews.len());
    told.extend(new_reviews.map(|review| format!("Reviewed {title}. {}.", next(review.next))));
    let new_notes = after.notes.iter().skip(was.notes.len());
    told.extend(new_notes.map(|dated| format!("Noted on {title}: {}", dated.note)));
    told.extend(changed(was, after));
    if told.is_empty() {
        told.push(format!("Changed what is kept of {title}"));
    }
    told
}

fn started(after: &Exemplar, title: &str) -> Vec<String> {
    let decided = after
        .decision
        .map(|number| format!(", chosen by decision {number}"));
    let mut told = vec![format!("Started {title}{}", decided.unwrap_or_default())];
    let anyway = after.anyway.iter();
    told.extend(anyway.map(|why| format!("There was no room for it. Started anyway: {why}")));
    told
}

/// What changed of what is kept to learn from it.
fn changed(was: &Exemplar, after: &Exemplar) -> impl Iterator<Item = String> {
    let text = |note: &Option<Note>| or_none(note.as_ref().map(quoted));
    let day = |day: Option<Date>| or_none(day.map(date::long));
    let lines = [
        from_to(
            "How things are now",
            &text(&was.baseline),
            &text(&after.baseline),
        ),
        from_to(
            "What we want to learn",
            &text(&was.question),
            &text(&after.question),
        ),
        from_to(
            "The day to look back",
            &day(was.look_on),
            &day(after.look_on),
        ),
    ];
    lines.into_iter().flatten()
}

/// What comes after a review: `Carry on as it is`.
pub const fn next(next: Next) -> &'static str {
    match next {
        Next::CarryOn => "Carry on as it is",
        Next::Scale => "Do it in more places",
        Next::Stop => "Stop: it is done",
    }
}

/// What became of it, in a line.
pub fn course(exemplar: &Exemplar, board: &Board, today: Date) -> String {
    match exemplar.course(board) {
        Course::UnderWay => under_way(exemplar, today),
        Course::Stopped(on) => format!("Done on {}.", date::long(on)),
        Course::WentBack(on, why) => {
            format!("Went back to the list on {}: {why}", date::long(on))
        }
        Course::Elsewhere(now) => format!(
            "It was put elsewhere by hand, without a review. It is now: {}.",
            small(&candidate::status(now))
        ),
    }
}

fn under_way(exemplar: &Exemplar, today: Date) -> String {
    let since = format!("Under way since {}.", date::long(exemplar.started));
    match exemplar.look_on {
        Some(day) if day <= today => format!(
            "{since} It is time to look back: the day set was {}.",
            date::long(day)
        ),
        Some(day) => format!("{since} Look back on {}.", date::long(day)),
        None => format!("{since} No day to look back is set."),
    }
}

/// Why there is no room to start something now, and what takes it; a sentence each.
pub fn no_room(crowded: &Crowded, limit: u8, names: &Names<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    if crowded.places {
        lines.push(match limit {
            1 => "The one place is taken.".to_owned(),
            more => format!("All {} places are taken.", number::in_words(more.into())),
        });
    }
    if !crowded.teams.is_empty() {
        lines.push(format!(
            "There is too little room left in {}.",
            names.teams(&crowded.teams)
        ));
    }
    if !crowded.taken_by.is_empty() {
        let taken_by = names.some_titles(&crowded.taken_by, 5);
        lines.push(format!("Under way or must do: {taken_by}."));
    }
    lines
}

/// What a review said of needs that are met, in a sentence: `Now here: user research and data.`
pub fn needs_met(review: &Review) -> Option<String> {
    let needs = &review.needs_met;
    (!needs.is_empty()).then(|| format!("Now here: {}.", crate::list::and(needs)))
}

/// Which review it is, and of which day: `2nd review, 1 May 2026`.
pub fn review_heading(place: usize, review: &Review) -> String {
    text::capital(&format!(
        "{} review, {}",
        number::ordinal(place as u64),
        date::long(review.on)
    ))
}
