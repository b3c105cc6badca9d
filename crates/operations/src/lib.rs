//! What a person can do: one file for each operation. Clock, identity and new ids come in as values.
//!
//! An operation looks at what the organisation knows inside the write that changes it, so that what it decides on cannot
//! have changed by the time it is kept; the store writes the rows, the activity line and the board together.
//! Pages read a [`View`].

mod act;
pub mod answers;
pub mod archive;
mod aside;
pub mod candidates;
pub mod decisions;
pub mod discretion;
pub mod entry;
mod example;
pub mod exemplars;
mod foothold;
mod foresee;
pub mod groundwork;
pub mod import;
pub mod kept_back;
mod kept_id;
pub mod lessons;
pub mod lists;
pub mod mail;
pub mod named;
pub mod notes;
pub mod organisation;
pub mod papers;
pub mod passkeys;
pub mod past;
pub mod people;
pub mod playbook;
pub mod public;
mod refusal;
mod rights;
pub mod rounds;
pub mod scene;
pub mod set_up;
pub mod sign_in;
pub mod streak;
pub mod suggestions;
pub mod tokens;
mod undo;
mod veiled;
mod view;
pub mod waiting;
pub mod what_if;

pub use act::{Act, Ids};
pub use foothold::Foothold;
pub use refusal::{Done, Error, Refusal, What};
pub use rights::Right;
pub use undo::undo;
pub use view::View;

/// Where what is kept is, and why it may fail.
pub use store::{Location, LocationError, StoreError, TableDigest, back_up, restore};

/// What pages show of what is kept. A line of activity says what was done as a [`Deed`].
pub use store::{
    Account, Activity, Became, Colour, Detail, Email, Explained, Link, Mail, MailKind, MailState,
    NotAColour, NotAZone, NotAnEmail, Notices, Organisation, Passage, Passkey, Place, Purpose,
    Scope, Session, Subject, SubjectKind, Suggestion, Token, Way, What as Deed, Zone,
};
