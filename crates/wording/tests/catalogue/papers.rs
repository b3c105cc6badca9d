//! Every sentence of the papers for a board, and of what else is taken along.

use engine::condition::Condition;
use engine::viewpoints::Priority;
use jiff::civil::date;
use wording::{paper, take};

use super::fixture::{board, id};

/// What never changes.
const SET: [&str; 49] = [
    paper::START,
    paper::NOTHING,
    paper::ENOUGH,
    paper::NOT_YET,
    paper::LEFT_OUT,
    paper::MORE_THAN_PROPOSED,
    paper::WHY_THESE,
    paper::NOTE,
    paper::UNDER_WAY,
    paper::MUST_DO,
    paper::UNSERVED,
    paper::NEED,
    paper::OTHERS,
    paper::CHANGE,
    paper::AGAINST,
    paper::NOTHING_AGAINST,
    paper::VIEWS,
    paper::AGAIN,
    paper::NO_DAY,
    paper::MATTERS,
    paper::CHECK,
    paper::OPEN_THE_WAY,
    paper::ANSWER,
    paper::ANOTHER_VIEW,
    paper::AN_ANSWER,
    paper::GROUND,
    paper::TAKE,
    paper::TODAY,
    paper::ALL_OF_IT,
    paper::ON_TWO_PAGES,
    paper::ON_ONE_PAGE,
    paper::TO_RUN_AGAIN,
    paper::PRINT,
    paper::NOT_FOR_A_TERMINAL,
    paper::WORD,
    paper::OPEN_DOCUMENT,
    paper::WEB_PAGE,
    paper::MARKDOWN,
    paper::DATA,
    take::TAKE_LIST,
    take::THIS_LIST,
    take::ANSWERS,
    take::CSV,
    take::EXCEL,
    take::OPEN_DOCUMENT,
    take::JSON,
    take::EVERYTHING,
    take::WHAT_IT_HOLDS,
    take::FETCH,
];

pub(crate) fn all() -> Vec<String> {
    let day = date(2026, 11, 2);
    let mut all: Vec<String> = SET.map(str::to_owned).into();
    all.push(paper::PAGE_OF.join(" 1 ") + " 2");
    all.extend([
        paper::where_to_focus(day),
        paper::decision(3),
        paper::in_short(3),
        paper::byline("Northmoor Council", day, None),
        paper::byline("Northmoor Council", day, Some("Ana Kaya")),
        paper::superseded(4),
        paper::supersedes(2),
        paper::not_there_yet("Interest"),
        paper::help("Damp homes", &Condition::ALL),
        paper::answer("Damp homes", "senior management"),
        paper::look_again(Some(day)),
        paper::look_again(None),
        paper::again(day),
        paper::counted("Ask first", 1_200),
        paper::waiting(Condition::Operations, 9),
        paper::other_places(3),
        paper::run_again(3, "9f2c", "1"),
        paper::whole(3),
    ]);
    all.extend([0, 1, 3].map(paper::back));
    all.extend([1, 37].map(paper::not_chosen));
    all.extend([1, 5].map(paper::for_something_else));
    all.extend([1, 5].map(paper::more_could_start));
    all.extend(Condition::ALL.map(|one| paper::lacking(one, &["Benefits", "Housing"])));
    all.push(paper::lacking(Condition::Operations, &[]));
    let ids = ["R1", "R2"].map(id);
    let board = board();
    let names = wording::Names::of(&board);
    all.push(paper::wait_for("room in Benefits", &ids, 1, &names));
    let priorities = Priority::ALL.map(Priority::statements).into_iter();
    all.extend(priorities.map(|these| paper::matters(&these, "harm to one person 31")));
    all
}
