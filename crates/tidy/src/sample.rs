//! What the broken samples have in common.

use crate::Fault;

/// The places of these faults, in order.
pub(crate) fn places(faults: &[Fault]) -> Vec<&str> {
    faults.iter().map(|fault| fault.place.as_str()).collect()
}
