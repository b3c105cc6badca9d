//! How people come in: accounts, sessions, links, passkeys, and who they are to the organisation's provider.
//!
//! None of it is on the board. What a person holds (a session's or a link's secret) is kept as its [`Digest`] alone.

mod account;
mod digest;
mod email;
mod identity;
mod link;
mod passage;
mod passkey;
mod session;

pub use account::{Account, Notices};
pub use digest::Digest;
pub use email::{Email, NotAnEmail};
pub use identity::Identity;
pub use link::{Link, Purpose, leave_link};
pub use passage::Passage;
pub use passkey::Passkey;
pub use session::{Session, Way};
