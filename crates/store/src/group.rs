//! People a candidate affects.

use std::sync::Arc;

use engine::id::Id;
use engine::keyed::Keyed;
use engine::people::Group;

use crate::StoreError;
use crate::columns::parsed;
use crate::driver::Connection;
use crate::organisation::Organisation;

const PUT: &str = "INSERT INTO people_group (organisation_id, group_id, name) VALUES ($1, $2, $3) \
    ON CONFLICT (organisation_id, group_id) DO UPDATE SET name = excluded.name";
const REMOVE: &str = "DELETE FROM people_group WHERE organisation_id = $1 AND group_id = $2";
const LOAD: &str = "SELECT group_id, name FROM people_group WHERE organisation_id = $1";

/// Keeps a group.
pub(crate) fn put(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    is_new: bool,
    group: &Group,
) -> Result<(), StoreError> {
    db.keep(
        is_new,
        PUT,
        &[org.into(), (&group.id).into(), group.name.as_str().into()],
    )?;
    Ok(())
}

/// Takes out a group that no candidate names.
pub(crate) fn remove(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    id: &Id<Group>,
) -> Result<(), StoreError> {
    db.put(REMOVE, &[org.into(), id.into()])?;
    Ok(())
}

/// Every one.
pub(crate) fn load(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
) -> Result<Keyed<Arc<Group>>, StoreError> {
    let rows = db.query(LOAD, &[org.into()])?;
    rows.into_iter()
        .map(|mut row| {
            Ok(Arc::new(Group {
                id: parsed(row.text()?)?,
                name: parsed(row.text()?)?,
            }))
        })
        .collect()
}
