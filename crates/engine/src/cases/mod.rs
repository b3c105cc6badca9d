//! Cases (section 5): weights, levels and answers drawn as they may turn out, and the best set of each.

use crate::exact::Exact;

/// How often a candidate is in the best set of a case: a share of cases, never a probability.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The part of the cases whose best set holds it.
    pub part: Exact,
    /// The lower end of its 95 % Wilson interval.
    pub low: Exact,
    /// The upper end.
    pub high: Exact,
}
