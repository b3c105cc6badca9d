//! Figures that others have published, and what the engine makes of the same.

use std::sync::Arc;

use engine::answer::{Answer, Basis, Given, Reply, Said};
use engine::board::Board;
use engine::candidate::Candidate;
use engine::classes::Class;
use engine::condition::Condition;
use engine::difference::{Judged, Levels};
use engine::settings::{Scales, Settings};
use engine::text::Title;
use engine::viewpoints::{Statement, Viewpoints};
use num_bigint::BigInt;
use serde::Deserialize;

use super::boards::{TODAY, id};
use super::worked::{cases, number, text};

#[derive(Deserialize)]
struct Centroids {
    cases: Vec<Centroid>,
}

#[derive(Deserialize)]
struct Centroid {
    statements: Vec<Statement>,
    centre: [String; 4],
}

#[test]
fn ranked_weights_have_the_published_centroids() {
    let path = cases().join("ordinal-centroid.json");
    let centroids: Centroids = serde_json::from_str(&text(&path)).unwrap();
    assert_eq!(centroids.cases.len(), 3);
    for case in centroids.cases {
        let viewpoints = Viewpoints::of(&case.statements).unwrap();
        let centre = viewpoints.centre.each_ref().map(ToString::to_string);
        assert_eq!(centre, case.centre);
        // A ranking of m weights has m vertices: the first i of them equal, the rest 0.
        let ranked = case.centre.iter().filter(|w| *w != "0").count();
        assert_eq!(viewpoints.vertices.len(), ranked);
    }
}

#[derive(Deserialize)]
struct Alternatives {
    points: GivenPoints,
    cases: Vec<Alternative>,
}

#[derive(Deserialize)]
struct GivenPoints {
    harm: Vec<String>,
    unmet: Vec<String>,
    disadvantage: Vec<String>,
}

/// Alternatives are counted from 1.
#[derive(Deserialize)]
struct Alternative {
    levels: Vec<[u8; 3]>,
    statements: Vec<Statement>,
    published: Vec<usize>,
    level_at_the_edge: Vec<usize>,
    away_from_the_edge: Statement,
}

#[test]
fn with_one_place_possible_are_those_published_and_those_level_with_them_at_the_edge() {
    let path = cases().join("best-of-three.json");
    let all: Alternatives = serde_json::from_str(&text(&path)).unwrap();
    for case in &all.cases {
        let mut possible = [&case.published[..], &case.level_at_the_edge].concat();
        possible.sort_unstable();
        assert_eq!(case.possible(&all.points, &case.statements), possible);
        let edge = std::slice::from_ref(&case.away_from_the_edge);
        let away = [&case.statements[..], edge].concat();
        assert_eq!(case.possible(&all.points, &away), case.published);
    }
}

impl Alternative {
    /// Those that are possible with one place; all others are never.
    fn possible(&self, points: &GivenPoints, statements: &[Statement]) -> Vec<usize> {
        let settings = Settings {
            limit: 1,
            cases: 10,
            points: points.scales(),
            viewpoints: statements.to_vec(),
            ..Settings::default()
        };
        let candidates = (1..)
            .zip(&self.levels)
            .map(|(at, levels)| Arc::new(ready(at, *levels)));
        let board = Board {
            settings: Arc::new(settings.checked().unwrap()),
            candidates: Arc::new(candidates.collect()),
            ..Board::default()
        };
        let outlook = engine::outlook(&board, TODAY).unwrap();
        let class = |at: &usize| outlook.placed(&id(&at.to_string())).unwrap().class;
        let (possible, others): (Vec<_>, Vec<_>) =
            (1..=self.levels.len()).partition(|at| class(at) == Class::Possible);
        assert!(others.iter().all(|at| class(at) == Class::Never));
        possible
    }
}

impl GivenPoints {
    fn scales(&self) -> Scales {
        let hundredths = |points: &Vec<String>| {
            let whole = points.iter().map(|text| number(text) * BigInt::from(100));
            whole
                .map(|points| u16::try_from(points.to_integer()).unwrap())
                .collect()
        };
        Scales {
            harm: hundredths(&self.harm),
            unmet: hundredths(&self.unmet),
            disadvantage: hundredths(&self.disadvantage),
            ..Settings::default().points
        }
    }
}

/// A candidate that can start, whatever its reach.
fn ready(at: usize, levels: [u8; 3]) -> Candidate {
    let key = at.to_string();
    let mut made = Candidate::new(id(&key), Title::parse(&key).unwrap());
    for (judged, level) in Judged::ALL.into_iter().zip(levels) {
        made.difference
            .set_judged(judged, Levels::of(judged, level, level));
    }
    for condition in Condition::ALL {
        made.answer(Answer {
            condition,
            team: None,
            source: id("somebody"),
            reply: Reply::Whole(Said::Yes),
            basis: Basis::FirstHand,
            given: Given::Undated,
        });
    }
    made
}
