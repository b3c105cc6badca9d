//! What `foothold decide` prints, in each of its formats.

use super::support::{Folder, LIST};

fn printed(list: &str, format: &str) -> String {
    let ran = Folder::with(&[("list.csv", list)]).run(&["decide", "list.csv", "--format", format]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{format}");
    ran.out
}

#[test]
fn every_format_for_people_says_the_verdict_and_why() {
    for format in ["text", "markdown", "html"] {
        let out = printed(LIST, format);
        for said in [
            "Start this one",
            "Damp homes",
            "Who is left behind",
            "Prepare the ground (1)",
        ] {
            assert!(out.contains(said), "{format}: {said}: {out}");
        }
    }
}

#[test]
fn a_page_needs_nothing_else_and_runs_nothing() {
    let list = "title,groups\n<script>alert(1)</script>,\"\"\"><img src=x>\"\n";
    let page = printed(list, "html");
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
    for without in ["<script", "<img", "http:", "https:", "src="] {
        let text = page.replace("&lt;img src=x&gt;", "");
        assert!(!text.contains(without), "{without}: {page}");
    }
}

#[test]
fn the_csv_has_a_row_for_each_standing_and_no_formula() {
    let list = "id,title\n=1+1,@sum\nb,\"a, \"\"b\"\"\"\n";
    let out = printed(list, "csv");
    let rows: Vec<&str> = out.lines().collect();
    assert!(rows[0].starts_with("id,title,standing,interest,"));
    assert!(rows[1].starts_with("'=1+1,'@sum,ask,not known,"), "{out}");
    assert!(rows[2].starts_with("b,\"a, \"\"b\"\"\",ask,"), "{out}");
    assert_eq!(rows.len(), 3);
}

#[test]
fn a_long_list_is_cut_for_people_and_whole_for_programs() {
    let list = format!("title\n{}", "A problem\n".repeat(300));
    for format in ["text", "markdown", "html"] {
        assert!(
            printed(&list, format).contains("… and 100 more."),
            "{format}"
        );
    }
    assert_eq!(printed(&list, "csv").lines().count(), 301);
}

#[test]
fn word_and_open_document_are_whole_files_and_the_same_each_time() {
    let folder = Folder::with(&[("list.csv", LIST)]);
    let written = |format: &str, file: &str| {
        let day = ["--today", "2026-11-02"];
        let words = ["decide", "list.csv", "--format", format, "--output", file];
        let ran = folder.run(&[&words[..], &day].concat());
        assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
        std::fs::read(folder.path(file)).unwrap()
    };
    for format in ["docx", "odt"] {
        let first = written(format, "first");
        assert!(first.starts_with(b"PK\x03\x04"), "{format}");
        assert_eq!(first, written(format, "second"), "{format}");
    }
}
