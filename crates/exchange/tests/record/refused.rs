//! Records that cannot be read, each for its own reason.

use exchange::inputs::Inputs;
use exchange::record::Record;
use wording::record::{Part, Refusal};

use super::sealed::{fixed, record};

fn refusal(text: &str) -> Refusal {
    Record::read(text).expect_err("this is no record").remove(0)
}

#[test]
fn what_is_no_record_is_refused() {
    assert!(matches!(refusal(""), Refusal::NotJson { .. }));
    assert!(matches!(
        refusal("{\"format\": "),
        Refusal::NotJson { line: 1, .. }
    ));
    assert_eq!(refusal("{}"), Refusal::NotARecord);
    assert_eq!(refusal("[1]"), Refusal::NotARecord);
    assert_eq!(
        refusal(&"[".repeat(100_000)).clone(),
        refusal(&"[".repeat(100_000))
    );
    let text = record(&fixed()).text();
    assert_eq!(
        refusal(&text.replace("foothold-decision", "other")),
        Refusal::NotARecord
    );
    assert_eq!(
        refusal(&text.replace("\"version\": 1", "\"version\": 2")),
        Refusal::UnknownVersion(2)
    );
    assert_eq!(
        refusal(&text.replacen("\"model\": \"1\"", "\"model\": \"9\"", 1)),
        Refusal::UnknownModel("9".to_owned())
    );
}

#[test]
fn a_key_that_stands_twice_is_refused() {
    let text =
        record(&fixed())
            .text()
            .replacen("\"number\": 1,", "\"number\": 1, \"number\": 1,", 1);
    assert!(
        matches!(refusal(&text), Refusal::NotJson { why, .. } if why.contains("duplicate field"))
    );
}

#[test]
fn every_fault_of_the_inputs_is_told_at_once() {
    let inputs = |change: fn(&mut Inputs)| {
        let mut inputs = Inputs::of(&fixed(), super::boards::TODAY);
        change(&mut inputs);
        inputs.board().expect_err("these inputs are at fault")
    };
    let found = inputs(|i| {
        i.settings.limit = 13;
        i.settings.epsilon = "some".to_owned();
        let again = i.candidates[0].clone();
        i.candidates.push(again);
        i.teams.remove(0);
        i.candidates[0].harm = Some([3, 2]);
        i.candidates[1].room = 0;
    });
    assert!(
        found.contains(&Refusal::OutOfRange {
            part: Part::Settings,
            id: "some".to_owned()
        }),
        "{found:?}"
    );
    assert!(found.contains(&Refusal::Repeated {
        part: Part::Candidate,
        id: "blocked".to_owned()
    }));
    assert!(found.contains(&Refusal::NotThere {
        part: Part::Team,
        id: "Benefits".to_owned()
    }));
    assert!(found.contains(&Refusal::OutOfRange {
        part: Part::Candidate,
        id: "blocked".to_owned()
    }));
    assert!(found.contains(&Refusal::OutOfRange {
        part: Part::Candidate,
        id: "law".to_owned()
    }));
    assert!(
        inputs(|i| i.settings.limit = 13)
            .iter()
            .any(|r| matches!(r, Refusal::Setting(_)))
    );
}
