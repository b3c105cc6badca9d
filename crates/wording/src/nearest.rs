//! What is nearest to starting, and the one thing it lacks.

use engine::outlook::{Nearest, Outlook};

use crate::because;
use crate::names::Names;
use crate::{condition, list};

/// The heading over them.
pub const HEADING: &str = "Nearest to starting";

/// The hint beside them.
pub const SMALLEST_PIECE: &str = "Is there a small piece of it that could start now?";

/// What it lacks, in a few words: `It lacks room in the team.`
pub fn lacks(nearest: &Nearest) -> String {
    let lacks: Vec<_> = nearest.lacks.iter().map(|c| condition::lack(*c)).collect();
    format!("It lacks {}.", list::and(&lacks))
}

/// What it lacks, in the sentences of its own reasons.
pub fn reasons(nearest: &Nearest, outlook: &Outlook, names: &Names<'_>) -> Vec<String> {
    use engine::because::Because;
    let Some((placed, held)) = outlook.placed(&nearest.id).zip(names.held(&nearest.id)) else {
        return Vec::new();
    };
    let lacking = |b: &&Because| matches!(b, Because::Condition { condition, .. } if nearest.lacks.contains(condition));
    placed
        .because
        .iter()
        .filter(lacking)
        .map(|b| because::sentence(b, held.kind, names))
        .collect()
}
