//! How often a candidate is among the best, in words. A share of cases, never a probability.

use engine::cases::Share;
use engine::exact::Exact;

/// What the number in a table means.
pub const MEANING: &str =
    "“Of 100” says in how many of 100 ways the open answers could fall it is among the best.";

/// The heading of a column of such numbers.
pub const LABEL: &str = "of 100";

/// How many of a hundred: rounded half away from zero, but 100 only for all and 0 only for none.
pub fn of_a_hundred(share: &Share) -> String {
    let is = |text: &str| Some(&share.part) == Exact::parse(text).as_ref();
    match share.part.parts_of_a_hundred().as_str() {
        "0" if !is("0") => "1".to_owned(),
        "100" if !is("1") => "99".to_owned(),
        parts => parts.to_owned(),
    }
}

/// `in 94 of 100 ways the open answers could fall`.
pub fn sentence(share: &Share) -> String {
    format!(
        "in {} of 100 ways the open answers could fall",
        of_a_hundred(share)
    )
}

/// The ends between which it lies, in 95 of 100 draws of the cases: never narrower than it is.
pub fn ends(share: &Share) -> [String; 2] {
    let [low, _] = share.low.parts_of_a_hundred_between();
    let [_, high] = share.high.parts_of_a_hundred_between();
    [low, high]
}

/// Where it lies: `93 to 95`.
pub fn between(share: &Share) -> String {
    ends(share).join(" to ")
}
