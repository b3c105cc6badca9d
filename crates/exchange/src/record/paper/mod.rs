//! A record as papers for a board: all of it on two pages, and in short on one. Like its page, they say nothing of their own:
//! all comes from the sealed text, but what is [`Beside`] it.

mod need;
mod others;
mod rest;
mod start;

use engine::board::Board;
use wording::{Names, paper as say};

use super::{Record, told};
use crate::paper::{Line, Paper, Part, Section};

/// What is known of a record and does not stand in it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'a> {
    /// Who recorded it.
    pub author: Option<&'a str>,
    /// The later decision that took its place.
    pub superseded_by: Option<i64>,
}

/// The paper of a record whose inputs are this board.
pub fn paper(record: &Record, board: &Board, beside: Beside<'_>) -> Paper {
    let names = Names::of(board);
    let sections = [
        Some(start::section(record, &names).with(start::supersedes(record))),
        Some(need::section(record, board)),
        others::section(record, &names),
        Some(rest::change(record, &names)),
        Some(rest::against(record, &names)),
        Some(rest::again(record)),
        Some(rest::matters(record, board)),
        Some(rest::check(record)),
    ];
    Paper {
        sections: sections.into_iter().flatten().collect(),
        ..framed(record, beside, say::decision(record.sealed.number))
    }
}

/// The same in short: the few, what is asked of the board, and when to look again.
pub fn summary(record: &Record, board: &Board, beside: Beside<'_>) -> Paper {
    let names = Names::of(board);
    let picks = told::picks(record, &names).into_iter();
    let few = picks.map(|pick| Line::about(format!("{}.", pick.title), pick.foremost));
    let nothing = record.sealed.decision.picks.is_empty();
    let start = Section::new(say::START)
        .with(nothing.then(|| Part::line(say::NOTHING)))
        .with(Part::list(few))
        .with([Part::about(say::ENOUGH, told::verdict(record))])
        .with(start::why_these(record));
    let whole = Part::line(say::whole(record.sealed.number));
    Paper {
        sections: vec![
            start,
            need::section(record, board),
            rest::again(record).with([whole]),
        ],
        ..framed(record, beside, say::in_short(record.sealed.number))
    }
}

/// What stands over both.
fn framed(record: &Record, beside: Beside<'_>, title: String) -> Paper {
    let sealed = &record.sealed;
    let of = sealed.organisation.as_str();
    Paper {
        name: title.clone(),
        from: Some(of.to_owned()),
        date: sealed.date,
        notice: beside.superseded_by.map(say::superseded),
        title,
        byline: Some(say::byline(of, sealed.date, beside.author)),
        lede: None,
        sections: Vec::new(),
    }
}

/// What somebody typed, a paragraph for each of its lines; the first says what it is about.
fn typed(about: Option<&str>, text: &str) -> Vec<Part> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let line = |(at, line): (usize, &str)| match about.filter(|_| at == 0) {
        Some(about) => Part::about(about, line),
        None => Part::line(line),
    };
    lines.enumerate().map(line).collect()
}
