//! Ids: a row's own, or the next free of `R16`, `R16.2`, `R16.3` ….

use std::collections::HashMap;

use engine::text::Name;
use wording::fault::Problem;

use super::row::{Draft, Row};
use crate::faults::Faults;

/// The id of a row that gives none, where nothing else has it.
pub(super) fn of_row(number: u32) -> Name {
    Name::parse(&format!("R{number}")).expect("a letter and digits are a name")
}

/// Rows with their ids settled. Ids that stand twice are faults; blank ones give way to every id that is given.
pub(super) fn given(mut drafts: Vec<Draft>, faults: &mut Faults) -> Vec<Row> {
    let mut taken: HashMap<Name, u32> = HashMap::with_capacity(drafts.len());
    for draft in drafts.iter().filter(|d| d.own_id) {
        match taken.get(&draft.row.id) {
            None => drop(taken.insert(draft.row.id.clone(), draft.row.number)),
            Some(earlier) => {
                let found = draft.row.id.as_str().into();
                faults.add(
                    draft.place.clone(),
                    Problem::Repeated {
                        found,
                        earlier: *earlier,
                    },
                );
            }
        }
    }
    for draft in drafts.iter_mut().filter(|d| !d.own_id) {
        let row = &mut draft.row;
        let mut next = 2;
        while taken.contains_key(&row.id) {
            row.id = Name::parse(&format!("R{}.{next}", row.number))
                .expect("a letter and digits are a name");
            next += 1;
        }
        taken.insert(row.id.clone(), row.number);
    }
    drafts.into_iter().map(|d| d.row).collect()
}
