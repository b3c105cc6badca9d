//! Someone answers what waits for them: many things in one write.

use engine::answer::{Basis, Reply};
use engine::asking::Ask;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::members::Why;
use engine::text::{Name, Note};
use serde::{Deserialize, Serialize};
use store::{Digest, Organisation, ReadTx, StoreError};

use super::keep::save;
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::rights::Right;

/// Whose keys they are.
const FORM: &str = "waiting";

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct Say {
    /// The form's own key: the same form sent twice, with the same in it, is kept once.
    pub key: Name,
    /// What is said to each thing.
    pub rows: Vec<Row>,
}

/// What is said to one thing that is asked.
#[derive(Clone, Debug)]
pub struct Row {
    /// What is asked.
    pub ask: Ask,
    /// What the form showed as theirs.
    pub was: Option<(Reply, Basis)>,
    /// What is said.
    pub says: Says,
}

/// What is said.
#[derive(Clone, Debug)]
pub enum Says {
    /// An answer.
    Reply {
        /// What.
        reply: Reply,
        /// How they know.
        basis: Basis,
        /// A line of why.
        why: Option<Note>,
    },
    /// Nothing any more: what they answered is taken back.
    Nothing,
    /// Something else than an answer; what they answered is taken back.
    Aside(Why),
}

/// What became of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// How many answers were given or changed.
    pub answers: usize,
    /// How many were taken back, and nothing said in their place.
    pub taken_back: usize,
    /// How many things they have nothing to say about.
    pub passed: usize,
    /// How many are not theirs.
    pub not_theirs: usize,
    /// How many they will check.
    pub checking: usize,
    /// Where they had answered elsewhere since the form was shown: what the form said took its place.
    pub replaced: Vec<Id<Candidate>>,
    /// What was not kept.
    pub refused: Vec<(Id<Candidate>, Trouble)>,
}

/// Why what was said to one thing is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trouble {
    /// It is not asked of them any more.
    NotAsked,
    /// The one they name said that it is not theirs either.
    NotTheirsEither,
    /// Whoever they name is not here.
    NobodyThere,
}

/// Keeps what is said to each thing that is asked of whoever acts, dated today. What cannot be kept is told, and the rest
/// is kept. Answers the key that [`kept`] knows it by.
///
/// # Errors
/// Refused where the role does not allow to answer.
pub async fn answer(foothold: &Foothold, act: &Act, say: Say) -> Done<Name> {
    let key = key_of(&say);
    let (once, at) = (key.clone(), act.at);
    foothold
        .write(act, Right::Answer, move |tx| {
            tx.once(FORM, once.as_str(), |tx| {
                let today = tx.held().organisation.zone.day_of(at);
                let kept = save(tx, &say.rows, today)?;
                let json = serde_json::to_string(&kept);
                Ok::<_, Error>(json.map_err(|error| StoreError::damaged(error.to_string()))?)
            })
        })
        .await?;
    Ok(key)
}

/// What became of the form with a key, if it was sent.
///
/// # Errors
/// When the store fails.
pub async fn kept(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    key: Name,
) -> Done<Option<Kept>> {
    let read = move |tx: &mut ReadTx<'_>| -> Result<Option<String>, Error> {
        Ok(tx.once(FORM, key.as_str())?)
    };
    let text = foothold.store().read(organisation, read).await?;
    // What another kind of form came to is none of this.
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

/// The key of the form and of all that is in it: whoever goes back and says something else is heard.
fn key_of(say: &Say) -> Name {
    let digest = Digest::of(&format!("{} {:?}", say.key, say.rows));
    Name::parse(digest.as_str()).expect("hexadecimal digits are a name")
}

impl Kept {
    pub(super) fn count(&mut self, why: &Why) {
        match why {
            Why::Passed => self.passed += 1,
            Why::NotMine(_) => self.not_theirs += 1,
            Why::Checking(_) => self.checking += 1,
        }
    }
}
