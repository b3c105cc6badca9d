//! Telling: everyone who answered or put something forward is told what starts, what waits, and for what. Each has a page
//! with a message to copy or print. Nothing on it says who said what.

mod list;
mod one;

use std::sync::Arc;

use engine::answer::Source;
use engine::id::Id;
use operations::decisions::{self, Opened};

use crate::layout::Fault;
use crate::visit::Visit;

pub(super) use list::show;
pub(crate) use one::message;
pub(super) use one::show as show_one;

/// Whether the one who asks may read what one is told: who runs rounds tells people; anyone may read what is theirs. The list
/// says who answered, and who did is for nobody else.
fn may_read(visit: &Visit, who: Option<&Id<Source>>) -> Result<(), Fault> {
    let may = visit.facilitates() || who == Some(visit.viewer());
    may.then_some(()).ok_or(Fault::NotFound)
}

/// The record of a number, as an address says it.
async fn record(visit: &Visit, number: &str) -> Result<Arc<Opened>, Fault> {
    let number = number.parse().map_err(|_| Fault::NotFound)?;
    let organisation = &visit.view().organisation().id;
    let (decision, _) = decisions::listed(visit.foothold(), organisation, number).await?;
    Ok(decisions::opened(visit.foothold(), organisation, &decision).await?)
}
