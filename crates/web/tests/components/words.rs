//! Words and links.

use web::components::{
    BackLink, Breadcrumbs, Content, Crumb, Details, ErrorMessage, Hint, InsetText, Label, SkipLink,
    Tag, WarningText,
};

use crate::fixtures::{ATTRIBUTES, compare};

/// A component without words is not one of ours; where a fixture has none, it is compared with empty ones.
fn words(content: Option<Content<'static>>) -> Content<'static> {
    content.unwrap_or_else(|| "".into())
}

#[test]
fn a_back_link_is_that_of_govuk_frontend() {
    compare("back-link", &[("attributes", ATTRIBUTES)], |options| {
        let href = options.text("href").unwrap_or_else(|| "#".to_owned());
        let link = BackLink::new(href).classes(options.text("classes").unwrap_or_default());
        match options.content() {
            Some(words) => link.words(words).to_string(),
            None => link.to_string(),
        }
    });
}

#[test]
fn breadcrumbs_are_those_of_govuk_frontend() {
    let not_offered = [
        ("attributes", ATTRIBUTES),
        ("items.attributes", ATTRIBUTES),
        ("labelText", "a page has one way to it"),
        ("collapseOnMobile", "said by its class"),
    ];
    compare("breadcrumbs", &not_offered, |options| {
        let crumbs = options.list("items").into_iter().map(|mut item| {
            match (item.text("href"), words(item.content())) {
                (Some(href), words) => Crumb::link(href, words),
                (None, words) => Crumb::here(words),
            }
        });
        Breadcrumbs::new(crumbs.collect())
            .classes(options.text("classes").unwrap_or_default())
            .to_string()
    });
}

#[test]
fn details_are_those_of_govuk_frontend() {
    compare("details", &[], |options| {
        let summary = words(options.content_of("summaryHtml", "summaryText"));
        let mut details = Details::new(summary, words(options.content()))
            .open(options.flag("open").unwrap_or_default())
            .classes(options.text("classes").unwrap_or_default());
        for (name, value) in options.attributes() {
            details = details.attribute(name, value);
        }
        match options.text("id") {
            Some(id) => details.id(id).to_string(),
            None => details.to_string(),
        }
    });
}

#[test]
fn an_error_message_is_that_of_govuk_frontend() {
    let not_offered = [
        ("attributes", ATTRIBUTES),
        ("visuallyHiddenText", "an error is called an error"),
    ];
    compare("error-message", &not_offered, |options| {
        let message = ErrorMessage::new(words(options.content()))
            .classes(options.text("classes").unwrap_or_default());
        match options.text("id") {
            Some(id) => message.id(id).to_string(),
            None => message.to_string(),
        }
    });
}

#[test]
fn a_hint_is_that_of_govuk_frontend() {
    compare("hint", &[("attributes", ATTRIBUTES)], |options| {
        let hint = Hint::new(words(options.content()))
            .classes(options.text("classes").unwrap_or_default());
        match options.text("id") {
            Some(id) => hint.id(id).to_string(),
            None => hint.to_string(),
        }
    });
}

#[test]
fn inset_text_is_that_of_govuk_frontend() {
    let not_offered = [("attributes", ATTRIBUTES), ("id", "nothing leads there")];
    compare("inset-text", &not_offered, |options| {
        InsetText::new(words(options.content()))
            .classes(options.text("classes").unwrap_or_default())
            .to_string()
    });
}

#[test]
fn a_label_is_that_of_govuk_frontend() {
    let not_offered = [
        ("attributes", ATTRIBUTES),
        ("no words", "a label has words"),
    ];
    compare("label", &not_offered, |options| {
        let content = options.content();
        if content.is_none() {
            options.needs("no words");
        }
        let label = Label::new(words(content))
            .classes(options.text("classes").unwrap_or_default())
            .page_heading(options.flag("isPageHeading").unwrap_or_default());
        match options.text("for") {
            Some(id) => label.of(id).to_string(),
            None => label.to_string(),
        }
    });
}

#[test]
fn a_skip_link_is_that_of_govuk_frontend() {
    compare("skip-link", &[("attributes", ATTRIBUTES)], |options| {
        let href = options
            .text("href")
            .unwrap_or_else(|| "#content".to_owned());
        SkipLink::new(href, words(options.content()))
            .classes(options.text("classes").unwrap_or_default())
            .to_string()
    });
}

#[test]
fn a_tag_is_that_of_govuk_frontend() {
    compare("tag", &[], |options| {
        let mut tag =
            Tag::new(words(options.content())).classes(options.text("classes").unwrap_or_default());
        for (name, value) in options.attributes() {
            tag = tag.attribute(name, value);
        }
        tag.to_string()
    });
}

#[test]
fn a_warning_is_that_of_govuk_frontend() {
    let not_offered = [
        ("attributes", ATTRIBUTES),
        ("iconFallbackText", "a warning is called a warning"),
    ];
    compare("warning-text", &not_offered, |options| {
        WarningText::new(words(options.content()))
            .classes(options.text("classes").unwrap_or_default())
            .to_string()
    });
}
