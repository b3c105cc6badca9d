//! Ids: a row's own, or the next free of `R16`, `R16.2`, `R16.3` ….

use std::collections::HashMap;

use engine::text::Name;

use super::row::Row;

/// The ids that a file gives, each with the first row that gives it.
#[derive(Debug, Default)]
pub(super) struct Given(HashMap<Name, u32>);

impl Given {
    /// Adds an id; the earlier row that gives it already, where one does.
    pub(super) fn add(&mut self, id: &Name, row: u32) -> Option<u32> {
        let earlier = self.0.get(id).copied();
        if earlier.is_none() {
            self.0.insert(id.clone(), row);
        }
        earlier
    }

    /// Rows with their ids settled: blank ones give way to every id that is given.
    pub(super) fn settle(mut self, mut rows: Vec<Row>) -> Vec<Row> {
        for row in rows.iter_mut().filter(|row| !row.own_id) {
            row.id = self.free(row.number);
            self.add(&row.id, row.number);
        }
        rows
    }

    fn free(&self, row: u32) -> Name {
        let mut id = of_row(row);
        let mut next = 2;
        while self.0.contains_key(&id) {
            id = name(&format!("R{row}.{next}"));
            next += 1;
        }
        id
    }
}

/// The id of a row that gives none, where nothing else has it.
pub(super) fn of_row(number: u32) -> Name {
    name(&format!("R{number}"))
}

fn name(text: &str) -> Name {
    Name::parse(text).expect("a letter, digits and a point are a name")
}
