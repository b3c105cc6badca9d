//! A council on a scratch database, and a person who acts for it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use engine::answer::{Basis, Reply, Said, Source, SourceKind};
use engine::board::Change;
use engine::candidate::{Candidate, Kind, Status};
use engine::condition::Condition;
use engine::id::Id;
use engine::members::{Member, Role};
use engine::people::Team;
use engine::text::{Name, Title};
use engine::work::Piece;
use jiff::Timestamp;
use operations::answers::{Give, Voice, give};
use operations::candidates::{Edit, PutForward, edit, put_forward};
use operations::set_up::{Begin, begin};
use operations::{Act, Foothold, Ids, Refusal, View, named};
use store::{By, Location, Organisation, Store, StoreError, WriteTx, Zone};
use testkit::Scratch;
use uuid::Uuid;

pub(crate) struct Council {
    pub(crate) foothold: Foothold,
    pub(crate) act: Act,
    keys: u32,
    store: Store,
    scratch: Scratch,
}

pub(crate) fn now() -> Timestamp {
    "2026-11-02T09:00:00Z".parse().unwrap()
}

pub(crate) fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

/// Ids in order, so that a test sees the same ones each time.
pub(crate) fn ids() -> Ids {
    let mut last = 0u128;
    Ids::new(move || {
        last += 1;
        Uuid::from_u128(last)
    })
}

pub(crate) fn council(example: bool) -> Begin {
    let zone = Zone::parse("Europe/London").unwrap();
    Begin {
        name: name("Fernley Borough Council"),
        role: name("Facilitator"),
        zone,
        first: engine::viewpoints::Priority::HitHard,
        example,
    }
}

impl Council {
    pub(crate) async fn new() -> Self {
        Self::with(council(false)).await
    }

    pub(crate) async fn with(council: Begin) -> Self {
        let scratch = Scratch::chosen();
        let store = scratch.open();
        let foothold = Foothold::new(store.clone());
        let act = begin(&foothold, now(), ids(), council).await.unwrap();
        Self {
            foothold,
            act,
            keys: 0,
            store,
            scratch,
        }
    }

    /// The same people on another database, where nothing is yet.
    pub(crate) fn elsewhere(&self) -> Self {
        let scratch = Scratch::chosen();
        let store = scratch.open();
        Self {
            foothold: Foothold::new(store.clone()),
            act: self.by(&self.act.by),
            keys: self.keys,
            store,
            scratch,
        }
    }

    /// Where it is kept.
    pub(crate) fn location(&self) -> &Location {
        self.scratch.location()
    }

    /// An act of somebody, with ids that no other act of a test has.
    pub(crate) fn by(&self, by: &Id<Source>) -> Act {
        static ACTS: AtomicU64 = AtomicU64::new(1);
        let mut last = u128::from(ACTS.fetch_add(1, Ordering::Relaxed)) << 40;
        let ids = Ids::new(move || {
            last += 1;
            Uuid::from_u128(last)
        });
        Act {
            organisation: self.act.organisation.clone(),
            by: by.clone(),
            at: now(),
            ids,
        }
    }

    /// The administrator of another organisation, in the same store.
    pub(crate) async fn administrator_of_another(&self) -> Act {
        let person = Source {
            id: Id::parse("administrator-of-another").unwrap(),
            name: name("Head of digital"),
            kind: SourceKind::Person,
        };
        let organisation = Organisation {
            id: Id::parse("another").unwrap(),
            ..testkit::organisation()
        };
        let (by, at) = (person.id.clone(), now());
        let mut act = self.by(&by);
        act.organisation = organisation.id.clone();
        let by = By { author: by, at };
        let fill = move |tx: &mut WriteTx<'_>| -> Result<(), StoreError> {
            let member = Member {
                id: person.id.of_kind(),
                role: Role::Administrator,
                teams: Vec::new(),
                left: false,
                left_on: None,
                erased: false,
            };
            tx.save(&Change::Source(person))?;
            tx.save(&Change::Piece(Piece::Member(member)))
        };
        self.store.create(organisation, by, fill).await.unwrap();
        act
    }

    pub(crate) async fn view(&self) -> Arc<View> {
        self.foothold
            .view(&self.act.organisation, now())
            .await
            .unwrap()
    }

    pub(crate) async fn put_forward(&mut self, title: &str) -> Id<Candidate> {
        let key = self.key();
        let new = PutForward {
            key,
            title: Title::parse(title).unwrap(),
            kind: Kind::Problem,
            detail: None,
        };
        put_forward(&self.foothold, &self.act, new).await.unwrap()
    }

    pub(crate) async fn team(&mut self, called: &str, room: Option<u32>) -> Id<Team> {
        let team = Team {
            id: self.act.ids.fresh(),
            name: name(called),
            room,
        };
        let id = team.id.clone();
        named::put(&self.foothold, &self.act, team).await.unwrap();
        id
    }

    /// One source says the same of all three conditions.
    pub(crate) async fn say(&mut self, candidate: &Id<Candidate>, said: Said) {
        for condition in Condition::ALL {
            self.says(candidate, condition, said).await;
        }
    }

    /// A workshop answers about a condition.
    pub(crate) async fn says(
        &mut self,
        candidate: &Id<Candidate>,
        condition: Condition,
        said: Said,
    ) {
        let answer = Give {
            candidate: candidate.clone(),
            condition,
            team: None,
            voice: Voice::Written(name("Workshop")),
            reply: Reply::Whole(said),
            basis: Basis::FirstHand,
            why: None,
            was: None,
        };
        give(&self.foothold, &mut self.act, answer).await.unwrap();
    }

    /// A form's own key.
    pub(crate) fn key(&mut self) -> Name {
        self.keys += 1;
        name(&format!("form {}", self.keys))
    }

    /// Edits what a person sees now.
    pub(crate) async fn edit(&self, id: &Id<Candidate>, change: impl FnOnce(&mut Edit)) {
        let mut form = self.form(id).await;
        change(&mut form);
        edit(&self.foothold, &self.act, form).await.unwrap();
    }

    pub(crate) async fn status(&self, id: &Id<Candidate>) -> Status {
        self.view().await.board().candidates.get(id).unwrap().status
    }

    /// The form as a person sees it now, nothing changed yet.
    pub(crate) async fn form(&self, id: &Id<Candidate>) -> Edit {
        let view = self.view().await;
        let c = Candidate::clone(view.board().candidates.get(id).unwrap());
        Edit {
            id: c.id,
            seen: view.revision(),
            title: c.title,
            kind: c.kind,
            status: c.status,
            service: c.service,
            teams: c.teams,
            room: c.room,
            groups: c.groups,
            sponsor: c.sponsor,
            needs: c.needs,
            difference: c.difference,
            detail: None,
        }
    }
}

/// The refusal that was expected.
pub(crate) fn refused<T: std::fmt::Debug>(done: operations::Done<T>) -> Refusal {
    match done {
        Err(operations::Error::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}
