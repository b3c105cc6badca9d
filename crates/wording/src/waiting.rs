//! What waits for a person's answer, in words: why they are asked, who sees what they say, and what happens next.

use engine::asking::Since;
use engine::condition::Condition;
use engine::id::Id;
use engine::people::Team;
use engine::waiting_for::Reason;
use jiff::civil::Date;

use crate::{Names, condition, date, number, rounds, text};

/// The heading of the page.
pub const HEADING: &str = "Waiting for you";
/// Where nothing waits and nothing was asked.
pub const NOTHING: &str = "Nothing waits for your answer now. Thank you for looking.";
/// How it is done.
pub const HOW: &str = "Say yes to what you would back, no to what you cannot, and leave the rest. A no helps as much as a yes. Two minutes are enough for forty.";
/// Over who sees it.
pub const WHO_SEES: &str = "Who will see this?";
/// Of a blind round.
pub const BLIND: &str = "Nobody sees what you say before they have said what they think.";
/// Of what is said for a team.
pub const OF_A_TEAM: &str = "When fewer than three people of a team have answered, others see only what all answers make together.";
/// Over what happens next.
pub const WHAT_NEXT: &str = "What happens next?";
/// What happens next.
pub const NEXT: &str = "When the round closes, the few that can start are chosen, and you are told what starts. The rest is ground to prepare. You can change your answers until then.";
/// Over the reasons.
pub const WHY_YOU: &str = "Why you?";
/// Over one's own reason, and what else there is to say.
pub const SAY_MORE: &str = "Say more, or that you cannot";
/// The field of a reason.
pub const WHY: &str = "Why, in a line";
/// The choice beside an answer.
pub const INSTEAD: &str = "If you cannot answer";
/// That there is nothing to say.
pub const PASS: &str = "I have nothing to say about this";
/// That it is another's.
pub const NOT_MINE: &str = "It is not mine to answer";
/// The field of whose it is.
pub const WHOSE: &str = "Whose is it? Leave this empty if you do not know";
/// How they know, where it is the same throughout.
pub const AS_ABOVE: &str = "As I said at the top";
/// The button for now.
pub const SAVE: &str = "Save, I will come back";
/// The button for good.
pub const FINISH: &str = "Save, that is all I can say";
/// Under the buttons.
pub const FINISH_MEANS: &str =
    "If that is all, what you left counts as nothing to say. You can still change it later.";
/// An answer and something else at once.
pub const BOTH: &str = "You gave an answer too. Keep one of the two.";
/// A name that nobody here has.
pub const NOBODY_CALLED_THAT: &str = "Nobody here has that name. Write it as it stands here, or leave it empty and someone will find them.";
/// A name without the choice that goes with it.
pub const NAME_ALONE: &str =
    "You named someone else. Choose that it is not yours to answer, or empty the name.";
/// No buttons of ours.
pub const CHOOSE: &str = "Choose one of these.";
/// After a form was kept.
pub const THANKS: &str = "Thank you. What you said is kept.";
/// By a link, where to come back.
pub const SAME_LINK: &str = "You can use the same link to come back and change your answers.";
/// What those who were asked could not say is told here.
pub const UNCLAIMED: &str = "Nobody to ask yet";
/// About it.
pub const UNCLAIMED_MEANS: &str =
    "Those who were asked said that these are not theirs to answer. Choose who may know.";

/// The same, of one.
pub const UNCLAIMED_ONE: &str = "Those who were asked said that it is not theirs to answer.";
/// A name that nobody here has.
pub const NOBODY_HAS_THAT_NAME: &str =
    "Nobody here has that name. Choose one from the list, or add them to the round first.";

/// How many answers are left of one who is asked.
pub fn left(many: usize) -> String {
    match many {
        0 => "Nothing left to answer.".to_owned(),
        1 => "One answer left.".to_owned(),
        many => format!("{} answers left.", number::grouped(many as u64)),
    }
}

/// How many wait.
pub fn waits(many: usize) -> String {
    match many {
        0 => "Nothing more waits for you.".to_owned(),
        1 => "One answer waits for you.".to_owned(),
        many => format!("{} answers wait for you.", number::grouped(many as u64)),
    }
}

/// Why a person is asked.
pub fn reason(reason: &Reason<'_>) -> String {
    match reason {
        Reason::Round(round) => format!(
            "{} asks you. It closes on {}.",
            rounds::title(round.number),
            date::long(round.closes)
        ),
        Reason::Again(Since::Action(_)) => {
            "Ground was prepared, so what you know is asked again.".to_owned()
        }
        Reason::Again(Since::Lesson(_)) => {
            "Something was learned, so what you know is asked again.".to_owned()
        }
        Reason::SentOn => "Somebody who was asked said that this is yours to answer.".to_owned(),
    }
}

/// The heading of a part: what is asked, and about which team.
pub fn part(condition: Condition, team: Option<&Id<Team>>, names: &Names<'_>) -> String {
    match team {
        Some(team) => format!(
            "{}: {}",
            crate::fault::shown(names.team(team)),
            condition::question(condition)
        ),
        None => condition::question(condition).to_owned(),
    }
}

/// A yes, for one's own condition.
pub const fn yes(condition: Condition) -> &'static str {
    match condition {
        Condition::Interest => "Would back it",
        Condition::Operations => "Willing, and room",
        Condition::Capability => "Could do it",
    }
}

/// What stands between.
pub const PARTLY: &str = "Partly";
/// A no.
pub const NO: &str = "Cannot";
/// Neither.
pub const LEAVE: &str = "Leave";

/// That one needs to check.
pub fn check(until: Date) -> String {
    format!("I need to check: ask me again on {}", date::long(until))
}

/// What became of a form, a sentence each.
pub fn kept(
    (answers, taken_back): (usize, usize),
    (passed, not_theirs, checking): (usize, usize, usize),
) -> Vec<String> {
    let many = |count: usize, one: &str, many: &str| {
        (count > 0).then(|| text::capital(&number::of(count as u64, one, many)))
    };
    let lines = [
        many(answers, "answer is kept.", "answers are kept."),
        many(
            taken_back,
            "answer is taken back.",
            "answers are taken back.",
        ),
        many(
            passed,
            "is left, with nothing to say.",
            "are left, with nothing to say.",
        ),
        many(
            not_theirs,
            "is not yours. Someone else will be asked.",
            "are not yours. Someone else will be asked.",
        ),
        many(
            checking,
            "waits until you have checked.",
            "wait until you have checked.",
        ),
    ];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    if lines.is_empty() {
        return vec!["Nothing changed.".to_owned()];
    }
    lines
}

/// That an answer given elsewhere meanwhile was replaced.
pub fn replaced(title: &str) -> String {
    format!(
        "You had answered “{title}” elsewhere meanwhile. What you said now stands in its place."
    )
}

/// Why what was said to one thing is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// It is asked no more.
    NotAsked,
    /// It is not theirs either.
    NotTheirsEither,
    /// There is no such person.
    NobodyThere,
}

/// That it is not kept.
pub fn not_kept(title: &str, why: NotKept) -> String {
    let why = match why {
        NotKept::NotAsked => "it is not asked of you any more",
        NotKept::NotTheirsEither => {
            "the one you named said that it is not theirs either. Name someone else, or leave the name empty"
        }
        NotKept::NobodyThere => "the one you named is not here, or is you",
    };
    format!("“{title}” is not kept: {why}.")
}
