//! What all messages have in common: the same parts, written once as plain text and once as HTML.

use crate::text::{escaped, safe};

/// A message in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// What it is about, in one line.
    pub subject: String,
    /// All of it as plain text.
    pub text: String,
    /// All of it as a page of HTML.
    pub html: String,
}

/// A part of a message.
pub(super) enum Part<'a> {
    /// A paragraph.
    Says(String),
    /// A list.
    Lists(Vec<String>),
    /// A link, in words that say where it leads.
    Leads(&'static str, &'a str),
}

/// The most characters of a subject: more is cut off by many programs.
const MOST: usize = 120;

/// Large enough to read, narrow enough to follow; colours are the reader's own.
const STYLE: &str = "font:1.125rem/1.5 sans-serif;max-width:36rem;margin:0 auto;padding:1rem";

/// A message of these parts.
pub(super) fn written(subject: &str, parts: &[Part<'_>]) -> Written {
    let subject = cut(line(subject));
    let text: Vec<String> = parts.iter().map(as_text).collect();
    let html: String = parts.iter().map(as_html).collect();
    let title = escaped(&subject);
    Written {
        text: text.join("\n"),
        html: format!(
            "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n</head>\n\
             <body style=\"{STYLE}\">\n<h1 style=\"font-size:1.5rem;line-height:1.25\">{title}</h1>\n{html}</body>\n</html>\n"
        ),
        subject,
    }
}

/// One line: what somebody typed in several cannot pass for more of the message.
fn line(text: &str) -> String {
    safe(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cut off where it is too long for a subject.
fn cut(line: String) -> String {
    match line.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", line.split_at(at).0.trim_end()),
        None => line,
    }
}

fn as_text(part: &Part<'_>) -> String {
    match part {
        Part::Says(words) => format!("{}\n", line(words)),
        Part::Lists(items) => {
            let item = |item: &String| format!("* {}\n", line(item));
            items.iter().map(item).collect()
        }
        Part::Leads(words, to) => format!("{words}:\n{to}\n"),
    }
}

fn as_html(part: &Part<'_>) -> String {
    match part {
        Part::Says(words) => format!("<p>{}</p>\n", escaped(&line(words))),
        Part::Lists(items) => {
            let item = |item: &String| format!("<li>{}</li>\n", escaped(&line(item)));
            let items: String = items.iter().map(item).collect();
            format!("<ul>\n{items}</ul>\n")
        }
        Part::Leads(words, to) => {
            let (words, to) = (escaped(words), escaped(to));
            // The address is shown too: for those who do not follow links in emails, and are right.
            format!("<p><a href=\"{to}\">{words}</a><br>\n{to}</p>\n")
        }
    }
}
