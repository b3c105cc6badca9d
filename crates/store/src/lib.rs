//! All SQL: one concrete [`Store`] over SQLite or PostgreSQL.
//!
//! Pages are made from what is [`Held`] in memory; every change goes through [`Store::write`], which writes its rows and its
//! activity line in one transaction and then applies it to the board. Writes that wait are committed together, each
//! with a savepoint of its own. Start reading at `store.rs`, then `writer.rs` and `batch.rs`; each word has a file with
//! its SQL. Only `driver` names a database.

mod access;
mod activity;
mod answer;
mod archive;
mod backup;
mod batch;
mod candidate;
mod candidate_detail;
mod candidate_links;
mod changes;
mod columns;
mod decision;
mod driver;
mod erase;
mod error;
#[cfg(test)]
mod failing;
mod group;
mod held;
mod look;
mod migrations;
mod once;
mod organisation;
mod outbox;
mod past;
mod pending;
mod put_forward;
mod queue;
mod read_tx;
mod reader;
mod revision;
mod service;
mod settings;
mod source;
mod store;
mod subject;
mod suggestion;
mod tables;
mod take_out;
mod team;
mod work;
mod write_tx;
mod writer;

pub use access::{
    Account, Digest, Email, Identity, Link, NotAnEmail, Notices, Passage, Passkey, Purpose, Scope,
    Session, Token, Way, leave_link,
};
pub use activity::{Activity, By, Place, What};
pub use answer::Explained;
pub use archive::{Filling, Kept, KeptKind, Whole, Whys};
pub use backup::{back_up, restore};
pub use candidate_detail::Detail;
pub use decision::{Decision, NewDecision};
pub use driver::{Fault, FaultKind, Location, LocationError, TableDigest};
pub use error::StoreError;
pub use held::Held;
pub use organisation::{Colour, NotAColour, NotAZone, Organisation, Zone};
pub use outbox::{Mail, MailKind, MailState};
pub use past::Back;
pub use put_forward::PutForward;
pub use read_tx::ReadTx;
pub use store::Store;
pub use subject::{Subject, SubjectKind};
pub use suggestion::{Became, Suggestion};
pub use write_tx::WriteTx;
