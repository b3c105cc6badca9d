//! A candidate: a problem or an opportunity put forward.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::answer::{Answer, AnswerKey, Source};
use crate::condition::Condition;
use crate::difference::Difference;
use crate::id::Id;
use crate::keyed::HasId;
use crate::people::{Group, Service, Team};
use crate::text::{Name, Title};

/// A problem or an opportunity, and everything the decision model reads of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Its id; breaks ties, in byte order.
    pub id: Id<Candidate>,
    /// What it is, in a line.
    pub title: Title,
    /// Problem or opportunity.
    pub kind: Kind,
    /// Where it is in its life.
    pub status: Status,
    /// The service it belongs to.
    pub service: Option<Id<Service>>,
    /// The teams whose room it would take, each once.
    pub teams: Vec<Id<Team>>,
    /// Places it takes of each of its teams, at least 1.
    pub room: u32,
    /// The groups of people it touches, each once.
    pub groups: Vec<Id<Group>>,
    /// The role whose interest it hangs on.
    pub sponsor: Option<Name>,
    /// Skills or access that its capability hangs on, each once.
    pub needs: Vec<Name>,
    /// What is known of the difference that acting could make.
    pub difference: Difference,
    /// The current answers, in order of their keys. Kept so by [`Candidate::answer`].
    pub answers: Vec<Answer>,
}

/// Problem or opportunity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Something is wrong.
    #[default]
    Problem,
    /// Something could be better.
    Opportunity,
}

/// Where a candidate is in its life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// On the list; has a standing.
    #[default]
    Candidate,
    /// An exemplar under way: uses its teams' room and one place.
    Exemplar,
    /// Law, ombudsman or inspection: not chosen; uses its teams' room and no place.
    MustDo,
    /// Done, on a date where it is known.
    Done(Option<Date>),
    /// Left out for now.
    Parked,
}

impl Candidate {
    /// A bare one: a title alone, all else not known.
    pub fn new(id: Id<Self>, title: Title) -> Self {
        Self {
            id,
            title,
            kind: Kind::default(),
            status: Status::default(),
            service: None,
            teams: Vec::new(),
            room: 1,
            groups: Vec::new(),
            sponsor: None,
            needs: Vec::new(),
            difference: Difference::default(),
            answers: Vec::new(),
        }
    }

    /// Puts an answer in place of the one of the same key, or beside the others.
    pub fn answer(&mut self, answer: Answer) {
        match self.place(answer.condition, answer.team.as_ref(), &answer.source) {
            Ok(at) => self.answers[at] = answer,
            Err(at) => {
                // Answers are few and boards are kept: no room for more than there are.
                self.answers.reserve_exact(1);
                self.answers.insert(at, answer);
            }
        }
    }

    /// Takes an answer back.
    pub fn withdraw(&mut self, key: &AnswerKey) -> Option<Answer> {
        let at = self.place(key.condition, key.team.as_ref(), &key.source);
        Some(self.answers.remove(at.ok()?))
    }

    /// Where the answer with the key of these parts stands, or where it would stand.
    fn place(
        &self,
        condition: Condition,
        team: Option<&Id<Team>>,
        source: &Id<Source>,
    ) -> Result<usize, usize> {
        let key = (condition, team, source);
        self.answers
            .binary_search_by(|held| (held.condition, held.team.as_ref(), &held.source).cmp(&key))
    }
}

impl HasId for Candidate {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
