//! All HTTP and HTML.

pub mod assets;
mod form;
pub mod layout;
pub mod middleware;
mod path;
