//! Everything that an organisation keeps, of one moment.

use std::collections::HashMap;

use engine::answer::{AnswerKey, Source};
use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::Note;

use super::{
    Kept, KeptAccount, KeptCandidate, KeptDecision, KeptIdentity, KeptPasskey, KeptSuggestion,
    KeptWhy, Whole,
};
use crate::access::{Account, Identity, Passkey};
use crate::activity::Place;
use crate::decision::{self, Decision};
use crate::held::Held;
use crate::{ReadTx, StoreError, answer, candidate_detail, columns, work};

/// Lines of activity that are read at a time.
const AT_ONCE: u32 = 2_000;

/// The reasons given for the answers of each candidate.
pub type Whys = HashMap<Id<Candidate>, Vec<(AnswerKey, Note)>>;

impl ReadTx<'_> {
    /// Hands out everything that the organisation keeps, kind after kind, and within a kind always in the same order.
    ///
    /// # Errors
    /// The database's, and that of whoever takes it.
    pub fn everything<E: From<StoreError>>(
        &mut self,
        mut take: impl FnMut(Kept) -> Result<(), E>,
    ) -> Result<Whole, E> {
        let held = self.look(Held::load)?;
        self.board(&held, &mut take)?;
        self.beside_the_board(&mut take)?;
        let mut place = Place::START;
        loop {
            let lines = self.activity_since(place, AT_ONCE)?;
            let Some(last) = lines.last() else {
                break;
            };
            place = last.place();
            for line in lines {
                take(Kept::Line(Box::new(line)))?;
            }
        }
        Ok(Whole {
            organisation: held.organisation,
            revision: held.revision,
        })
    }

    fn board<E: From<StoreError>>(
        &mut self,
        held: &Held,
        take: &mut impl FnMut(Kept) -> Result<(), E>,
    ) -> Result<(), E> {
        let board = &held.board;
        take(Kept::Settings(Box::new((*board.settings).clone())))?;
        for service in board.services.iter() {
            take(Kept::Service((**service).clone()))?;
        }
        for team in board.teams.iter() {
            take(Kept::Team((**team).clone()))?;
        }
        for group in board.groups.iter() {
            take(Kept::Group((**group).clone()))?;
        }
        for source in board.sources.iter() {
            take(Kept::Source((**source).clone()))?;
        }
        let mut whys = self.all_whys()?;
        for candidate in board.candidates.iter() {
            let whys = whys.remove(&candidate.id).unwrap_or_default();
            take(Kept::Candidate(Box::new(KeptCandidate {
                candidate: (**candidate).clone(),
                detail: self.look(|db, org| candidate_detail::get(db, org, &candidate.id))?,
                whys: whys
                    .into_iter()
                    .map(|(answer, why)| KeptWhy { answer, why })
                    .collect(),
            })))?;
        }
        self.pieces(take)
    }

    fn pieces<E: From<StoreError>>(
        &mut self,
        take: &mut impl FnMut(Kept) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut pieces = self.look(work::pieces)?;
        // By the word of their kind, which is what a reader sees.
        pieces.sort_by_cached_key(|piece| {
            (
                columns::word(&piece.kind()).unwrap_or_default(),
                piece.id().to_owned(),
            )
        });
        for piece in pieces {
            take(Kept::Piece(Box::new(piece)))?;
        }
        Ok(())
    }

    fn beside_the_board<E: From<StoreError>>(
        &mut self,
        take: &mut impl FnMut(Kept) -> Result<(), E>,
    ) -> Result<(), E> {
        for decision in self.decisions()?.into_iter().rev() {
            let id = decision.id.clone();
            let sealed = self.look(|db, org| decision::sealed(db, org, &id))?;
            let missing = || StoreError::damaged(format!("no text of decision `{id}`"));
            take(kept_decision(decision, sealed.ok_or_else(missing)?))?;
        }
        for (suggestion, digest) in self.all_suggestions()? {
            take(Kept::Suggestion(Box::new(KeptSuggestion {
                suggestion,
                digest,
            })))?;
        }
        let mut accounts = self.accounts()?;
        accounts.sort_by(|a, b| a.person.cmp(&b.person));
        for account in accounts {
            take(Kept::Account(account.into()))?;
        }
        let identities = self.look(crate::access::every_identity)?;
        let mut identities: Vec<KeptIdentity> =
            identities.into_iter().map(KeptIdentity::from).collect();
        identities.sort();
        for identity in identities {
            take(Kept::Identity(identity))?;
        }
        let mut passkeys = self.all_passkeys()?;
        passkeys.sort_by(|a, b| a.id.cmp(&b.id));
        for passkey in passkeys {
            take(Kept::Passkey(Box::new(passkey.into())))?;
        }
        Ok(())
    }

    /// The reasons given for the answers of each candidate, in order of their keys.
    ///
    /// # Errors
    /// The database's.
    pub fn all_whys(&mut self) -> Result<Whys, StoreError> {
        let mut all = Whys::new();
        for (candidate, key, why) in self.look(answer::all_whys)? {
            all.entry(candidate).or_default().push((key, why));
        }
        for whys in all.values_mut() {
            whys.sort_by(|(a, _), (b, _)| a.cmp(b));
        }
        Ok(all)
    }
}

fn kept_decision(decision: Decision, sealed: String) -> Kept {
    Kept::Decision(Box::new(KeptDecision {
        id: decision.id,
        number: decision.number,
        sealed_at: decision.sealed_at,
        author: decision.author,
        look_again: decision.look_again,
        supersedes: decision.supersedes,
        digest: decision.digest,
        sealed,
    }))
}

impl From<Account> for KeptAccount {
    /// Its passphrase stays here.
    fn from(account: Account) -> Self {
        Self {
            person: account.person,
            email: account.email,
            notices: account.notices,
        }
    }
}

impl From<(Id<Source>, Identity)> for KeptIdentity {
    fn from((person, identity): (Id<Source>, Identity)) -> Self {
        Self {
            person,
            issuer: identity.issuer,
            subject: identity.subject,
        }
    }
}

impl From<Passkey> for KeptPasskey {
    fn from(passkey: Passkey) -> Self {
        Self {
            id: passkey.id,
            person: passkey.person,
            name: passkey.name,
            content: passkey.content,
            made: passkey.made,
            used: passkey.used,
        }
    }
}
