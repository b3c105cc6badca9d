//! Whoever comes to a public page: let in where the organisation is in the open. Who they are is not asked.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use engine::public::{Openness, ThingKind};
use operations::View;
use operations::public::{Told, told};

use super::{PUBLIC, path};
use crate::app::App;
use crate::layout::{Fault, Shell};

/// For how long a browser or a proxy may keep a public page. A page that is taken back may be seen for so long.
const KEPT: HeaderValue = HeaderValue::from_static("public, max-age=300");

/// What search engines are asked where the organisation does not want to be found.
const NOT_LISTED: (HeaderName, HeaderValue) = (
    HeaderName::from_static("x-robots-tag"),
    HeaderValue::from_static("noindex, nofollow"),
);

/// A visit to a public page. Where there are none, nothing is at the address: the same answer as anywhere else.
pub(super) struct Open {
    app: App,
    view: Arc<View>,
    openness: Openness,
    shell: Shell,
}

/// What stands around every public page.
pub(super) struct Around {
    /// Its places: address and name; and whether one is here.
    pub(super) places: Vec<(String, &'static str, bool)>,
}

impl Open {
    /// The site.
    pub(super) const fn app(&self) -> &App {
        &self.app
    }

    /// What the organisation knows. Only words that were chosen, days and settings are taken from it.
    pub(super) fn view(&self) -> &View {
        &self.view
    }

    /// What the organisation shows.
    pub(super) const fn openness(&self) -> &Openness {
        &self.openness
    }

    /// The frame of the page: the organisation's look and nothing else.
    pub(super) fn shell(&self) -> Shell {
        self.shell.clone()
    }

    /// All that is shown of a kind.
    pub(super) async fn told(&self, kind: ThingKind) -> Result<Vec<Told>, Fault> {
        Ok(told(self.app.foothold(), &self.view, kind).await?)
    }

    /// What stands around the page at an address.
    pub(super) fn around(&self, here: &str) -> Around {
        let kinds = ThingKind::ALL.map(|kind| (path(kind), wording::public::heading(kind)));
        let start = (PUBLIC.to_owned(), "Start");
        let method = (format!("{PUBLIC}/method"), wording::public::METHOD);
        let suggest = (format!("{PUBLIC}/suggest"), wording::public::SUGGEST);
        let asks = self.openness.takes_suggestions().then_some(suggest);
        let all = [start].into_iter().chain(kinds).chain([method]).chain(asks);
        let places = all.map(|(path, name)| {
            let is_here = path == here;
            (path, name, is_here)
        });
        Around {
            places: places.collect(),
        }
    }

    /// An answer that may be kept for a short while, and be listed or not.
    pub(super) fn kept(&self, answer: impl IntoResponse) -> Response {
        let mut answer = self.unkept(answer);
        answer.headers_mut().insert(header::CACHE_CONTROL, KEPT);
        answer
    }

    /// An answer that is not kept.
    pub(super) fn unkept(&self, answer: impl IntoResponse) -> Response {
        let mut answer = answer.into_response();
        if !self.openness.is_found() {
            answer.headers_mut().insert(NOT_LISTED.0, NOT_LISTED.1);
        }
        answer
    }
}

impl FromRequestParts<App> for Open {
    type Rejection = Response;

    async fn from_request_parts(_: &mut Parts, app: &App) -> Result<Self, Response> {
        open(app).await.map_err(IntoResponse::into_response)
    }
}

async fn open(app: &App) -> Result<Open, Fault> {
    let organisation = app.foothold().the_organisation().await?;
    let organisation = organisation.ok_or(Fault::NotFound)?;
    let view = app.foothold().view(&organisation, app.now()).await?;
    let openness = view.board().work.openness();
    if !openness.published {
        return Err(Fault::NotFound);
    }
    Ok(Open {
        app: app.clone(),
        shell: app.frame(&view).shell,
        view,
        openness,
    })
}
