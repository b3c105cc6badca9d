//! Sealed records, and what went into them.

use exchange::inputs::Inputs;
use exchange::record::{Record, Verified, verify};

use super::outlooks::{self, MOST_CANDIDATES};

/// More cases take too long: a record says how many are drawn.
const MOST_CASES: u32 = 50;

pub(crate) fn records(data: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(data) else {
        return false;
    };
    if let Ok(inputs) = serde_json::from_str::<Inputs>(text) {
        return run(&inputs);
    }
    let record = match Record::read(text) {
        Ok(record) => record,
        Err(refusals) => {
            assert!(!refusals.is_empty());
            return false;
        }
    };
    let again = Record::read(&record.text()).expect("what is written is read");
    assert_eq!(again, record);
    let inputs = &record.sealed.inputs;
    if is_large(inputs) || !run(inputs) {
        return false;
    }
    match verify(&record) {
        Ok(Verified::Differs(differs)) => assert!(!differs.is_empty()),
        Ok(Verified::Same) => {}
        Err(refusals) => panic!("what ran once is refused: {refusals:?}"),
    }
    true
}

const fn is_large(inputs: &Inputs) -> bool {
    inputs.candidates.len() > MOST_CANDIDATES || inputs.settings.cases > MOST_CASES
}

/// Whatever went in is refused, or gives an outlook that can be sealed and run again.
fn run(inputs: &Inputs) -> bool {
    if is_large(inputs) {
        return false;
    }
    match inputs.board() {
        Err(refusals) => {
            assert!(!refusals.is_empty());
            false
        }
        Ok(board) => outlooks::checked(&board, inputs.today).is_some(),
    }
}
