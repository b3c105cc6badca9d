//! One request of one person: what the organisation knows now, and who asks.

mod refusal;

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use operations::{Act, Foothold, View};

use crate::app::{App, Frame};
use crate::layout::{Fault, Shell};

/// Where an organisation that is not set up begins.
pub(crate) const FIRST_VISIT: &str = "/first-visit";

/// What a handler answers: a page, or why there is none.
pub(crate) type Answer = Result<Response, Fault>;

/// A request to an organisation that is set up. Where none is, the answer leads to the first visit.
pub(crate) struct Visit {
    app: App,
    view: Arc<View>,
    frame: Frame,
}

impl Visit {
    /// What the organisation knows, the same throughout the request.
    pub(crate) fn view(&self) -> &View {
        &self.view
    }

    /// What operations are asked of.
    pub(crate) fn foothold(&self) -> &Foothold {
        self.app.foothold()
    }

    /// The frame of the page.
    pub(crate) fn shell(&self) -> Shell {
        self.frame.shell.clone()
    }

    /// This instant.
    pub(crate) fn now(&self) -> Timestamp {
        self.app.now()
    }

    /// An act of the person who asks, now.
    pub(crate) fn act(&self) -> Act {
        Act {
            organisation: self.view.organisation().id.clone(),
            by: self.frame.person.clone(),
            at: self.app.now(),
            ids: self.app.ids(),
        }
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Response;

    async fn from_request_parts(_: &mut Parts, app: &App) -> Result<Self, Response> {
        match begin(app).await {
            Ok(Some(visit)) => Ok(visit),
            Ok(None) => Err(Redirect::to(FIRST_VISIT).into_response()),
            Err(fault) => Err(fault.into_response()),
        }
    }
}

async fn begin(app: &App) -> Result<Option<Visit>, Fault> {
    let Some(organisation) = app.foothold().the_organisation().await? else {
        return Ok(None);
    };
    let view = app.foothold().view(&organisation, app.now()).await?;
    let frame = app.frame(&view)?;
    let app = app.clone();
    Ok(Some(Visit { app, view, frame }))
}
