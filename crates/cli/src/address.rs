//! The address at which people reach Foothold, as typed.

use clap::{Args, ValueHint};

/// The choice of an address.
#[derive(Args)]
pub(crate) struct AddressChoice {
    /// The address at which people reach Foothold, such as `https://foothold.example.org`
    #[arg(
        long,
        env = "FOOTHOLD_ADDRESS",
        hide_env_values = true,
        value_name = "URL",
        value_hint = ValueHint::Url
    )]
    address: Option<String>,
}

impl AddressChoice {
    /// What was typed. A variable that is set to nothing is not set.
    pub(crate) fn typed(&self) -> Option<&str> {
        let typed = self.address.as_deref().map(str::trim);
        typed.filter(|typed| !typed.is_empty())
    }
}
