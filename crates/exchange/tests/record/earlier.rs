//! Records of earlier models, as they were given out: the same answer for ever.

use engine::outlook::Model;
use exchange::record::{Record, Verified, verify};

/// Sealed when model 0 was the latest. Never to be made anew.
const MODEL_0: &str = include_str!("fixtures/model-0.json");

#[test]
fn a_record_of_model_0_is_still_the_same() {
    let record = Record::read(MODEL_0).unwrap();
    assert_eq!(record.model, Model::Zero);
    assert_eq!(record.text(), MODEL_0, "the same bytes");
    assert_eq!(verify(&record), Ok(Verified::Same));
}

#[test]
fn a_record_of_one_model_under_the_number_of_another_is_noticed() {
    let other = MODEL_0.replacen("\"model\": \"0\"", "\"model\": \"1\"", 1);
    let record = Record::read(&other).unwrap();
    assert!(matches!(verify(&record), Ok(Verified::Differs(_))));
}
