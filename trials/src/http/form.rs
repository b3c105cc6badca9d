//! A form on a page, filled in as a browser would: with what stands in it, until a trial puts something else.

use super::Request;
use scraper::{ElementRef, Html, Selector};

/// A form as the server sent it.
#[derive(Debug, Clone)]
pub struct Form {
    /// Where it goes.
    pub action: String,
    /// `get` or `post`.
    pub method: String,
    /// Its fields in order, hidden ones too, with what a browser would send if nobody touched them.
    pub fields: Vec<(String, String)>,
    /// Every field that could be filled in, also those that would send nothing as they stand.
    pub names: Vec<String>,
}

impl Form {
    /// Every form on a page that was read from `path`.
    pub fn all(page: &str, path: &str) -> Vec<Self> {
        let page = Html::parse_document(page);
        page.select(&selector("form"))
            .map(|form| Self::read(form, path))
            .collect()
    }

    /// The first form on the page that has this field.
    pub fn with_field(page: &str, path: &str, name: &str) -> Option<Self> {
        let forms = Self::all(page, path);
        forms
            .into_iter()
            .find(|form| form.names.iter().any(|found| found == name))
    }

    /// What stands in a field.
    pub fn value(&self, name: &str) -> Option<&str> {
        let found = self.fields.iter().find(|(found, _)| found == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Puts one value in a field, in place of whatever stood there.
    pub fn put(&mut self, name: &str, value: &str) {
        match self.fields.iter().position(|(found, _)| found == name) {
            Some(at) => {
                value.clone_into(&mut self.fields[at].1);
                let mut seen = 0;
                self.fields.retain(|(found, _)| {
                    seen += usize::from(found == name);
                    found != name || seen == 1
                });
            }
            None => self.fields.push((name.to_owned(), value.to_owned())),
        }
    }

    /// The request that sends it.
    pub fn request(&self) -> Request {
        Request::post(&self.action, &self.fields)
    }

    fn read(form: ElementRef, path: &str) -> Self {
        let action = form.attr("action").filter(|action| !action.is_empty());
        let mut read = Self {
            action: action.unwrap_or(path).to_owned(),
            method: form.attr("method").unwrap_or("get").to_ascii_lowercase(),
            fields: Vec::new(),
            names: Vec::new(),
        };
        for field in form.select(&selector("input, select, textarea, button")) {
            let Some(name) = field.attr("name") else {
                continue;
            };
            read.fields
                .extend(sent(field).map(|value| (name.to_owned(), value)));
            if !read.names.iter().any(|found| found == name) {
                read.names.push(name.to_owned());
            }
        }
        read
    }
}

/// What the browser would send for this element as it stands, if anything.
fn sent(field: ElementRef) -> Option<String> {
    let value = || field.attr("value").unwrap_or_default().to_owned();
    match (field.value().name(), field.attr("type")) {
        ("textarea", _) => {
            let text: String = field.text().collect();
            Some(text.strip_prefix('\n').unwrap_or(&text).to_owned())
        }
        ("select", _) => chosen(field),
        ("button", _) | (_, Some("submit" | "button" | "file")) => None,
        (_, Some("checkbox" | "radio")) => {
            field.attr("checked").map(|_| match field.attr("value") {
                Some(value) => value.to_owned(),
                None => "on".to_owned(),
            })
        }
        _ => Some(value()),
    }
}

fn chosen(select: ElementRef) -> Option<String> {
    let options = selector("option");
    let marked = select
        .select(&options)
        .find(|option| option.attr("selected").is_some());
    let option = marked.or_else(|| select.select(&options).next())?;
    Some(match option.attr("value") {
        Some(value) => value.to_owned(),
        None => option.text().collect(),
    })
}

/// A selector that is written in this crate.
pub(crate) fn selector(css: &'static str) -> Selector {
    Selector::parse(css)
        .expect("the selectors of this crate are written in it and tried by its tests")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<form method=post>
        <input type=hidden name=seen value=7><input name=title value='A &amp; b'>
        <textarea name=why>\nline</textarea>
        <input type=checkbox name=team value=a checked><input type=checkbox name=team value=b>
        <select name=unmet><option value=''>Not known<option value=2 selected>Two</select>
        <button name=do value=save>Save</button></form>";

    #[test]
    fn a_form_sends_what_stands_in_it() {
        let form = Form::with_field(PAGE, "/here", "title").expect("there is one");
        assert_eq!(form.action, "/here");
        let sent: Vec<(&str, &str)> = form
            .fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        assert_eq!(
            sent,
            [
                ("seen", "7"),
                ("title", "A & b"),
                ("why", "line"),
                ("team", "a"),
                ("unmet", "2")
            ]
        );
        assert_eq!(form.names, ["seen", "title", "why", "team", "unmet", "do"]);
    }

    #[test]
    fn a_value_put_in_takes_the_place_of_what_stood_there() {
        let mut form = Form::with_field(PAGE, "/here", "title").expect("there is one");
        form.put("title", "new");
        form.put("do", "save");
        assert_eq!(form.value("title"), Some("new"));
        assert_eq!(form.value("do"), Some("save"));
    }
}
