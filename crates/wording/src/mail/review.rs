//! An exemplar that is to be looked back at.

use jiff::civil::Date;

use super::frame::{Part, Written, written};
use super::waiting::FEWER;
use crate::date;

/// A review that is due.
#[derive(Clone, Copy, Debug)]
pub struct ReviewDue<'a> {
    /// The organisation.
    pub organisation: &'a str,
    /// The exemplar's title.
    pub title: &'a str,
    /// The day that was set.
    pub due: Date,
    /// What was to be learned.
    pub question: &'a str,
    /// Where the review is written.
    pub link: &'a str,
    /// Where they choose how often we write.
    pub fewer: &'a str,
}

/// A review is due.
pub fn review_due(of: &ReviewDue<'_>) -> Written {
    let ReviewDue {
        organisation,
        title,
        question,
        link,
        fewer,
        ..
    } = of;
    let parts = [
        Part::Says(format!(
            "{organisation} set {} as the day to look back at “{title}”. This is what you wanted to learn:",
            date::long(of.due)
        )),
        Part::Lists(vec![format!("“{question}”")]),
        Part::Says(
            "The review asks what changed for people, what you learned, and one thing more: what can we do now that we \
             could not?"
                .to_owned(),
        ),
        Part::Leads("Write the review", link),
        Part::Says("Was there too little time? Set another day there.".to_owned()),
        Part::Leads(FEWER, fewer),
    ];
    written(
        &format!("{organisation}: time to look back at “{title}”"),
        &parts,
    )
}
