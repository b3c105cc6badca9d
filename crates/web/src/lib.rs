//! All HTTP and HTML.

mod activity;
mod answers;
mod app;
pub mod assets;
mod candidates;
pub mod components;
mod decisions;
mod exemplars;
mod first_visit;
mod form;
mod groundwork;
mod groups;
mod health;
mod import;
pub mod layout;
mod lessons;
mod mail;
pub mod method;
pub mod middleware;
mod named;
mod outlook;
mod past;
mod path;
mod people;
mod playbook;
mod rounds;
mod search;
mod serve;
mod services;
mod settings;
mod sign_in;
pub mod statements;
mod strategy;
mod suggestions;
mod table;
mod teams;
#[cfg(test)]
mod testing;
mod visit;
mod waiting;
mod what_if;
mod you;

pub use app::{Address, App, Code, Door, Means, Needs, NotAnAddress, ROUTES, Route, needs, router};
pub use mail::Mailer;
pub use serve::serve;
pub use sign_in::OwnProvider;
