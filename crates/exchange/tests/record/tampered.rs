//! Nothing is changed unnoticed: every value of a record, changed alone, is refused or found to differ.

use exchange::record::{Record, Verified, verify};
use serde_json::Value;
use wording::record::Differs;

use super::sealed::{fixed, record};

/// The places of all values in a document, each as the path to it.
fn paths(value: &Value, path: &str, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(key, v)| paths(v, &format!("{path}/{key}"), all)),
        Value::Array(list) => {
            if !list.is_empty() {
                all.push(path.to_owned());
            }
            list.iter()
                .enumerate()
                .for_each(|(at, v)| paths(v, &format!("{path}/{at}"), all));
        }
        _ => all.push(path.to_owned()),
    }
}

/// Another value of the same kind.
fn other(value: &Value) -> Value {
    match value {
        Value::Null => Value::from(1),
        Value::Bool(b) => Value::from(!b),
        Value::Number(n) => n.as_u64().map_or_else(
            || Value::from(n.as_f64().unwrap() + 0.5),
            |n| Value::from(n + 1),
        ),
        Value::String(s) => Value::from(format!("{s}x")),
        Value::Array(list) => Value::from(list[1..].to_vec()),
        Value::Object(_) => Value::Null,
    }
}

fn noticed(value: &Value) -> bool {
    match Record::read(&value.to_string()) {
        Err(refusals) => !refusals.is_empty(),
        Ok(read) => verify(&read) != Ok(Verified::Same),
    }
}

#[test]
fn every_value_changed_alone_is_noticed() {
    let whole: Value = serde_json::from_str(&record(&fixed()).text()).unwrap();
    assert!(
        !noticed(&whole),
        "the control: nothing changed, nothing noticed"
    );
    let mut all = Vec::new();
    paths(&whole, "", &mut all);
    assert!(all.len() > 200, "{}", all.len());
    for path in all {
        let mut changed = whole.clone();
        let place = changed.pointer_mut(&path).unwrap();
        *place = other(place);
        assert!(noticed(&changed), "{path} was changed and nobody noticed");
    }
}

#[test]
fn a_value_taken_out_or_put_in_is_noticed() {
    let whole: Value = serde_json::from_str(&record(&fixed()).text()).unwrap();
    for (path, key) in [
        ("", "digest"),
        ("/sealed", "number"),
        ("/sealed/decision", "said_against"),
        ("/sealed/inputs/candidates/0", "teams"),
    ] {
        let mut without = whole.clone();
        without
            .pointer_mut(path)
            .unwrap()
            .as_object_mut()
            .unwrap()
            .shift_remove(key)
            .unwrap();
        assert!(noticed(&without), "{path} without {key}");
        let mut with = whole.clone();
        with.pointer_mut(path)
            .unwrap()
            .as_object_mut()
            .unwrap()
            .insert("extra".to_owned(), Value::from(1));
        assert!(noticed(&with), "{path} with something extra");
    }
}

/// Whoever makes a new digest too is found out by what the model says.
#[test]
fn what_the_model_says_is_run_again_and_not_believed() {
    let differs = |change: fn(&mut Record)| {
        let mut record = record(&fixed());
        change(&mut record);
        match verify(&record) {
            Ok(Verified::Differs(differs)) => differs,
            other => panic!("{other:?}"),
        }
    };
    let said = differs(|r| r.sealed.outlook.the_few.picks.clear());
    assert!(
        said.contains(&Differs::Seal) && said.contains(&Differs::TheFew),
        "{said:?}"
    );
    assert!(differs(|r| r.sealed.outlook.nearest.clear()).contains(&Differs::Nearest));
    assert!(differs(|r| r.sealed.outlook.settings.limit = 9).contains(&Differs::OutlookSettings));
    assert!(
        differs(|r| r.sealed.outlook.verdict.verdict = "ask me".to_owned())
            .contains(&Differs::Verdict)
    );
    assert!(
        differs(|r| r.sealed.outlook.standings.truncate(1))
            .iter()
            .any(|d| matches!(d, Differs::Standings(_)))
    );
    assert!(differs(|r| r.sealed.outlook.questions = None).contains(&Differs::Questions));
    assert!(differs(|r| r.sealed.outlook.together = None).contains(&Differs::Questions));
    assert!(differs(|r| r.sealed.outlook.unblock = None).contains(&Differs::Unblock));
    assert!(differs(|r| r.sealed.outlook.by_size = None).contains(&Differs::BySize));
    assert!(differs(|r| r.sealed.outlook.groups = None).contains(&Differs::Groups));
    assert!(differs(|r| r.sealed.outlook.readiness = None).contains(&Differs::Readiness));
    assert!(differs(|r| r.sealed.decision.dissent.clear()).contains(&Differs::Dissent));
    assert!(differs(|r| r.sealed.decision.proposed.clear()).contains(&Differs::Proposed));
    assert!(
        differs(|r| r.sealed.decision.picks[0]
            .not_present
            .push(engine::condition::Condition::Interest))
        .contains(&Differs::Lacks)
    );
    assert!(differs(|r| r.sealed.inputs.candidates.reverse()).contains(&Differs::Inputs));
}

#[test]
fn sentences_may_be_worded_better_later() {
    let record = record(&fixed());
    let reworded = record.sealed.outlook.clone().without_sentences();
    assert_ne!(
        reworded, record.sealed.outlook,
        "sentences are kept as they were shown"
    );
    let mut other = record;
    other.sealed.outlook = reworded;
    assert_eq!(
        verify(&other),
        Ok(Verified::Differs(vec![Differs::Seal])),
        "only the seal sees it"
    );
}
