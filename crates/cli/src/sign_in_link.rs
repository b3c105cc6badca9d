//! `foothold sign-in-link`: a way in for whoever lost theirs.

use clap::Args;
use operations::sign_in::{LeftLink, Secret, leave_link};

use crate::address::AddressChoice;
use crate::clock;
use crate::database::{self, DatabaseChoice};
use crate::output;
use crate::stop::{Ran, not_done};

/// Make a link by which a person can sign in once, within an hour.
#[derive(Args)]
#[command(after_help = "Examples:
  foothold sign-in-link jo@example.org
  foothold sign-in-link \"Head of digital\" --database council.sqlite3

It works while Foothold is served. That it was used stands in the activity. Exit code 1: there is no such person.")]
pub(crate) struct SignInLink {
    /// Their email address, or what they are called in Foothold
    #[arg(value_name = "PERSON")]
    person: String,
    #[command(flatten)]
    address: AddressChoice,
    #[command(flatten)]
    database: DatabaseChoice,
}

/// Where Foothold is, unless it was said.
const USUAL: &str = "http://127.0.0.1:8080";

impl SignInLink {
    /// Leaves a link in the database, and prints it.
    pub(crate) fn run(self) -> Ran {
        let location = self.database.location()?;
        let secret = Secret::of(clock::random());
        let link = LeftLink {
            person: self.person,
            secret: secret.clone(),
            id: clock::id(),
            at: clock::now(),
        };
        let called = database::wait(leave_link(&location, link))?.map_err(not_done)?;
        let here = self.address.typed().unwrap_or(USUAL).trim_end_matches('/');
        output::message(&format!("For {called}, once, within an hour:"));
        output::data(&format!("{here}/sign-in/link/{}", secret.as_str()))
    }
}
