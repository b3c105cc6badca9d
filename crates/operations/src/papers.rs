//! What can be taken along: where to focus today, as a paper and as data. Those of a decision are with [`crate::decisions`].

use engine::board::Board;
use engine::outlook::Outlook;
use store::Organisation;

pub use exchange::outlook::json as data;
pub use exchange::paper::{Form, Paper};

/// Where to focus, for whoever this organisation shows it to.
pub fn today(outlook: &Outlook, board: &Board, organisation: &Organisation) -> Paper {
    exchange::outlook::paper(outlook, board).of(organisation.name.as_str())
}
