//! Who a person is to the organisation's own provider.

use engine::answer::Source;

use engine::id::Id;

use crate::columns::parsed;
use crate::driver::{Connection, Row};
use crate::{Organisation, ReadTx, StoreError, WriteTx};

/// A person as a provider knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The provider, by its address.
    pub issuer: String,
    /// The person's name there, which never changes.
    pub subject: String,
}

const PUT: &str = "INSERT INTO identity (organisation_id, issuer, subject, person_id) VALUES ($1, $2, $3, $4) \
    ON CONFLICT (organisation_id, issuer, subject) DO UPDATE SET person_id = excluded.person_id";
const GET: &str = "SELECT person_id FROM identity \
    WHERE organisation_id = $1 AND issuer = $2 AND subject = $3";
const ALL: &str = "SELECT person_id, issuer, subject FROM identity WHERE organisation_id = $1";
const OF_PERSON: &str =
    "SELECT issuer, subject FROM identity WHERE organisation_id = $1 AND person_id = $2";
const REMOVE: &str = "DELETE FROM identity WHERE organisation_id = $1 AND person_id = $2";

impl WriteTx<'_> {
    /// Keeps who a person is to a provider.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn put_identity(
        &mut self,
        identity: &Identity,
        person: &Id<Source>,
    ) -> Result<(), StoreError> {
        self.beside(|db, org| put(db, org, identity, person))
    }

    /// Forgets who a person is to any provider.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn remove_identities(&mut self, person: &Id<Source>) -> Result<(), StoreError> {
        self.beside(|db, org| Ok(db.execute(REMOVE, &[org.into(), person.into()]).map(drop)?))
    }

    /// Whom a provider means.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn identified(&mut self, identity: &Identity) -> Result<Option<Id<Source>>, StoreError> {
        self.look(|db, org| {
            let (issuer, subject) = (identity.issuer.as_str(), identity.subject.as_str());
            let row = db
                .query(GET, &[org.into(), issuer.into(), subject.into()])?
                .pop();
            row.map(|mut row| parsed(row.text()?)).transpose()
        })
    }

    /// Everyone whom some provider means, in no order.
    ///
    /// # Errors
    /// As [`WriteTx::save`].
    pub fn all_identified(&mut self) -> Result<Vec<Id<Source>>, StoreError> {
        self.look(all)
    }
}

impl ReadTx<'_> {
    /// Who a person is to providers, in no order.
    ///
    /// # Errors
    /// The database's.
    pub fn identities(&mut self, person: &Id<Source>) -> Result<Vec<Identity>, StoreError> {
        self.look(|db, org| {
            let rows = db.query(OF_PERSON, &[org.into(), person.into()])?;
            let read = |mut row: Row| {
                let (issuer, subject) = (row.text()?, row.text()?);
                Ok(Identity { issuer, subject })
            };
            rows.into_iter().map(read).collect()
        })
    }

    /// Everyone whom some provider means, in no order.
    ///
    /// # Errors
    /// The database's.
    pub fn all_identified(&mut self) -> Result<Vec<Id<Source>>, StoreError> {
        self.look(all)
    }
}

/// Keeps who a person is to a provider.
pub(crate) fn put(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    identity: &Identity,
    person: &Id<Source>,
) -> Result<(), StoreError> {
    let (issuer, subject) = (identity.issuer.as_str(), identity.subject.as_str());
    let values = [org.into(), issuer.into(), subject.into(), person.into()];
    Ok(db.execute(PUT, &values).map(drop)?)
}

/// Who everyone is to any provider, in no order.
pub(crate) fn every(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
) -> Result<Vec<(Id<Source>, Identity)>, StoreError> {
    let rows = db.query(ALL, &[org.into()])?.into_iter();
    rows.map(|mut row| {
        let person = parsed(row.text()?)?;
        let (issuer, subject) = (row.text()?, row.text()?);
        Ok((person, Identity { issuer, subject }))
    })
    .collect()
}

fn all(db: &mut dyn Connection, org: &Id<Organisation>) -> Result<Vec<Id<Source>>, StoreError> {
    let everyone = every(db, org)?.into_iter();
    Ok(everyone.map(|(person, _)| person).collect())
}
