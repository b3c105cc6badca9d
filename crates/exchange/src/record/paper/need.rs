//! What is asked of the board: to back what starts, to help with what it lacks, to open the way for more, to answer what is
//! open, and to look again.

use engine::board::Board;
use wording::{Names, paper as say, unblock};

use crate::outlook::OpeningDocument;
use crate::paper::{Line, Part, Section};
use crate::record::Record;

/// How many openings are named.
const OPENINGS: usize = 2;

pub(super) fn section(record: &Record, board: &Board) -> Section {
    let names = Names::of(board);
    let decision = &record.sealed.decision;
    let lacking = decision
        .picks
        .iter()
        .filter(|pick| !pick.not_present.is_empty());
    let help = lacking.map(|pick| Line::new(say::help(pick.title.as_str(), &pick.not_present)));
    let back = Line::new(say::back(decision.picks.len()));
    let again = Line::new(say::look_again(decision.look_again));
    let lines = std::iter::once(back)
        .chain(help)
        .chain(openings(record, board))
        .chain(answer(record, &names))
        .chain([again]);
    Section::new(say::NEED).with(Part::list(lines))
}

/// What would open most.
fn openings(record: &Record, board: &Board) -> Option<Line> {
    let names = Names::of(board);
    let all = record.sealed.outlook.unblock.iter().flatten();
    let told = all.filter_map(|opening: &OpeningDocument| opening.opening(board));
    let told = told.map(|opening| unblock::sentence(&opening, &names));
    let told: Vec<String> = told.take(OPENINGS).collect();
    (!told.is_empty()).then(|| Line::about(say::OPEN_THE_WAY, told.join(" ")))
}

/// The question whose answer could change most, and whom to ask.
fn answer(record: &Record, names: &Names<'_>) -> Option<Line> {
    let first = record.sealed.outlook.questions.as_ref()?.first()?;
    let whom = first.ask.as_deref()?;
    let title = names.title(&first.candidate);
    Some(Line::about(say::ANSWER, say::answer(title, whom)))
}
