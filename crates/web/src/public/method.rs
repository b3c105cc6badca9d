//! How choices are made here, in plain words: the method with the organisation's own settings.

use askama::Template;
use engine::condition::Condition;
use engine::settings::Settings;
use wording::{condition, matters, number};

use super::gate::{Around, Open};
use crate::layout::{Page, Shell};
use crate::visit::Answer;

/// The page.
#[derive(Template)]
#[template(path = "public/method.html")]
struct MethodPage {
    shell: Shell,
    around: Around,
    at_once: String,
    /// What it takes: what is asked, and whom.
    takes: Vec<(&'static str, &'static str)>,
    /// What matters most, a sentence each.
    matters: Vec<String>,
    /// After how many months answers about each grow old.
    old: Vec<String>,
}

/// Shows it.
pub(super) async fn show(open: Open) -> Answer {
    let settings = &open.view().board().settings;
    let asked = |one| (condition::question(one), condition::ask(one));
    Ok(open.kept(Page::new(MethodPage {
        shell: open.shell(),
        around: open.around("/public/method"),
        at_once: number::in_words(settings.limit.into()),
        takes: Condition::ALL.map(asked).into(),
        matters: matters::told(&settings.viewpoints),
        old: old(settings),
    })))
}

/// `12 months for interest`.
fn old(settings: &Settings) -> Vec<String> {
    let told = Condition::ALL.map(|one| {
        let months = settings.stale_after_months[one.index()];
        let months = number::of(months.into(), "month", "months");
        format!("{months}: {}", condition::label(one).to_lowercase())
    });
    told.into()
}
