//! What if something were otherwise? A board with a few things supposed, and how its outlook stands beside the real one.
//!
//! Nothing supposed is ever kept: it goes from an address to a board that is let go again.

mod beside;
mod suppose;

pub use beside::{Beside, Moved};
pub use suppose::{Suppose, SupposeError};

#[cfg(test)]
mod tests;
