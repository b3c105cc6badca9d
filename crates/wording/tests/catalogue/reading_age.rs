//! Reading age by the Flesch–Kincaid grade (Kincaid and others, 1975) plus five years:
//! 0.39 words a sentence + 11.8 syllables a word − 15.59 + 5. Syllables are counted as groups of vowels, less a silent
//! last e: near enough for a catalogue as a whole, rough for one short line.

/// The age at which a text is easy to read, in years.
pub(crate) fn of(text: &str) -> f64 {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphabetic() && c != '’')
        .filter(|w| !w.is_empty())
        .collect();
    let ends = text
        .split(['.', '!', '?', ':', '\n'])
        .filter(|s| s.contains(char::is_alphabetic));
    let words_count = number(words.len().max(1));
    let syllables = number(words.iter().map(|w| syllables(w)).sum());
    0.39 * words_count / number(ends.count().max(1)) + 11.8 * syllables / words_count - 15.59 + 5.0
}

/// A catalogue is short: its counts fit.
fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let vowel = |c: char| "aeiouy".contains(c);
    let mut before = false;
    let mut count = 0;
    for c in word.chars() {
        count += usize::from(vowel(c) && !before);
        before = vowel(c);
    }
    let silent = word.ends_with('e') && !word.ends_with("le") || word.ends_with("ed");
    count
        .saturating_sub(usize::from(silent && count > 1))
        .max(1)
}
