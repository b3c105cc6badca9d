//! Someone puts forward a problem or an opportunity: a title is enough, and it takes less than a minute.

mod form;
mod page;
#[cfg(test)]
mod tests;
