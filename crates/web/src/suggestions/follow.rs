//! What became of something that was put forward without an account.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::IntoResponse as _;
use operations::suggestions::{Followed, follow};
use operations::{Became, Detail};
use wording::suggestions as say;

use super::{organisation, over};
use crate::app::App;
use crate::layout::{Page, Shell};
use crate::sign_in::Arrival;
use crate::visit::Answer;

/// The page.
#[derive(Template)]
#[template(path = "suggestions/follow.html")]
struct FollowPage<'a> {
    shell: Shell,
    title: &'a str,
    detail: Option<&'a str>,
    became: &'static str,
    listed: Option<String>,
    reason: Option<&'a str>,
}

/// Shows it.
pub(super) async fn show(
    State(app): State<App>,
    arrival: Arrival,
    Path(secret): Path<String>,
) -> Answer {
    let organisation = organisation(&app).await?;
    let found = follow(app.foothold(), &organisation, &secret, app.now()).await?;
    let Some(followed) = found else {
        app.limits().count("", arrival.from)?;
        return Err(over());
    };
    Ok(Page::new(page(app.bare_shell().await?, &followed)).into_response())
}

fn page(shell: Shell, followed: &Followed) -> FollowPage<'_> {
    let Followed { given, listed } = followed;
    let (became, reason) = match &given.became {
        Became::Waiting => (say::WAITING, None),
        Became::Taken(_) if listed.is_none() => (say::TAKEN_GONE, None),
        Became::Taken(_) => (say::TAKEN, None),
        Became::Declined(reason) => (say::DECLINED, Some(reason.as_str())),
    };
    let told = listed.as_ref();
    FollowPage {
        shell,
        title: given.title.as_str(),
        detail: given.detail.as_ref().map(Detail::as_str),
        became,
        listed: told.map(|(title, status)| say::listed(title.as_str(), *status)),
        reason,
    }
}
