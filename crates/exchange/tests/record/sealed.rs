//! Sealing, reading and running again.

use engine::board::Board;
use engine::condition::Condition;
use engine::outlook::Outlook;
use engine::standing::Standing;
use engine::text::Note;
use exchange::record::{Record, Sealing, SupersedesDocument, Verified, picks, seal, verify};
use proptest::prelude::*;
use wording::record::Refusal;

use super::boards::{TODAY, board, name};

pub(crate) fn sealing(outlook: &Outlook) -> Sealing {
    Sealing {
        number: 1,
        date: TODAY,
        organisation: name("Northmoor Council"),
        picks: outlook.few.picks.clone(),
        reason: None,
        note: Note::parse("First round.").ok(),
        said_against: Note::parse("Too few people.\nToo soon.").ok(),
        look_again: Some(jiff::civil::date(2027, 2, 1)),
        supersedes: None,
    }
}

pub(crate) fn record(board: &Board) -> Record {
    let outlook = engine::outlook(board, TODAY).unwrap();
    seal(sealing(&outlook), board, &outlook).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_record_run_again_gives_the_same_answer(board in board()) {
        let record = record(&board);
        let text = record.text();
        let read = Record::read(&text).unwrap();
        prop_assert_eq!(&read, &record);
        let picked = record.sealed.decision.picks.iter().map(|pick| pick.id.clone());
        prop_assert_eq!(picks(&text), Some(picked.collect()));
        prop_assert_eq!(verify(&read), Ok(Verified::Same));
        prop_assert_eq!(read.text(), text, "the same bytes");
    }

    #[test]
    fn a_record_that_takes_the_place_of_another_says_which_and_why(board in board()) {
        let outlook = engine::outlook(&board, TODAY).unwrap();
        let plain = seal(sealing(&outlook), &board, &outlook).unwrap();
        prop_assert!(!plain.text().contains("supersedes"), "others say nothing of it");
        let mut sealing = sealing(&outlook);
        let why = Note::parse("The money came.").unwrap();
        sealing.supersedes = Some(SupersedesDocument { decision: 1, why });
        let record = seal(sealing, &board, &outlook).unwrap();
        let read = Record::read(&record.text()).unwrap();
        prop_assert_eq!(&read, &record);
        prop_assert_eq!(verify(&read), Ok(Verified::Same));
        let touched = record.text().replace("The money came.", "The money went.");
        prop_assert!(verify(&Record::read(&touched).unwrap()) != Ok(Verified::Same));
    }

    #[test]
    fn other_picks_want_a_reason_and_say_what_was_not_there(board in board()) {
        let outlook = engine::outlook(&board, TODAY).unwrap();
        let Some(other) = outlook.placed.iter().find(|p| matches!(p.standing, Standing::Ask | Standing::Prepare)) else {
            return Ok(());
        };
        let mut sealing = sealing(&outlook);
        sealing.picks = vec![other.id.clone()];
        prop_assert_eq!(seal(sealing.clone(), &board, &outlook), Err(vec![Refusal::NoReason]));
        sealing.reason = Note::parse("The inspector comes in May.").ok();
        let record = seal(sealing, &board, &outlook).unwrap();
        prop_assert!(record.sealed.decision.changed);
        prop_assert!(!record.sealed.decision.picks[0].not_present.is_empty());
        prop_assert_eq!(verify(&record), Ok(Verified::Same));
    }
}

#[test]
fn picks_that_cannot_start_or_stand_twice_are_refused() {
    let board = fixed();
    let outlook = engine::outlook(&board, TODAY).unwrap();
    let mut sealing = sealing(&outlook);
    sealing.picks = ["ready", "ready", "nobody", "running"]
        .map(super::boards::id)
        .to_vec();
    sealing.reason = Note::parse("Why not.").ok();
    let refusals = seal(sealing, &board, &outlook).unwrap_err();
    assert_eq!(refusals.len(), 3, "{refusals:?}");
}

#[test]
fn dissent_is_kept_without_its_source() {
    let record = record(&fixed());
    let dissent = &record.sealed.decision.dissent;
    assert_eq!(dissent.len(), 1);
    assert_eq!(
        (dissent[0].candidate.as_str(), dissent[0].condition),
        ("ready", Condition::Interest)
    );
    assert!(
        !record.text().contains("row 2"),
        "sources are named after their rows"
    );
}

/// A ready one with dissent, one to ask about, one to prepare, one under way.
pub(crate) fn fixed() -> Board {
    let list = "id,title,status,teams,groups,interest,operations,capability,harm,unmet,disadvantage,reach\n\
        ready,Damp homes,,Housing,Tenants,yes:ruling; no,yes,yes,4,3-4,2,180\n\
        open,Lost forms,,Benefits,Carers,,yes,yes,2-3,2,1,12k\n\
        blocked,Long calls,,Benefits,,yes,no,partly,1-2,,,\n\
        running,New portal,exemplar,Web,,yes,yes,yes,2,2,1,500\n\
        law,Fire doors,must-do,Parks,,,,,,,,\n";
    let today = exchange::sheet::Choices::plain("list.csv", TODAY);
    let rows = exchange::candidates::read(list.as_bytes(), &today)
        .unwrap()
        .rows;
    let none = (
        exchange::teams::Teams::default(),
        exchange::groups::Groups::default(),
    );
    exchange::candidates::board(
        &rows,
        &none.0,
        &none.1,
        engine::settings::Settings::default(),
    )
}

#[test]
fn a_record_is_as_agreed() {
    insta::assert_snapshot!(record(&fixed()).text());
}
