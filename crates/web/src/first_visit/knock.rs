//! Whoever has the code is let in.

use operations::sign_in::with_code;
use wording::refusal::NOT_THE_CODE;

use super::form::CODE;
use crate::app::App;
use crate::form::Faults;
use crate::layout::Fault;
use crate::sign_in::{Arrival, come_in};
use crate::visit::Answer;

/// Whether it is the code; what is wrong, where it is not. Tries are counted.
pub(super) fn coded(app: &App, arrival: &Arrival, code: &str) -> Result<Result<(), Faults>, Fault> {
    app.limits().count("", arrival.from)?;
    if app.door().opens(code) {
        return Ok(Ok(()));
    }
    let mut faults = Faults::default();
    faults.tell(CODE, NOT_THE_CODE.to_owned());
    Ok(Err(faults))
}

/// Lets them in as the one who set the organisation up, and leads them on. The code is used up.
pub(super) async fn let_in(app: &App, arrival: &Arrival, to: &str) -> Answer {
    let organisation = app.foothold().the_organisation().await?;
    let (knock, secret) = arrival.knock(organisation.ok_or(Fault::NotFound)?);
    with_code(app.foothold(), knock).await?;
    app.door().close();
    Ok(come_in(app, &secret, to))
}
