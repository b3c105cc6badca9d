//! Lists of teams and of groups.

use exchange::{groups, teams};

use super::{or_told, plain};

pub(crate) fn lists(data: &[u8]) -> bool {
    let teams = or_told(teams::read(data, &plain()));
    if let Some(teams) = &teams {
        for (at, row) in teams.rows.iter().enumerate() {
            assert!(teams.rows[..at].iter().all(|other| other.name != row.name));
        }
        let room = |room: Option<u32>| room.map_or(String::new(), |room| room.to_string());
        let lines = teams
            .rows
            .iter()
            .map(|row| format!("{},{}\n", quoted(&row.name), room(row.room)));
        let text = format!("team,room\n{}", lines.collect::<String>());
        let again =
            teams::read(text.as_bytes(), &plain()).expect("what was read is written and read");
        let said = |teams: &teams::Teams| -> Vec<_> {
            teams
                .rows
                .iter()
                .map(|row| (row.name.clone(), row.room))
                .collect()
        };
        assert_eq!(said(&again), said(teams));
    }
    let groups = or_told(groups::read(data, &plain()));
    if let Some(groups) = &groups {
        let lines = groups
            .names
            .iter()
            .map(|name| format!("{}\n", quoted(name)));
        let text = format!("group\n{}", lines.collect::<String>());
        assert_eq!(groups::read(text.as_bytes(), &plain()).as_ref(), Ok(groups));
    }
    teams.is_some() || groups.is_some()
}

fn quoted(name: &engine::text::Name) -> String {
    format!("\"{}\"", name.as_str().replace('"', "\"\""))
}
