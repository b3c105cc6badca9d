//! How people come in: accounts, sessions, links, passkeys, tokens, and who they are to the organisation's provider.
//!
//! None of it is on the board. What a person holds (a session's, a link's or a token's secret) is kept as its [`Digest`] alone.

mod account;
mod digest;
mod email;
mod identity;
mod link;
mod passage;
mod passkey;
mod session;
mod token;

pub(crate) use account::put as put_account;
pub use account::{Account, Notices};
pub use digest::Digest;
pub use email::{Email, NotAnEmail};
pub use identity::Identity;
pub(crate) use identity::{every as every_identity, put as put_identity};
pub use link::{Link, Purpose, leave_link};
pub use passage::Passage;
pub use passkey::Passkey;
pub(crate) use passkey::put as put_passkey;
pub use session::{Session, Way};
pub use token::{Scope, Token};
