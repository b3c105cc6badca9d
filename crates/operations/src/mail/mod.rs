//! Messages to people: what is due to whom, and what became of it. What a message says is made by whoever sends it.

mod ask;
mod deliver;
mod notices;
mod outbox;

pub(crate) use ask::invite_one;
pub use ask::{ask_for_link, invite_by_mail};
pub use deliver::{Outcome, Said, Sending, next, settle};
pub use notices::{Notice, notice, write_notices};
pub use outbox::{LISTED, outbox};
