//! The settings of an organisation: one row, JSON.

use engine::id::Id;
use engine::settings::Settings;

use crate::StoreError;
use crate::columns::{from_json, json};
use crate::driver::Connection;
use crate::organisation::Organisation;

const PUT: &str = "INSERT INTO settings (organisation_id, content) VALUES ($1, $2) \
    ON CONFLICT (organisation_id) DO UPDATE SET content = excluded.content";
const GET: &str = "SELECT content FROM settings WHERE organisation_id = $1";

/// Keeps the settings.
pub(crate) fn put(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    settings: &Settings,
) -> Result<(), StoreError> {
    db.execute(PUT, &[org.into(), json(settings)?.into()])?;
    Ok(())
}

/// The settings; the defaults where none were ever kept.
pub(crate) fn load(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
) -> Result<Settings, StoreError> {
    let Some(mut row) = db.query(GET, &[org.into()])?.pop() else {
        return Ok(Settings::default());
    };
    let settings: Settings = from_json(&row.text()?)?;
    settings
        .checked()
        .map_err(|faults| StoreError::damaged(format!("settings: {faults:?}")))
}
