//! All HTTP and HTML.

pub mod assets;
