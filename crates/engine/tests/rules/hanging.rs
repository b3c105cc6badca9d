//! What the conditions of random candidates hang on, whom they touch and when they were done: few names, so that many
//! share them, and one name for things of several kinds.

use std::sync::Arc;

use engine::answer::{Answer, Basis, Given, Reply, Said};
use engine::board::Board;
use engine::candidate::{Candidate, Status};
use engine::condition::Condition;
use engine::people::{Group, Service, Team};
use engine::text::Name;
use jiff::civil::Date;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::boards::{TEAMS, id};

/// Services: named as teams are, one with a team's id and one with a candidate's.
const SERVICES: [(&str, &str); 3] = [("s1", "Arts"), ("t3", "Zoo"), ("a", "Benefits")];
/// Groups: two of one name, and ids in another order than names.
const GROUPS: [(&str, &str); 4] = [
    ("g1", "Young"),
    ("g2", "Carers"),
    ("g3", "Carers"),
    ("g4", "É"),
];
/// Sponsors and needs: named as teams, services and candidates are.
const NAMES: [&str; 2] = ["Arts", "a"];
/// Either side of twelve months before [`super::boards::TODAY`], that day, and one to come.
const DONE: [&str; 4] = ["2025-08-30", "2025-08-31", "2026-08-31", "2026-09-30"];

/// What is drawn of one candidate beside its answers and its difference.
#[derive(Clone, Debug)]
pub(crate) struct Hanging {
    sponsor: Option<Name>,
    needs: Vec<Name>,
    service: Option<&'static str>,
    groups: Vec<&'static str>,
}

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

pub(crate) fn hanging() -> impl Strategy<Value = Hanging> {
    let keys = |all: &[(&'static str, &str)]| all.iter().map(|(key, _)| *key).collect::<Vec<_>>();
    let parts = (
        option::weighted(0.8, select(NAMES.to_vec())),
        prop_oneof![2 => subsequence(NAMES.to_vec(), 1), 1 => subsequence(NAMES.to_vec(), 0..=2)]
            .prop_shuffle(),
        option::weighted(0.8, select(keys(&SERVICES))),
        subsequence(keys(&GROUPS), 0..=2).prop_shuffle(),
    );
    parts.prop_map(|(sponsor, needs, service, groups)| Hanging {
        sponsor: sponsor.map(name),
        needs: needs.into_iter().map(name).collect(),
        service,
        groups,
    })
}

impl Hanging {
    pub(crate) fn hang_on(self, candidate: &mut Candidate) {
        candidate.sponsor = self.sponsor;
        candidate.needs = self.needs;
        candidate.service = self.service.map(id);
        candidate.groups = self.groups.into_iter().map(id).collect();
    }
}

pub(crate) fn done() -> impl Strategy<Value = Status> {
    let day = |text: &str| -> Date { text.parse().unwrap() };
    option::weighted(0.8, select(DONE.to_vec())).prop_map(move |on| Status::Done(on.map(day)))
}

/// One who owns each condition says yes, or not.
pub(crate) fn rulings() -> impl Strategy<Value = Vec<Answer>> {
    let said = || {
        select(vec![
            Said::Yes,
            Said::Yes,
            Said::Yes,
            Said::No,
            Said::Partly,
        ])
    };
    [said(), said(), said()].prop_map(|said| {
        let rulings = Condition::ALL.into_iter().zip(said);
        let ruling = |(condition, said)| Answer {
            condition,
            team: None,
            source: id("s4"),
            reply: Reply::Whole(said),
            basis: Basis::Ruling,
            given: Given::Undated,
        };
        rulings.map(ruling).collect()
    })
}

/// Some teams are listed with room, some without, some not at all.
fn teams() -> impl Strategy<Value = Vec<Team>> {
    let listed = TEAMS.map(|(key, text)| {
        let team = move |room| Team {
            id: id(key),
            name: name(text),
            room,
        };
        option::weighted(0.9, option::weighted(0.8, 0..=3u32).prop_map(team))
    });
    listed.prop_map(|teams| teams.into_iter().flatten().collect())
}

/// Some teams, services and groups are listed.
pub(crate) fn lists() -> impl Strategy<Value = Board> {
    let services = subsequence(SERVICES.to_vec(), 0..=SERVICES.len());
    let groups = subsequence(GROUPS.to_vec(), 0..=GROUPS.len());
    (teams(), services, groups).prop_map(|(teams, services, groups)| {
        let service = |(key, text): (&str, &str)| Service {
            id: id(key),
            name: name(text),
        };
        let group = |(key, text): (&str, &str)| Group {
            id: id(key),
            name: name(text),
        };
        Board {
            teams: Arc::new(teams.into_iter().map(Arc::new).collect()),
            services: Arc::new(services.into_iter().map(|s| Arc::new(service(s))).collect()),
            groups: Arc::new(groups.into_iter().map(|g| Arc::new(group(g))).collect()),
            ..Board::default()
        }
    })
}
