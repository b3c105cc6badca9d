mod tour;

use std::sync::Arc;

use askama::Template as _;
use axum::http::StatusCode;
use engine::members::Role;
use scraper::{Html, Selector};

use super::*;
use crate::visit::Asker;

fn page(shell: Shell) -> Html {
    let page = ErrorPage::new(shell, StatusCode::NOT_FOUND, None);
    Html::parse_document(&page.render().unwrap())
}

fn of(organisation: &str) -> Shell {
    let look = Look::new(Some(organisation.to_owned()), Colour::default(), None);
    Shell {
        look: Arc::new(look),
        ..Shell::default()
    }
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    let text =
        |element: scraper::ElementRef<'_>| element.text().collect::<String>().trim().to_owned();
    page.select(&Selector::parse(selector).unwrap())
        .map(text)
        .collect()
}

#[test]
fn a_title_says_page_organisation_and_product() {
    assert_eq!(
        texts(&page(of("Fernley")), "title"),
        ["There is no page here – Fernley – Foothold"]
    );
    assert_eq!(
        texts(&page(Shell::default()), "title"),
        ["There is no page here – Foothold"]
    );
}

/// What leads to a section; the menu of a phone has a way to open and to close it besides.
const SECTIONS: &str = "nav li:not(.app-navigation__close) a";

#[test]
fn the_navigation_marks_where_one_is() {
    let asked_by = |role| Shell {
        asker: Some(Asker::with(role)),
        ..of("Fernley").at(Section::Teams)
    };
    let reader = page(asked_by(Role::Reader));
    assert_eq!(texts(&reader, SECTIONS).len(), Section::ALL.len() - 3);
    for left_out in ["The table", "Waiting for you", "People"] {
        assert!(!texts(&reader, SECTIONS).contains(&left_out.to_owned()));
    }
    let page = page(asked_by(Role::Facilitator));
    assert_eq!(texts(&page, SECTIONS).len(), Section::ALL.len());
    assert_eq!(texts(&page, "nav a[aria-current]"), ["Teams"]);
}

#[test]
fn there_is_nowhere_to_go_for_who_is_not_signed_in() {
    assert!(texts(&page(Shell::default()), "nav a").is_empty());
    assert!(texts(&page(of("Fernley")), "nav a").is_empty());
}

#[test]
fn the_example_says_that_it_is_one() {
    let example = Shell {
        example: true,
        ..of("Fernley")
    };
    assert_eq!(
        texts(&page(example), ".app-example strong"),
        ["This is the example."]
    );
    assert!(texts(&page(of("Fernley")), ".app-example").is_empty());
}

#[test]
fn a_page_carries_no_style_and_no_script_of_its_own() {
    let page = page(of("Fernley"));
    assert!(texts(&page, "style, [style], [onclick], [onsubmit]").is_empty());
    assert!(texts(&page, "script").iter().all(String::is_empty));
}

#[test]
fn an_organisations_name_is_never_read_as_html() {
    let page = page(of("<script>alert(1)</script>"));
    assert_eq!(
        texts(&page, ".app-header__organisation"),
        ["<script>alert(1)</script>"]
    );
}

#[test]
fn a_new_colour_or_logo_is_asked_for_anew() {
    let versions = [
        Look::default(),
        Look::new(None, "#123456".parse().unwrap(), None),
        Look::new(None, Colour::default(), Logo::new(b"<svg/>".to_vec()).ok()),
    ]
    .map(|look| look.version());
    assert!(versions[0] != versions[1] && versions[0] != versions[2]);
    assert_eq!(
        versions[0],
        Look::new(Some("Fernley".to_owned()), Colour::default(), None).version()
    );
}

#[test]
fn every_fault_has_a_page_with_its_own_words() {
    let statuses = [400, 403, 404, 405, 408, 413, 421, 422, 500, 503];
    let mut titles: Vec<String> = statuses
        .iter()
        .flat_map(|status| {
            let page = ErrorPage::new(of("Fernley"), StatusCode::from_u16(*status).unwrap(), None);
            texts(&Html::parse_document(&page.render().unwrap()), "h1")
        })
        .collect();
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), statuses.len());
}
