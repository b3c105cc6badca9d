//! The page of a record. All of it but what is [`Beside`] it comes from the sealed text, so it never says anything else.

use askama::Template;
use engine::board::Board;
use operations::decisions::Record;
use operations::decisions::told::{self, Pick};
use wording::{Names, date, matters, number};

use super::others::Others;
use super::starting::{Starting, Step};
use crate::layout::Shell;
use crate::papers::Take;
use crate::rounds::RoundPage;

/// The page.
#[derive(Template)]
#[template(path = "decisions/record/page.html")]
pub(super) struct RecordPage<'a> {
    shell: Shell,
    record: &'a Record,
    beside: Beside<'a>,
    picks: Vec<Pick<'a>>,
    left_out: Vec<&'a str>,
    dissent: Vec<String>,
    others: Vec<Others<'a>>,
    under_way: Vec<&'a str>,
    must_do: Vec<&'a str>,
    /// What mattered most, in words.
    most: String,
    /// The same, in parts of a hundred.
    matters: String,
    /// What answers would change it, those that would change it most first.
    changes: Vec<String>,
    take: Vec<Take>,
    /// Groups that are left out, where the model looked.
    unserved: Option<String>,
}

/// What is known of a record and does not stand in it.
pub(super) struct Beside<'a> {
    /// Who recorded it.
    pub(super) author: Option<&'a str>,
    /// Whether it was recorded just now.
    pub(super) recorded: bool,
    /// The round that it closed.
    pub(super) round: Option<RoundPage>,
    /// The later decision that took its place.
    pub(super) superseded_by: Option<i64>,
    /// What can be done now with what it picked.
    pub(super) starting: Vec<Starting<'a>>,
}

impl<'a> RecordPage<'a> {
    /// The page of a record whose inputs are this board.
    pub(super) fn of(
        shell: Shell,
        record: &'a Record,
        board: &'a Board,
        beside: Beside<'a>,
    ) -> Self {
        let names = Names::of(board);
        let few = &record.sealed.outlook.the_few;
        Self {
            shell,
            record,
            beside,
            picks: told::picks(record, &names),
            left_out: told::left_out(record, &names),
            dissent: told::dissent(record, &names),
            others: Others::all(record, &names),
            under_way: told::titles(&few.under_way, &names),
            must_do: told::titles(&few.must_do, &names),
            most: matters::in_a_line(&board.settings.viewpoints),
            matters: told::matters(record),
            changes: told::changes(record, &names),
            take: super::paper::take(record.sealed.number),
            unserved: told::unserved(record),
        }
    }

    fn date(&self) -> String {
        date::long(self.record.sealed.date)
    }

    fn look_again(&self) -> Option<String> {
        self.record.sealed.decision.look_again.map(date::long)
    }

    fn model(&self) -> &'static str {
        told::model(self.record)
    }

    fn open(&self) -> usize {
        told::open(self.record)
    }

    /// Where those nearest to starting are told of, where there are any.
    fn nearest(&self) -> Option<String> {
        match told::nearest(self.record) {
            0 => None,
            1 => Some("the nearest to starting stands first".to_owned()),
            more => Some(format!(
                "the nearest to starting are the first {}",
                number::in_words(more as u64)
            )),
        }
    }

    fn places(&self) -> String {
        number::of(
            self.record.sealed.outlook.settings.limit.into(),
            "place",
            "places",
        )
    }

    fn verdict(&self) -> &str {
        told::verdict(self.record)
    }
}
