//! What an organisation says of itself, and its settings.

use engine::board::Change;
use engine::settings::Settings;
use engine::text::Name;
use engine::viewpoints::Viewpoints;
use store::{Colour, Organisation, Zone};

use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Refusal};

/// How an organisation is shown.
pub struct Profile {
    /// Its name.
    pub name: Name,
    /// Its colour.
    pub colour: Colour,
    /// Its logo, as a `data:` address.
    pub logo: Option<String>,
    /// Where it is.
    pub zone: Zone,
}

/// Saves how it is shown.
///
/// # Errors
/// When the store fails.
pub async fn save_profile(foothold: &Foothold, act: &Act, profile: Profile) -> Done<()> {
    foothold
        .write(act, move |tx| {
            let Profile {
                name,
                colour,
                logo,
                zone,
            } = profile;
            let logo = logo.map(Into::into);
            let next = Organisation {
                name,
                colour,
                logo,
                zone,
                ..tx.held().organisation.clone()
            };
            Ok(tx.organisation(&next)?)
        })
        .await
}

/// Saves what it has set.
///
/// # Errors
/// Refused when the statements of what matters most leave no weights.
pub async fn save_settings(foothold: &Foothold, act: &Act, settings: Settings) -> Done<()> {
    Viewpoints::of(&settings.viewpoints).map_err(Refusal::NoWeights)?;
    foothold
        .write(act, move |tx| Ok(tx.save(&Change::Settings(settings))?))
        .await
}
