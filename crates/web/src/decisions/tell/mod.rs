//! Telling: everyone who answered or put something forward is told what starts, what waits, and for what. Each has a page
//! with a message to copy or print. Nothing on it says who said what.

mod list;
mod one;

use operations::decisions::{self, Record};

use crate::layout::Fault;
use crate::visit::Visit;

pub(super) use list::show;
pub(super) use one::show as show_one;

/// The record of a number, as an address says it.
async fn record(visit: &Visit, number: &str) -> Result<Record, Fault> {
    let number = number.parse().map_err(|_| Fault::NotFound)?;
    let organisation = &visit.view().organisation().id;
    let sealed = decisions::one(visit.foothold(), organisation, number).await?;
    Ok(sealed.record()?)
}
