//! A date, as people write it.

use std::borrow::Cow;

use askama::Template;

use super::{Classes, Field, Input};

/// A field for a date: day, month and year, each a small field of its own (`NAME-day` and so on).
#[derive(Clone, Debug, Template)]
#[template(path = "components/date_input.html")]
#[must_use]
pub struct DateInput<'a> {
    field: Field<'a>,
    day: DatePart<'a>,
    month: DatePart<'a>,
    year: DatePart<'a>,
    classes: Classes<'a>,
}

/// What stands in one part of a date, and whether it is wrong.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct DatePart<'a> {
    value: Option<Cow<'a, str>>,
    wrong: Option<bool>,
}

impl<'a> DateInput<'a> {
    /// An empty date. A field with no name sends its parts as `day`, `month` and `year`.
    pub fn new(field: Field<'a>) -> Self {
        Self {
            field,
            day: DatePart::default(),
            month: DatePart::default(),
            year: DatePart::default(),
            classes: Classes::default(),
        }
    }

    /// What stands in the day.
    pub fn day(mut self, day: DatePart<'a>) -> Self {
        self.day = day;
        self
    }

    /// What stands in the month.
    pub fn month(mut self, month: DatePart<'a>) -> Self {
        self.month = month;
        self
    }

    /// What stands in the year.
    pub fn year(mut self, year: DatePart<'a>) -> Self {
        self.year = year;
        self
    }

    /// Further classes.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }

    fn parts(&self) -> [Input<'_>; 3] {
        [
            self.part(&self.day, "day", "Day", 2),
            self.part(&self.month, "month", "Month", 2),
            self.part(&self.year, "year", "Year", 4),
        ]
    }

    fn part<'b>(
        &'b self,
        part: &'b DatePart<'a>,
        name: &'static str,
        label: &'static str,
        width: u8,
    ) -> Input<'b> {
        let prefixed = if self.field.name.is_empty() {
            name.to_owned()
        } else {
            format!("{}-{name}", self.field.name)
        };
        let field = Field::new(prefixed, label)
            .id(format!("{}-{name}", self.field.id))
            .words_classes("govuk-date-input__label");
        let wrong = if self.is_wrong(part) {
            " govuk-input--error"
        } else {
            ""
        };
        let input = Input::new(field)
            .classes(format!(
                "govuk-date-input__input govuk-input--width-{width}{wrong}"
            ))
            .attribute("inputmode", "numeric");
        match &part.value {
            Some(value) => input.value(&**value),
            None => input,
        }
    }

    /// A part is wrong where that is said of it; where something is wrong and no part is named, all of them are.
    fn is_wrong(&self, part: &DatePart<'_>) -> bool {
        let named = [&self.day, &self.month, &self.year]
            .into_iter()
            .any(|part| part.wrong == Some(true));
        part.wrong.unwrap_or(self.field.has_error() && !named)
    }
}

impl<'a> DatePart<'a> {
    /// A part in which this stands, as it was typed.
    pub fn new(value: impl Into<Cow<'a, str>>) -> Self {
        Self {
            value: Some(value.into()),
            wrong: None,
        }
    }

    /// Whether this part is what is wrong with the date.
    pub fn wrong(mut self, is: bool) -> Self {
        self.wrong = Some(is);
        self
    }
}
