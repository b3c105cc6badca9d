//! What holds of every outlook, and of what is written of it.

use std::collections::BTreeMap;

use engine::board::Board;
use engine::candidate::{Candidate, Status};
use engine::classes::Class;
use engine::id::Id;
use engine::outlook::Outlook;
use engine::people::Team;
use engine::standing::Standing;
use engine::text::Name;
use exchange::paper::Look;
use exchange::record::{Record, Sealing, Verified, seal, verify};
use jiff::civil::Date;

/// More take too long to try a thousand times a second.
pub(super) const MOST_CANDIDATES: usize = 24;

/// The outlook of a board, held to the rules; none where its statements leave no weights.
pub(super) fn checked(board: &Board, today: Date) -> Option<Outlook> {
    let outlook = engine::outlook(board, today).ok()?;
    check(board, &outlook);
    check_written(board, &outlook);
    Some(outlook)
}

pub(crate) fn check(board: &Board, outlook: &Outlook) {
    for placed in &outlook.placed {
        assert!(!placed.because.is_empty(), "{} has no reason", placed.id);
        let share = &placed.share;
        assert!(share.low <= share.part && share.part <= share.high);
        match placed.class {
            Class::Certain => assert_eq!(share.part.to_string(), "1", "{}", placed.id),
            Class::Never => assert_eq!(share.part.to_string(), "0", "{}", placed.id),
            Class::Possible => {}
        }
    }
    check_picks(board, outlook);
}

/// The picks can start, and have places and room beside what is under way.
fn check_picks(board: &Board, outlook: &Outlook) {
    let picks = &outlook.few.picks;
    assert!(picks.len() <= usize::from(outlook.places.left));
    let mut taken: BTreeMap<&Id<Team>, u64> = BTreeMap::new();
    let mut taken_before = taken.clone();
    for pick in picks {
        let placed = outlook.placed(pick).expect("a pick has a standing");
        assert_eq!(placed.standing, Standing::Start);
        assert_ne!(placed.class, Class::Never);
        take(
            board.candidates.get(pick).expect("a pick is on the board"),
            &mut taken,
        );
    }
    for candidate in board.candidates.iter() {
        if matches!(candidate.status, Status::Exemplar | Status::MustDo) {
            take(candidate, &mut taken_before);
        }
    }
    for (team, places) in taken {
        let room = board
            .teams
            .get(team)
            .and_then(|team| team.room)
            .unwrap_or(1);
        let before = taken_before.get(team).copied().unwrap_or(0);
        assert!(
            places <= u64::from(room).saturating_sub(before),
            "no room in {team}"
        );
    }
}

fn take<'c>(candidate: &'c Candidate, taken: &mut BTreeMap<&'c Id<Team>, u64>) {
    for team in &candidate.teams {
        *taken.entry(team).or_default() += u64::from(candidate.room);
    }
}

/// JSON that parses, text that no terminal takes for a command, and a record that is the same when run again.
fn check_written(board: &Board, outlook: &Outlook) {
    let json = exchange::outlook::json(outlook, board);
    serde_json::from_str::<serde_json::Value>(&json).expect("the JSON parses");
    for width in [None, Some(30)] {
        let look = Look { width, bold: false };
        let text = exchange::outlook::paper(outlook, board).text(look);
        let stray = text.chars().find(|c| c.is_control() && *c != '\n');
        assert_eq!(stray, None, "{text}");
    }
    let sealing = Sealing {
        number: 1,
        date: outlook.today,
        organisation: Name::parse("Northmoor Council").expect("a name"),
        picks: outlook.few.picks.clone(),
        reason: None,
        note: None,
        said_against: None,
        look_again: None,
        supersedes: None,
    };
    let record = seal(sealing, board, outlook).expect("what is proposed can be decided");
    let read = Record::read(&record.text()).expect("a record is read");
    assert_eq!(read, record);
    assert_eq!(verify(&read), Ok(Verified::Same));
}
