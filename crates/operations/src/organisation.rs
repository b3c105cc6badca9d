//! What an organisation says of itself, and its settings.

use engine::board::Change;
use engine::settings::Settings;
use engine::text::Name;
use engine::viewpoints::Viewpoints;
use store::{Colour, Organisation, Subject, SubjectKind, WriteTx, Zone};

use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};
use crate::rights::Right;

pub use crate::foresee::{Foreseen, foresee, foresee_each};
/// Decimals as whole numbers of their smallest part, as settings files have them.
pub use exchange::settings::{decimal_text, parse_decimal};

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

/// Saves how it is shown. `seen` is the revision at which the form was shown.
///
/// # Errors
/// Refused when somebody saved it since.
pub async fn save_profile(foothold: &Foothold, act: &Act, seen: i64, profile: Profile) -> Done<()> {
    foothold
        .write(act, Right::Settle, move |tx| {
            unchanged(tx, seen, SubjectKind::Organisation)?;
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

/// Saves what it has set. `seen` is the revision at which the form was shown.
///
/// # Errors
/// Refused when the statements of what matters most leave no weights, and when somebody saved the settings since.
pub async fn save_settings(
    foothold: &Foothold,
    act: &Act,
    seen: i64,
    settings: Settings,
) -> Done<()> {
    Viewpoints::of(&settings.viewpoints).map_err(Refusal::NoWeights)?;
    foothold
        .write(act, Right::Settle, move |tx| {
            unchanged(tx, seen, SubjectKind::Settings)?;
            Ok(tx.save(&Change::Settings(settings))?)
        })
        .await
}

fn unchanged(tx: &mut WriteTx<'_>, seen: i64, kind: SubjectKind) -> Result<(), Error> {
    let id = tx.held().organisation.id.clone();
    let touched = tx.touched(&Subject::new(kind, id.as_str()))?;
    if touched > seen {
        Err(Refusal::Stale.into())
    } else {
        Ok(())
    }
}
