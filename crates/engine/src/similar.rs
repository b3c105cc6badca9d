//! Which candidates may be the same thing said twice. A hint for people, no part of the decision model.
//!
//! Two titles are alike where they share the words that are rare on this list (the more alike, the rarer: inverse document
//! frequency, Spärck Jones 1972), or where they are nearly the same letters (Dice 1945, on pairs of letters).

use std::collections::{HashMap, HashSet};

use crate::board::Board;
use crate::candidate::Candidate;

/// Two titles are alike from this much on, in hundredths: of the weight of their words, or of their pairs of letters.
const ENOUGH_WORDS: f64 = 0.5;
const ENOUGH_LETTERS: f64 = 0.75;
/// Words shorter than this tell nothing apart.
const SHORTEST_WORD: usize = 3;

/// A word that stands in more titles than this, and in more than one of so many, makes nobody look twice.
const COMMON: usize = 20;
const ONE_OF: usize = 20;

/// One that may be the same, and why it is thought so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likely<T> {
    /// Whose title it is.
    pub of: T,
    /// Why.
    pub why: Why,
}

/// Why two may be the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Their titles are nearly the same, letter by letter.
    NearlyTheSame,
    /// Their titles share these words, and perhaps common ones besides; the rarest first.
    Share(Vec<String>),
}

/// Titles, each of something, ready to be compared with others.
#[derive(Debug)]
pub struct Titles<T> {
    all: Vec<Title<T>>,
    /// Where each word stands.
    with: HashMap<String, Vec<usize>>,
}

#[derive(Debug)]
struct Title<T> {
    of: T,
    letters: String,
    words: HashSet<String>,
}

impl<'a> Titles<&'a Candidate> {
    /// Those of every candidate of a board, whatever its status: what was done or parked may be put forward again.
    pub fn of_board(board: &'a Board) -> Self {
        let titles = board.candidates.iter();
        Self::of(titles.map(|held| (held.title.as_str(), held.as_ref())))
    }
}

impl<T: Copy> Titles<T> {
    /// These titles, in order.
    pub fn of<'t>(titles: impl Iterator<Item = (&'t str, T)>) -> Self {
        let (mut all, mut with) = (Vec::new(), HashMap::<String, Vec<usize>>::new());
        for (at, (title, of)) in titles.enumerate() {
            let letters = letters(title);
            let words = words(&letters);
            for word in &words {
                with.entry(word.clone()).or_default().push(at);
            }
            all.push(Title { of, letters, words });
        }
        Self { all, with }
    }

    /// At most so many that may be the same as a title, most alike first, of those that are asked for.
    pub fn like(&self, title: &str, most: usize, asked: impl Fn(T) -> bool) -> Vec<Likely<T>> {
        let letters = letters(title);
        let words = words(&letters);
        let mut found: Vec<(f64, usize, Why)> = self
            .near(&words)
            .into_iter()
            .filter(|at| asked(self.all[*at].of))
            .filter_map(|at| {
                let (alike, why) = self.alike(&letters, &words, &self.all[at])?;
                Some((alike, at, why))
            })
            .collect();
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let likely = found.into_iter().take(most).map(|(_, at, why)| Likely {
            of: self.all[at].of,
            why,
        });
        likely.collect()
    }

    /// Where the titles stand that share a word which is not common.
    fn near(&self, words: &HashSet<String>) -> HashSet<usize> {
        let rare = words.iter().filter(|word| self.is_rare(word));
        let places = rare.filter_map(|word| self.with.get(word));
        places.flatten().copied().collect()
    }

    /// Whether a word is not common on this list.
    fn is_rare(&self, word: &str) -> bool {
        let most = COMMON.max(self.all.len() / ONE_OF);
        self.with
            .get(word)
            .is_none_or(|places| places.len() <= most)
    }

    /// How much alike two are, and why; none where they are not alike enough.
    fn alike(
        &self,
        letters: &str,
        words: &HashSet<String>,
        other: &Title<T>,
    ) -> Option<(f64, Why)> {
        let same_letters = strsim::sorensen_dice(letters, &other.letters);
        if same_letters >= ENOUGH_LETTERS {
            return Some((1.0 + same_letters, Why::NearlyTheSame));
        }
        let weight = |words: &mut dyn Iterator<Item = &String>| -> f64 {
            words.map(|word| self.weight(word)).sum()
        };
        let shared = weight(&mut words.intersection(&other.words));
        let all = weight(&mut words.union(&other.words));
        let alike = shared / all;
        (alike >= ENOUGH_WORDS).then(|| {
            let shared = words.intersection(&other.words);
            let mut shared: Vec<String> =
                shared.filter(|word| self.is_rare(word)).cloned().collect();
            shared.sort_by(|a, b| self.weight(b).total_cmp(&self.weight(a)).then(a.cmp(b)));
            (alike, Why::Share(shared))
        })
    }

    /// How much a word tells: the more, the fewer titles it stands in.
    fn weight(&self, word: &str) -> f64 {
        let count = |count: usize| u32::try_from(count).map_or(f64::MAX, f64::from);
        let with = self.with.get(word).map_or(0, Vec::len);
        ((1.0 + count(self.all.len())) / (1.0 + count(with))).ln() + f64::EPSILON
    }
}

