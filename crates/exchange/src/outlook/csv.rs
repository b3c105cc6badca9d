//! The standings as CSV, a row each: RFC 4180, and nothing in it that a spreadsheet would run.

use engine::board::Board;
use engine::exact::Exact;
use engine::id::Id;
use engine::outlook::{Model, Outlook, Placed, Swap};
use engine::standing::Standing;
use wording::Names;

use crate::table::theirs;

/// The headings.
const HEADINGS: [&str; 14] = [
    "id",
    "title",
    "standing",
    "interest",
    "operations",
    "capability",
    "expected",
    "share",
    "share_low",
    "share_high",
    "class",
    "cost",
    "instead_of",
    "picked",
];

/// Every standing, a row each, in byte order of id. Shares and classes are blank for what model 0 made.
pub fn csv(outlook: &Outlook, board: &Board) -> String {
    let names = Names::of(board);
    let mut text = format!("{}\r\n", HEADINGS.join(","));
    for placed in &outlook.placed {
        text += &cells(placed, outlook, &names).join(",");
        text += "\r\n";
    }
    text
}

fn cells(placed: &Placed, outlook: &Outlook, names: &Names<'_>) -> [String; 14] {
    let has = outlook.model >= Model::One;
    let share = |number: &Exact| {
        if has {
            number.to_string()
        } else {
            String::new()
        }
    };
    let [interest, operations, capability] = placed
        .conditions
        .each_ref()
        .map(|c| wording::reading::label(c.reading).to_owned());
    let swap = placed.swap.as_ref();
    let leave = |s: &Swap| {
        let ids: Vec<&str> = s.instead_of.iter().map(Id::as_str).collect();
        theirs(&ids.join("; "))
    };
    [
        theirs(placed.id.as_str()),
        theirs(names.title(&placed.id)),
        standing(placed.standing).to_owned(),
        interest,
        operations,
        capability,
        placed.expected.to_string(),
        share(&placed.share.part),
        share(&placed.share.low),
        share(&placed.share.high),
        if has {
            wording::classes::word(placed.class)
        } else {
            ""
        }
        .to_owned(),
        swap.map(|s| s.cost.to_string()).unwrap_or_default(),
        swap.map(leave).unwrap_or_default(),
        if outlook.picks(&placed.id) {
            "yes"
        } else {
            "no"
        }
        .to_owned(),
    ]
}

const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Start => "start",
        Standing::Ask => "ask",
        Standing::Prepare => "prepare",
        Standing::UnderWay => "under-way",
    }
}
