//! All that is shown of a kind.

use askama::Template;
use engine::public::ThingKind;
use wording::public as say;

use super::gate::{Around, Open};
use super::item::Item;
use super::path;
use crate::layout::{Page, Shell};
use crate::visit::Answer;

/// The page.
#[derive(Template)]
#[template(path = "public/list.html")]
struct ListPage {
    shell: Shell,
    around: Around,
    kind: ThingKind,
    here: String,
    items: Vec<Item>,
}

/// Shows it.
pub(super) async fn show(open: Open, kind: ThingKind) -> Answer {
    let told = open.told(kind).await?;
    let here = path(kind);
    Ok(open.kept(Page::new(ListPage {
        shell: open.shell(),
        around: open.around(&here),
        kind,
        here,
        items: told.iter().map(Item::from).collect(),
    })))
}
