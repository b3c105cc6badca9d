//! What a list by size alone would start, and how much size would have to count for the few to change.

use engine::outlook::Outlook;

use crate::names::Names;
use crate::{number, text};

/// The heading over it.
pub const HEADING: &str = "By size alone";

/// How many titles or names a sentence holds.
const SOME: usize = 5;

/// All there is to say of it.
pub fn sentences(outlook: &Outlook, names: &Names<'_>) -> Vec<String> {
    let by_size = &outlook.by_size;
    let mut all = vec![would_start(outlook, names)];
    all.extend(could_not_start(outlook, names));
    all.extend(shared(outlook));
    if !by_size.groups_left_out.is_empty() && !by_size.would_start.is_empty() {
        all.push(format!(
            "It would have nothing for {}.",
            names.some_groups(&by_size.groups_left_out, SOME)
        ));
    }
    if !by_size.unknown_reach.is_empty() {
        all.push(unknown(&names.some_titles(&by_size.unknown_reach, SOME)));
    }
    all.extend(reach_weight(outlook));
    all
}

/// What there is to say beside a table of what it would start.
pub fn beside_the_table(outlook: &Outlook, names: &Names<'_>) -> Vec<String> {
    let skipped = usize::from(!outlook.by_size.would_start.is_empty());
    let could_not = could_not_start(outlook, names);
    let told = sentences(outlook, names).into_iter().skip(skipped);
    told.filter(|sentence| Some(sentence) != could_not.as_ref())
        .collect()
}

/// Of these nobody knows how many people they affect.
pub fn unknown(titles: &str) -> String {
    format!("Nobody has said yet how many people are affected by {titles}.")
}

/// How much size would have to count for the few to change. Nothing where there are no few.
pub fn reach_weight(outlook: &Outlook) -> Option<String> {
    if outlook.few.picks.is_empty() {
        return None;
    }
    let Some(weight) = &outlook.by_size.reach_weight else {
        return Some("However much size counts, the few stay the same.".to_owned());
    };
    Some(match weight.parts_of_a_hundred().as_str() {
        "100" => {
            "Size would have to count for all but everything for the few to change.".to_owned()
        }
        part => format!("Size would have to count for more than {part} % for the few to change."),
    })
}

fn would_start(outlook: &Outlook, names: &Names<'_>) -> String {
    let started = &outlook.by_size.would_start;
    if !started.is_empty() {
        return format!(
            "A list by size alone would start {}.",
            names.some_titles(started, SOME)
        );
    }
    if outlook.places.left == 0 {
        "Every place is taken: a list by size alone would start nothing more.".to_owned()
    } else {
        "No sizes are known: a list by size alone would be empty.".to_owned()
    }
}

fn could_not_start(outlook: &Outlook, names: &Names<'_>) -> Option<String> {
    let (started, not) = (
        &outlook.by_size.would_start,
        &outlook.by_size.could_not_start,
    );
    let count = number::in_words(not.len() as u64);
    match (started.len(), not.len()) {
        (0, _) => None,
        (_, 0) => Some("All of them could start.".to_owned()),
        (1, 1) => Some("It could not start yet.".to_owned()),
        (all, some) if all == some => Some("None of them could start yet.".to_owned()),
        _ => Some(text::capital(&format!(
            "{count} of them could not start yet: {}.",
            names.some_titles(not, SOME)
        ))),
    }
}

fn shared(outlook: &Outlook) -> Option<String> {
    if outlook.few.picks.is_empty() || outlook.by_size.would_start.is_empty() {
        return None;
    }
    Some(match outlook.by_size.shared_with_the_few {
        0 => "Nothing on it is among the few.".to_owned(),
        1 => "One on it is among the few too.".to_owned(),
        many => text::capital(&format!(
            "{} on it are among the few too.",
            number::in_words(many as u64)
        )),
    })
}
