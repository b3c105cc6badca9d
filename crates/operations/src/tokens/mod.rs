//! Tokens: what programs come in with, in the name of a person or of a machine that has a role of its own.

mod machine;
mod make;
mod take_back;
mod used;

use engine::answer::Source;
use engine::id::Id;
use engine::text::Name;
use jiff::ToSpan as _;
use jiff::civil::Date;
use store::{Digest, Passage, Scope, Token, WriteTx};

use crate::refusal::{Error, Refusal};
use crate::sign_in::Secret;

pub use machine::{MACHINE, Machine, add_machine, machines};
pub use make::{make, of_person};
pub use take_back::take_back;
pub use used::who;

/// How many tokens one may have.
pub const MOST: usize = 20;

/// A token to be made.
pub struct NewToken {
    /// What it is called.
    pub name: Name,
    /// What it may be used for.
    pub scopes: Vec<Scope>,
    /// The last day on which it works.
    pub last_day: Date,
    /// What only its holder will know.
    pub secret: Secret,
}

/// The last day that a token made today may have.
pub fn latest_day(today: Date) -> Date {
    today.saturating_add(1.year())
}

/// What a write that a program sends twice with one key is known by: nobody else's, and no other address's.
///
/// # Panics
/// Never: a digest is a line of text.
pub fn once_key(token: &Id<Token>, address: &str, key: &str) -> Name {
    let parts = [token.as_str(), address, key];
    let digest = Digest::of(&parts.map(|part| format!("{}:{part}", part.len())).concat());
    Name::parse(&format!("api-{}", digest.as_str())).expect("letters and digits are a line")
}

/// Keeps a token of a person, and tells it.
fn keep(
    tx: &mut WriteTx<'_>,
    id: Id<Token>,
    new: NewToken,
    person: &Id<Source>,
) -> Result<(), Error> {
    let NewToken {
        name,
        mut scopes,
        last_day,
        secret,
    } = new;
    let made = tx.by().at;
    let today = tx.held().organisation.zone.day_of(made);
    if last_day < today || last_day > latest_day(today) || scopes.is_empty() {
        return Err(Refusal::NoSuchToken.into());
    }
    if tx.tokens(person)?.len() >= MOST {
        return Err(Refusal::TokensFull.into());
    }
    scopes.sort_unstable();
    scopes.dedup();
    let kept = Token {
        id,
        person: person.clone(),
        name,
        scopes,
        made,
        last_day,
        used: None,
    };
    tx.add_token(&kept, &secret.digest())?;
    Ok(tx.note(person.as_str(), &Passage::TokenMade)?)
}
