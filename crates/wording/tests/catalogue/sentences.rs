//! Every sentence of the catalogue, in the order of its files.

use engine::answer::{Basis, Given, Reply, Said, SourceKind};
use engine::because::{Because, HangsOn};
use engine::candidate::{Kind, Status};
use engine::condition::{Condition, Level};
use engine::difference::{Dimension, Judged, Levels, People};
use engine::outlook::{Nearest, Swap, VerdictKind};
use engine::reading::{LevelSet, Reading, Weighed};
use engine::settings::SettingsError;
use engine::standing::Standing;
use engine::text::TextError;
use engine::viewpoints::StatementError;
use jiff::civil::date;
use wording::fault::{Accepted, Problem};
use wording::{Names, word::Word};

use super::fixture::{board, id, name, outlook, points};

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
        reasons(),
        verdicts(),
        swaps_and_nearest(),
        refusals(),
        faults(),
        accepted(),
        super::forms::all(),
        super::refusals::all(),
        super::changes::all(),
        super::records::all(),
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

fn reasons() -> Vec<String> {
    let board = board();
    let names = Names::of(&board);
    let mut because = [conditions(), differences(), serves()].concat();
    because.extend([
        Because::NoRoom(vec![]),
        Because::NoRoom(vec![id("benefits")]),
    ]);
    let mut all: Vec<String> = because
        .iter()
        .map(|b| wording::because::sentence(b, Kind::Problem, &names))
        .collect();
    let harm = Because::WorstHarm(Levels::of(Judged::Harm, 1, 4).unwrap());
    all.push(wording::because::sentence(&harm, Kind::Opportunity, &names));
    all
}

/// Each condition in each reading, with something named that it hangs on and without.
fn conditions() -> Vec<Because> {
    let mut because = Vec::new();
    for condition in CONDITIONS {
        let on = match condition {
            Condition::Interest => HangsOn::Sponsor(name("Pat Smith")),
            Condition::Operations => HangsOn::Teams(vec![id("benefits"), id("housing")]),
            Condition::Capability => {
                HangsOn::Needs(vec![name("a content designer"), name("case data")])
            }
        };
        for hangs_on in [on, HangsOn::Nothing] {
            because.extend(READINGS.map(|reading| Because::Condition {
                condition,
                reading,
                levels: LevelSet::default().with(Level::No).with(Level::Yes),
                hangs_on: hangs_on.clone(),
            }));
        }
    }
    because
}

/// Every range of every scale.
fn differences() -> Vec<Because> {
    let mut because = Vec::new();
    for judged in Judged::ALL {
        for low in 1..=judged.levels() {
            because.extend((low..=judged.levels()).map(|high| {
                let levels = Levels::of(judged, low, high).unwrap();
                match judged {
                    Judged::Harm => Because::WorstHarm(levels),
                    Judged::Unmet => Because::Unmet(levels),
                    Judged::Disadvantage => Because::Disadvantage(levels),
                }
            }));
        }
    }
    because
}

fn serves() -> Vec<Because> {
    let people = |least, most| People::between(least, most);
    let reaches = [
        None,
        people(180, Some(180)),
        people(1_000, Some(9_999)),
        people(0, Some(99)),
        people(1_000_001, None),
        people(0, Some(0)),
        people(1, Some(1)),
    ];
    let groups = [vec![], vec![id("carers"), id("tenants")]];
    let with = |groups: Vec<_>| {
        reaches.map(|reach| Because::Serves {
            groups: groups.clone(),
            reach,
        })
    };
    groups.into_iter().flat_map(with).collect()
}

fn verdicts() -> Vec<String> {
    let board = board();
    let mut custom = board.clone();
    std::sync::Arc::make_mut(&mut custom.settings).epsilon =
        engine::settings::Epsilon::Points(4_000_000);
    let nothing = |teams: &[&str]| VerdictKind::NothingReady {
        no_room: teams.iter().map(|t| id(t)).collect(),
    };
    let mut outlooks = vec![
        outlook(nothing(&[]), 3, 0, &[]),
        outlook(nothing(&[]), 2, 1, &[]),
        outlook(nothing(&["benefits"]), 3, 0, &[]),
        outlook(nothing(&["benefits", "housing"]), 2, 1, &[]),
        outlook(VerdictKind::Settled, 2, 0, &["a", "b"]),
        outlook(VerdictKind::Settled, 0, 3, &[]),
        outlook(VerdictKind::Settled, 2, 1, &["a"]),
        outlook(VerdictKind::Settled, 3, 0, &["a"]),
        outlook(VerdictKind::SettledWithin, 2, 0, &["a", "b"]),
        outlook(VerdictKind::Ask, 2, 0, &["a", "b"]),
    ];
    let mut unproved = outlook(VerdictKind::Ask, 2, 0, &["a", "b"]);
    unproved.few.proved = false;
    outlooks.push(unproved);
    let mut all = Vec::new();
    for o in &outlooks {
        all.push(wording::verdict::sentence(o, &Names::of(&board)));
        all.push(wording::verdict::the_few(o));
        all.extend(wording::verdict::what_next(o));
    }
    all.push(wording::verdict::sentence(
        &outlooks[8],
        &Names::of(&custom),
    ));
    all
}

