//! The tables, and whether the bars are met.

use crate::machine;
use crate::series::Series;
use crate::strategy::Strategy;
use crate::workshop::End;
use crate::world::{Folk, Kind};

/// What is written above everything.
pub fn print_heading(seeds: usize, cases: u32) {
    println!("# Does the advice help?\n");
    println!(
        "Made-up workshops played by the advice, in list order and at random: `bench/workshops/run`, {seeds} boards of each kind,\n\
         {cases} cases in each outlook. What is played, and the figures behind it, stand in [its README](../workshops/README.md).\n"
    );
    println!("{}", machine::told());
}

/// Prints what came of the workshops, by kind and strategy.
pub fn print(kinds: &[Kind], all: &[Vec<Series>], folk: Folk) {
    match folk {
        Folk::Erring => println!("## People who err and do not always know\n"),
        Folk::Sure => println!("\n## Control: people who are always right\n"),
    }
    println!(
        "| board | asked by | answers, median | quartiles | worth | picks | cannot start | settled | within a step | enough | nothing left | nothing ready |"
    );
    println!("|---|---|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (kind, series) in kinds.iter().zip(all) {
        for (strategy, series) in Strategy::ALL.into_iter().zip(series) {
            println!(
                "| {} | {} | {} |",
                kind.name,
                strategy.name(),
                cells(series, strategy)
            );
        }
    }
    println!(
        "\n| board | asked by | answers, of random's | of list order's | worth less list order's | worth less random's |"
    );
    println!("|---|---|---:|---:|---:|---:|");
    for (kind, series) in kinds.iter().zip(all) {
        for advice in [Strategy::Whole, Strategy::Anew] {
            let compared = compared(kind, folk, series, advice);
            println!("| {} | {} | {compared} |", kind.name, advice.name());
        }
    }
}

fn cells(series: &Series, strategy: Strategy) -> String {
    // Whoever asks everything does not stop at a verdict.
    let ended = |end| match strategy {
        Strategy::Everything => "–".to_owned(),
        _ => series.ended(end).to_string(),
    };
    let ends = End::ALL.map(ended);
    format!(
        "{} | {}–{} | {:.3} | {:.2} | {:.0} % | {}",
        series.quantile(0.5),
        series.quantile(0.25),
        series.quantile(0.75),
        series.worth(),
        series.picks(),
        100.0 * series.cannot(),
        ends.join(" | ")
    )
}

/// Advice beside the other ways, with the bars where they hold: on boards of 40 rows and of bare titles, with people who err.
fn compared(kind: &Kind, folk: Folk, all: &[Series], advice: Strategy) -> String {
    let series = |strategy| &all[strategy as usize];
    let [advice, random, listed] = [advice, Strategy::AtRandom, Strategy::InOrder].map(series);
    let part = |other: &Series| 100.0 * advice.quantile(0.5) / other.quantile(0.5);
    let of_listed = match (kind.rows, kind.known) {
        (40, _) => Some(50.0),
        (_, 0) => Some(100.0),
        _ => None,
    };
    let barred = |is_met: Option<bool>| match is_met.filter(|_| folk == Folk::Erring) {
        Some(true) => ", met",
        Some(false) => ", **missed**",
        None => "",
    };
    let ([more, error], [beyond, off]) = (advice.worth_beyond(listed), advice.worth_beyond(random));
    format!(
        "{:.0} % | {:.1} %{} | {more:+.3} ± {error:.3}{} | {beyond:+.3} ± {off:.3}",
        part(random),
        part(listed),
        barred(of_listed.map(|most| part(listed) <= most)),
        barred(of_listed.map(|_| more >= -2.0 * error)),
    )
}

/// What the columns mean.
pub fn print_notes() {
    println!(
        "\n*Worth*: what the picks are truly worth, as a part of the best there is (runs where nothing can truly start left out); the mean. *Cannot start*: picks\n\
         of which a condition is truly not yes. *Nothing left*: nobody knows anything more, and the verdict is still to ask; *nothing ready*: nor can anything start.\n\
         *±*: standard error, board by board.\n\n\
         Bars, with people who err: at most half of list order's answers on boards of 40 rows and never more on bare titles, and picks that are worth no\n\
         less than list order's (by more than two standard errors)."
    );
}
