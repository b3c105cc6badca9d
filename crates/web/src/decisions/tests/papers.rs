//! A decision is taken along: on two pages and in short, in every form.

use axum::http::StatusCode;

use super::{council, post, sent, sent_with};

const KINDS: [(&str, &str); 4] = [
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("html", "text/html; charset=utf-8"),
    ("md", "text/markdown; charset=utf-8"),
];

#[tokio::test]
async fn each_form_says_what_it_is_and_what_its_file_is_called() {
    let (site, _) = council().await;
    post(&site, &sent("record")).await;
    for (paper, called) in [("paper", "decision-1"), ("summary", "decision-1-in-short")] {
        for (form, kind) in KINDS {
            let told = site.get(&format!("/decisions/1/{paper}.{form}")).await;
            assert_eq!(told.status, StatusCode::OK);
            assert_eq!(told.kind, kind);
            assert_eq!(
                told.file,
                format!("attachment; filename=\"{called}.{form}\"")
            );
        }
    }
    let told = site.get("/decisions/1/paper.md").await.body;
    assert!(told.contains("recorded by"), "{told}");
    assert!(told.contains("Bin days &amp; more"), "{told}");
}

#[tokio::test]
async fn what_is_no_paper_is_not_found() {
    let (site, _) = council().await;
    post(&site, &sent("record")).await;
    for path in [
        "1/paper",
        "1/paper.pdf",
        "1/other.docx",
        "1/.docx",
        "2/paper.docx",
        "x/paper.docx",
    ] {
        let told = site.get(&format!("/decisions/{path}")).await;
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{path}");
    }
    for file in ["today", "today.pdf", "other.docx", "other.json"] {
        let told = site.get(&format!("/outlook/{file}")).await;
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{file}");
    }
}

#[tokio::test]
async fn a_paper_whose_place_another_took_says_so_at_the_top() {
    let (site, _) = council().await;
    post(&site, &sent("record")).await;
    let own = [
        ("key", "b"),
        ("supersedes", "1"),
        ("instead", "The money came"),
    ];
    post(&site, &sent_with("record", &own)).await;
    for paper in ["paper", "summary"] {
        let earlier = site.get(&format!("/decisions/1/{paper}.md")).await.body;
        assert!(
            earlier.starts_with("> Decision 2 took the place of this one."),
            "{earlier}"
        );
        let later = site.get(&format!("/decisions/2/{paper}.md")).await.body;
        assert!(later.starts_with("# Decision 2"), "{later}");
    }
    let later = site.get("/decisions/2/paper.md").await.body;
    assert!(later.contains("The money came"), "{later}");
}

#[tokio::test]
async fn where_to_focus_is_taken_along_with_the_day_in_its_name() {
    let (site, _) = council().await;
    for (form, kind) in KINDS.into_iter().chain([("json", "application/json")]) {
        let told = site.get(&format!("/outlook/today.{form}")).await;
        assert_eq!(told.kind, kind);
        let name = "attachment; filename=\"where-to-focus-2026-";
        assert!(told.file.starts_with(name), "{}", told.file);
    }
    let told = site.get("/outlook/today.md").await.body;
    assert!(told.contains("Anytown Council"), "{told}");
}
