//! The first public page: where each of the others is, and how much is on it.

use askama::Template;
use engine::public::ThingKind;
use wording::public as say;

use super::gate::{Around, Open};
use super::{PUBLIC, path};
use crate::layout::{Page, Shell};
use crate::visit::Answer;

/// The page.
#[derive(Template)]
#[template(path = "public/front.html")]
struct FrontPage {
    shell: Shell,
    around: Around,
    kinds: Vec<Kind>,
    asks: bool,
}

/// One of the others.
struct Kind {
    path: String,
    heading: &'static str,
    lede: &'static str,
    /// The first few titles on it.
    titles: Vec<String>,
    /// How many more there are.
    more: usize,
    none: &'static str,
}

/// So many titles stand here.
const MOST: usize = 3;

/// Shows it.
pub(super) async fn show(open: Open) -> Answer {
    let mut kinds = Vec::new();
    for kind in ThingKind::ALL {
        let told = open.told(kind).await?;
        let titles = told
            .iter()
            .take(MOST)
            .map(|one| one.words.title.to_string());
        kinds.push(Kind {
            path: path(kind),
            heading: say::heading(kind),
            lede: say::lede(kind),
            titles: titles.collect(),
            more: told.len().saturating_sub(MOST),
            none: say::none(kind),
        });
    }
    Ok(open.kept(Page::new(FrontPage {
        shell: open.shell(),
        around: open.around(PUBLIC),
        kinds,
        asks: open.openness().takes_suggestions(),
    })))
}
