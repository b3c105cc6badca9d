//! All HTTP and HTML.

mod app;
pub mod assets;
mod candidates;
pub mod components;
mod form;
mod health;
pub mod layout;
pub mod method;
pub mod middleware;
mod outlook;
mod path;
pub mod statements;
#[cfg(test)]
mod testing;
mod visit;

pub use app::{App, ROUTES, Route, router};
