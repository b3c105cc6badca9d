//! Who answers: a person, or a name written down.

use std::sync::Arc;

use engine::answer::Source;
use engine::id::Id;
use engine::keyed::Keyed;

use crate::StoreError;
use crate::columns::{choice, parsed, word};
use crate::driver::Connection;
use crate::organisation::Organisation;

const PUT: &str = "INSERT INTO source (organisation_id, source_id, name, kind) VALUES ($1, $2, $3, $4) \
    ON CONFLICT (organisation_id, source_id) DO UPDATE SET name = excluded.name, kind = excluded.kind";
const REMOVE: &str = "DELETE FROM source WHERE organisation_id = $1 AND source_id = $2";
const LOAD: &str = "SELECT source_id, name, kind FROM source WHERE organisation_id = $1";

/// Keeps a source.
pub(crate) fn put(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    is_new: bool,
    source: &Source,
) -> Result<(), StoreError> {
    db.keep(
        is_new,
        PUT,
        &[
            org.into(),
            (&source.id).into(),
            source.name.as_str().into(),
            word(&source.kind)?.into(),
        ],
    )?;
    Ok(())
}

/// Takes out a source that no answer names.
pub(crate) fn remove(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    id: &Id<Source>,
) -> Result<(), StoreError> {
    db.put(REMOVE, &[org.into(), id.into()])?;
    Ok(())
}

/// Every one.
pub(crate) fn load(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
) -> Result<Keyed<Arc<Source>>, StoreError> {
    let rows = db.query(LOAD, &[org.into()])?;
    rows.into_iter()
        .map(|mut row| {
            let (id, name) = (parsed(row.text()?)?, parsed(row.text()?)?);
            Ok(Arc::new(Source {
                id,
                name,
                kind: choice(&row.text()?)?,
            }))
        })
        .collect()
}
