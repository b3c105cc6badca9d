//! The wall for everything that goes out to other machines. Nothing of Foothold is known here: values in, values out.
//!
//! Nothing leaves unless somebody configured it. All settings come in as values that were parsed already; nothing here
//! reads the environment, a file or the clock. Whatever goes out has a limit of time, and a secret is in no message.
//!
//! [`mail`] sends messages; [`provider`] asks the organisation's own sign-in, by OpenID Connect, who somebody is.

mod http;
pub mod mail;
pub mod provider;
mod secret;
mod server;
mod site;

pub use openidconnect::url::Url;
pub use secret::Secret;
pub use server::{Server, ServerError};
pub use site::{Site, SiteError};
