//! Fields with a label.

use web::components::{Field, FileUpload, Input, Select, SelectOption, Textarea};

use crate::fixtures::{ATTRIBUTES, CLASSES, compare};
use crate::options::Options;

/// What all of these have in common.
fn field(options: &mut Options) -> Field<'static> {
    let name = options.text("name").unwrap_or_default();
    let mut label = options.part("label").unwrap();
    let mut field = Field::new(name, label.content().unwrap())
        .words_classes(label.text("classes").unwrap_or_default());
    if label.flag("isPageHeading").unwrap_or_default() {
        field = field.page_heading();
    }
    if let Some(id) = options.text("id") {
        field = field.id(id);
    }
    described(field, options)
}

/// What fields with a legend have too.
pub(crate) fn described(field: Field<'static>, options: &mut Options) -> Field<'static> {
    let mut field = field.error(options.content_in("errorMessage"));
    if let Some(hint) = options.content_in("hint") {
        field = field.hint(hint);
    }
    if let Some(id) = options.text("describedBy") {
        field = field.described_by(id);
    }
    if let Some(mut group) = options.part("formGroup") {
        field = field.group_classes(group.text("classes").unwrap_or_default());
    }
    field
}

#[test]
fn an_input_is_that_of_govuk_frontend() {
    let not_offered = [
        ("prefix.attributes", ATTRIBUTES),
        ("prefix.classes", CLASSES),
        ("suffix.attributes", ATTRIBUTES),
        ("suffix.classes", CLASSES),
        ("inputWrapper", CLASSES),
    ];
    compare("input", &not_offered, |options| {
        let mut input =
            Input::new(field(options)).classes(options.text("classes").unwrap_or_default());
        if let Some(kind) = options.text("type") {
            input = input.kind(kind);
        }
        if let Some(value) = options.text("value") {
            input = input.value(value);
        }
        if let Some(prefix) = options.content_in("prefix") {
            input = input.prefix(prefix);
        }
        if let Some(suffix) = options.content_in("suffix") {
            input = input.suffix(suffix);
        }
        for (name, value) in further(options) {
            input = input.attribute(name, value);
        }
        input
            .disabled(options.flag("disabled").unwrap_or_default())
            .to_string()
    });
}

/// Options that are attributes like any other.
fn further(options: &mut Options) -> Vec<(String, String)> {
    let mut all = options.attributes();
    for name in ["inputmode", "autocomplete", "autocapitalize", "pattern"] {
        all.extend(options.text(name).map(|value| (name.to_owned(), value)));
    }
    all.extend(
        options
            .flag("spellcheck")
            .map(|value| ("spellcheck".to_owned(), value.to_string())),
    );
    all
}

#[test]
fn a_textarea_is_that_of_govuk_frontend() {
    compare("textarea", &[], |options| {
        let mut textarea =
            Textarea::new(field(options)).classes(options.text("classes").unwrap_or_default());
        if let Some(value) = options.text("value") {
            textarea = textarea.value(value);
        }
        if let Some(rows) = options.text("rows") {
            textarea = textarea.rows(rows.parse().unwrap());
        }
        for (name, value) in further(options) {
            textarea = textarea.attribute(name, value);
        }
        textarea.to_string()
    });
}

#[test]
fn a_select_is_that_of_govuk_frontend() {
    let not_offered = [
        ("items with holes", "a list has no holes"),
        ("items.attributes", ATTRIBUTES),
        ("items.value neither text nor number", "a form sends text"),
    ];
    compare("select", &not_offered, |options| {
        let items = options
            .list("items")
            .into_iter()
            .map(select_option)
            .collect();
        let mut select =
            Select::new(field(options), items).classes(options.text("classes").unwrap_or_default());
        if let Some(value) = options.text("value") {
            select = select.value(value);
        }
        for (name, value) in options.attributes() {
            select = select.attribute(name, value);
        }
        select.to_string()
    });
}

fn select_option(mut item: Options) -> SelectOption<'static> {
    let empty = item.is_empty_text("value");
    if item.is_false("value") {
        item.needs("value neither text nor number");
    }
    let text = item.text("text").unwrap_or_default();
    let mut option = match item.text("value") {
        Some(value) => SelectOption::new(value, text),
        None if empty => SelectOption::new("", text),
        None => SelectOption::text(text),
    };
    if let Some(is) = item.flag("selected") {
        option = option.selected(is);
    }
    option.disabled(item.flag("disabled").unwrap_or_default())
}

#[test]
fn a_file_upload_is_that_of_govuk_frontend() {
    let drop_zone = "the browser's own field says all that is needed";
    let not_offered = [
        ("javascript", drop_zone),
        ("wrapperClasses", drop_zone),
        ("wrapperAttributes", drop_zone),
        ("chooseFilesButtonText", drop_zone),
        ("dropInstructionText", drop_zone),
        ("noFileChosenText", drop_zone),
        ("multipleFilesChosenText", drop_zone),
        ("enteredDropZoneText", drop_zone),
        ("leftDropZoneText", drop_zone),
        ("value", "a browser lets no page fill it"),
        ("disabled", "a file can always be chosen"),
    ];
    compare("file-upload", &not_offered, |options| {
        let mut upload = FileUpload::new(field(options))
            .multiple(options.flag("multiple").unwrap_or_default())
            .classes(options.text("classes").unwrap_or_default());
        for (name, value) in options.attributes() {
            upload = upload.attribute(name, value);
        }
        upload.to_string()
    });
}
