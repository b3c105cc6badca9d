//! What the organisation has set.

use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use super::body::told;
use super::caller::Caller;

/// What the organisation has set.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Settings {
    /// What the organisation is called.
    organisation: String,
    /// Its time zone.
    zone: String,
    /// How many exemplars at once.
    limit: u8,
    stale_after_months: Months,
    /// Lower edges of the levels of reach from the second on, people a year.
    reach_bands: Vec<u64>,
    /// What matters most: statements that bound the weights.
    statements: Vec<String>,
}

/// Months after which an answer counts as a guess.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Months {
    interest: u32,
    operations: u32,
    capability: u32,
}

/// What is set.
#[utoipa::path(get, path = "/api/v1/settings", tag = "settings", operation_id = "settings",
    responses((status = 200, description = "What is set", body = Settings)))]
pub(super) async fn one(caller: Caller) -> Response {
    let (settings, organisation) = (&caller.board().settings, caller.view().organisation());
    let [interest, operations, capability] = settings.stale_after_months;
    told(&Settings {
        organisation: organisation.name.to_string(),
        zone: organisation.zone.as_str().to_owned(),
        limit: settings.limit,
        stale_after_months: Months {
            interest,
            operations,
            capability,
        },
        reach_bands: settings.reach_bands.clone(),
        statements: settings
            .viewpoints
            .iter()
            .map(ToString::to_string)
            .collect(),
    })
}
