//! B3: text of every kind, in every field that takes text, is refused or comes back as it was, in every output.

use crate::crawl::{Crawled, Page};
use crate::error::TrialError;
use crate::http::Form;
use crate::report::Report;
use crate::scratch::Scratch;
use crate::server::{self, Server};
use serde_json::Value;

/// Text that programs stumble over. All of it is NFC and has single spaces, so that what is kept must be equal.
pub const TEXTS: [(&str, &str); 9] = [
    ("accents", "Żółć Ünïcödé naïve"),
    (
        "right to left",
        "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{645}\u{631}\u{62d}\u{628}\u{627}",
    ),
    ("bidi controls", "a\u{202e}b\u{2066}c\u{2069}d"),
    (
        "beyond the first plane",
        "\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} \u{20bb7}",
    ),
    ("marks", "z\u{334}\u{335}\u{336}\u{337}\u{338}"),
    ("joined", "\u{1f469}\u{200d}\u{1f680}"),
    ("markup", "<b>bold</b> &amp; &lt; \"quoted\" 'so'"),
    ("a formula", "=1+1"),
    ("a letter that grows", "\u{130}stanbul \u{df}"),
];

/// Fields that hold text a person writes freely.
const FREE: [&str; 5] = ["title", "details", "name", "why", "note"];

/// How the pages are read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// As they are.
    Plain,
    /// As if the server had dropped what is not ASCII. The trial must catch that.
    Dropping,
}

/// A form with free text, and the page it stands on.
struct Place {
    page: String,
    names: Vec<String>,
}

/// Writes every kind of text into every free field that a form on the site has, and reads it back from the pages.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn pages(server: &Server, reading: Reading) -> Result<Report, TrialError> {
    let mut report = Report::of("B3 text on the pages");
    let mut kept = 0;
    for place in places(server)? {
        for field in FREE
            .iter()
            .filter(|field| place.names.iter().any(|name| name == *field))
        {
            for (kind, text) in TEXTS {
                let what = format!("{kind} in {field} of {}", place.page);
                let Some(words) = put_and_read_back(server, &place, field, text, &mut report)?
                else {
                    continue;
                };
                kept += 1;
                let words = match reading {
                    Reading::Plain => words,
                    Reading::Dropping => words.replace(|c: char| !c.is_ascii(), ""),
                };
                report.must(words.contains(text), || {
                    format!("{what}: was taken and does not come back as it was")
                });
            }
        }
    }
    report.must(kept > 0, || "no field took any text".to_owned());
    report.count("texts kept", kept);
    Ok(report)
}

/// One place for each kind of form that has a free field.
fn places(server: &Server) -> Result<Vec<Place>, TrialError> {
    let crawled = Crawled::site(server)?;
    let mut places: Vec<Place> = Vec::new();
    for (page, form) in crawled.forms() {
        let free = form.names.iter().any(|name| FREE.contains(&name.as_str()));
        let known = places.iter().any(|known| known.names == form.names);
        if form.method == "post" && free && !known {
            places.push(Place {
                page: page.path.clone(),
                names: form.names.clone(),
            });
        }
    }
    Ok(places)
}

/// What the pages say afterwards: the one it leads to, and the one with the form. None where the text was refused.
fn put_and_read_back(
    server: &Server,
    place: &Place,
    field: &str,
    text: &str,
    report: &mut Report,
) -> Result<Option<String>, TrialError> {
    let mut line = server.connect();
    let page = server.page(&place.page)?;
    let forms = Form::all(&page.text(), &place.page);
    let Some(mut form) = forms.into_iter().find(|form| form.names == place.names) else {
        return Ok(None);
    };
    form.put(field, text);
    let answer = line
        .send(&form.request())
        .map_err(TrialError::line(&form.action))?;
    report.must(answer.status < 500, || {
        format!(
            "{text:?} in {field} of {}: answered {}",
            form.action, answer.status
        )
    });
    let Some(leads_to) = answer.header("location").filter(|_| answer.status == 303) else {
        return Ok(None);
    };
    let mut words = String::new();
    for path in [leads_to, &place.page] {
        let page = line.get(path).map_err(TrialError::line(path))?;
        words.push_str(&Page::read(path.to_owned(), page.status, page.text()).words());
    }
    Ok(Some(words))
}

/// The same text through the command line: from a spreadsheet, out as JSON (equal) and as text for a terminal (no escapes).
///
/// # Errors
/// When the trial itself cannot be run.
pub fn command_line() -> Result<Report, TrialError> {
    let mut report = Report::of("B3 text on the command line");
    let scratch = Scratch::new()?;
    let rows = TEXTS.iter().enumerate();
    let rows =
        rows.map(|(number, (_, text))| format!("{number},\"{}\"\n", text.replace('"', "\"\"")));
    let csv: String = std::iter::once("id,title\n".to_owned())
        .chain(rows)
        .collect();
    let file = scratch.write("texts.csv", csv.as_bytes())?;
    let file = file.to_string_lossy();
    let json = server::run(&["decide", &file, "--today", "2026-11-02", "--format", "json"])?;
    let outlook: Value =
        serde_json::from_slice(&json.stdout).map_err(|error| TrialError::Page {
            page: "decide --format json".to_owned(),
            what: format!("JSON ({error})"),
        })?;
    for (kind, text) in TEXTS {
        report.must(holds(&outlook, text), || {
            format!("{kind} does not come back as it was in JSON")
        });
    }
    let shown = server::run(&["decide", &file, "--today", "2026-11-02"])?;
    report.must(!shown.stdout.contains(&0x1b), || {
        "a terminal's escape came out".to_owned()
    });

    let escapes = scratch.write("escapes.csv", b"title\n\x1b[2Jgone\n")?;
    let refused = server::run_to_any_end(&["check", &escapes.to_string_lossy()])?;
    report.must(refused.status.code() == Some(1), || {
        format!("an escape in a file: exit code {:?}", refused.status.code())
    });
    let said = [refused.stdout, refused.stderr].concat();
    report.must(!said.contains(&0x1b), || {
        "the refusal of an escape holds it".to_owned()
    });
    Ok(report)
}

fn holds(value: &Value, text: &str) -> bool {
    match value {
        Value::String(found) => found == text,
        Value::Array(all) => all.iter().any(|value| holds(value, text)),
        Value::Object(all) => all.values().any(|value| holds(value, text)),
        _ => false,
    }
}
