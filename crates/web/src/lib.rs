//! All HTTP and HTML.

mod app;
pub mod assets;
pub mod components;
mod form;
mod health;
pub mod layout;
pub mod middleware;
mod outlook;
mod path;
#[cfg(test)]
mod testing;
mod visit;

pub use app::{App, ROUTES, Route, router};
