//! Builders, fixed clock, scratch stores, a mail server: for tests only.

mod mail_server;
mod scratch;
mod server;

pub use mail_server::{MailServer, Received, Speaks};
pub use scratch::{Scratch, TESTS_ON, instant, organisation, someone};
