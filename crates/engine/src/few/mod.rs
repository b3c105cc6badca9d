//! The few (section 4): the feasible set with the greatest total, exactly, whatever the order of the input.
//!
//! [`pool`] says who takes what room and [`list`] leaves out those that cannot matter. [`search`] and [`dive`] are the
//! branch and bound, [`prices`] what makes it short where room is crowded, [`swaps`] what each candidate that is not
//! picked would cost. Values are whole numbers over one denominator ([`number`]).

pub(crate) mod budget;
mod dive;
pub(crate) mod list;
pub(crate) mod number;
pub(crate) mod pool;
mod prices;
pub(crate) mod search;
pub(crate) mod set;
pub(crate) mod swaps;

#[cfg(test)]
mod tests;
