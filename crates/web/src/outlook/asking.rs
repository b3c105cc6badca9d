//! What is worth asking: at most three questions, or, while they would add the same, whom to ask about most of them.

use engine::outlook::Outlook;
use engine::questions::{Question, Whom, first};
use wording::{Names, questions};

use crate::path::ProblemPage;

/// How many are shown.
const MOST_SHOWN: usize = 3;

/// What is worth asking.
pub(crate) struct Asking<'a> {
    pub(crate) asked: Vec<Asked<'a>>,
    /// While many would add the same: one person for most of them.
    pub(crate) at_once: Vec<String>,
    /// What is not shown, or what matters only together.
    pub(crate) beyond: Option<String>,
}

/// A question.
pub(crate) struct Asked<'a> {
    pub(crate) page: ProblemPage<'a>,
    pub(crate) sentence: String,
    /// What its answers would change.
    pub(crate) flips: Vec<String>,
}

impl<'a> Asking<'a> {
    pub(crate) fn of(outlook: &'a Outlook, names: &'a Names<'_>) -> Self {
        let all = &outlook.questions;
        let together = &outlook.together;
        if !together.is_empty() {
            return Self {
                asked: Vec::new(),
                at_once: Vec::new(),
                beyond: Some(questions::together(together, names)),
            };
        }
        let tied = all.iter().take_while(|q| q.gain == all[0].gain).count();
        if tied > MOST_SHOWN {
            return Self {
                asked: Vec::new(),
                at_once: at_once(&all[..tied], names),
                beyond: None,
            };
        }
        let more = all.len().saturating_sub(MOST_SHOWN);
        Self {
            asked: first(all, MOST_SHOWN)
                .into_iter()
                .map(|q| Asked::of(q, names))
                .collect(),
            at_once: Vec::new(),
            beyond: (more > 0).then(|| questions::more(more)),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.asked.is_empty() && self.at_once.is_empty() && self.beyond.is_none()
    }
}

impl<'a> Asked<'a> {
    fn of(question: &'a Question, names: &'a Names<'_>) -> Self {
        let flip = |flip| questions::flip(question, flip, names);
        Self {
            page: ProblemPage(&question.candidate),
            sentence: questions::sentence(question, names),
            flips: question.flips.iter().map(flip).collect(),
        }
    }
}

/// Whom to ask about most of these, who can answer about most first.
fn at_once(tied: &[Question], names: &Names<'_>) -> Vec<String> {
    let mut counts: Vec<(&Whom, usize)> = Vec::new();
    for whom in tied.iter().flat_map(|question| &question.ask) {
        match counts.iter_mut().find(|(known, _)| *known == whom) {
            Some((_, count)) => *count += 1,
            None => counts.push((whom, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let first = counts.into_iter().take(MOST_SHOWN);
    first
        .map(|(whom, count)| questions::at_once(whom, count, names))
        .collect()
}
