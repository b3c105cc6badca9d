//! How things stood on a past day.

mod page;

use std::num::NonZeroU32;
use std::time::Duration;

use axum::Router;
use axum::extract::RawQuery;
use axum::response::IntoResponse as _;
use axum::routing::get;
use jiff::civil::Date;
use operations::{Error, past};
use wording::form::Wrong;

use self::page::{PastPage, Then};
use crate::app::App;
use crate::form::{Faults, Typed};
use crate::layout::Page;
use crate::visit::{Answer, Visit};

/// Where it is.
pub(crate) const PAST: &str = "/past";

/// The field for the day, and where its fault leads to: its first part.
const ON: &str = "on";
const ON_DAY: &str = "on-day";

/// How many lines of activity apart boards are kept to begin at: some 5,000 lines are gone over in ten milliseconds.
const APART: NonZeroU32 = NonZeroU32::new(10_000).unwrap();

/// How often it is seen to.
const EVERY: Duration = Duration::from_mins(1);

/// Its page.
pub(crate) fn routes() -> Router<App> {
    Router::new().route(PAST, get(show))
}

async fn show(visit: Visit, RawQuery(asked): RawQuery) -> Answer {
    let typed = Typed::of_query(asked.as_deref())?;
    let view = visit.view();
    let (mut faults, mut then) = (Faults::default(), None);
    match meant(&typed, view.today()) {
        Ok(Some(day)) => {
            let past = past::on(visit.foothold(), view, day).await?;
            then = Some(Then::of(&past, view));
        }
        Ok(None) => {}
        Err(wrong) => faults.add(ON_DAY, &wrong),
    }
    let is_sound = faults.is_empty();
    let page = PastPage {
        shell: visit.shell(),
        typed,
        faults,
        then,
    };
    if is_sound {
        Ok(Page::new(page).into_response())
    } else {
        Ok(Page::refused(page).into_response())
    }
}

/// Keeps past days near, for as long as the site is served. Nothing that goes wrong ends it: a day further off takes longer.
pub(crate) async fn keep_near(app: App) {
    loop {
        if let Err(error) = prepare_once(&app).await {
            tracing::error!("past days are not prepared yet: {error}");
        }
        tokio::time::sleep(EVERY).await;
    }
}

async fn prepare_once(app: &App) -> Result<(), Error> {
    let Some(organisation) = app.foothold().the_organisation().await? else {
        return Ok(());
    };
    let kept = past::prepare(app.foothold(), &organisation, app.now(), APART).await?;
    tracing::debug!("{kept} past boards are kept");
    Ok(())
}

/// The day that is asked for; none before one is typed.
fn meant(typed: &Typed, today: Date) -> Result<Option<Date>, Wrong> {
    match typed.date_or_none(ON)? {
        Some(day) if day > today => Err(Wrong::AfterToday(today)),
        day => Ok(day),
    }
}

#[cfg(test)]
mod tests;