fn swaps_and_nearest() -> Vec<String> {
    let board = board();
    let names = Names::of(&board);
    let swap = |cost, leave: &[&str]| Swap {
        cost: points(cost),
        instead_of: leave.iter().map(|c| id(c)).collect(),
    };
    let sentence = |s: Option<Swap>| wording::swap::sentence(s.as_ref(), &points(4), &names);
    let nearest = |lacks: &[Condition]| {
        wording::nearest::lacks(&Nearest {
            id: id("a"),
            lacks: lacks.to_vec(),
        })
    };
    vec![
        sentence(None),
        sentence(Some(swap(4, &["a"]))),
        sentence(Some(swap(5, &["a", "b"]))),
        sentence(Some(swap(0, &[]))),
        nearest(&[Condition::Interest]),
        nearest(&[Condition::Operations, Condition::Capability]),
        wording::nearest::HEADING.to_owned(),
        wording::nearest::SMALLEST_PIECE.to_owned(),
    ]
}

fn refusals() -> Vec<String> {
    let text = [
        TextError::Empty,
        TextError::TooLong {
            found: 501,
            allowed: 500,
        },
        TextError::Control('\0'),
    ];
    let settings = [
        SettingsError::Limit(13),
        SettingsError::NoCases,
        SettingsError::NoMonths(Condition::Interest),
        SettingsError::Bands,
        SettingsError::Points {
            dimension: "harm",
            levels: 5,
        },
        SettingsError::TooManyStatements(21),
    ];
    let statements = [
        StatementError::Relation("harm".to_owned()),
        StatementError::Term("size".to_owned()),
        StatementError::Number(".1".to_owned()),
    ];
    let mut all: Vec<String> = text.iter().map(wording::text::refusal).collect();
    all.extend(settings.iter().map(wording::settings::refusal));
    all.extend(statements.iter().map(wording::settings::statement));
    all
}

fn faults() -> Vec<String> {
    let problems = [
        Problem::Empty,
        Problem::TooLarge(123_456_789),
        Problem::Workbook(".xlsx".into()),
        Problem::NotText,
        Problem::TooManyRows,
        Problem::TooManyColumns(1_001),
        Problem::NoHeading {
            heading: "title",
            row: 1,
            guess: Some(4),
        },
        Problem::NoHeading {
            heading: "title",
            row: 1,
            guess: None,
        },
        Problem::NoHeadingRow,
        Problem::NoRows,
        Problem::HeadingTwice("harm"),
        Problem::NotOurs("size".into()),
        Problem::NotTheirs("name".into()),
        Problem::UnclosedQuote,
        Problem::Control('\u{7}'),
        Problem::TooManyCells {
            found: 4,
            headings: 3,
        },
        Problem::TooLong {
            found: 501,
            allowed: 500,
        },
        Problem::Missing,
        Problem::Repeated {
            found: "R2".into(),
            earlier: 2,
        },
        Problem::Setting(SettingsError::NoCases),
        Problem::Statement(StatementError::Number(".1".to_owned())),
        Problem::NoWeights(engine::viewpoints::Statement::defaults()[..2].to_vec()),
        Problem::NotToml("expected `=`".into()),
        Problem::UnknownKey("limit, cases and seed"),
    ];
    let mut all: Vec<String> = problems.iter().map(wording::fault::sentence).collect();
    all.extend([1, 299].map(wording::fault::sound));
    all.push(wording::fault::not_used(&["Colour".into()]));
    all.push(wording::fault::not_used(&vec!["a".into(); 12]));
    all.extend([
        wording::fault::and_more(12),
        wording::fault::summary(1, "a.csv"),
        wording::fault::summary(1_200, "a.csv"),
    ]);
    all
}

fn accepted() -> Vec<String> {
    let mut all = vec![
        Accepted::Kind,
        Accepted::Status,
        Accepted::Date,
        Accepted::DateUpTo(date(2026, 11, 2)),
        Accepted::Room,
        Accepted::TeamRoom,
        Accepted::RangeInOrder,
        Accepted::Answer,
        Accepted::Basis,
        Accepted::TeamOfRow,
        Accepted::Reach,
        Accepted::WholeFrom(0),
        Accepted::Decimal(2),
        Accepted::List,
        Accepted::Table,
        Accepted::Text,
        Accepted::Epsilon,
    ];
    all.extend(Judged::ALL.map(Accepted::Level));
    let found = |accepted| {
        wording::fault::sentence(&Problem::NotAccepted {
            found: "x".into(),
            accepted,
        })
    };
    all.into_iter().map(found).collect()
}
