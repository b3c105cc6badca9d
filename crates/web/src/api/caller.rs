//! Who asks, by a token: a person's program, or a machine.

use std::sync::Arc;

use axum::extract::{FromRequestParts, MatchedPath};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, header};
use engine::answer::Source;
use engine::board::Board;
use engine::id::Id;
use operations::sign_in::Secret;
use operations::{Act, Foothold, Organisation, Right, Scope, Token, View, tokens};

use super::problem::{Failed, Problem};
use crate::app::{App, Needs, needs};
use crate::candidates::Reader;
use crate::sign_in::from;
use crate::visit::Asker;

/// What every token begins with, so that one that was left lying about is known for what it is.
pub(crate) const PREFIX: &str = "fh_";

/// A request by a token that may ask for it.
pub(crate) struct Caller {
    app: App,
    view: Arc<View>,
    token: Token,
    asker: Asker,
}

impl Caller {
    /// What its person sees of what the organisation knows, the same throughout the request.
    pub(crate) fn view(&self) -> &View {
        &self.view
    }

    /// What is known, as its person sees it.
    pub(super) fn board(&self) -> &Board {
        self.view.board()
    }

    /// What operations are asked of.
    pub(crate) fn foothold(&self) -> &Foothold {
        self.app.foothold()
    }

    /// The organisation.
    pub(super) fn organisation(&self) -> &Id<Organisation> {
        &self.view.organisation().id
    }

    /// The person who acts.
    pub(crate) const fn viewer(&self) -> &Id<Source> {
        &self.token.person
    }

    /// Whether the role of its person allows something.
    pub(super) const fn may(&self, right: Right) -> bool {
        self.asker.may(right)
    }

    /// The token.
    pub(super) const fn token(&self) -> &Id<Token> {
        &self.token.id
    }

    /// Reads activity as its person does.
    pub(super) fn reader(&self) -> Reader<'_> {
        Reader::seeing(self.viewer(), &self.view)
    }

    /// An act of its person, now.
    pub(super) fn act(&self) -> Act {
        Act {
            organisation: self.organisation().clone(),
            by: self.token.person.clone(),
            at: self.app.now(),
            ids: self.app.ids(),
        }
    }

    /// A secret that nobody knows yet.
    pub(super) fn secret(&self) -> Secret {
        self.app.secret()
    }

    /// Whether email goes out.
    pub(super) fn sends_email(&self) -> bool {
        self.app.mailer().is_some()
    }

    /// What its person sees by now: after a write.
    pub(super) async fn afresh(self) -> Result<Self, Failed> {
        let now = self.app.now();
        let view = self
            .foothold()
            .view_for(self.organisation(), self.viewer(), now);
        let view = view.await?;
        Ok(Self { view, ..self })
    }
}

impl FromRequestParts<App> for Caller {
    type Rejection = Failed;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failed> {
        let caller = known(parts, app).await?;
        permitted(&caller, parts).await?;
        Ok(caller)
    }
}

/// Whose token it is. What looks like one and lets nobody in counts as a try to come in.
async fn known(parts: &Parts, app: &App) -> Result<Caller, Failed> {
    let none = || Failed::from(Problem::of(StatusCode::UNAUTHORIZED, None));
    let nobody = || match app.limits().count("", from(parts, app.door())) {
        Ok(()) => none(),
        Err(fault) => Failed::Left(fault),
    };
    let secret = secret(&parts.headers).ok_or_else(none)?;
    let organisation = app.foothold().the_organisation().await?;
    let organisation = organisation.ok_or_else(nobody)?;
    let found = tokens::who(app.foothold(), &organisation, secret.as_str(), app.now()).await?;
    let token = found.ok_or_else(nobody)?;
    let view = app.foothold().view(&organisation, app.now()).await?;
    let asker = Asker::of(view.board(), &token.person).ok_or_else(nobody)?;
    Ok(Caller {
        view: app.foothold().as_seen_by(&token.person, view),
        app: app.clone(),
        token,
        asker,
    })
}

/// The secret that was sent, if one was: in the one header for it, and nowhere else.
fn secret(headers: &HeaderMap) -> Option<Secret> {
    let mut sent = headers.get_all(header::AUTHORIZATION).iter();
    let (Some(one), None) = (sent.next(), sent.next()) else {
        return None;
    };
    let (scheme, token) = one.to_str().ok()?.split_once(' ')?;
    let token = scheme.eq_ignore_ascii_case("bearer").then_some(token)?;
    Secret::read(token.trim().strip_prefix(PREFIX)?)
}

/// Refuses what the token is not for, and what the role of its person does not allow. The latter is told in the activity.
async fn permitted(caller: &Caller, parts: &Parts) -> Result<(), Failed> {
    let path = parts.extensions.get::<MatchedPath>();
    let path = path.map_or("", MatchedPath::as_str);
    let scope = scope(&parts.method, path);
    let right = match needs(parts.method.as_str(), path) {
        Needs::Nothing => return Ok(()),
        Needs::Right(right) => right,
        Needs::Barred => return Err(Failed::NOTHING),
    };
    if !caller.token.scopes.contains(&scope) {
        let told = wording::api::not_in_scope(wording::tokens::scope_in_short(for_what(scope)));
        return Err(Failed::telling(StatusCode::FORBIDDEN, told));
    }
    if caller.asker.may(right) {
        return Ok(());
    }
    if right != Right::Read {
        caller.foothold().refused(&caller.act(), right).await?;
    }
    let told = wording::refusal::not_permitted(caller.asker.role());
    Err(Failed::telling(StatusCode::FORBIDDEN, told))
}

/// What a token must be for. To read people is more than to read.
pub(super) fn scope(method: &Method, path: &str) -> Scope {
    let is_read = matches!(*method, Method::GET | Method::HEAD);
    if is_read && !path.starts_with("/api/v1/people") {
        Scope::Read
    } else if path.contains("/answers/") {
        Scope::Answer
    } else {
        Scope::Write
    }
}

/// What a token is for, as words know it.
pub(crate) const fn for_what(scope: Scope) -> wording::tokens::For {
    use wording::tokens::For;
    match scope {
        Scope::Read => For::Reading,
        Scope::Answer => For::Answering,
        Scope::Write => For::Writing,
    }
}
