//! Every address of the API, as [`crate::ROUTES`] has those of the pages. A test holds it to what the router answers and to
//! what the description says.

use crate::app::Route;

/// What a page of a list is asked for with.
const PAGE: &[&str] = &["page", "limit"];
/// Which answer.
const WHICH: &[&str] = &["team", "source"];

/// All of them, in order of path.
pub const API_ROUTES: &[Route] = &[
    of("GET", "/api/openapi.json", &[]),
    of("GET", "/api/v1/actions", PAGE),
    of("POST", "/api/v1/actions", &[]),
    of("GET", "/api/v1/actions/{id}", &[]),
    of("POST", "/api/v1/actions/{id}/drop", &[]),
    of("POST", "/api/v1/actions/{id}/finish", &[]),
    of("GET", "/api/v1/activity", &["before"]),
    of("GET", "/api/v1/candidates", PAGE),
    of("POST", "/api/v1/candidates", &[]),
    of("GET", "/api/v1/candidates/{id}", &[]),
    of("PUT", "/api/v1/candidates/{id}", &[]),
    of("GET", "/api/v1/candidates/{id}/answers", &[]),
    of(
        "DELETE",
        "/api/v1/candidates/{id}/answers/{condition}",
        WHICH,
    ),
    of("PUT", "/api/v1/candidates/{id}/answers/{condition}", WHICH),
    of("GET", "/api/v1/decisions", PAGE),
    of("GET", "/api/v1/decisions/{number}", &[]),
    of("GET", "/api/v1/exemplars", PAGE),
    of("GET", "/api/v1/exemplars/{id}", &[]),
    of("POST", "/api/v1/exemplars/{id}/notes", &[]),
    of("GET", "/api/v1/groups", PAGE),
    of("POST", "/api/v1/groups", &[]),
    of("GET", "/api/v1/groups/{id}", &[]),
    of("PUT", "/api/v1/groups/{id}", &[]),
    of("GET", "/api/v1/lessons", PAGE),
    of("GET", "/api/v1/outlook", &[]),
    of("GET", "/api/v1/rounds", PAGE),
    of("GET", "/api/v1/rounds/{number}", &[]),
    of("GET", "/api/v1/services", PAGE),
    of("POST", "/api/v1/services", &[]),
    of("GET", "/api/v1/services/{id}", &[]),
    of("PUT", "/api/v1/services/{id}", &[]),
    of("GET", "/api/v1/settings", &[]),
    of("GET", "/api/v1/teams", PAGE),
    of("POST", "/api/v1/teams", &[]),
    of("GET", "/api/v1/teams/{id}", &[]),
    of("PUT", "/api/v1/teams/{id}", &[]),
];

const fn of(method: &'static str, path: &'static str, fields: &'static [&'static str]) -> Route {
    Route {
        path,
        method,
        fields,
    }
}
