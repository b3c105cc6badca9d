//! A fixture's options, which remember what nobody asked for.

use std::cell::RefCell;
use std::rc::Rc;

use askama::Template;
use serde_json::{Map, Value};
use web::components::{Content, Html};

/// The options of a component, or of a part of it. What is taken is taken out; what is left when they are dropped was not
/// understood.
pub(crate) struct Options {
    at: String,
    values: Map<String, Value>,
    left: Rc<RefCell<Vec<String>>>,
}

/// HTML that a fixture gives, as a template: the only way for HTML into a component.
#[derive(Template)]
#[template(source = "{{ html|safe }}", ext = "html")]
struct Given {
    html: String,
}

pub(crate) fn html(html: String) -> Html {
    Html::of(&Given { html }).unwrap()
}

impl Options {
    pub(crate) fn of(value: &Value) -> Self {
        Self {
            at: String::new(),
            values: value.as_object().unwrap().clone(),
            left: Rc::default(),
        }
    }

    /// The names of all that was not understood, each once.
    pub(crate) fn left(mut self) -> Vec<String> {
        self.note_what_is_left();
        let mut left = self.left.take();
        left.sort();
        left.dedup();
        left
    }

    /// Says that a fixture needs something else that we do not offer.
    pub(crate) fn needs(&self, what: &str) {
        self.left.borrow_mut().push(format!("{}{what}", self.at));
    }

    /// Text or a number; nothing where it is absent, empty or false, as in the templates of GOV.UK Frontend.
    pub(crate) fn text(&mut self, key: &str) -> Option<String> {
        match self.values.remove(key)? {
            Value::String(text) => (!text.is_empty()).then_some(text),
            Value::Number(number) => Some(number.to_string()),
            Value::Null | Value::Bool(false) => None,
            other => panic!("{}{key} is neither text nor number: {other}", self.at),
        }
    }

    /// Whether there is text, and it is empty.
    pub(crate) fn is_empty_text(&self, key: &str) -> bool {
        self.values.get(key).and_then(Value::as_str) == Some("")
    }

    /// Whether it is said to be absent.
    pub(crate) fn is_false(&self, key: &str) -> bool {
        self.values.get(key) == Some(&Value::Bool(false))
    }

    /// A list of texts.
    pub(crate) fn texts(&mut self, key: &str) -> Vec<String> {
        let Some(Value::Array(texts)) = self.values.remove(key) else {
            return Vec::new();
        };
        texts
            .iter()
            .map(|text| text.as_str().unwrap().to_owned())
            .collect()
    }

    /// Text within options within these, which stay until the last is taken.
    pub(crate) fn inner_text(&mut self, key: &str, inner: &str) -> Option<String> {
        let values = self.values.get_mut(key)?.as_object_mut()?;
        let text = values.remove(inner);
        if values.is_empty() {
            self.values.remove(key);
        }
        text.map(|text| {
            text.as_str()
                .map_or_else(|| text.to_string(), str::to_owned)
        })
    }

    /// Yes or no; nothing where it is absent.
    pub(crate) fn flag(&mut self, key: &str) -> Option<bool> {
        self.values.remove(key)?.as_bool()
    }

    /// Options within these; nothing where they are absent or false.
    pub(crate) fn part(&mut self, key: &str) -> Option<Self> {
        match self.values.remove(key)? {
            Value::Object(values) => Some(self.within(key, values)),
            Value::Null | Value::Bool(false) => None,
            other => panic!("{}{key} holds no options: {other}", self.at),
        }
    }

    /// A list of options. We offer no list with holes in it.
    pub(crate) fn list(&mut self, key: &str) -> Vec<Self> {
        let Some(Value::Array(entries)) = self.values.remove(key) else {
            return Vec::new();
        };
        let whole: Vec<Self> = entries
            .iter()
            .filter_map(Value::as_object)
            .filter(|values| !values.is_empty())
            .map(|values| self.within(key, values.clone()))
            .collect();
        if whole.len() < entries.len() {
            self.needs(&format!("{key} with holes"));
        }
        whole
    }

    /// The rows of a table: a list of lists.
    pub(crate) fn rows(&mut self, key: &str) -> Vec<Vec<Self>> {
        let Some(Value::Array(rows)) = self.values.remove(key) else {
            return Vec::new();
        };
        let whole: Vec<&Vec<Value>> = rows.iter().filter_map(Value::as_array).collect();
        if whole.len() < rows.len() {
            self.needs(&format!("{key} with holes"));
        }
        let cell = |cell: &Value| self.within(key, cell.as_object().unwrap().clone());
        whole
            .into_iter()
            .map(|row| row.iter().map(cell).collect())
            .collect()
    }

    /// What `html` or else `text` says.
    pub(crate) fn content(&mut self) -> Option<Content<'static>> {
        self.content_of("html", "text")
    }

    /// What one of these two says.
    pub(crate) fn content_of(&mut self, as_html: &str, as_text: &str) -> Option<Content<'static>> {
        let (as_html, as_text) = (self.text(as_html), self.text(as_text));
        as_html
            .map(|given| html(given).into())
            .or(as_text.map(Into::into))
    }

    /// The content of options within these.
    pub(crate) fn content_in(&mut self, key: &str) -> Option<Content<'static>> {
        self.part(key)?.content()
    }

    /// Further attributes, each by its name.
    pub(crate) fn attributes(&mut self) -> Vec<(String, String)> {
        let Some(mut part) = self.part("attributes") else {
            return Vec::new();
        };
        let names: Vec<String> = part.values.keys().cloned().collect();
        names
            .into_iter()
            .map(|name| (name.clone(), part.text(&name).unwrap_or_default()))
            .collect()
    }

    fn within(&self, key: &str, values: Map<String, Value>) -> Self {
        Self {
            at: format!("{}{key}.", self.at),
            values,
            left: Rc::clone(&self.left),
        }
    }

    fn note_what_is_left(&mut self) {
        let left = std::mem::take(&mut self.values)
            .into_iter()
            .map(|(key, _)| format!("{}{key}", self.at));
        self.left.borrow_mut().extend(left);
    }
}

impl Drop for Options {
    fn drop(&mut self) {
        self.note_what_is_left();
    }
}
