//! The tour, and what the words mean.

use wording::help::{self, Help};
use wording::tour::{self as say, Answering, Step};

pub(crate) fn all() -> Vec<String> {
    let mut all: Vec<String> = Step::ALL.map(Step::title).to_vec();
    let answers = [Answering::Table, Answering::Own, Answering::Look].map(say::answers);
    let fixed = [
        say::OFFER,
        say::NEXT,
        say::BACK,
        say::END,
        say::FOCUS,
        say::WHY,
        say::GROUND,
        say::RECORD,
        say::RECORDS,
        say::NOTHING_YET,
        say::NO_GROUND_YET,
        say::NO_DECISION_YET,
        say::KEPT_BACK,
        help::HEADING,
    ];
    all.extend(fixed.into_iter().chain(answers).map(str::to_owned));
    for one in Help::ALL {
        all.push(format!("{} {}", one.question(), one.answer()));
    }
    all
}
