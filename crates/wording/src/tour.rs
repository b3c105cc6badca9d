//! The tour: five pages, and what to see on each.

/// What leads to it.
pub const OFFER: &str = "Look round in five steps";
/// To the step after.
pub const NEXT: &str = "Next";
/// To the step before.
pub const BACK: &str = "Back";
/// Out of it.
pub const END: &str = "End the tour";

/// One of its pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Where to focus.
    Focus,
    /// One problem, and why it stands where it does.
    Why,
    /// What people say.
    Answers,
    /// Ground to prepare.
    Ground,
    /// The decision.
    Record,
}

/// What may be done on the page of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answering {
    /// To fill in the table for all.
    Table,
    /// To give one's own answers.
    Own,
    /// To look.
    Look,
}

impl Step {
    /// All five, in their order.
    pub const ALL: [Self; 5] = [
        Self::Focus,
        Self::Why,
        Self::Answers,
        Self::Ground,
        Self::Record,
    ];

    /// Its number, from 1.
    pub const fn number(self) -> usize {
        self as usize + 1
    }

    /// The step of a number.
    pub fn of(number: usize) -> Option<Self> {
        Self::ALL.get(number.checked_sub(1)?).copied()
    }

    /// `Step 2 of 5: one problem, and why it stands where it does`.
    pub fn title(self) -> String {
        let what = match self {
            Self::Focus => "where to focus",
            Self::Why => "one problem, and why it stands where it does",
            Self::Answers => "what people know",
            Self::Ground => "ground to prepare",
            Self::Record => "record the decision",
        };
        format!("Step {} of {}: {what}", self.number(), Self::ALL.len())
    }
}

/// The first page.
pub const FOCUS: &str = "The sentence at the top says whether you know enough to start. Below it stand the few that can start now, each with its reasons.";
/// The second.
pub const WHY: &str = "It stands where it does because of three things it takes to succeed: interest, a team with room, and skill. Below each is what people said, and what would help.";
/// The third, where they fill in the table.
pub const TABLE: &str = "Each row is a problem, and each cell is what people know of it. What nobody knows stays “not known”: that is an honest answer.";
/// The third, where they answer for themselves.
pub const OWN: &str = "Here is all that you are asked, and why. Say yes, partly or no where you know, and leave the rest.";
/// The third, where they look.
pub const LOOK: &str = "Here is all that was put forward, and where each of them stands. Those who know are asked what each would take.";
/// The fourth.
pub const GROUND: &str = "What cannot start yet is not lost. Here is what would help it, a few things at a time, with what to begin next.";
/// The fifth, where they may decide.
pub const RECORD: &str = "Take the few as they stand, or choose others and say why. Nothing is recorded by looking, and once it is recorded it never changes.";
/// The fifth, where they look.
pub const RECORDS: &str =
    "Here is what was decided, and why. A decision never changes, and anyone can check it.";
/// Where nothing is on the list.
pub const NOTHING_YET: &str = "This page is still empty: nothing is on the list yet.";
/// Where no groundwork is planned.
pub const NO_GROUND_YET: &str = "Nothing is planned here yet.";
/// Where nothing was decided, and one may only look.
pub const NO_DECISION_YET: &str = "No decision is recorded yet.";
/// While a blind round keeps answers back.
pub const KEPT_BACK: &str =
    "This round is blind, so some of it is not shown before everyone has answered.";

/// The third page, by what may be done on it.
pub const fn answers(answering: Answering) -> &'static str {
    match answering {
        Answering::Table => TABLE,
        Answering::Own => OWN,
        Answering::Look => LOOK,
    }
}
