//! What the organisation provides to people.

use std::sync::Arc;

use engine::id::Id;
use engine::keyed::Keyed;
use engine::people::Service;

use crate::StoreError;
use crate::columns::parsed;
use crate::driver::Connection;
use crate::organisation::Organisation;

const PUT: &str = "INSERT INTO service (organisation_id, service_id, name) VALUES ($1, $2, $3) \
    ON CONFLICT (organisation_id, service_id) DO UPDATE SET name = excluded.name";
const REMOVE: &str = "DELETE FROM service WHERE organisation_id = $1 AND service_id = $2";
const LOAD: &str = "SELECT service_id, name FROM service WHERE organisation_id = $1";

/// Keeps a service.
pub(crate) fn put(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    is_new: bool,
    service: &Service,
) -> Result<(), StoreError> {
    db.keep(
        is_new,
        PUT,
        &[
            org.into(),
            (&service.id).into(),
            service.name.as_str().into(),
        ],
    )?;
    Ok(())
}

/// Takes out a service that no candidate names.
pub(crate) fn remove(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    id: &Id<Service>,
) -> Result<(), StoreError> {
    db.put(REMOVE, &[org.into(), id.into()])?;
    Ok(())
}

/// Every one.
pub(crate) fn load(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
) -> Result<Keyed<Arc<Service>>, StoreError> {
    let rows = db.query(LOAD, &[org.into()])?;
    rows.into_iter()
        .map(|mut row| {
            Ok(Arc::new(Service {
                id: parsed(row.text()?)?,
                name: parsed(row.text()?)?,
            }))
        })
        .collect()
}
