//! Sentences: reasons, refusals, verdicts and labels in plain English, for pages, command line and records alike.
//!
//! One file for each word. Everything takes engine values and gives text; nothing here decides anything. All English
//! stands in this crate, so that another language is this crate again and nothing else (see
//! `docs/decisions/0201-sentences-in-one-crate.md`).

pub mod activity;
pub mod answer;
pub mod api;
pub mod because;
pub mod blind;
pub mod by_size;
pub mod candidate;
pub mod change;
pub mod classes;
pub mod condition;
pub mod date;
pub mod difference;
pub mod door;
pub mod entry;
pub mod exemplars;
pub mod fairness;
pub mod fairness_check;
pub mod fault;
pub mod form;
pub mod groundwork;
pub mod groups;
pub mod help;
pub mod import;
pub mod imported;
pub mod lessons;
pub mod links;
pub mod list;
pub mod mail;
pub mod matters;
pub mod members;
pub mod names;
pub mod nearest;
pub mod number;
pub mod paper;
pub mod picture;
pub mod playbook;
pub mod progress;
pub mod public;
pub mod questions;
pub mod readiness;
pub mod reading;
pub mod record;
pub mod refusal;
pub mod rounds;
pub mod safe;
pub mod scene;
pub mod settings;
pub mod share;
pub mod similar;
pub mod standing;
pub mod strategy;
pub mod suggestions;
pub mod swap;
pub mod take;
pub mod tell;
pub mod text;
pub mod timeline;
pub mod tokens;
pub mod tour;
pub mod unblock;
pub mod verdict;
pub mod waiting;
pub mod what_if;
pub mod word;
pub mod work;

pub use names::Names;
