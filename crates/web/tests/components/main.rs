//! Our components against the fixtures that GOV.UK Frontend's package ships: for each, the same parsed HTML.
//!
//! A fixture can be left out only because it uses an option that is named here as one we do not offer, with the reason.
//! An option named here that no fixture uses any more is a fault too: so the lists stay true when the package is updated.

#[cfg(test)]
mod dom;
#[cfg(test)]
mod fields;
#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod groups;
#[cfg(test)]
mod options;
#[cfg(test)]
mod things;
#[cfg(test)]
mod words;
