//! What a candidate names several of, in its order: teams, groups, needs. One table each, one row a name.

use std::collections::HashMap;

use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::Name;

use crate::StoreError;
use crate::columns::parsed;
use crate::driver::Connection;
use crate::organisation::Organisation;

/// The statements of one such table.
struct Links {
    clear: &'static str,
    add: &'static str,
    load: &'static str,
}

const TEAMS: Links = Links {
    clear: "DELETE FROM candidate_team WHERE organisation_id = $1 AND candidate_id = $2",
    add: "INSERT INTO candidate_team (organisation_id, candidate_id, position, team_id) VALUES ($1, $2, $3, $4)",
    load: "SELECT candidate_id, team_id FROM candidate_team WHERE organisation_id = $1 ORDER BY position",
};
const GROUPS: Links = Links {
    clear: "DELETE FROM candidate_group WHERE organisation_id = $1 AND candidate_id = $2",
    add: "INSERT INTO candidate_group (organisation_id, candidate_id, position, group_id) VALUES ($1, $2, $3, $4)",
    load: "SELECT candidate_id, group_id FROM candidate_group WHERE organisation_id = $1 ORDER BY position",
};
const NEEDS: Links = Links {
    clear: "DELETE FROM candidate_need WHERE organisation_id = $1 AND candidate_id = $2",
    add: "INSERT INTO candidate_need (organisation_id, candidate_id, position, need) VALUES ($1, $2, $3, $4)",
    load: "SELECT candidate_id, need FROM candidate_need WHERE organisation_id = $1 ORDER BY position",
};

/// Keeps the teams, groups and needs of a candidate, where they differ from those of `before`.
pub(crate) fn put(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    before: Option<&Candidate>,
    candidate: &Candidate,
) -> Result<(), StoreError> {
    let id = &candidate.id;
    TEAMS.put(
        db,
        org,
        id,
        before.map(|held| held.teams.as_slice()),
        &candidate.teams,
        Id::as_str,
    )?;
    GROUPS.put(
        db,
        org,
        id,
        before.map(|held| held.groups.as_slice()),
        &candidate.groups,
        Id::as_str,
    )?;
    NEEDS.put(
        db,
        org,
        id,
        before.map(|held| held.needs.as_slice()),
        &candidate.needs,
        Name::as_str,
    )
}

/// Gives every candidate its teams, groups and needs.
pub(crate) fn load(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    all: &mut HashMap<String, Candidate>,
) -> Result<(), StoreError> {
    TEAMS.load(db, org, all, |candidate, team| {
        candidate.teams.push(parsed(team)?);
        Ok(())
    })?;
    GROUPS.load(db, org, all, |candidate, group| {
        candidate.groups.push(parsed(group)?);
        Ok(())
    })?;
    NEEDS.load(db, org, all, |candidate, need| {
        candidate.needs.push(parsed(need)?);
        Ok(())
    })
}

impl Links {
    fn put<T: PartialEq>(
        &self,
        db: &mut dyn Connection,
        org: &Id<Organisation>,
        id: &Id<Candidate>,
        before: Option<&[T]>,
        after: &[T],
        text: impl Fn(&T) -> &str,
    ) -> Result<(), StoreError> {
        let before = before.unwrap_or_default();
        if before == after {
            return Ok(());
        }
        if !before.is_empty() {
            db.put(self.clear, &[org.into(), id.into()])?;
        }
        for (position, named) in (0_i64..).zip(after) {
            db.add(
                self.add,
                &[org.into(), id.into(), position.into(), text(named).into()],
            )?;
        }
        Ok(())
    }

    fn load(
        &self,
        db: &mut dyn Connection,
        org: &Id<Organisation>,
        all: &mut HashMap<String, Candidate>,
        add: impl Fn(&mut Candidate, String) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        for mut row in db.query(self.load, &[org.into()])? {
            let (id, named) = (row.text()?, row.text()?);
            let candidate = all
                .get_mut(&id)
                .ok_or_else(|| StoreError::damaged(format!("no candidate `{id}`")))?;
            add(candidate, named)?;
        }
        Ok(())
    }
}
