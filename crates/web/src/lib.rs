//! All HTTP and HTML.

pub mod assets;
mod candidates;
pub mod components;
mod form;
pub mod layout;
pub mod method;
pub mod middleware;
mod path;
pub mod statements;
