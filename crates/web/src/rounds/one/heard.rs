//! What was heard of one who is asked, and where the rest can be answered.

use engine::answer::SourceKind;
use engine::rounds::{Asked, Heard};
use wording::{Names, number, rounds};

use crate::answers::AnswerPath;
use crate::path::Segment;

/// A line of the table.
pub(super) struct Line {
    pub(super) who: String,
    pub(super) what: String,
    pub(super) answered: String,
    pub(super) is_silent: bool,
    /// How many are left, and where to answer them.
    pub(super) left: Option<(String, String)>,
}

impl Line {
    pub(super) fn of(heard: &Heard<'_>, names: &Names<'_>) -> Self {
        let asked = heard.asked;
        Self {
            who: who(asked, names),
            what: what(asked, names),
            answered: rounds::heard(heard.answered, heard.passed, heard.concerns),
            is_silent: heard.is_silent(),
            left: address(heard, names).map(|path| {
                let left = number::grouped(heard.left() as u64);
                (format!("{left} left"), path)
            }),
        }
    }
}

/// Who is asked.
pub(super) fn who(asked: &Asked, names: &Names<'_>) -> String {
    let source = names.board().sources.get(&asked.who);
    source.map_or(asked.who.to_string(), |source| source.name.to_string())
}

/// What they are asked.
pub(super) fn what(asked: &Asked, names: &Names<'_>) -> String {
    rounds::asked_what(asked.condition, asked.team.as_ref(), names)
}

/// Where the rest is answered: for a name written down the table under that name, for a person the first that is left.
fn address(heard: &Heard<'_>, names: &Names<'_>) -> Option<String> {
    let (asked, first) = (heard.asked, heard.first_left?);
    let source = names.board().sources.get(&asked.who);
    let team = asked.team.as_ref();
    let team = team.map_or(String::new(), |id| {
        format!("&team={}", Segment(id.as_str()))
    });
    Some(match source {
        Some(source) if source.kind == SourceKind::Written => {
            let name = source.name.as_str();
            format!("/table?voice={}{team}", Segment(name))
        }
        _ => format!("{}{team}", AnswerPath::new(first, asked.condition)),
    })
}
