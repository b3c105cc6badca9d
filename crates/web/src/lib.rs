//! All HTTP and HTML.

pub mod assets;
mod form;
pub mod components;
pub mod layout;
pub mod middleware;
mod path;
