//! Whom the choice reaches and whom it would leave behind: what the charts of *Fairness* show, in words.

use engine::exact::Exact;
use engine::fairness::{GroupState, HowServed, SizeCounts};
use engine::outlook::Outlook;

use crate::number;

/// The heading of the page.
pub const HEADING: &str = "Fairness";
/// What the page is about.
pub const ABOUT: &str =
    "Who is reached by what we choose, who is not, and how much size has to do with it.";
/// Said where a blind round keeps answers back.
pub const NOT_NOW: &str = "Until then this page shows nothing.";
/// Said where nothing is put forward and no group is listed.
pub const NOTHING: &str = "Nothing is put forward yet, and no group is named. Name those you would not want to leave behind.";

/// The heading of the groups.
pub const GROUPS: &str = "Who is reached, the worst served first";
/// How each group gets its place and its mark.
pub const GROUPS_ABOUT: &str = "Each group has one mark. Those come first of whom we surely know that they are served badly: by their fairness check, or by what is put forward for them.";
/// Said where groups are too many for a row each.
pub const BANDS: &str =
    "There are many groups, so each row of the chart is a part of them. The table names them.";
/// Said where no group is named.
pub const NO_GROUPS: &str = "No group is named yet.";
/// Said where groups in preparation could be taken for covered.
pub const PREPARING: &str = "Ground being prepared is a way on. It does not reach anyone yet.";

/// The heading of the groups over rounds.
pub const OVER_ROUNDS: &str = "Who was reached, round by round";
/// What is kept of a round that is over.
pub const ONLY_KEPT: &str = "What is kept of a past round says whom it reached. It does not say for whom ground was being prepared then, or who had no way in: they count as left out there. Nor does it say whether a group with nothing put forward was on the list then.";
/// Said where no round has closed with a decision.
pub const NO_ROUND: &str =
    "No round has closed with a decision yet. Once one has, it stands here beside today.";
/// In a table, where a past round cannot tell.
pub const NOT_KNOWN_THEN: &str = "Not known then";

/// The heading of who is ready.
pub const READY: &str = "Are the worst served as ready as the rest?";
/// What the bars are.
pub const READY_ABOUT: &str =
    "Each bar is all of them on the list. What is not surely known counts with the rest.";
/// Those whose people are served badly and are worse off.
pub const WORST: &str = "Surely served badly, and some worse off";
/// The others.
pub const REST: &str = "The rest";

/// The heading of the list by size.
pub const BESIDE: &str = "The biggest first, beside the few";
/// The heading of what a list by size would start.
pub const BY_SIZE: &str = "The biggest first would start";
/// The heading of the few.
pub const FEW: &str = "The few";
/// What the bands are.
pub const BANDS_OF_PEOPLE: &str = "The bands show how many people a year, from one to the most. Each step to the right is ten times as many.";
/// Said of what both start.
pub const IN_BOTH: &str = "In both";
/// Said where there are no few.
pub const NO_FEW: &str = "Nothing can start yet, so there are no few.";
/// Said where a list by size would be empty.
pub const NO_SIZES: &str = "A list by size would start nothing.";
/// Said where nobody knows how many people it affects.
pub const NO_REACH: &str = "How many people is not known";
/// Said where a list by size leaves out no group.
pub const LEAVES_OUT_NOBODY: &str = "The list by size would leave out no group.";

/// The heading of the groups that a list by size would leave out.
pub const LEFT_BY_SIZE: &str = "The list by size would have nothing for";

/// The heading of the line.
pub const LINE: &str = "How much size would have to count";
/// What the line is.
pub const LINE_ABOUT: &str = "The line goes from nothing to everything. The band is how much size may count by what you said matters most. The stroke in it is the balanced view.";
/// What the arrow over the line is.
pub const LINE_ARROW: &str = "The arrow is where the few would change.";
/// Rows of the table beside it.
pub const ROWS: [&str; 4] = [
    "The least that size may count here",
    "What it counts in the balanced view",
    "The most that it may count here",
    "The few would change from",
];

