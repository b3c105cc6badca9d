//! What the worked cases want of blockers, size, groups and readiness.

use engine::blockers::{Blocker, On, Opening};
use engine::fairness::{BySize, Counts, GroupsServed, Readiness};
use num_rational::BigRational;
use serde::Deserialize;

use super::worked::{kebab, number, texts};

/// Sets to remove, in order.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WantedOpening {
    /// Each as `operations: team Benefits`.
    blockers: Vec<String>,
    opens: Vec<String>,
    worth: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WantedBySize {
    would_start: Vec<String>,
    could_not_start: Vec<String>,
    shared_with_the_few: usize,
    groups_left_out: Vec<String>,
    unknown_reach: Vec<String>,
    reach_weight: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WantedGroups {
    covered: Vec<String>,
    left_out: Vec<WantedLeftOut>,
    no_way_in: Vec<String>,
    unheard: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WantedLeftOut {
    group: String,
    price: Option<String>,
}

/// Each as *start*, *ask*, *prepare*.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WantedReadiness {
    badly_served_and_disadvantaged: [usize; 3],
    the_rest: [usize; 3],
}

fn text(blocker: &Blocker) -> String {
    let on = match &blocker.on {
        On::Sponsor(name) => format!("sponsor {name}"),
        On::Team(id) => format!("team {id}"),
        On::Need(name) => format!("need {name}"),
        On::Service(id) => format!("service {id}"),
        On::Candidate(id) => format!("candidate {id}"),
    };
    format!("{}: {on}", kebab(&blocker.condition))
}

fn maybe(text: Option<&String>) -> Option<BigRational> {
    text.map(|text| number(text))
}

impl WantedOpening {
    pub(crate) fn check(&self, name: &str, found: &Opening) {
        let blockers: Vec<String> = found.blockers.iter().map(text).collect();
        assert_eq!(blockers, self.blockers, "{name}");
        assert_eq!(texts(&found.opens), self.opens, "{name}");
        assert_eq!(found.worth.0, number(&self.worth), "{name}: {blockers:?}");
    }
}

impl WantedBySize {
    pub(crate) fn check(&self, name: &str, found: &BySize) {
        assert_eq!(texts(&found.would_start), self.would_start, "{name}");
        assert_eq!(
            texts(&found.could_not_start),
            self.could_not_start,
            "{name}"
        );
        assert_eq!(
            found.shared_with_the_few, self.shared_with_the_few,
            "{name}"
        );
        assert_eq!(
            texts(&found.groups_left_out),
            self.groups_left_out,
            "{name}"
        );
        assert_eq!(texts(&found.unknown_reach), self.unknown_reach, "{name}");
        let weight = found.reach_weight.as_ref().map(|weight| weight.0.clone());
        assert_eq!(weight, maybe(self.reach_weight.as_ref()), "{name}");
    }
}

impl WantedGroups {
    pub(crate) fn check(&self, name: &str, found: &GroupsServed) {
        assert_eq!(texts(&found.covered), self.covered, "{name}");
        assert_eq!(texts(&found.no_way_in), self.no_way_in, "{name}");
        assert_eq!(texts(&found.unheard), self.unheard, "{name}");
        let left_out = found.left_out.iter().map(|left| {
            let price = left.price.as_ref().map(|price| price.0.clone());
            (left.group.to_string(), price)
        });
        let wanted = self.left_out.iter();
        let wanted = wanted.map(|left| (left.group.clone(), maybe(left.price.as_ref())));
        assert_eq!(
            left_out.collect::<Vec<_>>(),
            wanted.collect::<Vec<_>>(),
            "{name}"
        );
    }
}

impl WantedReadiness {
    pub(crate) fn check(&self, name: &str, found: &Readiness) {
        let counts = |c: &Counts| [c.start, c.ask, c.prepare];
        let badly_off = counts(&found.badly_served_and_disadvantaged);
        assert_eq!(badly_off, self.badly_served_and_disadvantaged, "{name}");
        assert_eq!(counts(&found.the_rest), self.the_rest, "{name}");
    }
}
