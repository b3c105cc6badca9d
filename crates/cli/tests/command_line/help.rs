//! Help, usage and completions.

use super::support::Folder;

#[test]
fn help_has_examples_and_goes_to_stdout() {
    for command in ["decide", "check", "verify", "mail-test", "completions"] {
        let ran = Folder::with(&[]).run(&[command, "--help"]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{command}");
        assert!(
            ran.out.contains("Example") && ran.out.contains(&format!("  foothold {command} ")),
            "{}",
            ran.out
        );
    }
}

#[test]
fn what_makes_no_sense_is_usage() {
    for arguments in [
        &[] as &[&str],
        &["choose"],
        &["decide"],
        &["decide", "a.csv", "--limit", "13"],
        &["decide", "a.csv", "--limit", "-1"],
        &["decide", "a.csv", "--cases", "0"],
        &["decide", "a.csv", "--seed", "-1"],
        &["decide", "a.csv", "--today", "tomorrow"],
        &["decide", "a.csv", "--today", "2026-02-30"],
        &["decide", "a.csv", "--format", "pdf"],
        &["decide", "a.csv", "--map", "title"],
        &["decide", "a.csv", "--heading-row", "0"],
        &["verify"],
        &["completions", "cobol"],
    ] {
        let ran = Folder::with(&[]).run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!ran.err.is_empty());
    }
}

#[test]
fn every_shell_gets_its_completions() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = Folder::with(&[]).run(&["completions", shell]);
        assert_eq!(ran.code, 0);
        assert!(
            ran.out.contains("decide") && ran.out.contains("heading-row"),
            "{shell}"
        );
    }
}
