//! Pieces of work of every kind, in every state.

use engine::asking::Ask;
use engine::blockers::{Blocker, On};
use engine::condition::{Condition, Half};
use engine::difference::People;
use engine::exemplars::{Dated, Exemplar, ExemplarState, Lesson, Next, Review};
use engine::groundwork::{Action, ActionState, Effort, Play};
use engine::rounds::{Asked, Closed, Round, RoundState, Tally};
use engine::scene::{
    AnotherWay, Check, Compared, GroupKind, GroupProfile, ServiceProfile, Ties, YesNo,
};
use engine::text::{Name, Note, Title};
use engine::work::Piece;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::select;

use super::imports::{import, mapping};
use super::people::{discretion, entry, member, waiting};
use super::public::{openness, shown};
use crate::given::id;

const DAY: Date = date(2026, 2, 28);

/// Texts that are hard to keep.
#[derive(Clone, Debug)]
pub(super) struct Text(&'static str);

impl Text {
    pub(super) fn note(&self) -> Note {
        Note::parse(self.0).unwrap()
    }

    pub(super) fn name(&self) -> Name {
        Name::parse(self.0).unwrap()
    }

    pub(super) fn title(&self) -> Title {
        Title::parse(self.0).unwrap()
    }
}

pub(super) fn text() -> impl Strategy<Value = Text> {
    select(vec![
        "Ünï 'x' $1 \"q\"",
        "\\n {\"a\": 1}",
        "日本",
        "'; DROP TABLE work; --",
    ])
    .prop_map(Text)
}

fn blocker() -> impl Strategy<Value = Blocker> {
    let on = text().prop_flat_map(|text| {
        select(vec![
            On::Sponsor(text.name()),
            On::Need(text.name()),
            On::Team(id("Housing")),
            On::Service(id("benefits")),
            On::Candidate(id("one")),
        ])
    });
    (select(Condition::ALL.to_vec()), on).prop_map(|(condition, on)| Blocker { condition, on })
}

fn ask() -> Ask {
    Ask {
        candidate: id("one"),
        condition: Condition::Operations,
        team: Some(id("Housing")),
    }
}

fn half() -> impl Strategy<Value = Option<Half>> {
    proptest::option::of(select(Half::ALL.to_vec()))
}

fn action() -> impl Strategy<Value = Action> {
    let state = text().prop_flat_map(|text| {
        select(vec![
            ActionState::Waits {
                for_what: text.note(),
            },
            ActionState::Live {
                since: DAY,
                due: DAY,
            },
            ActionState::Done {
                on: DAY,
                shown: text.note(),
                asks: vec![ask()],
            },
            ActionState::Dropped {
                on: DAY,
                why: text.note(),
            },
        ])
    });
    (text(), blocker(), half(), state, any::<bool>()).prop_map(
        |(text, blocker, half, state, full)| Action {
            id: id("an action"),
            name: text.title(),
            doing: full.then(|| text.note()),
            play: full.then(|| id("a play")),
            blocker,
            half,
            serves: vec![id("one"), id("Two")],
            team: full.then(|| id("Housing")),
            owner: text.name(),
            present_when: text.note(),
            state,
        },
    )
}

fn play() -> impl Strategy<Value = Play> {
    let efforts = select(Effort::ALL.to_vec());
    (
        text(),
        select(Condition::ALL.to_vec()),
        half(),
        efforts,
        any::<bool>(),
    )
        .prop_map(|(text, condition, half, most, retired)| Play {
            id: id("a play"),
            name: text.title(),
            doing: text.note(),
            condition,
            half,
            lead: text.name(),
            effort: (Effort::Small, most),
            present_when: text.note(),
            retired,
        })
}

fn round() -> impl Strategy<Value = Round> {
    let closed = proptest::option::of((text(), blocker(), any::<bool>()));
    (select(Condition::ALL.to_vec()), closed).prop_map(|(condition, closed)| Round {
        id: id("a round"),
        number: 1,
        opened: DAY,
        closes: DAY,
        blind: false,
        revealed: None,
        asked: vec![Asked {
            who: id("ann"),
            condition,
            team: None,
        }],
        note: None,
        state: closed.map_or(RoundState::Open, |(text, blocker, decided)| {
            let tally = Tally {
                standings: [1, 2, 3],
                met: [4, 5, 6],
                left_out: vec![id("benefits")],
                served: Vec::new(),
                blockers: vec![(blocker, 2)],
            };
            let (decision, why) = (decided.then_some(3), Some(text.note()));
            let supersedes = decided.then_some(2);
            RoundState::Closed(Closed {
                on: DAY,
                decision,
                supersedes,
                why,
                tally,
            })
        }),
    })
}

fn exemplar() -> impl Strategy<Value = Exemplar> {
    let state = text().prop_flat_map(|text| {
        let went_back = ExemplarState::WentBack {
            on: DAY,
            why: text.note(),
        };
        select(vec![
            ExemplarState::UnderWay,
            ExemplarState::Stopped(DAY),
            went_back,
        ])
    });
    (text(), state, select(Next::ALL.to_vec()), any::<bool>()).prop_map(
        |(text, state, next, full)| {
            let review = Review {
                on: DAY,
                changed: text.note(),
                learned: text.note(),
                needs_met: vec![text.name()],
                support: full.then(|| text.note()),
                can_now: text.note(),
                next,
            };
            Exemplar {
                id: id("an exemplar"),
                candidate: id("one"),
                decision: full.then_some(1),
                anyway: full.then(|| text.note()),
                started: DAY,
                baseline: full.then(|| text.note()),
                question: full.then(|| text.note()),
                look_on: full.then_some(DAY),
                notes: vec![Dated {
                    on: DAY,
                    note: text.note(),
                }],
                reviews: full.then_some(review).into_iter().collect(),
                state,
            }
        },
    )
}

fn lesson() -> impl Strategy<Value = Lesson> {
    (text(), blocker(), any::<bool>()).prop_map(|(text, blocker, full)| Lesson {
        id: id("a lesson"),
        on: DAY,
        text: text.note(),
        from: full.then(|| id("an exemplar")),
        touches: vec![blocker],
        asked: vec![ask(), ask()],
        asks: vec![ask()],
    })
}

fn group() -> impl Strategy<Value = GroupProfile> {
    (text(), select(GroupKind::ALL.to_vec()), any::<bool>()).prop_map(|(text, kind, full)| {
        GroupProfile {
            id: id("benefits"),
            kind: full.then_some(kind),
            size: People::between(1, full.then_some(u64::MAX)),
            check: Check {
                who: Some(text.note()),
                served: full.then_some(Compared::NotAtAll),
                another_way: full.then_some(AnotherWay::Harder),
                worse: full.then_some(YesNo::No),
                ..Check::default()
            },
        }
    })
}

fn ties() -> impl Strategy<Value = Ties> {
    (text(), any::<bool>()).prop_map(|(text, full)| Ties {
        id: id("one"),
        parked: full.then(|| text.note()),
        merged_into: full.then(|| id("Two")),
        split_from: (!full).then(|| id("Two")),
        related: full.then(|| id("Two")).into_iter().collect(),
    })
}

/// Any piece.
pub(super) fn piece() -> impl Strategy<Value = Piece> {
    let service = proptest::option::of(text().prop_map(|text| text.name()));
    prop_oneof![
        action().prop_map(Piece::Action),
        play().prop_map(Piece::Play),
        round().prop_map(Piece::Round),
        exemplar().prop_map(Piece::Exemplar),
        lesson().prop_map(Piece::Lesson),
        group().prop_map(Piece::Group),
        ties().prop_map(Piece::Ties),
        member().prop_map(Piece::Member),
        waiting().prop_map(Piece::Waiting),
        discretion().prop_map(Piece::Discretion),
        entry().prop_map(Piece::Entry),
        openness().prop_map(Piece::Openness),
        shown().prop_map(Piece::Shown),
        import().prop_map(Piece::Import),
        mapping().prop_map(Piece::Mapping),
        service.prop_map(|owner| Piece::Service(ServiceProfile {
            id: id("Housing"),
            owner
        })),
    ]
}
