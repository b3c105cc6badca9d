//! An outlook as a paper, in the order in which it is read.

mod begin;
mod follow;
mod table;

use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::{Model, Outlook};
use engine::standing::Standing;
use wording::Names;

use crate::paper::{Line, Paper, Part};

/// The outlook as it is told to people.
pub fn paper(outlook: &Outlook, board: &Board) -> Paper {
    let names = Names::of(board);
    let mut sections = begin::sections(outlook, &names);
    if outlook.model >= Model::One {
        sections.extend(follow::questions(outlook, &names));
    }
    sections.extend(begin::nearest(outlook, &names));
    if outlook.model >= Model::One {
        sections.extend(follow::unblock(outlook, &names));
        sections.push(follow::left_behind(outlook, &names));
    }
    let standings = [Standing::Start, Standing::Ask, Standing::Prepare];
    sections.extend(standings.map(|s| table::standing(s, outlook, &names)));
    Paper {
        name: wording::paper::where_to_focus(outlook.today),
        from: None,
        date: outlook.today,
        notice: None,
        title: wording::verdict::sentence(outlook, &names),
        byline: None,
        lede: wording::verdict::what_next(outlook),
        sections,
    }
}

fn thing(name: impl Into<String>, says: Vec<String>) -> Part {
    Part::thing(name, says.into_iter().map(Line::new))
}

fn named(id: &Id<Candidate>, names: &Names<'_>) -> String {
    format!("{id} {}", names.title(id))
}
