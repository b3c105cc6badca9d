//! Whether those who are served worst are as ready as the rest: two bars, and their table.

use engine::fairness::{Counts, Readiness};
use engine::standing::Standing;
use wording::fairness::{self as say, REST, WORST};
use wording::{readiness, standing};

use crate::drawing::{Bar, Bars, Key, Part, Pattern};

const STANDINGS: [Standing; 3] = [Standing::Start, Standing::Ask, Standing::Prepare];
const PATTERNS: [Pattern; 3] = [Pattern::Solid, Pattern::Stripes, Pattern::Dots];

/// Who is ready.
pub(super) struct Ready {
    pub(super) bars: Bars,
    pub(super) key: Vec<Key<Pattern>>,
    pub(super) rows: [(&'static str, [usize; 3]); 2],
    pub(super) words: Vec<String>,
}

impl Ready {
    pub(super) fn of(of: &Readiness) -> Self {
        let rows = [
            (WORST, each(&of.badly_served_and_disadvantaged)),
            (REST, each(&of.the_rest)),
        ];
        let labels = STANDINGS.map(standing::label);
        let told = rows.map(|(name, counts)| say::bar(name, labels.into_iter().zip(counts)));
        let bar = |(name, counts): (&str, [usize; 3])| Bar {
            label: name.to_owned(),
            parts: PATTERNS
                .into_iter()
                .zip(counts)
                .map(|(pattern, count)| Part { pattern, count })
                .collect(),
        };
        let key = PATTERNS.into_iter().zip(labels).map(|(look, name)| Key {
            look,
            name,
            means: "",
        });
        Self {
            bars: Bars::of_wholes(told.join(" "), &rows.map(bar)),
            key: key.collect(),
            rows,
            words: readiness::sentences(of),
        }
    }
}

const fn each(counts: &Counts) -> [usize; 3] {
    [counts.start, counts.ask, counts.prepare]
}
