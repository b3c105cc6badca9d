//! Whoever answered stays outside: no person, no id of one and no day of an answer gets into a record or a file.

use std::sync::Arc;

use engine::answer::{Answer, Given, Source, SourceKind};
use engine::board::Board;
use engine::candidate::Candidate;
use exchange::outlook::{csv, paper};
use exchange::paper::Look;
use exchange::record::{self, Beside, Record, Verified, verify};
use proptest::prelude::*;

use super::boards::{TODAY, board, id, name};
use super::sealed::record;

/// A day on which nothing else was.
const DAY: jiff::civil::Date = jiff::civil::date(2026, 9, 17);

/// The same answers, given by people on that day.
fn by_people(mut board: Board) -> Board {
    let candidates = board.candidates.iter().map(|held| {
        let mut made = Candidate {
            answers: Vec::new(),
            ..Candidate::clone(held)
        };
        for (at, answer) in held.answers.iter().enumerate() {
            made.answer(Answer {
                source: id(&format!("who-answered-{at}")),
                given: Given::On(DAY),
                ..answer.clone()
            });
        }
        Arc::new(made)
    });
    board.candidates = Arc::new(candidates.collect());
    let people = (0..40).map(|at| {
        Arc::new(Source {
            id: id(&format!("who-answered-{at}")),
            name: name(&format!("Pat Smith {at}")),
            kind: SourceKind::Person,
        })
    });
    board.sources = Arc::new(people.collect());
    board
}

fn gives_away(written: &str) -> Option<&'static str> {
    let day = ["2026-09-17", "17 September 2026"];
    let marks = ["who-answered", "Pat Smith"].into_iter().chain(day);
    marks.into_iter().find(|mark| written.contains(mark))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn neither_a_record_nor_a_file_says_who_answered_or_when(board in board()) {
        let board = by_people(board);
        let record = record(&board);
        let outlook = engine::outlook(&board, TODAY).unwrap();
        let today = paper(&outlook, &board);
        let written = [
            record.text(),
            csv(&outlook, &board),
            today.markdown(),
            today.html(),
            today.text(Look::default()),
            record::paper(&record, &board, Beside::default()).html(),
            record::summary(&record, &board, Beside::default()).html(),
        ];
        for one in &written {
            prop_assert_eq!(gives_away(one), None);
        }
        let read = Record::read(&record.text()).unwrap();
        prop_assert_eq!(verify(&read), Ok(Verified::Same));
        let rebuilt = read.sealed.inputs.board().unwrap();
        prop_assert!(rebuilt.sources.is_empty());
        prop_assert_eq!(gives_away(&format!("{rebuilt:?}")), None);
    }
}
