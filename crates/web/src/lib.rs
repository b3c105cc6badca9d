//! All HTTP and HTML.