/// A title as it is compared: small letters and single spaces, nothing else.
fn letters(title: &str) -> String {
    let small = title.to_lowercase();
    let words: Vec<&str> = small
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// The words of a title that can tell it apart; one and many are the same word.
fn words(letters: &str) -> HashSet<String> {
    let long = letters
        .split(' ')
        .filter(|word| word.chars().count() >= SHORTEST_WORD);
    long.map(|word| one_of_many(word).to_owned()).collect()
}

/// `letter` for `letters`; `process` as it is.
fn one_of_many(word: &str) -> &str {
    let one = word.strip_suffix('s').filter(|one| !one.ends_with('s'));
    one.unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::id::Id;
    use crate::text;

    fn board(titles: &[&str]) -> Board {
        let candidate = |(at, title): (usize, &&str)| {
            let id = Id::parse(&format!("{at}")).unwrap();
            Arc::new(Candidate::new(id, text::Title::parse(title).unwrap()))
        };
        Board {
            candidates: Arc::new(titles.iter().enumerate().map(candidate).collect()),
            ..Board::default()
        }
    }

    const LIST: &[&str] = &[
        "Parking permits take three weeks to renew",
        "Tenants in damp homes wait months for a reply",
        "Blue badge letters are hard to read",
        "People wait too long for a reply to a complaint",
        "School meals: the form is hard to fill in",
        "Bins are not emptied in Mill Lane",
    ];

    fn like(title: &str) -> Vec<(String, Why)> {
        let board = board(LIST);
        let found = Titles::of_board(&board).like(title, 3, |_| true);
        found
            .into_iter()
            .map(|likely| (likely.of.id.to_string(), likely.why))
            .collect()
    }

    #[test]
    fn a_slip_of_the_pen_is_nearly_the_same() {
        let found = like("Parking permit takes 3 weeks to renew!");
        assert_eq!(found, [("0".to_owned(), Why::NearlyTheSame)]);
    }

    #[test]
    fn rare_words_in_another_order_are_shared() {
        let found = like("No reply for months about damp in tenants' homes");
        assert_eq!(found.len(), 1);
        let Why::Share(words) = &found[0].1 else {
            panic!("{found:?}");
        };
        assert_eq!((found[0].0.as_str(), words.len()), ("1", 6));
    }

    #[test]
    fn words_that_stand_everywhere_make_nothing_alike() {
        assert_eq!(like("The form for bulky waste is hard to find"), []);
        assert_eq!(like("Wait"), []);
        assert_eq!(like("  "), []);
    }

    #[test]
    fn only_those_asked_for_are_compared() {
        let board = board(LIST);
        let titles = Titles::of_board(&board);
        for held in board.candidates.iter() {
            let others = |other: &Candidate| other.id != held.id;
            assert_eq!(titles.like(held.title.as_str(), 3, others), []);
        }
    }

    #[test]
    fn where_a_word_is_common_it_is_the_others_that_count() {
        let mut list: Vec<String> = (0..100).map(|at| format!("Service {at} is slow")).collect();
        list.push("Service desk lost letters".to_owned());
        let titles = Titles::of(list.iter().map(String::as_str).zip(0..));
        let found = titles.like("Letters that the desk of a service lost", 3, |_| true);
        let shared = ["desk", "letter", "lost"].map(str::to_owned).to_vec();
        assert_eq!(found.iter().map(|l| l.of).collect::<Vec<_>>(), [100]);
        assert_eq!(found[0].why, Why::Share(shared));
    }

    #[test]
    fn one_and_many_are_the_same_word() {
        let of = ["letters", "process", "homes", "as"].map(one_of_many);
        assert_eq!(of, ["letter", "process", "home", "a"]);
    }
}
