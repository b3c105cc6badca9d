//! What is in the open, in every state.

use engine::public::{Crowd, OfStatements, Openness, PublicWords, Shown, Thing};
use proptest::prelude::*;
use proptest::sample::select;

use super::pieces::text;
use crate::given::id;

pub(super) fn openness() -> impl Strategy<Value = Openness> {
    (text(), any::<bool>(), any::<bool>()).prop_map(|(text, published, full)| Openness {
        published,
        found: full,
        asks: !full,
        statements: OfStatements {
            contact: full.then(|| text.note()),
            equality: published.then(|| text.note()),
            ..OfStatements::default()
        },
        ..Openness::first()
    })
}

pub(super) fn shown() -> impl Strategy<Value = Shown> {
    let things = vec![
        Thing::Candidate(id("Ünï 'x' $1 \"q\"")),
        Thing::Action(id("one")),
        Thing::Exemplar(id("one")),
        Thing::Lesson(id("one")),
        Thing::Decision(7),
    ];
    (select(things), text(), any::<bool>()).prop_map(|(thing, text, on)| Shown {
        on,
        words: Some(PublicWords {
            title: text.title(),
            more: on.then(|| text.note()),
            picked: vec![text.title()],
            crowd: on.then_some(Crowd::FewerThanTen),
        }),
        ..Shown::none(thing).unwrap()
    })
}
