//! One part of how the organisation chooses: its form, what it would change, and saving it. The pages are written once;
//! each part says what is in its form.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect, Response};
use engine::settings::Settings;
use engine::viewpoints::ViewpointsError;
use operations::organisation::{Foreseen, foresee, save_settings};
use operations::{Error, Refusal};
use wording::{Names, settings as say, standing};

use super::SETTINGS;
use crate::components::{Button, Control};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// What the button of the second page sends: what would change was seen.
const SURE: &str = "sure";

/// A part of the settings with a form of its own.
pub(super) trait Part: 'static {
    /// Where it is.
    const PATH: &'static str;
    /// Its heading.
    const TITLE: &'static str;
    /// What it is for, in a sentence or two.
    const LEDE: &'static str;

    /// The form as the settings fill it.
    fn filled(settings: &Settings) -> Typed;
    /// The settings with what the form says in place of theirs, or everything wrong with it.
    fn meant(settings: Settings, typed: &Typed) -> Result<Settings, Faults>;
    /// Its fields.
    fn controls<'a>(typed: &'a Typed, faults: &'a Faults) -> Vec<Control<'a>>;
}

/// The form.
#[derive(Template)]
#[template(path = "settings/part.html")]
struct Form<'a> {
    shell: Shell,
    title: &'static str,
    lede: &'static str,
    path: &'static str,
    seen: String,
    faults: &'a Faults,
    controls: Vec<Control<'a>>,
}

/// What would change, before it is saved.
#[derive(Template)]
#[template(path = "settings/foreseen.html")]
struct Before<'a> {
    shell: Shell,
    path: &'static str,
    typed: &'a Typed,
    lines: Vec<String>,
}

/// Shows the form.
pub(super) async fn show<P: Part>(visit: Visit) -> Answer {
    let view = visit.view();
    let typed = P::filled(&view.board().settings).with(Typed::SEEN, view.revision().to_string());
    Ok(Page::new(form::<P>(&visit, &typed, &Faults::default())).into_response())
}

/// Says what would change; saves where that was seen, or is nothing.
pub(super) async fn send<P: Part>(visit: Visit, typed: Typed) -> Answer {
    let meant = P::meant(Settings::clone(&visit.view().board().settings), &typed);
    let faults = match meant {
        Ok(settings) => match settle(&visit, &typed, settings, P::PATH).await? {
            Settled::Answered(response) => return Ok(response),
            Settled::AtOdds(odds) => return Err(Refusal::NoWeights(odds).into()),
        },
        Err(faults) => faults,
    };
    Ok(Page::refused(form::<P>(&visit, &typed, &faults)).into_response())
}

/// What became of settings that were sent.
pub(super) enum Settled {
    /// What would change is shown, or it is saved.
    Answered(Response),
    /// What matters most leaves no weights.
    AtOdds(ViewpointsError),
}

/// Says what settings would change; saves them where that was seen, or is nothing.
pub(super) async fn settle(
    visit: &Visit,
    typed: &Typed,
    settings: Settings,
    path: &'static str,
) -> Result<Settled, Fault> {
    let foreseen = match foresee(visit.view(), settings.clone()).await {
        Ok(foreseen) => foreseen,
        Err(Error::Refused(Refusal::NoWeights(odds))) => return Ok(Settled::AtOdds(odds)),
        Err(error) => return Err(error.into()),
    };
    if typed.sent(SURE) || foreseen.is_nothing() {
        let seen = typed.seen().map_err(|_| Fault::BadRequest)?;
        save_settings(visit.foothold(), &visit.act(), seen, settings).await?;
        let saved = Redirect::to(&format!("{SETTINGS}?saved=true"));
        return Ok(Settled::Answered(saved.into_response()));
    }
    let board = visit.view().board();
    let mut lines = Vec::new();
    if settings.viewpoints != board.settings.viewpoints {
        lines.push(say::would_matter(&settings.viewpoints));
    }
    lines.extend(told(&foreseen, &Names::of(board)));
    let page = Before {
        shell: visit.shell().at(Section::Settings),
        path,
        typed,
        lines,
    };
    Ok(Settled::Answered(Page::new(page).into_response()))
}

fn form<'a, P: Part>(visit: &Visit, typed: &'a Typed, faults: &'a Faults) -> Form<'a> {
    Form {
        shell: visit.shell().at(Section::Settings),
        title: P::TITLE,
        lede: P::LEDE,
        path: P::PATH,
        seen: typed.text(Typed::SEEN).to_owned(),
        faults,
        controls: P::controls(typed, faults),
    }
}

/// What would change, a line each.
fn told(foreseen: &Foreseen, names: &Names<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    if !foreseen.join.is_empty() {
        lines.push(say::would_join(&names.titles(&foreseen.join)));
    }
    if !foreseen.leave.is_empty() {
        lines.push(say::would_leave(&names.titles(&foreseen.leave)));
    }
    let standings = foreseen.standings.iter();
    lines.extend(
        standings.map(|(which, now, then)| say::would_stand(standing::label(*which), *now, *then)),
    );
    lines
}
