//! The whole list at a glance: what each candidate lacks, and how ready it is against how much it is needed. No choice is
//! made of it.

mod alike;
mod bands;
mod grid;

pub use alike::{Alike, Lack, alike};
pub use bands::{Needed, Reached, sizes};
pub use grid::{Grid, Mark, Row};

#[cfg(test)]
mod tests;
