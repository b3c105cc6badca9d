//! What the public would see of a kind: each thing as they would read it, with a tick.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse as _, Redirect};
use engine::public::{PublicWords, Thing, ThingKind};
use engine::text::{Note, Title};
use operations::public::{Choice as Tick, Choose, Drafted, choose, drafted, everything};
use serde::Deserialize;
use wording::public as say;

use super::{OPEN_SETTINGS, kind_of, preview_path};
use crate::components::{Button, Pagination};
use crate::form::Typed;
use crate::layout::{Fault, Page, Section, Shell};
use crate::path::Segment;
use crate::public::item::Item;
use crate::visit::{Answer, Visit};

/// So many stand on a page.
const ROWS: usize = 20;

const PAGE: &str = "page";
/// Which rows are ticked, by number.
const SHOW: &str = "show";
/// What a row is of, and the words that it showed: `of-0`, `title-0`, `more-0`, `picked-0`.
const OF: &str = "of-";
const TITLE: &str = "title-";
const MORE: &str = "more-";
const PICKED: &str = "picked-";

/// What the address may say.
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    page: usize,
    /// Whether something was just saved.
    #[serde(default)]
    saved: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "public/settings/preview.html")]
struct PreviewPage {
    shell: Shell,
    kind: ThingKind,
    is_published: bool,
    saved: bool,
    seen: i64,
    page: usize,
    last: usize,
    rows: Vec<Row>,
}

/// One thing of it.
struct Row {
    at: usize,
    key: String,
    on: bool,
    item: Item,
    words: PublicWords,
    reword: String,
}

/// Shows it.
pub(super) async fn show(
    visit: Visit,
    Path(kind): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let kind = kind_of(&kind)?;
    let view = visit.view();
    let all = everything(visit.foothold(), view, kind).await?;
    let last = all.len().div_ceil(ROWS).max(1);
    let page = asked.page.clamp(1, last);
    let here: Vec<Thing> = all.into_iter().skip((page - 1) * ROWS).take(ROWS).collect();
    let drafts = drafted(visit.foothold(), view, &here, say::decision).await?;
    let preview = PreviewPage {
        shell: visit.shell().at(Section::Settings),
        kind,
        is_published: view.board().work.openness().published,
        saved: asked.saved,
        seen: view.revision(),
        page,
        last,
        rows: drafts.into_iter().enumerate().map(Row::of).collect(),
    };
    Ok(Page::new(preview).into_response())
}

/// Shows what is ticked, and takes back what is not.
pub(super) async fn send(visit: Visit, Path(kind): Path<String>, typed: Typed) -> Answer {
    let kind = kind_of(&kind)?;
    let each = (0..ROWS).filter(|at| typed.sent(&format!("{OF}{at}")));
    let each: Option<Vec<Tick>> = each.map(|at| tick(&typed, kind, at)).collect();
    let choose_these = Choose {
        seen: typed.seen().map_err(|_| Fault::BadRequest)?,
        each: each.ok_or(Fault::BadRequest)?,
    };
    choose(visit.foothold(), &visit.act(), choose_these).await?;
    let page: usize = typed.text(PAGE).parse().unwrap_or(1);
    let back = format!("{}?page={page}&saved=true", preview_path(kind));
    Ok(Redirect::to(&back).into_response())
}

/// What a row says. A browser's form sends what the page showed, so what cannot be read was made by something else.
fn tick(typed: &Typed, kind: ThingKind, at: usize) -> Option<Tick> {
    let text = |field: &str| typed.text(&format!("{field}{at}"));
    let more = text(MORE);
    let crowd = text("crowd-");
    Some(Tick {
        thing: Thing::of(kind, text(OF))?,
        on: typed.holds(SHOW, &at.to_string()),
        words: PublicWords {
            title: Title::parse(text(TITLE)).ok()?,
            more: if more.is_empty() {
                None
            } else {
                Some(Note::parse(more).ok()?)
            },
            picked: text(PICKED)
                .lines()
                .map(|line| Title::parse(line).ok())
                .collect::<Option<_>>()?,
            crowd: if crowd.is_empty() {
                None
            } else {
                Some(super::words::crowd_of(crowd)?)
            },
        },
    })
}

impl Row {
    fn of((at, drafted): (usize, Drafted)) -> Self {
        let told = drafted.told;
        let key = told.thing.key();
        let path = preview_path(told.thing.kind());
        Self {
            at,
            on: drafted.on,
            item: Item::from(&told),
            reword: format!("{path}/{}", Segment(&key)),
            key,
            words: told.words,
        }
    }

    fn picked(&self) -> String {
        let picked: Vec<&str> = self.words.picked.iter().map(Title::as_str).collect();
        picked.join("\n")
    }

    fn more(&self) -> &str {
        self.words.more.as_ref().map_or("", Note::as_str)
    }

    fn crowd(&self) -> &'static str {
        self.words.crowd.map_or("", super::words::crowd_word)
    }
}

/// What the template asks for.
impl PreviewPage {
    fn action(&self) -> String {
        preview_path(self.kind)
    }

    fn pages(&self) -> Option<Pagination<'_>> {
        let href = |page: usize| format!("{}?page={page}", self.action());
        (self.last > 1).then(|| Pagination::of(self.page, self.last, href))
    }
}
