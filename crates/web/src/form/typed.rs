//! A form as it was typed.

use std::ops::RangeInclusive;

use axum::extract::rejection::RawFormRejection;
use axum::extract::{FromRequest, RawForm, Request};
use axum::http::StatusCode;
use engine::id::Id;
use engine::text::{Line, Passage, TextError};
use wording::form::Wrong;

use super::decode;
use crate::layout::Fault;

/// Every field with every value it was sent, in the order sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Typed(Vec<(String, String)>);

/// What was typed.
impl Typed {
    /// What an address says after its question mark: a form that asks.
    pub(crate) fn of_query(query: Option<&str>) -> Result<Self, Fault> {
        decode::fields(query.unwrap_or_default().as_bytes()).map(Self)
    }

    /// The same form with one more value: how a form is filled with what is kept.
    #[must_use]
    pub(crate) fn with(mut self, field: &str, value: impl Into<String>) -> Self {
        self.0.push((field.to_owned(), value.into()));
        self
    }

    /// The same form with this value in place of what stood in a field.
    #[must_use]
    pub(crate) fn replacing(mut self, field: &str, value: impl Into<String>) -> Self {
        self.0.retain(|(name, _)| name != field);
        self.with(field, value)
    }

    /// What stands in a field; nothing where it was not sent.
    pub(crate) fn text(&self, field: &str) -> &str {
        self.fields()
            .find(|(name, _)| *name == field)
            .map_or("", |(_, value)| value)
    }

    /// Every value of a field that may have several.
    pub(crate) fn all<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(name, _)| name == field)
            .map(|(_, value)| value.as_str())
    }

    /// Whether a field was sent at all: a button that was pressed, a row that was on the page.
    pub(crate) fn sent(&self, field: &str) -> bool {
        self.all(field).next().is_some()
    }

    /// Whether a box is ticked, or an option chosen.
    pub(crate) fn holds(&self, field: &str, value: &str) -> bool {
        self.all(field).any(|held| held == value)
    }

    /// Every field and value, in the order sent.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// What was meant, for the kinds of text that every form has.
impl Typed {
    /// A line that must be there; `missing` is what to say where it is not.
    pub(crate) fn line<const MAX: usize>(
        &self,
        field: &str,
        missing: &'static str,
    ) -> Result<Line<MAX>, Wrong> {
        self.line_or_none(field)?.ok_or(Wrong::Missing(missing))
    }

    /// A line that may be left out.
    pub(crate) fn line_or_none<const MAX: usize>(
        &self,
        field: &str,
    ) -> Result<Option<Line<MAX>>, Wrong> {
        blank_is_none(Line::parse(self.text(field)))
    }

    /// Text of several lines that may be left out.
    pub(crate) fn passage_or_none<const MAX: usize>(
        &self,
        field: &str,
    ) -> Result<Option<Passage<MAX>>, Wrong> {
        blank_is_none(Passage::parse(self.text(field)))
    }

    /// A whole number of these that must be there. `1,200` and `1 200` are read as 1200.
    pub(crate) fn whole(&self, field: &str, range: RangeInclusive<u64>) -> Result<u64, Wrong> {
        let digits: String = self
            .text(field)
            .chars()
            .filter(|c| *c != ',' && !c.is_whitespace())
            .collect();
        let number = digits
            .parse()
            .ok()
            .filter(|number| range.contains(number) && !digits.starts_with('+'));
        number.ok_or(Wrong::NotWhole {
            least: *range.start(),
            most: *range.end(),
        })
    }

    /// The id of something chosen; the empty option is none.
    pub(crate) fn id_or_none<Kind>(&self, field: &str) -> Result<Option<Id<Kind>>, Wrong> {
        blank_is_none(Id::parse(self.text(field)))
    }

    /// The ids of everything ticked.
    pub(crate) fn ids<Kind>(&self, field: &str) -> Result<Vec<Id<Kind>>, Wrong> {
        self.all(field)
            .filter(|id| !id.trim().is_empty())
            .map(|id| Id::parse(id).map_err(Wrong::Text))
            .collect()
    }
}

fn blank_is_none<T>(parsed: Result<T, TextError>) -> Result<Option<T>, Wrong> {
    match parsed {
        Ok(text) => Ok(Some(text)),
        Err(TextError::Empty) => Ok(None),
        Err(error) => Err(Wrong::Text(error)),
    }
}

impl<S: Send + Sync> FromRequest<S> for Typed {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        match RawForm::from_request(request, state).await {
            Ok(RawForm(body)) => decode::fields(&body).map(Self),
            Err(RawFormRejection::BytesRejection(rejection))
                if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE =>
            {
                Err(Fault::TooLarge)
            }
            Err(_) => Err(Fault::BadRequest),
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use engine::text::Title;

    use super::*;

    async fn sent(kind: &str, body: &str) -> Result<Typed, Fault> {
        let request = Request::post("/")
            .header("content-type", kind)
            .body(Body::from(body.to_owned()))
            .unwrap();
        Typed::from_request(request, &()).await
    }

    #[tokio::test]
    async fn a_field_keeps_every_value_it_was_sent() {
        let form = sent(
            "application/x-www-form-urlencoded",
            "team=a+b&title=%C3%A9%26&team=c%2Fd",
        );
        let form = form.await.unwrap();
        assert_eq!(form.all("team").collect::<Vec<_>>(), ["a b", "c/d"]);
        assert_eq!(form.text("title"), "é&");
        assert!(form.holds("team", "c/d"));
        assert!(!form.sent("groups"));
    }

    #[tokio::test]
    async fn what_is_no_form_is_a_bad_request() {
        let sent = sent("text/plain", "title=a").await;
        assert!(matches!(sent, Err(Fault::BadRequest)));
    }

    #[test]
    fn blank_is_missing_where_a_line_must_be_and_none_where_it_may() {
        let form = Typed::default().with("title", " \t ");
        assert_eq!(
            form.line::<500>("title", "Write a title"),
            Err(Wrong::Missing("Write a title"))
        );
        assert_eq!(form.line_or_none::<500>("title"), Ok(None));
        assert_eq!(form.passage_or_none::<500>("details"), Ok(None));
    }

    #[test]
    fn a_whole_number_is_one_of_those_accepted() {
        let whole = |text: &str| Typed::default().with("room", text).whole("room", 1..=2_000);
        assert_eq!(whole(" 1,200 "), Ok(1_200));
        for wrong in ["", "0", "2001", "-1", "+1", "1.5", "two"] {
            assert_eq!(
                whole(wrong),
                Err(Wrong::NotWhole {
                    least: 1,
                    most: 2_000
                }),
                "{wrong}"
            );
        }
    }

    #[test]
    fn text_that_cannot_be_kept_is_refused_never_cut() {
        let form = Typed::default().with("title", "abcd");
        assert!(matches!(
            form.line::<3>("title", ""),
            Err(Wrong::Text(TextError::TooLong {
                found: 4,
                allowed: 3
            }))
        ));
        assert_eq!(
            form.line("title", "").map(|title: Title| title.to_string()),
            Ok("abcd".to_owned())
        );
    }
}
