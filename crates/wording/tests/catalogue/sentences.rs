//! Every sentence of the catalogue, in the order of its files.

use engine::answer::{Basis, Given, Reply, Said, SourceKind};
use engine::candidate::{Kind, Status};
use engine::condition::Condition;
use engine::difference::{Dimension, Judged, Levels};
use engine::reading::{Reading, Weighed};
use engine::standing::Standing;
use jiff::civil::date;
use wording::word::Word;

const CONDITIONS: [Condition; 3] = Condition::ALL;
const READINGS: [Reading; 5] = [
    Reading::Present,
    Reading::Partly,
    Reading::Missing,
    Reading::Contested,
    Reading::Unknown,
];

pub(crate) fn all() -> Vec<String> {
    [
        labels(),
        scales(),
        answers(),
        super::reasons::reasons(),
        super::verdicts::verdicts(),
        super::verdicts::swaps_and_nearest(),
        super::faults::refusals(),
        super::faults::faults(),
        super::faults::accepted(),
        super::forms::all(),
        super::refusals::all(),
        super::import::all(),
        super::imported::all(),
        super::rounds::all(),
        super::blind::all(),
        super::changes::all(),
        super::records::all(),
        super::questions::all(),
        super::fairness::all(),
        super::scene::all(),
        super::groundwork::all(),
        super::playbook::all(),
        super::public::all(),
        super::exemplars::all(),
        super::strategy::all(),
        super::mail::all(),
        super::waiting::all(),
        super::entry::all(),
        super::what_if::all(),
        super::picture::all(),
        super::papers::all(),
        super::matters::all(),
        super::tour::all(),
        super::programs::all(),
    ]
    .concat()
}

fn labels() -> Vec<String> {
    let mut all: Vec<String> = Word::ALL
        .iter()
        .flat_map(|w| [w.one(), w.heading()])
        .map(str::to_owned)
        .collect();
    for standing in [
        Standing::Start,
        Standing::Ask,
        Standing::Prepare,
        Standing::UnderWay,
    ] {
        let (label, meaning) = (
            wording::standing::label(standing),
            wording::standing::meaning(standing),
        );
        all.push(format!("{label}. {meaning}"));
    }
    all.extend(READINGS.map(|r| wording::reading::label(r).to_owned()));
    for c in CONDITIONS {
        use wording::condition as w;
        all.extend(
            [
                w::label(c),
                w::word(c),
                w::question(c),
                w::ask(c),
                w::owner(c),
                w::lack(c),
            ]
            .map(str::to_owned),
        );
        all.extend(w::halves(c).into_iter().flatten().map(str::to_owned));
    }
    for kind in [Kind::Problem, Kind::Opportunity] {
        all.push(wording::candidate::kind(kind).to_owned());
    }
    let statuses = [
        Status::Candidate,
        Status::Exemplar,
        Status::MustDo,
        Status::Done(None),
        Status::Done(Some(date(2026, 11, 2))),
        Status::Parked,
    ];
    for s in statuses {
        all.push(format!(
            "{}. {}",
            wording::candidate::status(s),
            wording::candidate::meaning(s)
        ));
    }
    all
}

fn scales() -> Vec<String> {
    use wording::difference as w;
    let mut all = vec![w::ALL_FOUR.to_owned(), w::UNMET_MEANS.to_owned()];
    for d in Dimension::ALL {
        all.push(format!("{}. {}", w::label(d), w::question(d)));
    }
    for affected in [
        w::Affected::People,
        w::Affected::Staff,
        w::Affected::Businesses,
    ] {
        for kind in [Kind::Problem, Kind::Opportunity] {
            all.push(w::harm_means(kind, affected).to_owned());
        }
    }
    for judged in Judged::ALL {
        all.extend((1..=judged.levels()).map(|l| w::level(judged, l).to_owned()));
        all.push(w::levels(judged, Levels::of(judged, 1, judged.levels())));
        all.push(w::levels(judged, None));
    }
    all.extend(
        (1..=6).map(|l| wording::number::reach_level(l, &[100, 1_000, 10_000, 100_000, 1_000_000])),
    );
    all
}

fn answers() -> Vec<String> {
    use wording::answer as w;
    let mut all = vec![w::HOW_DO_YOU_KNOW.to_owned(), w::WHO_SEES_THIS.to_owned()];
    all.extend([Said::Yes, Said::Partly, Said::No, Said::Unknown].map(|s| w::said(s).to_owned()));
    for basis in [Basis::FirstHand, Basis::Heard, Basis::Guess, Basis::Ruling] {
        all.extend(CONDITIONS.map(|c| w::basis(basis, c)));
        all.push(w::basis_choice(basis).to_owned());
    }
    all.extend(CONDITIONS.map(|c| w::reply(Reply::Halves(Said::Yes, Said::Partly), c)));
    all.push(w::reply(Reply::Whole(Said::No), Condition::Interest));
    all.extend([Given::Undated, Given::LongAgo, Given::On(date(2026, 3, 1))].map(w::given));
    all.extend(
        [SourceKind::Person, SourceKind::Written, SourceKind::Import]
            .map(|k| w::source(k).to_owned()),
    );
    let became = [
        Weighed::Counts,
        Weighed::SaysNothing,
        Weighed::Guess,
        Weighed::Old,
        Weighed::Heard,
        Weighed::Ruled,
        Weighed::Dissent,
        Weighed::OtherTeam,
    ];
    all.extend(became.map(|b| wording::reading::weighed(b).to_owned()));
    all
}
