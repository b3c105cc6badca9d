//! A list that comes in and goes back while somebody answers: a short one, on both databases. The longest is among the
//! figures.

use std::path::Path;
use testkit::Scratch;
use trials::TrialError;
use trials::figures::long_import;

type Outcome = Result<(), TrialError>;

/// Rows of it.
const ROWS: usize = 200;

fn passes(scratch: &Scratch) -> Outcome {
    let database = scratch.location().to_string();
    let report = long_import(Path::new(&database), ROWS)?;
    assert!(report.passed(), "{}", report.told());
    Ok(())
}

#[test]
fn a_list_comes_in_and_goes_back_while_somebody_answers() -> Outcome {
    passes(&Scratch::sqlite())
}

#[test]
fn a_list_comes_in_and_goes_back_while_somebody_answers_on_postgresql() -> Outcome {
    Scratch::postgres().map_or(Ok(()), |scratch| passes(&scratch))
}
