//! Decisions and lessons as an Atom feed (RFC 4287).

use askama::Template;
use axum::http::{HeaderMap, header};
use engine::public::{Thing, ThingKind};
use jiff::civil::Date;
use operations::public::Told;
use wording::public as say;

use super::gate::Open;
use super::{item, path};
use crate::layout::Fault;
use crate::path::Segment;
use crate::visit::Answer;

/// The most entries that a feed has.
const MOST: usize = 50;

/// The feed.
#[derive(Template)]
#[template(path = "public/feed.xml")]
struct Feed {
    organisation: String,
    /// Where people reach this site.
    here: String,
    /// The day of the latest entry; where there is none, the day it is.
    updated: Date,
    entries: Vec<Entry>,
}

/// One entry.
struct Entry {
    link: String,
    title: String,
    day: Date,
    text: String,
}

/// Shows it, the latest first.
pub(super) async fn show(open: Open, headers: HeaderMap) -> Answer {
    let here = open.app().door().here(&headers);
    let mut entries = Vec::new();
    for kind in [ThingKind::Decision, ThingKind::Lesson] {
        let told = open.told(kind).await?;
        entries.extend(told.iter().filter_map(|told| entry(told, &here)));
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.day));
    entries.truncate(MOST);
    let updated = entries.first().map(|entry| entry.day);
    let feed = Feed {
        organisation: open.view().organisation().name.to_string(),
        here,
        updated: updated.unwrap_or_else(|| open.view().today()),
        entries,
    };
    let text = feed.render().map_err(Fault::failure)?;
    Ok(open.kept(([(header::CONTENT_TYPE, "application/atom+xml")], text)))
}

fn entry(told: &Told, here: &str) -> Option<Entry> {
    let words = &told.words;
    let title = words.title.to_string();
    let picked = words.picked.iter().map(ToString::to_string);
    let later = told.superseded.then(|| say::SUPERSEDED.to_owned());
    let text: Vec<String> = picked
        .chain(words.more.as_ref().map(ToString::to_string))
        .chain(later)
        .collect();
    let page = path(told.thing.kind());
    // A decision stands under its number; a lesson is known by its words, for an id of ours may be somebody's own text.
    let place = match told.thing {
        Thing::Decision(number) => item::anchor(number),
        _ => Segment(&title).to_string(),
    };
    Some(Entry {
        link: format!("{here}{page}#{place}"),
        title,
        day: told.day?,
        text: text.join("\n"),
    })
}
