//! D10: sixteen people edit one problem at once. Each edit is stored, or answered 409 with both texts; none is lost.

use crate::error::TrialError;
use crate::http::{Connection, Form};
use crate::report::Report;
use crate::scratch::Scratch;
use crate::site::{self, PutForward};
use crate::threads::joined;
use std::thread;

/// How much editing.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// How many problems, one after another.
    pub problems: u64,
    /// How many edits each person must get stored in each.
    pub edits: u64,
}

/// A second or two.
pub const SHORT: Size = Size {
    problems: 1,
    edits: 8,
};
/// Over 10,000 edits.
pub const FULL: Size = Size {
    problems: 16,
    edits: 40,
};

/// How many edit at once.
const EDITORS: u64 = 16;
/// The field they all write in.
const FIELD: &str = "details";

/// How an editor goes about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Writes into what the form shows, and begins again when told that it has changed.
    Honest,
    /// Writes what it read long ago into a form that it has just fetched: the server cannot know, and words are
    /// lost. The trial must catch that.
    Careless,
}

/// What one editor got stored, and what was wrong on the way.
#[derive(Debug, Default)]
struct Edited {
    stored: Vec<String>,
    refused: usize,
    faults: Vec<String>,
}

/// Lets sixteen people write their words into one text, and looks for every word that was stored.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn run(size: Size, manner: Manner) -> Result<Report, TrialError> {
    let mut report = Report::of("D10 concurrent edits");
    let scratch = Scratch::new()?;
    let server = site::new_site(&scratch)?;
    let (mut stored, mut refused) = (0, 0);
    for problem in 0..size.problems {
        let mut line = server.connect();
        let request = PutForward::begin(&mut line)?.request("Edited by many", problem);
        let answer = line
            .send(&request)
            .map_err(TrialError::line("/problems/new"))?;
        let page = format!("{}/edit", site::taken("/problems/new", &answer)?);
        let all = edit_at_once(|| server.connect(), &page, size.edits, manner)?;
        let text = site::form(&mut line, &page, FIELD)?
            .value(FIELD)
            .unwrap_or_default()
            .to_owned();
        for edited in all {
            stored += edited.stored.len();
            refused += edited.refused;
            report.faults.extend(edited.faults);
            for word in edited
                .stored
                .iter()
                .filter(|word| !text.split(' ').any(|found| found == *word))
            {
                report.fault(format!("{page}: {word} was stored and is lost"));
            }
        }
    }
    report.must(stored > 0 && refused > 0, || {
        format!("{stored} stored and {refused} refused: nobody met anybody")
    });
    report.count("edits stored", stored);
    report.count("edits answered 409", refused);
    Ok(report)
}

fn edit_at_once(
    connect: impl Fn() -> Connection,
    page: &str,
    edits: u64,
    manner: Manner,
) -> Result<Vec<Edited>, TrialError> {
    thread::scope(|scope| {
        let editors: Vec<_> = (0..EDITORS)
            .map(|editor| {
                let line = connect();
                scope.spawn(move || edit(line, page, editor, edits, manner))
            })
            .collect();
        editors.into_iter().map(|editor| joined(editor)).collect()
    })
}

fn edit(
    mut line: Connection,
    page: &str,
    editor: u64,
    edits: u64,
    manner: Manner,
) -> Result<Edited, TrialError> {
    let mut edited = Edited::default();
    let first = site::form(&mut line, page, FIELD)?;
    for number in 0..edits {
        let word = format!("e{editor}n{number}");
        loop {
            let mut form = site::form(&mut line, page, FIELD)?;
            let read = if manner == Manner::Honest {
                &form
            } else {
                &first
            };
            let text = format!("{} {word}", read.value(FIELD).unwrap_or_default());
            form.put(FIELD, text.trim());
            if send(&mut line, &form, &word, &mut edited)? {
                break;
            }
        }
    }
    Ok(edited)
}

/// Whether it was stored; if not, it was answered 409 with both texts.
fn send(
    line: &mut Connection,
    form: &Form,
    word: &str,
    edited: &mut Edited,
) -> Result<bool, TrialError> {
    let answer = line
        .send(&form.request())
        .map_err(TrialError::line(&form.action))?;
    match answer.status {
        303 => {
            edited.stored.push(word.to_owned());
            Ok(true)
        }
        409 => {
            edited.refused += 1;
            let page = answer.text();
            if !page.contains(word) {
                edited
                    .faults
                    .push(format!("{word}: the 409 does not show what was typed"));
            }
            Ok(false)
        }
        status => Err(TrialError::Answer {
            what: form.action.clone(),
            status,
        }),
    }
}
