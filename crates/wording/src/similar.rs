//! What may be the same thing said twice, and why.

use engine::similar::Why;

use crate::list;

/// The question where something like it is there already.
pub const IS_IT_ONE_OF_THESE: &str = "Is it one of these?";

/// Shared words that are named: the rarest.
const NAMED: usize = 3;

/// Why it may be the same.
pub fn why(why: &Why) -> String {
    match why {
        Why::NearlyTheSame => "Nearly the same words.".to_owned(),
        Why::Share(words) => {
            let quoted: Vec<String> = words
                .iter()
                .take(NAMED)
                .map(|word| format!("“{word}”"))
                .collect();
            format!("Both speak of {}.", list::and(&quoted))
        }
    }
}