/// What a state of a group is called.
pub const fn state(state: GroupState) -> &'static str {
    match state {
        GroupState::Covered => "Covered",
        GroupState::Preparing => "In preparation",
        GroupState::LeftOut => "Left out",
        GroupState::NoWayIn => "No way in",
        GroupState::Unheard => "Unheard",
    }
}

/// The same after a count.
const fn counted_as(state: GroupState) -> &'static str {
    match state {
        GroupState::Covered => "covered",
        GroupState::Preparing => "in preparation",
        GroupState::LeftOut => "left out",
        GroupState::NoWayIn => "with no way in",
        GroupState::Unheard => "unheard",
    }
}

/// What it means.
pub const fn means(state: GroupState) -> &'static str {
    match state {
        GroupState::Covered => "something is chosen, under way or lately done",
        GroupState::Preparing => "left out, and ground is being prepared",
        GroupState::LeftOut => "something can start or be asked about, and is not chosen",
        GroupState::NoWayIn => "left out, and nothing can start or be asked about yet",
        GroupState::Unheard => "nothing is put forward",
    }
}

/// How the people of a group are served.
pub const fn served(served: HowServed) -> &'static str {
    match served {
        HowServed::Badly => "Surely served badly",
        HowServed::NotSurelyBadly => "Not surely served badly",
        HowServed::NotKnown => "Not known how they are served",
    }
}

/// How many are in each state, in a sentence: `Five groups: two covered, three left out.`
pub fn counted(counts: &[(GroupState, usize)]) -> String {
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let words = |count: usize| number::in_words(count as u64);
    let each = counts.iter().filter(|(_, count)| *count > 0);
    let each: Vec<String> = each
        .map(|(one, count)| format!("{} {}", words(*count), counted_as(*one)))
        .collect();
    let groups = number::of(all as u64, "group", "groups");
    crate::text::capital(&format!("{groups}: {}.", crate::list::and(&each)))
}

/// What a row or a bar of a chart shows: `Round 1: 4 covered, 3 left out.`
pub fn bar<'s>(label: &str, parts: impl Iterator<Item = (&'s str, usize)>) -> String {
    let told = parts.filter(|(_, count)| *count > 0);
    let told: Vec<String> = told
        .map(|(part, count)| format!("{} {}", number::grouped(count as u64), part.to_lowercase()))
        .collect();
    match told.as_slice() {
        [] => format!("{label}: none."),
        some => format!("{label}: {}.", some.join(", ")),
    }
}

/// How much size counts, and from where the few would change, a sentence each.
pub fn size_counts(outlook: &Outlook) -> Vec<String> {
    let size = SizeCounts::of(outlook);
    let [least, most] = [size.least, size.most].map(percent);
    let here = match least.as_str() {
        same if same == most => format!("Size counts for {most} here."),
        "0 %" => format!("Size counts for at most {most} here."),
        _ => format!("Size counts for at most {most} here, and at least {least}."),
    };
    vec![here, changes(outlook, &size)]
}

fn changes(outlook: &Outlook, size: &SizeCounts<'_>) -> String {
    if outlook.few.picks.is_empty() {
        return NO_FEW.to_owned();
    }
    match size.changes.map(Exact::parts_of_a_hundred).as_deref() {
        None if !outlook.few.proved => NOT_WORKED_OUT.to_owned(),
        None => "However much size counts, the few stay the same.".to_owned(),
        Some("100") => "The few would change only where size is all but everything.".to_owned(),
        Some(part) => format!("The few would change from {part} %."),
    }
}

const NOT_WORKED_OUT: &str =
    "From where on the few would change could not be worked out: the list is too crowded.";

/// The cells of the table beside the line, in the order of [`ROWS`].
pub fn line(outlook: &Outlook) -> [String; 4] {
    let size = SizeCounts::of(outlook);
    let changes = match size.changes {
        _ if outlook.few.picks.is_empty() => "There are no few".to_owned(),
        None if !outlook.few.proved => "Not worked out".to_owned(),
        None => "They never would".to_owned(),
        Some(part) => percent(part),
    };
    [
        percent(size.least),
        percent(size.balanced),
        percent(size.most),
        changes,
    ]
}

/// `25 %`.
pub fn percent(part: &Exact) -> String {
    format!("{} %", part.parts_of_a_hundred())
}
