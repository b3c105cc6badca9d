//! Lists in a sentence.

/// `A`, `A and B`, `A, B and C`; empty for none.
pub fn and<S: AsRef<str>>(things: &[S]) -> String {
    joined(things, "and")
}

/// `A`, `A or B`, `A, B or C`; empty for none.
pub fn or<S: AsRef<str>>(things: &[S]) -> String {
    joined(things, "or")
}

/// The first of them, and how many more there are: `A, B and three more`.
pub fn some(things: impl ExactSizeIterator<Item = String>, most: usize) -> String {
    let more = things.len().saturating_sub(most);
    let mut shown: Vec<String> = things.take(most).collect();
    if more > 0 {
        shown.push(format!("{} more", crate::number::in_words(more as u64)));
    }
    and(&shown)
}

fn joined<S: AsRef<str>>(things: &[S], word: &str) -> String {
    let things: Vec<&str> = things.iter().map(AsRef::as_ref).collect();
    match things.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} {word} {last}", most.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_last_two_are_joined_by_the_word() {
        assert_eq!(super::and::<&str>(&[]), "");
        assert_eq!(super::and(&["A"]), "A");
        assert_eq!(super::and(&["A", "B"]), "A and B");
        assert_eq!(super::or(&["A", "B", "C"]), "A, B or C");
    }

    #[test]
    fn a_long_list_is_cut_and_says_so() {
        let some = |most| super::some(["A", "B", "C"].map(str::to_owned).into_iter(), most);
        assert_eq!(some(3), "A, B and C");
        assert_eq!(some(2), "A, B and one more");
    }
}
