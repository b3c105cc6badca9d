//! How long an outlook takes, on three kinds of board and at three sizes; and what the viewpoints alone cost.

#[path = "../../../bench/boards/mod.rs"]
mod boards;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion};
use engine::viewpoints::{Statement, Viewpoints};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 2);

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    viewpoints(&mut criterion);
    outlooks(&mut criterion);
    criterion.final_summary();
}

fn viewpoints(criterion: &mut Criterion) {
    let statements = Statement::defaults();
    criterion.bench_function("viewpoints/defaults", |bench| {
        bench.iter(|| Viewpoints::of(black_box(&statements)));
    });
}

fn outlooks(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("outlook");
    group.sample_size(10);
    for kind in boards::Kind::ALL {
        for candidates in [60, 1_000, 10_000, 100_000] {
            if matches!(kind, boards::Kind::Crowded) && candidates > 10_000 {
                continue;
            }
            let board = boards::board(kind, candidates);
            let id = BenchmarkId::new(format!("{kind:?}").to_lowercase(), candidates);
            group.bench_with_input(id, &board, |bench, board| {
                bench.iter(|| engine::outlook(black_box(board), TODAY));
            });
        }
    }
    group.finish();
}
