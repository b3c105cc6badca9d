//! An organisation made again from everything that it kept: whole, or not at all.

use std::collections::HashSet;

use engine::answer::Answer;
use engine::candidate::Candidate;
use engine::id::Id;

use super::{Kept, KeptCandidate, KeptDecision, Whole};
use crate::access::{Account, Identity, Passkey};
use crate::activity::By;
use crate::batch::Batch;
use crate::decision::NewDecision;
use crate::driver::Connection;
use crate::held::Held;
use crate::{
    Organisation, Store, StoreError, access, activity, answer, candidate, candidate_detail,
    decision, group, organisation, revision, service, settings, source, suggestion, team, work,
};

/// An organisation that is being made again.
pub struct Filling<'a> {
    db: &'a mut dyn Connection,
    org: &'a Id<Organisation>,
    /// Candidates that came: of two rows for one place, one database would refuse the second and the other let it in.
    candidates: HashSet<Id<Candidate>>,
}

impl Store {
    /// Makes an organisation of what it kept, in one transaction: `work` hands it over, thing after thing.
    ///
    /// # Errors
    /// There is an organisation of that id already; what is told does not hang together; the database's, and the work's
    /// own. Then nothing of it is kept.
    pub async fn fill<T, E>(
        &self,
        whole: Whole,
        work: impl FnOnce(&mut Filling<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let org = whole.organisation.id.clone();
        let fill = move |db: &mut dyn Connection| {
            let org = &whole.organisation.id;
            if organisation::is_there(db, org)? {
                return Err(StoreError::OrganisationExists(org.to_string()).into());
            }
            organisation::put(db, &whole.organisation)?;
            revision::set(db, org, whole.revision)?;
            let candidates = HashSet::new();
            let done = work(&mut Filling {
                db,
                org,
                candidates,
            })?;
            // What cannot be loaded again does not hang together.
            Held::load(db, org)?;
            Ok(done)
        };
        self.submit(org, move |batch: &mut Batch<'_>| batch.fill(fill))
            .await
    }
}

impl Filling<'_> {
    /// Keeps one more thing. They come in the order of [`KeptKind::ALL`](crate::KeptKind::ALL).
    ///
    /// # Errors
    /// It names what is not there, or is there already; or the database's.
    pub fn put(&mut self, thing: Kept) -> Result<(), StoreError> {
        if let Kept::Candidate(kept) = &thing {
            let candidate = &kept.candidate;
            let mut keys = HashSet::new();
            let mut answers = candidate.answers.iter().map(Answer::key);
            let is_new = self.candidates.insert(candidate.id.clone());
            if !(is_new && answers.all(|key| keys.insert(key))) {
                return Err(StoreError::Twice(candidate.id.to_string()));
            }
        }
        put(self.db, self.org, thing)
    }
}

fn put(db: &mut dyn Connection, org: &Id<Organisation>, thing: Kept) -> Result<(), StoreError> {
    match thing {
        Kept::Settings(one) => settings::put(db, org, &one),
        Kept::Service(one) => service::put(db, org, false, &one),
        Kept::Team(one) => team::put(db, org, false, &one),
        Kept::Group(one) => group::put(db, org, false, &one),
        Kept::Source(one) => source::put(db, org, false, &one),
        Kept::Candidate(one) => put_candidate(db, org, &one),
        Kept::Piece(one) => work::put(db, org, &one),
        Kept::Decision(one) => put_decision(db, org, *one),
        Kept::Suggestion(one) => suggestion::put(db, org, &one.suggestion, &one.digest),
        Kept::Account(one) => {
            let account = Account {
                email: one.email,
                notices: one.notices,
                ..Account::none(one.person)
            };
            access::put_account(db, org, &account)
        }
        Kept::Identity(one) => {
            let identity = Identity {
                issuer: one.issuer,
                subject: one.subject,
            };
            access::put_identity(db, org, &identity, &one.person)
        }
        Kept::Passkey(one) => {
            let passkey = Passkey {
                id: one.id,
                person: one.person,
                name: one.name,
                content: one.content,
                made: one.made,
                used: one.used,
            };
            access::put_passkey(db, org, &passkey)
        }
        Kept::Line(line) => activity::add(db, org, *line),
    }
}

fn put_candidate(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    kept: &KeptCandidate,
) -> Result<(), StoreError> {
    let id = &kept.candidate.id;
    candidate::put(db, org, None, &kept.candidate)?;
    if kept.detail.is_some() {
        candidate_detail::put(db, org, id, None, kept.detail.as_ref())?;
    }
    for one in &kept.candidate.answers {
        let key = one.key();
        let why = kept.whys.iter().find(|why| why.answer == key);
        answer::put(db, org, id, true, one, why.map(|why| &why.why))?;
    }
    Ok(())
}

fn put_decision(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    kept: KeptDecision,
) -> Result<(), StoreError> {
    let by = By {
        author: kept.author,
        at: kept.sealed_at,
    };
    let decision = NewDecision {
        id: kept.id,
        number: kept.number,
        sealed: kept.sealed,
        digest: kept.digest,
        look_again: kept.look_again,
        supersedes: kept.supersedes,
    };
    decision::add(db, org, &decision, &by.author, by.at)
}
