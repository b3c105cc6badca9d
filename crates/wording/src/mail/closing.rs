//! A round that closes soon.

use engine::condition::Condition;
use jiff::civil::Date;

use super::frame::{Part, Written, written};
use super::waiting::{FEWER, NO_IS_FINE, who_sees};
use super::{questions, what_waits};
use crate::{date, rounds};

/// A round that closes, for somebody whose answers are still open.
#[derive(Clone, Copy, Debug)]
pub struct Closing<'a> {
    /// The organisation that chooses.
    pub organisation: &'a str,
    /// The round's number.
    pub round: u32,
    /// The day it closes.
    pub closes: Date,
    /// How many problems and opportunities wait for them still.
    pub problems: u64,
    /// Whether it is blind.
    pub blind: bool,
    /// What is asked about them.
    pub conditions: &'a [Condition],
    /// Where they answer.
    pub link: &'a str,
    /// Where they choose how often we write.
    pub fewer: &'a str,
}

/// A round is closing.
pub fn closing(of: &Closing<'_>) -> Written {
    let Closing {
        organisation,
        problems,
        conditions,
        link,
        fewer,
        ..
    } = of;
    let closes = format!(
        "{} closes on {}",
        rounds::title(of.round),
        date::long(of.closes)
    );
    let parts = [
        Part::Says(format!(
            "{organisation} is about to choose where to focus. {closes}."
        )),
        Part::Says(what_waits(*problems, conditions)),
        Part::Lists(questions(conditions)),
        Part::Says(format!("{NO_IS_FINE} What nobody answers stays not known.")),
        Part::Leads("Give your answers", link),
        Part::Says(who_sees(of.blind)),
        Part::Leads(FEWER, fewer),
    ];
    written(&format!("{organisation}: {closes}"), &parts)
}
