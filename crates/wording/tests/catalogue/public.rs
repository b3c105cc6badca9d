//! What is shown to everyone.

use engine::public::{Crowd, OfStatements, Openness, PublicWords, Shown, Thing, ThingKind};
use engine::text::{Note, Title};
use jiff::civil::date;
use wording::public;

use super::fixture::id;

pub(crate) fn all() -> Vec<String> {
    [fixed(), kinds(), settings(), shown()].concat()
}

fn fixed() -> Vec<String> {
    let fixed = [
        public::IN_THE_OPEN,
        public::MEANS,
        public::NEVER,
        public::PUBLISH,
        public::PUBLISHED,
        public::NOT_PUBLISHED,
        public::STOPPING,
        public::FOUND,
        public::ASKS,
        public::ASKS_MEANS,
        public::WHAT_ELSE,
        public::PREVIEW,
        public::PREVIEW_MEANS,
        public::NOBODY_YET,
        public::WORDS_STAY,
        public::SHOW,
        public::REWORD,
        public::WORDS,
        public::TITLE,
        public::MORE,
        public::MORE_HINT,
        public::WHY,
        public::PICKED,
        public::CROWD,
        public::CROWD_HINT,
        public::NO_CROWD,
        public::NOTHING_TO_SHOW,
        public::TOO_MANY,
        public::SUPERSEDED,
        public::FOCUS,
        public::LEDE,
        public::METHOD,
        public::METHOD_LEDE,
        public::SUGGEST,
        public::SUGGEST_LEDE,
        public::SUGGEST_NEXT,
        public::SUGGEST_KEEPS,
        public::SEE_PAGES,
        public::FEED,
        public::DATA,
        public::STATEMENTS,
        public::STATEMENTS_MEAN,
        public::CONTACT,
        public::CONTACT_HINT,
        public::RESPONSIBLE,
        public::RESPONSIBLE_HINT,
        public::EXCEPTIONS,
        public::EXCEPTIONS_HINT,
        public::BASIS,
        public::BASIS_HINT,
        public::EQUALITY,
        public::EQUALITY_HINT,
    ];
    fixed.map(str::to_owned).into()
}

fn kinds() -> Vec<String> {
    let kinds = ThingKind::ALL.into_iter().flat_map(|kind| {
        let words = [
            public::heading(kind),
            public::lede(kind),
            public::none(kind),
        ];
        let words = words.map(str::to_owned).into_iter();
        let beware = public::beware(kind).map(str::to_owned);
        words
            .chain([public::day(kind, date(2026, 11, 28))])
            .chain(beware)
    });
    let crowds = Crowd::ALL.map(|crowd| public::crowd(crowd).to_owned());
    let others = [
        public::decision(3),
        public::so_many(3, 1_200),
        public::and_more(4),
    ];
    kinds.chain(crowds).chain(others).collect()
}

fn settings() -> Vec<String> {
    let first = Openness::first();
    let open = Openness {
        published: true,
        found: true,
        asks: true,
        statements: OfStatements {
            contact: Some(Note::parse("Write to us").unwrap()),
            ..OfStatements::default()
        },
        ..Openness::first()
    };
    [
        vec![public::in_short(&first), public::in_short(&open)],
        public::told_openness(&first, &open),
        public::told_openness(&open, &first),
    ]
    .concat()
}

fn shown() -> Vec<String> {
    let none = |thing: Thing| Shown::none(thing).unwrap();
    let things = [
        Thing::Candidate(id("a")),
        Thing::Exemplar(id("a")),
        Thing::Action(id("a")),
        Thing::Decision(3),
        Thing::Lesson(id("a")),
    ];
    let bare = things.into_iter().flat_map(|thing| {
        let was = Shown {
            on: true,
            ..none(thing.clone())
        };
        public::told_shown(Some(&was), &none(thing))
    });
    let title = |text| Title::parse(text).unwrap();
    let words = PublicWords {
        title: title("Three to start"),
        more: Some(Note::parse("People wait longest for these.").unwrap()),
        picked: vec![title("Repairs")],
        crowd: Some(Crowd::Tens),
    };
    let now = Shown {
        on: true,
        words: Some(words),
        ..none(Thing::Decision(3))
    };
    bare.chain(public::told_shown(None, &now)).collect()
}
