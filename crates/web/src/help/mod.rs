//! What the words of a page mean, where they are asked or shown: closed until somebody opens it.

use askama::Template;
use askama::filters::HtmlSafe;
use wording::help::{HEADING, Help};

/// A line that opens to say what some words mean.
#[derive(Clone, Copy, Debug, Template)]
#[template(path = "help/explained.html")]
pub(crate) struct Explained(pub(crate) &'static [Help]);

/// Where answers are asked for.
pub(crate) const OF_ANSWERS: Explained = Explained(&[Help::Partly, Help::NotKnown, Help::Basis]);

/// Where differences are asked for.
pub(crate) const OF_DIFFERENCES: Explained =
    Explained(&[Help::Differences, Help::Levels, Help::NotKnown]);

/// Where it is shown how all stand.
pub(crate) const OF_STANDINGS: Explained = Explained(&[Help::Standings]);

/// Where it is asked what matters most.
pub(crate) const OF_NUMBERS: Explained = Explained(&[Help::Numbers, Help::Differences]);

impl Explained {
    fn summary(&self) -> &'static str {
        match self.0 {
            [one] => one.question(),
            _ => HEADING,
        }
    }
}

/// Its template escapes what is in it.
impl HtmlSafe for Explained {}
