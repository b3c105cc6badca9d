//! What every page stands in: header, navigation, footer, the organisation's look, and the pages that say what went
//! wrong.
//!
//! A page is a struct that derives [`askama::Template`], has a field `shell: Shell`, and begins with
//! `{% extends "layout/page.html" %}`. A handler answers with [`Page`], or with a [`Fault`].

mod base64;
mod colour;
mod error_page;
mod fault;
mod logo;
mod look;
mod organisation_css;
mod page;
mod section;
mod shell;
mod tour;

pub use colour::{Colour, NotAColour};
pub use error_page::ErrorPage;
pub use fault::{Failure, Fault, Told};
pub use logo::{Logo, LogoKind, LogoRefused};
pub use look::Look;
pub use organisation_css::{PATH as ORGANISATION_CSS, organisation_css};
pub use page::Page;
pub use section::Section;
pub use shell::{Shell, Site};
pub use tour::Tour;
pub(crate) use tour::{BEGIN as TOUR, PARAMETER as TOUR_PARAMETER};

#[cfg(test)]
mod tests;
