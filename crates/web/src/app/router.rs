//! The whole site: every word's pages, what stands around them, styles and scripts.

use axum::Router;
use axum::routing::get;

use super::{App, stylesheet};
use crate::layout::ORGANISATION_CSS;
use crate::{
    activity, answers, api, assets, candidates, decisions, exemplars, fairness, feed, first_visit,
    groundwork, groups, health, import, lessons, lists, mail, method, middleware, outlook, past,
    people, picture, playbook, public, rounds, security_contact, services, settings, sign_in,
    statements, strategy, suggestions, table, teams, tokens, waiting, what_if, you,
};

/// The site as one router.
pub fn router(app: App) -> Router {
    middleware::secure(pages().with_state(app.clone()).merge(assets::router()), app)
}

/// The pages of every word.
pub(super) fn pages() -> Router<App> {
    Router::new()
        .route(ORGANISATION_CSS, get(stylesheet::stylesheet))
        .merge(activity::routes())
        .merge(past::routes())
        .merge(answers::routes())
        .merge(api::routes())
        .merge(candidates::routes())
        .merge(decisions::routes())
        .merge(exemplars::routes())
        .merge(fairness::routes())
        .merge(feed::routes())
        .merge(first_visit::routes())
        .merge(groundwork::routes())
        .merge(groups::routes())
        .merge(health::routes())
        .merge(import::routes())
        .merge(lessons::routes())
        .merge(lists::routes())
        .merge(mail::routes())
        .merge(method::router())
        .merge(outlook::routes())
        .merge(rounds::routes())
        .merge(people::routes())
        .merge(picture::routes())
        .merge(playbook::routes())
        .merge(public::routes())
        .merge(security_contact::routes())
        .merge(services::routes())
        .merge(settings::routes())
        .merge(sign_in::routes())
        .merge(statements::routes())
        .merge(strategy::routes())
        .merge(suggestions::routes())
        .merge(table::routes())
        .merge(teams::routes())
        .merge(tokens::routes())
        .merge(waiting::routes())
        .merge(what_if::routes())
        .merge(you::routes())
}
