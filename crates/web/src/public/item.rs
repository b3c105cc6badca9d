//! One thing as everyone reads it: on the public pages, and in the preview of them.

use askama::Template;
use engine::public::Thing;
use operations::public::Told;
use wording::public as say;

/// The thing.
#[derive(Template)]
#[template(path = "public/item.html")]
pub(super) struct Item {
    /// Of a decision: where it stands on its page.
    anchor: Option<String>,
    title: String,
    more: Option<String>,
    picked: Vec<String>,
    /// Days and numbers, a sentence each.
    facts: Vec<String>,
}

impl askama::filters::HtmlSafe for Item {}

/// Where a decision stands on its page.
pub(super) fn anchor(number: i64) -> String {
    format!("decision-{number}")
}

impl From<&Told> for Item {
    fn from(told: &Told) -> Self {
        let words = &told.words;
        let number = match told.thing {
            Thing::Decision(number) => Some(number),
            _ => None,
        };
        let named = number.map(say::decision);
        let title = words.title.to_string();
        let named = named.filter(|named| *named != title);
        let day = told.day.map(|day| say::day(told.thing.kind(), day));
        let crowd = words.crowd.map(|crowd| say::crowd(crowd).to_owned());
        let later = told.superseded.then(|| say::SUPERSEDED.to_owned());
        let facts = [named, day, crowd, later].into_iter().flatten();
        Self {
            anchor: number.map(anchor),
            title,
            more: words.more.as_ref().map(ToString::to_string),
            picked: words.picked.iter().map(ToString::to_string).collect(),
            facts: facts.collect(),
        }
    }
}
