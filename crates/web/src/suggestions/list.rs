//! Those that nobody has read yet.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use operations::suggestions::list;
use serde::Deserialize;
use wording::{candidate, date, suggestions as say};

use super::{INSIDE_SETTINGS, SUGGESTIONS};
use crate::components::{BackLink, NotificationBanner};
use crate::form::Word;
use crate::layout::{Page, Section, Shell};
use crate::path::Segment;
use crate::visit::{Answer, Visit};

/// What was just done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    Taken,
    Joined,
    Declined,
}

impl Word for Notice {
    const ALL: &'static [Self] = &[Self::Taken, Self::Joined, Self::Declined];

    fn word(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Joined => "joined",
            Self::Declined => "declined",
        }
    }
}

impl Notice {
    fn banner(self) -> NotificationBanner<'static> {
        NotificationBanner::success(match self {
            Self::Taken => "It is on the list.",
            Self::Joined => "What was written is added there.",
            Self::Declined => "It is not taken. Whoever gave it reads why.",
        })
    }
}

/// What the address may say.
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    done: String,
}

/// The page.
#[derive(Template)]
#[template(path = "suggestions/list.html")]
struct ListPage {
    shell: Shell,
    held: Vec<Entry>,
    notice: Option<Notice>,
}

/// One of them.
struct Entry {
    path: String,
    title: String,
    about: String,
}

/// Shows them.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let zone = &visit.view().organisation().zone;
    let held = list(visit.foothold(), &visit.act()).await?;
    let entry = |one: operations::Suggestion| Entry {
        path: format!("{SUGGESTIONS}/{}", Segment(one.id.as_str())),
        about: format!(
            "{}, {}",
            candidate::kind(one.kind),
            date::long(zone.day_of(one.made))
        ),
        title: one.title.into(),
    };
    let page = ListPage {
        shell: visit.shell().at(Section::Problems),
        held: held.into_iter().map(entry).collect(),
        notice: Notice::of(&asked.done),
    };
    Ok(Page::new(page).into_response())
}
