//! How the organisation is shown. Its logo is a file, which people send by its page.

use operations::organisation::{Profile, save_profile};
use operations::{Colour, SubjectKind, Zone};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::body::Json;
use crate::api::caller::Caller;
use crate::api::problem::Answer;
use crate::api::reading::Reading;
use crate::api::version::{self, IfMatch};

/// How the organisation is shown.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Organisation {
    /// What it is called.
    #[schema(min_length = 1, max_length = 5_000)]
    name: String,
    /// The colour of the band at the top of each page, such as `#1d4f60`.
    #[schema(pattern = "^#[0-9a-fA-F]{6}$")]
    colour: String,
    /// Its time zone, such as `Europe/London`: it says when a day begins.
    #[schema(min_length = 1, max_length = 5_000)]
    zone: String,
}

/// How it is shown.
#[utoipa::path(get, path = "/api/v1/settings/organisation", tag = "settings", operation_id = "organisation",
    responses((status = 200, description = "How it is shown", body = Organisation, headers(("ETag" = String)))))]
pub(in crate::api) async fn one(caller: Caller) -> Answer {
    let shown = caller.view().organisation();
    let id = shown.id.as_str();
    let version = version::of(&caller, SubjectKind::Organisation, id).await?;
    let organisation = Organisation {
        name: shown.name.to_string(),
        colour: shown.colour.as_str().to_owned(),
        zone: shown.zone.as_str().to_owned(),
    };
    Ok(version::with(version, organisation))
}

/// Changes how it is shown. Its logo stays.
#[utoipa::path(put, path = "/api/v1/settings/organisation", tag = "settings", operation_id = "change_organisation", request_body = Organisation,
    params(IfMatch), responses((status = 200, description = "How it is shown now", body = Organisation, headers(("ETag" = String)))))]
pub(in crate::api) async fn change(
    caller: Caller,
    version: IfMatch,
    Json(sent): Json<Organisation>,
) -> Answer {
    let mut reading = Reading::default();
    let name = reading.line("name", &sent.name);
    let colour = Colour::parse(&sent.colour).ok();
    if colour.is_none() {
        reading.tell("colour", wording::settings::NOT_A_COLOUR);
    }
    let zone = Zone::parse(&sent.zone).ok();
    if zone.is_none() {
        reading.tell("zone", wording::settings::NOT_A_ZONE);
    }
    let ((name, colour), zone) = reading.done(name.zip(colour).zip(zone))?;
    let now = caller.view().organisation();
    let id = now.id.as_str();
    let seen = version.of(&caller, SubjectKind::Organisation, id).await?;
    let profile = Profile {
        name,
        colour,
        logo: now.logo.as_deref().map(str::to_owned),
        zone,
    };
    save_profile(caller.foothold(), &caller.act(), seen, profile).await?;
    one(caller.afresh().await?).await
}
