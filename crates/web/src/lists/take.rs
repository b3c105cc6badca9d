//! The links to the files of a list, at the foot of its page.

use askama::Template;
use operations::lists::{Form, List};
use wording::take as say;

/// What can be taken along.
#[derive(Clone, Debug, Template)]
#[template(path = "lists/take.html")]
pub(crate) struct TakeList {
    lists: Vec<Files>,
}

/// The files of one list.
#[derive(Clone, Debug)]
struct Files {
    /// What it is, where there is more than one.
    what: &'static str,
    /// What each form is called, and its address.
    files: [(&'static str, String); 4],
}

impl TakeList {
    /// The list that the page shows, all of it.
    pub(crate) fn of(list: List) -> Self {
        Self::filtered(list, "")
    }

    /// As much of the list as the page shows: `query` is that of its address, with its question mark.
    pub(crate) fn filtered(list: List, query: &str) -> Self {
        Self {
            lists: vec![Files::of(say::THIS_LIST, list, query)],
        }
    }

    /// And all answers.
    pub(crate) fn with_answers(mut self) -> Self {
        self.lists.push(Files::of(say::ANSWERS, List::Answers, ""));
        self
    }
}

impl Files {
    fn of(what: &'static str, list: List, query: &str) -> Self {
        let file = |form: Form| {
            let (word, ending) = (list.word(), form.extension());
            (label(form), format!("/lists/{word}.{ending}{query}"))
        };
        Self {
            what,
            files: Form::ALL.map(file),
        }
    }
}

const fn label(form: Form) -> &'static str {
    match form {
        Form::Csv => say::CSV,
        Form::Xlsx => say::EXCEL,
        Form::Ods => say::OPEN_DOCUMENT,
        Form::Json => say::JSON,
    }
}

impl askama::filters::HtmlSafe for TakeList {}
