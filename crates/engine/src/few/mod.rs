//! The few (section 4): the feasible set with the greatest total, exactly, whatever the order of the input.
//!
//! [`pool`] says who takes what room, [`list`] leaves out those that cannot matter, [`search`] is the branch and
//! bound, [`swaps`] what each candidate that is not picked would cost. Values are whole numbers over one denominator
//! ([`number`]).

pub(crate) mod list;
pub(crate) mod number;
pub(crate) mod pool;
mod prices;
pub(crate) mod search;
pub(crate) mod set;
pub(crate) mod swaps;

#[cfg(test)]
mod tests;
