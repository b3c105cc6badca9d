//! The messages that go out by email.

use engine::condition::Condition;
use jiff::civil::date;
use wording::mail::{
    Closing, Invitation, ReviewDue, SignIn, Waiting, Written, closing, invitation, review_due,
    sign_in, trial, waiting,
};

use super::reading_age;

const LINK: &str = "https://foothold.example.org/x?key=1&to=2";
const FEWER: &str = "https://foothold.example.org/messages";

/// Every kind, for an organisation and about a title of that name.
fn each(organisation: &str, title: &str) -> Vec<(&'static str, Written)> {
    let invited = Invitation {
        organisation,
        by_role: "head of digital",
        role: "senior manager",
        link: LINK,
        until: date(2026, 12, 5),
    };
    let waits = Waiting {
        organisation,
        problems: 14,
        blind: true,
        conditions: &[Condition::Operations, Condition::Capability],
        link: LINK,
        fewer: FEWER,
    };
    let closes = Closing {
        organisation,
        round: 2,
        closes: date(2026, 12, 1),
        problems: 1,
        blind: false,
        conditions: &[Condition::Interest],
        link: LINK,
        fewer: FEWER,
    };
    let due = ReviewDue {
        organisation,
        title,
        due: date(2026, 12, 1),
        question: "Do people\nring less often?",
        link: LINK,
        fewer: FEWER,
    };
    let signs_in = SignIn {
        organisation,
        link: LINK,
        until: date(2026, 11, 28).at(14, 5, 0, 0),
    };
    vec![
        ("invitation", invitation(&invited)),
        ("waiting", waiting(&waits)),
        ("closing", closing(&closes)),
        ("review_due", review_due(&due)),
        ("sign_in", sign_in(&signs_in)),
        ("trial", trial("https://foothold.example.org")),
    ]
}

/// Their sentences; an address is none.
pub(crate) fn all() -> Vec<String> {
    let messages = each("Borsetshire Council", "Damp homes");
    messages
        .iter()
        .flat_map(|(_, one)| sentences(one))
        .collect()
}

fn sentences(Written { subject, text, .. }: &Written) -> Vec<String> {
    let lines = text
        .lines()
        .filter(|line| !line.is_empty() && !line.contains("://"));
    std::iter::once(subject.as_str())
        .chain(lines)
        .map(str::to_owned)
        .collect()
}

#[test]
fn each_message_reads_at_the_age_of_eleven_or_less() {
    for (kind, one) in each("The council", "Damp homes") {
        let age = reading_age::of(&sentences(&one).join("\n"));
        assert!(age <= 11.0, "{kind} needs a reading age of {age:.1}");
    }
}

#[test]
fn every_message_is_as_agreed() {
    for (
        kind,
        Written {
            subject,
            text,
            html,
        },
    ) in each("Borsetshire Council", "Damp homes")
    {
        insta::assert_snapshot!(kind, format!("{subject}\n\n{text}\n{html}"));
    }
}

#[test]
fn nothing_in_a_name_becomes_a_part_of_the_message() {
    let hostile = "A\r\nBcc: all@example.org\u{202e}<img src=x onerror=\"x\">";
    for (
        kind,
        Written {
            subject,
            text,
            html,
        },
    ) in each(hostile, hostile)
    {
        assert!(!subject.contains(['\r', '\n', '\u{202e}']), "{subject}");
        assert!(
            !text.contains("\nBcc") && !text.contains('\u{202e}'),
            "{text}"
        );
        assert!(
            !html.contains("<img") && !html.contains("\nBcc"),
            "{kind}: {html}"
        );
    }
}

#[test]
fn html_and_text_say_the_same() {
    for (kind, Written { text, html, .. }) in each("Borsetshire Council", "Damp homes") {
        for line in text.lines().filter(|line| !line.is_empty()) {
            let bare = line.trim_start_matches("* ").trim_end_matches(':');
            assert!(
                html.contains(&wording::text::escaped(bare)),
                "{kind}: {bare}"
            );
        }
    }
}

#[test]
fn nothing_is_loaded_and_every_link_is_one_that_was_given() {
    for (kind, Written { html, .. }) in each("Borsetshire Council", "Damp homes") {
        assert!(!html.contains("src=") && !html.contains("url("), "{kind}");
        for link in html.split("href=\"").skip(1) {
            let link = link.split('"').next().unwrap();
            let given = link == LINK.replace('&', "&amp;") || link.starts_with(FEWER);
            assert!(
                given || link == "https://foothold.example.org",
                "{kind}: {link}"
            );
        }
    }
}

#[test]
fn a_subject_is_cut_off_where_programs_would_cut_it() {
    let long = "é".repeat(300);
    for (kind, Written { subject, text, .. }) in each("Borsetshire Council", &long) {
        assert!(subject.chars().count() <= 121, "{kind}: {subject}");
        assert!(kind != "review_due" || subject.ends_with('…') && text.contains(&long));
    }
}
