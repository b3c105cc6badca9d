//! Fields with a legend.

use web::components::{Choice, Choices, DateInput, DatePart, Field, Fieldset, Legend};

use crate::fields::described;
use crate::fixtures::{ATTRIBUTES, CLASSES, NotOffered, compare};
use crate::options::{Options, html};

/// Why a group without a fieldset is none of ours.
const NAMELESS: &str = "a group of fields has a name that a screen reader can say";

fn legend(options: &mut Options) -> Legend<'static> {
    let mut part = options.part("legend").unwrap();
    Legend::new(part.content().unwrap())
        .classes(part.text("classes").unwrap_or_default())
        .page_heading(part.flag("isPageHeading").unwrap_or_default())
}

#[test]
fn a_fieldset_is_that_of_govuk_frontend() {
    let not_offered = [("role", "follows from what is in it")];
    compare("fieldset", &not_offered, |options| {
        let mut fieldset =
            Fieldset::new(legend(options)).classes(options.text("classes").unwrap_or_default());
        if let Some(fields) = options.text("html") {
            fieldset = fieldset.fields(html(fields));
        }
        if let Some(id) = options.text("describedBy") {
            fieldset = fieldset.described_by(id);
        }
        for (name, value) in options.attributes() {
            fieldset = fieldset.attribute(name, value);
        }
        fieldset.to_string()
    });
}

/// The question of a group: its words are those of the fieldset's legend.
fn question(options: &mut Options, name: String) -> Field<'static> {
    let Some(mut fieldset) = options.part("fieldset") else {
        options.needs("no fieldset");
        return described(Field::new(name, ""), options);
    };
    let Some(mut legend) = fieldset.part("legend") else {
        options.needs("no fieldset");
        return described(Field::new(name, ""), options);
    };
    let mut field = Field::new(name, legend.content().unwrap())
        .words_classes(legend.text("classes").unwrap_or_default());
    if legend.flag("isPageHeading").unwrap_or_default() {
        field = field.page_heading();
    }
    if let Some(id) = fieldset.text("describedBy") {
        field = field.described_by(id);
    }
    described(field, options)
}

fn choices(
    options: &mut Options,
    new: fn(Field<'static>, Vec<Choice<'static>>) -> Choices<'static>,
) -> Choices<'static> {
    let name = options.text("name").unwrap();
    let mut field = question(options, name);
    if let Some(id) = options.text("idPrefix") {
        field = field.id(id);
    }
    let items = options.list("items").into_iter().map(choice).collect();
    let mut choices = new(field, items).classes(options.text("classes").unwrap_or_default());
    for (name, value) in options.attributes() {
        choices = choices.attribute(name, value);
    }
    choices
}

fn choice(mut item: Options) -> Choice<'static> {
    if let Some(word) = item.text("divider") {
        return Choice::divider(word);
    }
    let value = item.text("value").unwrap_or_default();
    let mut choice = Choice::new(value, item.content().unwrap_or_else(|| "".into()))
        .disabled(item.flag("disabled").unwrap_or_default());
    if let Some(name) = item.text("name") {
        choice = choice.name(name);
    }
    if let Some(id) = item.text("id") {
        choice = choice.id(id);
    }
    if let Some(hint) = item.content_in("hint") {
        choice = choice.hint(hint);
    }
    if let Some(is) = item.flag("checked") {
        choice = choice.checked(is);
    }
    if item.text("behaviour").is_some() {
        choice = choice.exclusive();
    }
    if let Some(given) = item
        .part("conditional")
        .and_then(|mut part| part.text("html"))
    {
        choice = choice.conditional(html(given));
    }
    choice
}

const CHOICES: [NotOffered; 6] = [
    ("no fieldset", NAMELESS),
    ("fieldset.attributes", ATTRIBUTES),
    ("fieldset.classes", CLASSES),
    ("items with holes", "a list has no holes"),
    ("items.attributes", ATTRIBUTES),
    ("items.label", CLASSES),
];

#[test]
fn radios_are_those_of_govuk_frontend() {
    compare("radios", &CHOICES, |options| {
        let value = options.text("value");
        let radios = choices(options, Choices::radios);
        value.into_iter().fold(radios, Choices::value).to_string()
    });
}

#[test]
fn checkboxes_are_those_of_govuk_frontend() {
    compare("checkboxes", &CHOICES, |options| {
        let values = options.texts("values");
        let checkboxes = choices(options, Choices::checkboxes);
        values
            .into_iter()
            .fold(checkboxes, Choices::value)
            .to_string()
    });
}

#[test]
fn a_date_input_is_that_of_govuk_frontend() {
    let three = "a date has a day, a month and a year";
    let not_offered = [
        ("no fieldset", NAMELESS),
        ("items", three),
        ("a part less", three),
        ("attributes", ATTRIBUTES),
        ("values", "its parts are named after the whole"),
        (
            "a part's own name, label or classes",
            "its parts are named and marked after the whole",
        ),
    ];
    compare("date-input", &not_offered, |options| {
        let prefix = options.text("namePrefix").unwrap_or_default();
        let field = question(options, prefix.clone()).id(options.text("id").unwrap());
        let [day, month, year] =
            ["day", "month", "year"].map(|name| date_part(options, name, &prefix));
        DateInput::new(field)
            .day(day)
            .month(month)
            .year(year)
            .classes(options.text("classes").unwrap_or_default())
            .to_string()
    });
}

fn date_part(options: &mut Options, name: &str, prefix: &str) -> DatePart<'static> {
    let key = if prefix.is_empty() {
        name.to_owned()
    } else {
        format!("{prefix}-{name}")
    };
    let together = options.inner_text("values", &key);
    if options.is_false(name) {
        options.needs("a part less");
    }
    let mut part = options.part(name);
    if part.as_mut().is_some_and(|part| {
        ["name", "label", "classes"]
            .map(|key| part.text(key).is_some())
            .contains(&true)
    }) {
        options.needs("a part's own name, label or classes");
    }
    let value = part
        .as_mut()
        .and_then(|part| part.text("value"))
        .or(together);
    let date_part = value.map_or_else(DatePart::default, DatePart::new);
    match part.as_mut().and_then(|part| part.flag("error")) {
        Some(is) => date_part.wrong(is),
        None => date_part,
    }
}
