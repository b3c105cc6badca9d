//! Lists in a sentence.

/// `A`, `A and B`, `A, B and C`; empty for none.
pub fn and<S: AsRef<str>>(things: &[S]) -> String {
    joined(things, "and")
}

/// `A`, `A or B`, `A, B or C`; empty for none.
pub fn or<S: AsRef<str>>(things: &[S]) -> String {
    joined(things, "or")
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
}
