//! Names, and lists of them split by `;`. Equal names share their text.

use std::collections::HashMap;

use engine::text::{Name, TextError};

use super::nothing;

/// Names read so far, so that a team named in every row is held once.
#[derive(Debug, Default)]
pub(crate) struct Shared(HashMap<Box<str>, Name>);

impl Shared {
    /// The name a cell or a part of it holds; none where it says nothing.
    ///
    /// # Errors
    /// Text that is too long once composed, or holds a control character.
    pub(crate) fn name(&mut self, text: &str) -> Result<Option<Name>, TextError> {
        let text = text.trim();
        if nothing::is(text) {
            return Ok(None);
        }
        if let Some(known) = self.0.get(text) {
            return Ok(Some(known.clone()));
        }
        let name = Name::parse(text)?;
        self.0.insert(text.into(), name.clone());
        Ok(Some(name))
    }

    /// The names of a list, each once, in the order of the cell.
    ///
    /// # Errors
    /// As [`Shared::name`], of the first name at fault.
    pub(crate) fn list(&mut self, text: &str) -> Result<Vec<Name>, TextError> {
        let mut names = Vec::new();
        for part in text.split(';') {
            if let Some(name) = self.name(part)?
                && !names.contains(&name)
            {
                names.push(name);
            }
        }
        Ok(names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<String> {
        Shared::default()
            .list(text)
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn a_list_holds_each_name_once_and_passes_over_what_says_nothing() {
        assert_eq!(
            list(" Housing ;; Benefits;n/a; Housing; Cafe\u{301}  team"),
            ["Housing", "Benefits", "Café team"]
        );
        assert_eq!(
            list("housing; Housing"),
            ["housing", "Housing"],
            "names are compared with case"
        );
        assert!(list(" ; - ;").is_empty());
    }
}
