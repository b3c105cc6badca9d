//! The list of files that a page can be taken along as.

use operations::papers::Form;
use wording::paper as say;

/// What is taken along, and its files.
pub(crate) struct Take {
    /// What it is: `The record, on two pages`.
    pub(crate) what: &'static str,
    /// What each form of it is called, and its address.
    pub(crate) files: Vec<(&'static str, String)>,
}

impl Take {
    /// A paper in every form; addresses are this and the ending.
    pub(crate) fn paper(what: &'static str, address: &str) -> Self {
        let file = |form: Form| (label(form), format!("{address}.{}", form.extension()));
        Self {
            what,
            files: Form::ALL.map(file).into(),
        }
    }

    /// Data, at this address.
    pub(crate) fn data(what: &'static str, address: String) -> Self {
        Self {
            what,
            files: vec![(say::DATA, address)],
        }
    }
}

const fn label(form: Form) -> &'static str {
    match form {
        Form::Docx => say::WORD,
        Form::Odt => say::OPEN_DOCUMENT,
        Form::Html => say::WEB_PAGE,
        Form::Markdown => say::MARKDOWN,
    }
}
