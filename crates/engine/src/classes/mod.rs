//! Certain, possible, never (section 7): what is proved over every allowed weight and every value of what is open.
//!
//! `beaten` proves *never* on any board; `depth` tells the whole truth on one that is small and has room for all.

mod beaten;
mod depth;
mod whole;

use serde::{Deserialize, Serialize};

use crate::outlook::{Field, Sight};
use crate::standing::Standing;
use crate::viewpoints::Viewpoints;

/// Whether a candidate is in the best sets, over every allowed weight and every value of what is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// In every best set: proved.
    Certain,
    /// Not proved either way.
    Possible,
    /// In none: proved.
    Never,
}

/// Up to so many *start* and *ask* candidates the classes are the true ones, where there is room for all of them.
const WHOLE_TRUTH: usize = 60;

/// The class of everyone seen.
pub(crate) fn classes(sight: &Sight<'_>, field: &Field, viewpoints: &Viewpoints) -> Vec<Class> {
    let by_standing = |standing| match standing {
        Standing::UnderWay => Class::Certain,
        Standing::Prepare => Class::Never,
        Standing::Start | Standing::Ask => Class::Possible,
    };
    let mut classes: Vec<Class> = sight.seen.iter().map(|s| by_standing(s.standing)).collect();
    let entered = if field.at.len() <= WHOLE_TRUTH && field.pool.holds_all() {
        whole::classes(field, viewpoints)
    } else {
        beaten::classes(field, viewpoints)
    };
    for (at, class) in field.at.iter().zip(entered) {
        classes[*at] = class;
    }
    classes
}
