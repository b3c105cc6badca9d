//! The tables of the schema: what a backup must hold, and what goes when an organisation goes.

use engine::id::Id;

use crate::StoreError;
use crate::driver::Connection;
use crate::organisation::Organisation;

/// A statement for each table that takes an organisation's rows out, so ordered that nothing is named by what is left.
pub(crate) const CLEAR: &[&str] = &[
    "DELETE FROM outbox WHERE organisation_id = $1",
    "DELETE FROM suggestion WHERE organisation_id = $1",
    "DELETE FROM account WHERE organisation_id = $1",
    "DELETE FROM session WHERE organisation_id = $1",
    "DELETE FROM link WHERE organisation_id = $1",
    "DELETE FROM passkey WHERE organisation_id = $1",
    "DELETE FROM token WHERE organisation_id = $1",
    "DELETE FROM identity WHERE organisation_id = $1",
    "DELETE FROM answer WHERE organisation_id = $1",
    "DELETE FROM candidate_detail WHERE organisation_id = $1",
    "DELETE FROM candidate_need WHERE organisation_id = $1",
    "DELETE FROM candidate_group WHERE organisation_id = $1",
    "DELETE FROM candidate_team WHERE organisation_id = $1",
    "DELETE FROM candidate WHERE organisation_id = $1",
    "DELETE FROM source WHERE organisation_id = $1",
    "DELETE FROM people_group WHERE organisation_id = $1",
    "DELETE FROM team WHERE organisation_id = $1",
    "DELETE FROM service WHERE organisation_id = $1",
    "DELETE FROM settings WHERE organisation_id = $1",
    "DELETE FROM activity WHERE organisation_id = $1",
    "DELETE FROM once WHERE organisation_id = $1",
    "DELETE FROM decision WHERE organisation_id = $1",
    "DELETE FROM work WHERE organisation_id = $1",
    "DELETE FROM revision WHERE organisation_id = $1",
    "DELETE FROM organisation WHERE organisation_id = $1",
];

/// Where a table stands among all: behind every table whose rows its own rows name.
pub(crate) fn place(table: &str) -> usize {
    let mut all = CLEAR.iter().map(|sql| sql.split(' ').nth(2));
    CLEAR.len() - all.position(|named| named == Some(table)).unwrap_or(0)
}

/// Takes every row of an organisation out.
pub(crate) fn clear(db: &mut dyn Connection, org: &Id<Organisation>) -> Result<(), StoreError> {
    CLEAR.iter().try_for_each(|sql| {
        db.execute(sql, &[org.into()])
            .map(drop)
            .map_err(StoreError::from)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_stands_behind_what_it_names() {
        let order = [
            "organisation",
            "service",
            "candidate",
            "candidate_team",
            "answer",
        ];
        assert!(order.is_sorted_by_key(|table| place(table)));
        assert!(place("source") < place("answer") && place("team") < place("candidate_team"));
    }
}
