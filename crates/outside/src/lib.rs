//! Everything that goes out to other machines. Nothing of Foothold is known here: values in, values out, and the clock
//! handed in.
//!
//! [`provider`] asks the organisation's own sign-in, by OpenID Connect, who somebody is.

pub mod provider;
mod secret;

pub use openidconnect::url::Url;
pub use secret::Secret;
