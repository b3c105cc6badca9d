//! The public pages as data: the same words and days, and nothing else.

use std::collections::BTreeMap;

use axum::http::header;
use engine::condition::Condition;
use engine::public::{Thing, ThingKind};
use jiff::civil::Date;
use operations::public::Told;
use serde::Serialize;
use wording::{condition, matters, public as say};

use super::gate::Open;
use crate::form::Word;
use crate::layout::Fault;
use crate::visit::Answer;

/// One page.
#[derive(Serialize)]
struct ListDocument {
    organisation: String,
    page: &'static str,
    items: Vec<ItemDocument>,
}

/// All of them.
#[derive(Serialize)]
struct IndexDocument {
    organisation: String,
    pages: BTreeMap<&'static str, Vec<ItemDocument>>,
}

/// One thing.
#[derive(Serialize)]
struct ItemDocument {
    #[serde(skip_serializing_if = "Option::is_none")]
    decision: Option<i64>,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    more: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    picked: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    people: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<Date>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    superseded: bool,
}

/// How choices are made.
#[derive(Serialize)]
struct MethodDocument {
    organisation: String,
    page: &'static str,
    at_once: u64,
    what_matters_most: Vec<String>,
    answers_grow_old_after_months: BTreeMap<&'static str, u32>,
}

/// A page of things.
pub(super) async fn list(open: Open, kind: ThingKind) -> Answer {
    let document = ListDocument {
        organisation: organisation(&open),
        page: Word::word(kind),
        items: items(&open, kind).await?,
    };
    sent(&open, &document)
}

/// All pages of things.
pub(super) async fn index(open: Open) -> Answer {
    let mut pages = BTreeMap::new();
    for kind in ThingKind::ALL {
        pages.insert(Word::word(kind), items(&open, kind).await?);
    }
    let organisation = organisation(&open);
    let document = IndexDocument {
        organisation,
        pages,
    };
    sent(&open, &document)
}

/// How choices are made.
pub(super) async fn method(open: Open) -> Answer {
    let settings = &open.view().board().settings;
    let months = |one: Condition| {
        (
            condition::word(one),
            settings.stale_after_months[one.index()],
        )
    };
    let document = MethodDocument {
        organisation: organisation(&open),
        page: "method",
        at_once: settings.limit.into(),
        what_matters_most: matters::told(&settings.viewpoints),
        answers_grow_old_after_months: Condition::ALL.map(months).into(),
    };
    sent(&open, &document)
}

fn sent(open: &Open, document: &impl Serialize) -> Answer {
    let text = serde_json::to_string_pretty(document).map_err(Fault::failure)?;
    Ok(open.kept(([(header::CONTENT_TYPE, "application/json")], text)))
}

fn organisation(open: &Open) -> String {
    open.view().organisation().name.to_string()
}

async fn items(open: &Open, kind: ThingKind) -> Result<Vec<ItemDocument>, Fault> {
    let told = open.told(kind).await?;
    Ok(told.into_iter().map(ItemDocument::from).collect())
}

impl From<Told> for ItemDocument {
    fn from(told: Told) -> Self {
        let words = told.words;
        Self {
            decision: match told.thing {
                Thing::Decision(number) => Some(number),
                _ => None,
            },
            title: words.title.into(),
            more: words.more.map(Into::into),
            picked: words.picked.into_iter().map(Into::into).collect(),
            people: words.crowd.map(say::crowd),
            day: told.day,
            superseded: told.superseded,
        }
    }
}
