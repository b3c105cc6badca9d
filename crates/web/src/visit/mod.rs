//! One request of one person: what the organisation knows now, and who asks.

mod asker;
pub(crate) mod cookie;
mod refusal;

pub(crate) use refusal::too_weak;

use std::sync::Arc;

use axum::extract::{FromRequestParts, MatchedPath};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use engine::answer::Source;
use engine::id::Id;
use jiff::Timestamp;
use operations::sign_in::{can_come_back, who};
use operations::{Act, Foothold, Organisation, Right, Session, View, Way};
use wording::tour::Step;

pub(crate) use asker::Asker;

use crate::app::{App, Frame, Needs, needs};
use crate::form::Typed;
use crate::layout::{Fault, Shell, TOUR_PARAMETER, Told, Tour};
use crate::path::Segment;

/// Where an organisation that is not set up begins.
pub(crate) const FIRST_VISIT: &str = "/first-visit";

/// Where people sign in.
pub(crate) const SIGN_IN: &str = "/sign-in";

/// What a handler answers: a page, or why there is none.
pub(crate) type Answer = Result<Response, Fault>;

/// A request of a person who is signed in, and may ask for it. Where no organisation is set up, the answer leads to the
/// first visit; where nobody is signed in, to sign-in; and a role that does not allow it is told so.
pub(crate) struct Visit {
    app: App,
    view: Arc<View>,
    frame: Frame,
    session: Session,
    asker: Asker,
    keyless: bool,
    /// The step of the tour that this page is, where its address says so.
    tour: Option<Step>,
}

impl Visit {
    /// What the organisation knows, the same throughout the request.
    pub(crate) fn view(&self) -> &View {
        &self.view
    }

    /// The same, to be looked at beside the request.
    pub(crate) fn shared(&self) -> Arc<View> {
        Arc::clone(&self.view)
    }

    /// What operations are asked of.
    pub(crate) fn foothold(&self) -> &Foothold {
        self.app.foothold()
    }

    /// The site.
    pub(crate) const fn app(&self) -> &App {
        &self.app
    }

    /// The frame of the page.
    pub(crate) fn shell(&self) -> Shell {
        Shell {
            asker: Some(self.asker.clone()),
            keyless: self.keyless,
            tour: self
                .tour
                .map(|step| Tour::of(step, &self.view, &self.asker)),
            ..self.frame.shell.clone()
        }
    }

    /// This instant.
    pub(crate) fn now(&self) -> Timestamp {
        self.app.now()
    }

    /// Who asks.
    pub(crate) const fn asker(&self) -> &Asker {
        &self.asker
    }

    /// The session they are signed in by.
    pub(crate) const fn session(&self) -> &Session {
        &self.session
    }

    /// Whether whoever asks may.
    pub(crate) fn may(&self, right: Right) -> bool {
        self.asker.may(right)
    }

    /// An act of the person who asks, now.
    pub(crate) fn act(&self) -> Act {
        Act {
            organisation: self.view.organisation().id.clone(),
            by: self.session.person.clone(),
            at: self.app.now(),
            ids: self.app.ids(),
        }
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        match begin(parts, app).await {
            Ok(Ok(visit)) => Ok(visit),
            Ok(Err(elsewhere)) => Err(elsewhere.into_response()),
            Err(fault) => Err(fault.into_response()),
        }
    }
}

/// Who asks, and what is kept from them.
impl Visit {
    /// The person who asks.
    pub(crate) fn viewer(&self) -> &Id<Source> {
        &self.session.person
    }

    /// Whether they run rounds.
    pub(crate) fn facilitates(&self) -> bool {
        self.asker().role().facilitates()
    }

    /// What the person who asks sees by now: other than at the beginning of the request, where somebody wrote since.
    ///
    /// # Errors
    /// When the store fails.
    pub(crate) async fn afresh(&self) -> Result<Arc<View>, Fault> {
        let organisation = &self.view.organisation().id;
        let view = self
            .foothold()
            .view_for(organisation, self.viewer(), self.now());
        Ok(view.await?)
    }
}

/// A visit, or where to go first.
async fn begin(parts: &Parts, app: &App) -> Result<Result<Visit, Redirect>, Fault> {
    let Some(organisation) = app.foothold().the_organisation().await? else {
        return Ok(Err(Redirect::to(FIRST_VISIT)));
    };
    let now = app.now();
    let session = match cookie::secret(&parts.headers, app.door()) {
        Some(secret) => who(app.foothold(), &organisation, secret, now).await?,
        None => None,
    };
    let view = app.foothold().view(&organisation, now).await?;
    let asker = session
        .as_ref()
        .and_then(|session| Asker::of(view.board(), &session.person));
    let Some((session, asker)) = session.zip(asker) else {
        return Ok(Err(Redirect::to(&way_back(parts))));
    };
    let keyless = is_keyless(app, &organisation, &session).await?;
    let frame = app.frame(&view);
    // From here on everything is made from what this person sees.
    let view = app.foothold().as_seen_by(&session.person, view);
    let app = app.clone();
    let visit = Visit {
        app,
        view,
        frame,
        session,
        asker,
        keyless,
        tour: tour(parts),
    };
    permitted(&visit, parts).await?;
    Ok(Ok(visit))
}

/// The step of the tour that an address asks for, where it is one of its page.
fn tour(parts: &Parts) -> Option<Step> {
    let path = parts.extensions.get::<MatchedPath>()?.as_str();
    let asked = Typed::of_query(parts.uri.query()).ok()?;
    Tour::asked(asked.text(TOUR_PARAMETER), path)
}

/// Whether they came in by what works once, and could not come back by themselves. Who came in another way can do so again.
async fn is_keyless(
    app: &App,
    organisation: &Id<Organisation>,
    session: &Session,
) -> Result<bool, Fault> {
    if !matches!(session.way, Way::Code | Way::Link) {
        return Ok(false);
    }
    let person = session.person.clone();
    Ok(!can_come_back(app.foothold(), organisation, person).await?)
}

/// Refuses what the role of whoever asks does not allow. That they tried to change something is told in the activity.
async fn permitted(visit: &Visit, parts: &Parts) -> Result<(), Fault> {
    let path = parts
        .extensions
        .get::<MatchedPath>()
        .map_or("", MatchedPath::as_str);
    let right = match needs(parts.method.as_str(), path) {
        Needs::Nothing => return Ok(()),
        Needs::Right(right) if visit.may(right) => return Ok(()),
        Needs::Right(right) => right,
        Needs::Barred => return Err(Fault::NotFound),
    };
    if parts.method != Method::GET && parts.method != Method::HEAD {
        visit.foothold().refused(&visit.act(), right).await?;
    }
    let sentence = wording::refusal::not_permitted(visit.asker.role());
    Err(Fault::Refused(StatusCode::FORBIDDEN, Told(sentence.into())))
}

/// Where to sign in, and then to come back to. What was to be sent is not sent again.
fn way_back(parts: &Parts) -> String {
    let asked = parts
        .uri
        .path_and_query()
        .map_or("/", |asked| asked.as_str());
    if parts.method == Method::GET && asked != "/" {
        format!("{SIGN_IN}?to={}", Segment(asked))
    } else {
        SIGN_IN.to_owned()
    }
}
