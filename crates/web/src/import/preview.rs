//! The first rows of a file, as they will be.

use engine::answer::Reply;
use engine::difference::Judged;
use engine::text::Name;
use operations::import::{Import, Row};
use wording::{answer, candidate, condition, difference, number};

/// Rows shown.
const SHOWN: usize = 10;

/// A row as it would be brought in.
pub(super) struct Shown {
    pub(super) number: u32,
    pub(super) title: String,
    /// What else is known of it, a line for each thing.
    pub(super) about: Vec<String>,
}

/// The first rows, and how many there are.
pub(super) fn first(import: &Import) -> (Vec<Shown>, usize) {
    let rows = import.candidates.rows.iter();
    let candidates = rows.map(|row| Shown {
        number: row.number,
        title: row.title.to_string(),
        about: about(row),
    });
    let teams = import.teams.rows.iter().map(|row| Shown {
        number: row.number,
        title: row.name.to_string(),
        about: vec![row.room.map_or_else(
            || "Room not known".to_owned(),
            |room| format!("Room for {room}"),
        )],
    });
    let groups = import.groups.names.iter().zip(1..);
    let groups = groups.map(|(name, number)| Shown {
        number,
        title: name.to_string(),
        about: Vec::new(),
    });
    let all = import.candidates.rows.len() + import.teams.rows.len() + import.groups.names.len();
    (
        candidates.chain(teams).chain(groups).take(SHOWN).collect(),
        all,
    )
}

/// What a row says besides its title.
fn about(row: &Row) -> Vec<String> {
    let mut about = vec![format!(
        "{}, {}",
        candidate::kind(row.kind),
        small(&candidate::status(row.status))
    )];
    let service = row.service.as_ref().map(|name| format!("Service: {name}"));
    about.extend(service);
    about.extend(names("Teams", &row.teams));
    about.extend(names("People affected", &row.groups));
    for judged in Judged::ALL {
        let levels = row.difference.judged(judged);
        let label = difference::label(judged.dimension());
        about.extend(
            levels.map(|known| format!("{label}: {}", difference::levels(judged, Some(known)))),
        );
    }
    let reach = row.difference.reach;
    about.extend(reach.map(|people| format!("People a year: {}", number::people(people))));
    for cell in row
        .answers
        .chunk_by(|one, next| one.condition == next.condition)
    {
        let about_it = cell[0].condition;
        let said = cell
            .iter()
            .map(|one| answer::reply(Reply::Whole(one.said), about_it));
        let said: Vec<String> = said.collect();
        about.push(format!(
            "{}: {}",
            condition::label(about_it),
            said.join("; ")
        ));
    }
    about
}

fn names(label: &str, names: &[Name]) -> Option<String> {
    let all: Vec<&str> = names.iter().map(Name::as_str).collect();
    (!all.is_empty()).then(|| format!("{label}: {}", all.join("; ")))
}

fn small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}
