//! Databases that are not what this binary expects.

use super::{apart, both, connection, open, organisation, save, tamper};
use crate::{Location, Store, StoreError};

fn reopened_after(location: &Location, damage: &str) -> (StoreError, bool) {
    drop(Store::open(location).unwrap());
    tamper(location, damage);
    let bytes = |location: &Location| match location {
        Location::File(path) => std::fs::read(path).unwrap(),
        Location::Server(_) => Vec::new(),
    };
    let before = bytes(location);
    let Err(refused) = Store::open(location) else {
        panic!("opened all the same")
    };
    (refused, before == bytes(location))
}

#[test]
fn an_older_binary_refuses_a_newer_database_and_leaves_every_byte() {
    for (_scratch, location) in both() {
        let newer = "INSERT INTO migration (number, digest) VALUES (9999, 'from the future')";
        let (refused, untouched) = reopened_after(&location, newer);
        assert!(
            matches!(refused, StoreError::Newer { found: 9999, .. }),
            "{refused}"
        );
        assert!(
            refused.to_string().contains("Nothing was changed"),
            "{refused}"
        );
        assert!(untouched);
    }
}

#[test]
fn a_migration_that_was_changed_is_refused() {
    for (_scratch, location) in both() {
        let (refused, untouched) = reopened_after(
            &location,
            "UPDATE migration SET digest = 'other' WHERE number = 1",
        );
        assert!(
            matches!(refused, StoreError::ChangedMigration { number: 1, .. }),
            "{refused}"
        );
        assert!(untouched);
    }
}

#[test]
fn a_database_of_something_else_is_refused() {
    for (_scratch, location) in both() {
        tamper(&location, "CREATE TABLE recipe (name TEXT)");
        let Err(refused) = Store::open(&location) else {
            panic!("opened a cookery book")
        };
        assert!(matches!(refused, StoreError::NotOurs(_)), "{refused}");
    }
}

#[test]
fn a_database_not_yet_up_to_date_is_not_looked_into() {
    for (_scratch, location) in both() {
        drop(Store::open(&location).unwrap());
        tamper(&location, "DELETE FROM migration");
        assert!(matches!(
            Store::look(&location),
            Err(StoreError::Older { .. })
        ));
    }
}

#[tokio::test]
async fn what_goes_with_an_organisation_is_every_table() {
    for (_scratch, location) in both() {
        drop(open(&location).await);
        let tables = apart(|| connection(&location).tables().unwrap());
        for table in tables.iter().filter(|table| *table != "migration") {
            let cleared = format!("DELETE FROM {table} WHERE organisation_id = $1");
            assert!(
                crate::tables::CLEAR.contains(&cleared.as_str()),
                "{table} is left behind"
            );
        }
        assert_eq!(tables.len(), crate::tables::CLEAR.len() + 1);
    }
}

#[tokio::test]
async fn a_cell_that_something_else_wrote_is_named() {
    for (_scratch, location) in both() {
        let store = open(&location).await;
        save(&store, "one").await.unwrap();
        drop(store);
        tamper(&location, "UPDATE candidate SET kind = 'wish'");
        let damaged = Store::open(&location)
            .unwrap()
            .held(&organisation().id)
            .await
            .unwrap_err();
        assert!(
            matches!(&damaged, StoreError::Damaged { what } if what.contains("wish")),
            "{damaged}"
        );
    }
}
