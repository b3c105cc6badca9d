//! Which people are served, and who is left out.

use engine::exact::Exact;
use engine::fairness::{GroupsServed, LeftOut};
use engine::id::Id;
use engine::people::Group;

use crate::fault::shown;
use crate::names::Names;
use crate::number;

/// The heading over size, groups and readiness together.
pub const LEFT_BEHIND: &str = "Who is left behind";

/// The heading over them.
pub const HEADING: &str = "People affected";

/// How many names a sentence holds.
const SOME: usize = 10;

/// All there is to say of them, who is left out first. Nothing where no group is named.
pub fn sentences(groups: &GroupsServed, names: &Names<'_>) -> Vec<String> {
    let mut all: Vec<String> = groups
        .left_out
        .iter()
        .take(SOME)
        .map(|left| left_out(left, groups.no_way_in.contains(&left.group), names))
        .collect();
    match groups.left_out.len().saturating_sub(SOME) {
        0 => {}
        1 => all.push("One more is left out.".to_owned()),
        more => all.push(format!(
            "And {} more are left out.",
            number::in_words(more as u64)
        )),
    }
    if !groups.unheard.is_empty() {
        all.push(unheard(&groups.unheard, names));
    }
    if !groups.covered.is_empty() {
        all.push(format!(
            "Something is chosen, under way or lately done for {}.",
            names.some_groups(&groups.covered, SOME)
        ));
    }
    all
}

/// A group that is left out, and what it would take to cover it.
pub fn left_out(left: &LeftOut, no_way_in: bool, names: &Names<'_>) -> String {
    let group = shown(names.group(&left.group));
    if no_way_in {
        return format!(
            "{group}: left out, with no way in yet. All that is put forward for them has ground to prepare first."
        );
    }
    match &left.price {
        None => format!("{group}: left out. Nothing put forward for them can join the few yet."),
        Some(price) if is_nothing(price) => {
            format!("{group}: left out. Covering it would cost nothing.")
        }
        Some(price) => format!(
            "{group}: left out. Covering it would cost {}.",
            points(price)
        ),
    }
}

/// Groups that nothing was put forward for.
pub(crate) fn unheard(groups: &[Id<Group>], names: &Names<'_>) -> String {
    format!(
        "Nobody has put anything forward yet for {}.",
        names.some_groups(groups, SOME)
    )
}

fn is_nothing(price: &Exact) -> bool {
    Some(price) == Exact::parse("0").as_ref()
}

/// Points with one decimal, never `0` for something.
fn points(price: &Exact) -> String {
    match price.rounded(1).as_str() {
        "0" => "less than 0.1 points".to_owned(),
        "1" => "1 point".to_owned(),
        more => format!("{more} points"),
    }
}
