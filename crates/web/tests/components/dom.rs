//! HTML as a browser reads it, written in one way only: so that two spellings of the same thing compare equal.

use std::fmt::Write as _;

use scraper::{ElementRef, Html, Node};

/// The parsed HTML, an element or a text a line, indented: attributes and classes sorted, white space made one.
pub(crate) fn normal(html: &str) -> String {
    let mut out = String::new();
    write_children(Html::parse_fragment(html).root_element(), 0, &mut out);
    out
}

fn write_children(element: ElementRef<'_>, depth: usize, out: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Element(_) => write_element(ElementRef::wrap(child).unwrap(), depth, out),
            Node::Text(text) => {
                let after_inline = child
                    .prev_sibling()
                    .and_then(ElementRef::wrap)
                    .is_some_and(|before| is_inline(&before));
                write_text(text, element, after_inline, depth, out);
            }
            _ => {}
        }
    }
}

fn write_element(element: ElementRef<'_>, depth: usize, out: &mut String) {
    let mut attributes: Vec<String> = element
        .value()
        .attrs()
        .filter(|(name, _)| !is_drawing(element, name))
        .map(|(name, value)| match name {
            "class" => format!("class={:?}", sorted(value)),
            _ => format!("{name}={value:?}"),
        })
        .collect();
    attributes.sort();
    let _ = writeln!(
        out,
        "{}<{} {}>",
        "  ".repeat(depth),
        element.value().name(),
        attributes.join(" ")
    );
    write_children(element, depth + 1, out);
}

/// Space at the edges of a text means nothing, unless it parts the text from words beside it.
fn write_text(
    text: &str,
    parent: ElementRef<'_>,
    after_inline: bool,
    depth: usize,
    out: &mut String,
) {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return;
    }
    let parted = text.starts_with(char::is_whitespace) && (after_inline || is_hidden(&parent));
    let _ = writeln!(
        out,
        "{}{}{words:?}",
        "  ".repeat(depth),
        if parted { "␣" } else { "" }
    );
}

fn is_inline(element: &ElementRef<'_>) -> bool {
    element.value().name() == "span"
}

/// Hidden words are read out in one breath with those before them: the space between must be there.
fn is_hidden(element: &ElementRef<'_>) -> bool {
    element
        .value()
        .classes()
        .any(|class| class == "govuk-visually-hidden")
}

/// The lines of an arrow are drawn by ourselves.
fn is_drawing(element: ElementRef<'_>, attribute: &str) -> bool {
    element.value().name() == "path" && attribute == "d"
}

fn sorted(classes: &str) -> String {
    let mut classes: Vec<&str> = classes.split_whitespace().collect();
    classes.sort_unstable();
    classes.dedup();
    classes.join(" ")
}

#[test]
fn spelling_is_no_difference_and_meaning_is() {
    assert_eq!(
        normal("<p class='b a'  id=x>One\n two</p>"),
        normal("<p id=\"x\" class=\"a b\"> One two </p>")
    );
    assert_ne!(normal("<p>One</p>"), normal("<p>Two</p>"));
    assert_ne!(normal("<p id=a></p>"), normal("<p></p>"));
    assert_ne!(normal("<p><b>x</b></p>"), normal("<p>x</p>"));
    assert_ne!(
        normal("<span>Error:</span> x"),
        normal("<span>Error:</span>x")
    );
    assert_ne!(
        normal("<a>Change<span class=govuk-visually-hidden> name</span></a>"),
        normal("<a>Change<span class=govuk-visually-hidden>name</span></a>")
    );
}
