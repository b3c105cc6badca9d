//! Teams and groups.

use exchange::{groups, teams};

use super::support::plain;

fn read_teams(text: &str) -> Result<Vec<(String, Option<u32>)>, String> {
    let read = teams::read(text.as_bytes(), &plain()).map_err(|f| f.to_string())?;
    Ok(read
        .rows
        .into_iter()
        .map(|t| (t.name.to_string(), t.room))
        .collect())
}

#[test]
fn teams_have_room_where_it_is_said() {
    let read = read_teams("Team,Room\nHousing,2\nBenefits,\nParks,0\n\nRoads,tbc\n").unwrap();
    let expected = [
        ("Housing", Some(2)),
        ("Benefits", None),
        ("Parks", Some(0)),
        ("Roads", None),
    ];
    assert_eq!(read, expected.map(|(name, room)| (name.to_owned(), room)));
}

#[test]
fn a_team_has_one_row_and_every_row_a_team() {
    let told =
        read_teams("team,room\nHousing,2\nHousing,3\n,1\nParks,-1\nRoads,many\n").unwrap_err();
    assert_eq!(
        told,
        "Row 3, team: “Housing” stands in row 2 too. Use each one once.\n\
         Row 4, team: This is blank. Write something here.\n\
         Row 5, room: “-1” cannot be read. Give a whole number of 0 or more.\n\
         Row 6, room: “many” cannot be read. Give a whole number of 0 or more.\n"
    );
}

#[test]
fn a_list_of_teams_needs_its_heading() {
    assert!(
        read_teams("name\nHousing\n")
            .unwrap_err()
            .contains("There is no heading “team”")
    );
}

#[test]
fn groups_are_held_once() {
    let read = groups::read(b"group,note\nCarers,x\nTenants,\nCarers,\n", &plain()).unwrap();
    assert_eq!(
        read.names.iter().map(AsRef::as_ref).collect::<Vec<&str>>(),
        ["Carers", "Tenants"]
    );
    let faults = groups::read(b"group,note\n,x\n", &plain()).unwrap_err();
    assert_eq!(
        faults.to_string(),
        "Row 2, group: This is blank. Write something here.\n"
    );
}
