//! All settings at a glance, each with a link to change it.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse as _;
use engine::board::Board;
use engine::condition::Condition;
use engine::public::OfStatements;
use engine::settings::Settings;
use operations::{Organisation, Right};
use serde::Deserialize;
use wording::settings as say;
use wording::{Names, matters, number, public, safe};

use super::numbers::points_text;
use super::part::Part as _;
use super::{Ageing, Scales, choosing, entry, everything, names, profile, retention};
use crate::components::{Action, Row, SummaryList};
use crate::layout::{Page, Section, Shell};
use crate::public::{OPEN_SETTINGS, STATEMENTS_SETTINGS};
use crate::visit::{Answer, Visit};

/// The page.
#[derive(Template)]
#[template(path = "settings/overview.html")]
struct Overview<'a> {
    shell: Shell,
    saved: bool,
    organisation: SummaryList<'a>,
    choosing: SummaryList<'a>,
    answering: SummaryList<'a>,
    coming_in: SummaryList<'a>,
    /// Whether the archive is told of, and whether it is given.
    archive: Option<bool>,
    in_the_open: SummaryList<'a>,
}

/// What the address may say.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// Whether something was just saved.
    #[serde(default)]
    saved: bool,
}

/// Shows it.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let view = visit.view();
    let page = Overview {
        shell: visit.shell().at(Section::Settings),
        saved: asked.saved,
        organisation: organisation(view.organisation()),
        choosing: choosing(&view.board().settings),
        answering: answering(view.board()),
        in_the_open: in_the_open(view.board()),
        coming_in: coming_in(view.board(), visit.may(Right::KeepPeople)),
        archive: visit
            .may(Right::KeepPeople)
            .then(|| everything::is_given(&visit)),
    };
    Ok(Page::new(page).into_response())
}

fn organisation(organisation: &Organisation) -> SummaryList<'_> {
    let change = |about: &'static str| Action::new(profile::PATH, "Change").about(about);
    let logo = if organisation.logo.is_some() {
        "There is one"
    } else {
        "None"
    };
    SummaryList::new(vec![
        Row::new("Name", organisation.name.as_str()).action(change("the name")),
        Row::new("Colour", organisation.colour.as_str()).action(change("the colour")),
        Row::new("Logo", logo).action(change("the logo")),
        Row::new("Time zone", organisation.zone.as_str()).action(change("the time zone")),
    ])
}

fn answering(board: &Board) -> SummaryList<'static> {
    let chosen = safe::chosen(board.work.names_seen(), &Names::of(board));
    let change = Action::new(names::PATH, "Change").about("who sees names");
    SummaryList::new(vec![Row::new(safe::HEADING, chosen).action(change)])
}

/// Who enters by the organisation's own sign-in, and how long who left is kept: changed by those alone who look after people.
fn coming_in(board: &Board, may_change: bool) -> SummaryList<'static> {
    let rules = wording::entry::in_short(board.work.entry_rules());
    let row = Row::new(wording::entry::HEADING, rules);
    let change = Action::new(entry::PATH, "Change").about("who may come in by your own sign-in");
    let kept = wording::members::erase_after(board.work.discretion().erase_after);
    let kept = Row::new(wording::members::KEPT_FOR, kept);
    let keep = Action::new(retention::PATH, "Change").about("how long people who left are kept");
    SummaryList::new(if may_change {
        vec![row.action(change), kept.action(keep)]
    } else {
        vec![row, kept]
    })
}

/// Whether there are public pages, and what the statements say.
fn in_the_open(board: &Board) -> SummaryList<'static> {
    let openness = board.work.openness();
    let change = |path: &'static str, about: &'static str| Action::new(path, "Change").about(about);
    let is_said = if openness.statements == OfStatements::default() {
        "Nothing of your own yet"
    } else {
        "You added your own words"
    };
    SummaryList::new(vec![
        Row::new(public::PUBLISH, public::in_short(&openness))
            .action(change(OPEN_SETTINGS, "the public pages")),
        Row::new(public::STATEMENTS, is_said)
            .action(change(STATEMENTS_SETTINGS, "what your statements say")),
    ])
}

fn choosing(settings: &Settings) -> SummaryList<'_> {
    let change = |path: &'static str, about: &'static str| Action::new(path, "Change").about(about);
    let months =
        Condition::ALL.map(|condition| settings.stale_after_months[condition.index()].to_string());
    let bands = settings
        .reach_bands
        .iter()
        .map(|edge| number::grouped(*edge));
    SummaryList::new(vec![
        Row::new("How many at once", settings.limit.to_string())
            .action(change(choosing::PATH, "how many at once")),
        Row::new(
            "What matters most",
            matters::in_a_line(&settings.viewpoints),
        )
        .action(change(choosing::PATH, "what matters most")),
        Row::new(
            "Steps of people a year begin at",
            bands.collect::<Vec<_>>().join(" · "),
        )
        .action(change(Scales::PATH, "the steps of people a year")),
        Row::new("Points", points(settings)).action(change(Scales::PATH, "the points")),
        Row::new("Answers grow old after", say::months(&months))
            .action(change(Ageing::PATH, "how answers age")),
    ])
}

fn points(settings: &Settings) -> String {
    let scales = &settings.points;
    let rows = [
        ("harm", &scales.harm),
        ("unmet", &scales.unmet),
        ("disadvantage", &scales.disadvantage),
        ("reach", &scales.reach),
    ];
    rows.map(|(name, row)| format!("{} {}", say::scale(name), points_text(row)))
        .join(" · ")
}
