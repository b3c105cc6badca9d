//! People with room for work.

use std::sync::Arc;

use engine::id::Id;
use engine::keyed::Keyed;
use engine::people::Team;

use crate::StoreError;
use crate::columns::{parsed, small};
use crate::driver::Connection;
use crate::organisation::Organisation;

const PUT: &str = "INSERT INTO team (organisation_id, team_id, name, room) VALUES ($1, $2, $3, $4) \
    ON CONFLICT (organisation_id, team_id) DO UPDATE SET name = excluded.name, room = excluded.room";
const REMOVE: &str = "DELETE FROM team WHERE organisation_id = $1 AND team_id = $2";
const LOAD: &str = "SELECT team_id, name, room FROM team WHERE organisation_id = $1";

/// Keeps a team.
pub(crate) fn put(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    is_new: bool,
    team: &Team,
) -> Result<(), StoreError> {
    let values = [
        org.into(),
        (&team.id).into(),
        team.name.as_str().into(),
        team.room.map(i64::from).into(),
    ];
    db.keep(is_new, PUT, &values)?;
    Ok(())
}

/// Takes out a team that no candidate names.
pub(crate) fn remove(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    id: &Id<Team>,
) -> Result<(), StoreError> {
    db.put(REMOVE, &[org.into(), id.into()])?;
    Ok(())
}

/// Every one.
pub(crate) fn load(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
) -> Result<Keyed<Arc<Team>>, StoreError> {
    let rows = db.query(LOAD, &[org.into()])?;
    rows.into_iter()
        .map(|mut row| {
            let (id, name) = (parsed(row.text()?)?, parsed(row.text()?)?);
            Ok(Arc::new(Team {
                id,
                name,
                room: row.maybe_int()?.map(small).transpose()?,
            }))
        })
        .collect()
}
