//! Looking for words, without regard to capital letters and without copying what is looked through.

/// Words to look for, in small letters.
pub(crate) struct Words(Vec<String>);

impl Words {
    pub(crate) fn of(text: &str) -> Self {
        Self(text.split_whitespace().map(str::to_lowercase).collect())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether each word stands in one of these texts.
    pub(crate) fn stand_in(&self, texts: &[&str]) -> bool {
        self.0
            .iter()
            .all(|word| texts.iter().any(|text| holds(text, word)))
    }
}

/// Whether a text holds a word that is in small letters.
fn holds(text: &str, word: &str) -> bool {
    if word.is_ascii() {
        // Much faster, and most words are: no byte of another letter is ASCII, so none can match by chance.
        let mut places = text.as_bytes().windows(word.len().max(1));
        return word.is_empty() || places.any(|place| place.eq_ignore_ascii_case(word.as_bytes()));
    }
    text.char_indices().any(|(at, _)| {
        let mut letters = text[at..].chars().flat_map(char::to_lowercase);
        word.chars().all(|letter| letters.next() == Some(letter))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_must_stand_somewhere_in_any_case_and_order() {
        let finds = |words: &str| Words::of(words).stand_in(&["Tenants in DAMP homes, Été", "H12"]);
        for found in ["", "damp", "homes tenant", "h12", "ÉTÉ", "été", "in damp"] {
            assert!(finds(found), "{found}");
        }
        for missing in ["dump", "damp h13", "DAMPhomes", "homess"] {
            assert!(!finds(missing), "{missing}");
        }
    }
}
