//! The worked cases in `cases/`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use engine::board::Board;
use engine::classes::Class;
use engine::outlook::{Outlook, VerdictKind};
use num_rational::BigRational;
use serde::Deserialize;

use super::asked::{WantedQuestion, check_classes, check_shares};
use super::boards::id;
use super::given::Given;
use super::wanted::{WantedBySize, WantedGroups, WantedOpening, WantedReadiness};

/// A board, what is expected of it, and why.
#[derive(Deserialize)]
struct Case {
    #[serde(rename = "why")]
    _why: String,
    #[serde(flatten)]
    given: Given,
    expected: Expected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    verdict: Option<String>,
    #[serde(default)]
    no_room: Vec<String>,
    picks: Vec<String>,
    total: String,
    worst_regret: Option<String>,
    epsilon: Option<String>,
    standings: BTreeMap<String, String>,
    nearest: Vec<String>,
    #[serde(default)]
    must_do: Vec<String>,
    #[serde(default)]
    under_way: Vec<String>,
    #[serde(default)]
    swaps: BTreeMap<String, Option<ExpectedSwap>>,
    unblock: Option<Vec<WantedOpening>>,
    by_size: Option<WantedBySize>,
    groups: Option<WantedGroups>,
    readiness: Option<WantedReadiness>,
    questions: Option<Vec<WantedQuestion>>,
    together: Option<Vec<String>>,
    gain: Option<String>,
    #[serde(default)]
    classes: BTreeMap<String, Class>,
    #[serde(default)]
    shares: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedSwap {
    cost: String,
    instead_of: Vec<String>,
}

pub(crate) fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases")
}

pub(crate) fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// A fraction or a decimal, read exactly.
pub(crate) fn number(text: &str) -> BigRational {
    let Some((whole, decimals)) = text.split_once('.') else {
        return BigRational::from_str(text).unwrap();
    };
    let ones = "0".repeat(decimals.len());
    BigRational::from_str(&format!("{whole}{decimals}/1{ones}")).unwrap()
}

pub(crate) fn kebab<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value)
        .unwrap()
        .as_str()
        .unwrap()
        .to_owned()
}

pub(crate) fn texts<T: ToString>(all: &[T]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}

#[test]
fn every_board_of_the_worked_cases_comes_out_as_written() {
    let files: Vec<PathBuf> = fs::read_dir(cases().join("boards"))
        .unwrap()
        .map(|f| f.unwrap().path())
        .collect();
    assert!(
        files.len() >= 22,
        "cases/boards holds {} files",
        files.len()
    );
    for file in files {
        let case: Case = serde_json::from_str(&text(&file))
            .unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let board = case.given.board();
        let outlook = engine::outlook(&board, case.given.today).unwrap();
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        check(&name, &board, &outlook, &case.expected);
    }
}

fn check(name: &str, board: &Board, outlook: &Outlook, expected: &Expected) {
    let (verdict, no_room) = match &outlook.verdict.kind {
        VerdictKind::NothingReady { no_room } => ("nothing-ready", texts(no_room)),
        VerdictKind::Settled => ("settled", Vec::new()),
        VerdictKind::SettledWithin => ("settled-within", Vec::new()),
        VerdictKind::Enough => ("enough", Vec::new()),
        VerdictKind::Ask => ("ask", Vec::new()),
    };
    let wanted = expected.verdict.as_deref().unwrap_or(verdict);
    assert_eq!(verdict, wanted, "{name}");
    assert_eq!(no_room, expected.no_room, "{name}");
    assert_eq!(texts(&outlook.few.picks), expected.picks, "{name}");
    assert_eq!(outlook.few.total.0, number(&expected.total), "{name}");
    assert_eq!(texts(&outlook.few.must_do), expected.must_do, "{name}");
    assert_eq!(texts(&outlook.few.under_way), expected.under_way, "{name}");
    if let Some(regret) = &expected.worst_regret {
        assert_eq!(outlook.verdict.worst_regret.0, number(regret), "{name}");
    }
    if let Some(epsilon) = &expected.epsilon {
        assert_eq!(outlook.epsilon.0, number(epsilon), "{name}");
    }
    let nearest: Vec<String> = outlook.nearest.iter().map(|n| n.id.to_string()).collect();
    assert_eq!(nearest, expected.nearest, "{name}");
    for (candidate, standing) in &expected.standings {
        let placed = outlook.placed(&id(candidate)).unwrap();
        assert_eq!(&kebab(&placed.standing), standing, "{name}: {candidate}");
        assert!(board.candidates.get(&id(candidate)).is_some());
    }
    for (candidate, swap) in &expected.swaps {
        let found = outlook.placed(&id(candidate)).unwrap().swap.as_ref();
        let found = found.map(|s| (s.cost.0.clone(), texts(&s.instead_of)));
        let wanted = swap
            .as_ref()
            .map(|s| (number(&s.cost), s.instead_of.clone()));
        assert_eq!(found, wanted, "{name}: {candidate}");
    }
    check_the_rest(name, outlook, expected);
}

/// What to unblock, size, groups and readiness, where a case says.
fn check_the_rest(name: &str, outlook: &Outlook, expected: &Expected) {
    if let Some(openings) = &expected.unblock {
        assert_eq!(outlook.unblock.len(), openings.len(), "{name}");
        let pairs = openings.iter().zip(&outlook.unblock);
        pairs.for_each(|(wanted, found)| wanted.check(name, found));
    }
    if let Some(by_size) = &expected.by_size {
        by_size.check(name, &outlook.by_size);
    }
    if let Some(groups) = &expected.groups {
        groups.check(name, &outlook.groups);
    }
    if let Some(readiness) = &expected.readiness {
        readiness.check(name, &outlook.readiness);
    }
    if let Some(questions) = &expected.questions {
        let found: Vec<_> = outlook.questions.iter().map(WantedQuestion::of).collect();
        assert_eq!(&found, questions, "{name}");
    }
    if let Some(together) = &expected.together {
        assert_eq!(&texts(&outlook.together), together, "{name}");
    }
    if let Some(gain) = &expected.gain {
        assert_eq!(outlook.verdict.gain.0, number(gain), "{name}");
    }
    check_classes(name, outlook, &expected.classes);
    check_shares(name, outlook, &expected.shares);
}
