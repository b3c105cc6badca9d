//! A record to take along: all of it on two pages, and in short on one.

use axum::extract::Path;
use operations::decisions::{self, Beside, Opened};
use wording::paper as say;

use crate::layout::Fault;
use crate::papers::{self, Take};
use crate::visit::{Answer, Visit};

/// Hands out a file: `paper.docx`, `summary.odt`.
pub(in crate::decisions) async fn file(
    visit: Visit,
    Path((number, file)): Path<(String, String)>,
) -> Answer {
    let number = number.parse().map_err(|_| Fault::NotFound)?;
    let (name, form) = papers::asked(&file)?;
    let (write, called) = match name {
        "paper" => (decisions::paper as decisions::Written, ""),
        "summary" => (decisions::summary as decisions::Written, "-in-short"),
        _ => return Err(Fault::NotFound),
    };
    let organisation = &visit.view().organisation().id;
    let (decision, superseded_by) =
        decisions::listed(visit.foothold(), organisation, number).await?;
    let opened = decisions::opened(visit.foothold(), organisation, &decision).await?;
    let Opened { record, board } = opened.as_ref();
    let author = visit.view().board().sources.get(&decision.author);
    let beside = Beside {
        author: author.map(|author| author.name.as_str()),
        superseded_by,
    };
    let paper = write(record, board, beside);
    papers::file(&paper, form, &format!("decision-{number}{called}"))
}

/// What the page of a record offers.
pub(super) fn take(number: u64) -> Vec<Take> {
    let address = format!("/decisions/{number}");
    vec![
        Take::paper(say::ON_TWO_PAGES, &format!("{address}/paper")),
        Take::paper(say::ON_ONE_PAGE, &format!("{address}/summary")),
        Take::data(say::TO_RUN_AGAIN, format!("{address}.json")),
    ]
}
