//! Everything of a problem or an opportunity but its answers, edited in one form.

mod fields;
mod form;
mod page;
#[cfg(test)]
mod tests;
