//! All HTTP and HTML.

pub mod assets;
pub mod layout;
pub mod middleware;
mod path;
