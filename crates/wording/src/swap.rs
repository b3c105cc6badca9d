//! What taking a ready candidate that is not among the few would mean.

use engine::exact::Exact;
use engine::outlook::Swap;

use crate::names::Names;

/// Whether a swap needs no excuse: it costs no more than ε.
pub fn needs_no_excuse(swap: &Swap, epsilon: &Exact) -> bool {
    swap.cost <= *epsilon
}

/// What would give way, and what that costs. None where no choice can hold it.
pub fn sentence(swap: Option<&Swap>, epsilon: &Exact, names: &Names<'_>) -> String {
    let Some(swap) = swap else {
        return "Ready, and waiting for a place or for room in its teams.".to_owned();
    };
    let instead = match swap.instead_of.as_slice() {
        [] => "It could join the few".to_owned(),
        leaving => format!("It could take the place of {}", names.titles(leaving)),
    };
    if needs_no_excuse(swap, epsilon) {
        format!("{instead}: a swap that needs no excuse.")
    } else {
        format!(
            "{instead}, and would make less of a difference: {} points less.",
            swap.cost.rounded(1)
        )
    }
}
