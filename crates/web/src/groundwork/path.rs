//! Where groundwork is, and how an address says what is missing.

use std::fmt;

use engine::blockers::{Blocker, On, Opening};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::groundwork::Action;
use engine::id::Id;
use engine::text::Name;
use wording::{Names, unblock};

use crate::form::Word as _;
use crate::path::Segment;

/// Where the board of groundwork is.
pub(crate) const GROUNDWORK: &str = "/groundwork";

/// The page of an action.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ActionPage<'a>(pub(crate) &'a Id<Action>);

impl fmt::Display for ActionPage<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{GROUNDWORK}/{}", Segment(self.0.as_str()))
    }
}

impl askama::filters::HtmlSafe for ActionPage<'_> {}

/// Where groundwork on a blocker is planned: for one candidate, or for those that its removal opens.
#[derive(Clone, Debug)]
pub(crate) struct PlanPath<'a> {
    pub(crate) blocker: Blocker,
    pub(crate) candidate: Option<&'a Id<Candidate>>,
}

impl fmt::Display for PlanPath<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let blocker = blocker_word(&self.blocker);
        write!(out, "{GROUNDWORK}/new?blocker={}", Segment(&blocker))?;
        if let Some(id) = self.candidate {
            write!(out, "&candidate={}", Segment(id.as_str()))?;
        }
        Ok(())
    }
}

/// The way to plan groundwork on one blocker of an opening.
pub(crate) struct PlanLink {
    pub(crate) path: PlanPath<'static>,
    /// What is missing.
    pub(crate) blocker: String,
    /// Whether it is the only one: then what is missing stands beside it already.
    pub(crate) alone: bool,
}

impl PlanLink {
    /// One for each blocker.
    pub(crate) fn all(opening: &Opening, names: &Names<'_>) -> Vec<Self> {
        let link = |blocker: &Blocker| Self {
            path: PlanPath {
                blocker: blocker.clone(),
                candidate: None,
            },
            blocker: unblock::blocker(blocker, names),
            alone: opening.blockers.len() == 1,
        };
        opening.blockers.iter().map(link).collect()
    }
}

/// A blocker as an address says it: `capability.need.user research`.
pub(super) fn blocker_word(blocker: &Blocker) -> String {
    let (kind, key) = match &blocker.on {
        On::Sponsor(name) => ("sponsor", name.as_str()),
        On::Team(id) => ("team", id.as_str()),
        On::Need(name) => ("need", name.as_str()),
        On::Service(id) => ("service", id.as_str()),
        On::Candidate(id) => ("candidate", id.as_str()),
    };
    format!("{}.{kind}.{key}", blocker.condition.word())
}

/// The blocker that an address says. Only what a condition can hang on is one.
pub(super) fn blocker_of(word: &str) -> Option<Blocker> {
    let mut parts = word.splitn(3, '.');
    let condition = Condition::of(parts.next()?)?;
    let (kind, key) = (parts.next()?, parts.next()?);
    let on = match (condition, kind) {
        (Condition::Interest, "sponsor") => On::Sponsor(Name::parse(key).ok()?),
        (Condition::Operations, "team") => On::Team(Id::parse(key).ok()?),
        (Condition::Capability, "need") => On::Need(Name::parse(key).ok()?),
        (_, "service") => On::Service(Id::parse(key).ok()?),
        (_, "candidate") => On::Candidate(Id::parse(key).ok()?),
        _ => return None,
    };
    Some(Blocker { condition, on })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blocker_comes_back_as_it_was_said_whatever_its_name_holds() {
        let name = |text| Name::parse(text).unwrap();
        let all = [
            (
                Condition::Interest,
                On::Sponsor(name("director. of housing")),
            ),
            (Condition::Operations, On::Team(Id::parse("R&B").unwrap())),
            (Condition::Capability, On::Need(name("user research"))),
            (
                Condition::Operations,
                On::Service(Id::parse("a.b").unwrap()),
            ),
            (Condition::Interest, On::Candidate(Id::parse("P1").unwrap())),
        ];
        for (condition, on) in all {
            let blocker = Blocker { condition, on };
            assert_eq!(blocker_of(&blocker_word(&blocker)), Some(blocker));
        }
    }

    #[test]
    fn what_a_condition_cannot_hang_on_is_no_blocker() {
        for word in [
            "",
            "interest",
            "interest.team.x",
            "love.need.x",
            "capability.need. ",
        ] {
            assert_eq!(blocker_of(word), None, "{word}");
        }
    }
}
