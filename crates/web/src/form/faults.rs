//! Everything that is wrong with a form.

use wording::form::{Wrong, sentence};

use crate::components::{ErrorSummary, SummarisedError};

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldFault {
    /// The field; in the page its control (or the first of them) has this as its id.
    pub(crate) field: String,
    /// What to say.
    pub(crate) message: String,
}

/// Everything that is wrong, in the order of the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Faults(Vec<FieldFault>);

impl Faults {
    /// One fault, where a thing can be wrong only after the form was read.
    pub(crate) fn one(field: &str, wrong: &Wrong) -> Self {
        let mut faults = Self::default();
        faults.add(field, wrong);
        faults
    }

    /// Notes what is wrong with a field.
    pub(crate) fn add(&mut self, field: &str, wrong: &Wrong) {
        self.tell(field, sentence(wrong));
    }

    /// Notes what is wrong with a field in a sentence that stands already.
    pub(crate) fn tell(&mut self, field: &str, message: String) {
        self.0.push(FieldFault {
            field: field.to_owned(),
            message,
        });
    }

    /// Adds those of another reading.
    pub(crate) fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// The value read from a field; where it is wrong, notes that and reads on.
    pub(crate) fn take<T>(&mut self, field: &str, read: Result<T, Wrong>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(wrong) => {
                self.add(field, &wrong);
                None
            }
        }
    }

    /// What is wrong with a field, if anything.
    pub(crate) fn on(&self, field: &str) -> Option<&str> {
        let fault = self.0.iter().find(|fault| fault.field == field)?;
        Some(&fault.message)
    }

    /// Whether nothing is wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, in order.
    pub(crate) fn iter(&self) -> std::slice::Iter<'_, FieldFault> {
        self.0.iter()
    }

    /// What stands above the form, where anything is wrong: each fault leads to its field.
    pub(crate) fn summary(&self) -> Option<ErrorSummary<'_>> {
        let lines = self
            .iter()
            .map(|fault| SummarisedError::at(&fault.field, &fault.message));
        (!self.is_empty()).then(|| ErrorSummary::new(lines.collect()))
    }

    /// What stands before the page's title, so that a screen reader says it first.
    pub(crate) fn title_prefix(&self) -> &'static str {
        if self.is_empty() { "" } else { "Error: " }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_kept_with_its_field() {
        let mut faults = Faults::default();
        assert_eq!(faults.take("room", Ok::<_, Wrong>(2)), Some(2));
        assert!(faults.is_empty());
        faults.take::<()>("title", Err(Wrong::Missing("Write a title.")));
        faults.take::<()>("kind", Err(Wrong::NotAChoice));
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["title", "kind"]);
        assert_eq!(faults.on("title"), Some("Write a title."));
        assert_eq!(faults.on("room"), None);
    }
}
