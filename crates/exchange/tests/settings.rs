//! The rules of the settings file.

use engine::settings::{Epsilon, Settings};
use engine::viewpoints::Statement;
use exchange::settings::read;

fn faults(text: &str) -> Vec<String> {
    let faults = read(text.as_bytes()).expect_err("the file is at fault");
    faults.first().iter().map(ToString::to_string).collect()
}

fn one(text: &str) -> String {
    let faults = faults(text);
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults[0].clone()
}

#[test]
fn nothing_said_keeps_the_defaults() {
    assert_eq!(read(b""), Ok(Settings::default()));
    assert_eq!(read(b"# none\n[points]\n"), Ok(Settings::default()));
}

#[test]
fn every_setting_is_read() {
    let text = r#"
limit = 4
cases = 20_000
seed = 7
epsilon = 4.5
stale_after_months = { interest = 3, capability = 24 }
reach_bands = [50, 500]
[points]
harm = [0, 15.25, "30.5", 45, 60]
reach = [0, 30, 60]
[[viewpoints]]
statement = "harm >= 0.1"
[[viewpoints]]
statement = "reach <= harm"
"#;
    let settings = read(text.as_bytes()).unwrap();
    assert_eq!(
        (settings.limit, settings.cases, settings.seed),
        (4, 20_000, 7)
    );
    assert_eq!(settings.epsilon, Epsilon::Points(4_500_000));
    assert_eq!(settings.stale_after_months, [3, 6, 24]);
    assert_eq!(settings.reach_bands, [50, 500]);
    assert_eq!(settings.points.harm, [0, 1525, 3050, 4500, 6000]);
    assert_eq!(settings.points.reach, [0, 3000, 6000]);
    assert_eq!(settings.points.unmet, Settings::default().points.unmet);
    let statements: Vec<_> = settings.viewpoints.iter().map(Statement::text).collect();
    assert_eq!(statements, ["harm >= 0.1", "reach <= harm"]);
}

#[test]
fn decimals_are_read_as_they_are_written() {
    for (text, millionths) in [
        ("0.000001", 1),
        ("\"4.5\"", 4_500_000),
        ("0.1", 100_000),
        ("3", 3_000_000),
    ] {
        let settings = read(format!("epsilon = {text}").as_bytes()).unwrap();
        assert_eq!(settings.epsilon, Epsilon::Points(millionths), "{text}");
    }
    assert_eq!(
        read(b"epsilon = \"one-harm-band\"").unwrap().epsilon,
        Epsilon::OneHarmBand
    );
}

#[test]
fn every_fault_is_told_at_once_by_line_and_key() {
    let text = "limit = 13\ncases = 0\nseed = -1\nsize = 3\n[points]\nharm = [0, 15, 30]\nunmet = [0, 1.234, 5, 9]\nmood = [1]\n";
    assert_eq!(
        faults(text),
        [
            "Line 1, limit: The limit is 13. Give a whole number from 0 to 12.",
            "Line 2, cases: “0” cannot be read. Give a whole number of 1 or more.",
            "Line 3, seed: “-1” cannot be read. Give a whole number of 0 or more.",
            "Line 4, size: There is no such setting. The settings are: limit, cases, seed, epsilon, stale_after_months, \
             reach_bands, points and viewpoints.",
            "Line 6, points.harm: The points for harm must be 5 numbers from 0 to 60, each more than the last.",
            "Line 7, points.unmet: “1.234” cannot be read. Give a number of 0 or more, with 2 decimals at most.",
            "Line 8, points.mood: There is no such setting. The settings are: harm, unmet, disadvantage and reach.",
        ]
    );
}

#[test]
fn values_out_of_their_range_are_told_by_key() {
    for (text, told) in [
        (
            "limit = \"3\"",
            "Line 1, limit: “\"3\"” cannot be read. Give a whole number of 0 or more.",
        ),
        (
            "epsilon = -1.0",
            "Line 1, epsilon: “-1.0” cannot be read. Give a number of 0 or more, with 6 decimals at most.",
        ),
        (
            "epsilon = 0.0000001",
            "Line 1, epsilon: “0.0000001” cannot be read. Give a number of 0 or more, with 6 decimals at most.",
        ),
        (
            "epsilon = \"some\"",
            "Line 1, epsilon: “\"some\"” cannot be read. Write \"one-harm-band\", or points with 6 decimals at most.",
        ),
        (
            "stale_after_months = { interest = 0 }",
            "Line 1, stale_after_months.interest: “0” cannot be read. Give a whole number of 1 or more.",
        ),
        (
            "stale_after_months = 6",
            "Line 1, stale_after_months: “6” cannot be read. Give a table of settings.",
        ),
        (
            "reach_bands = [100, 100]",
            "Line 1, reach_bands: The steps of people a year must be whole numbers from 1, each more than the last, 19 at most.",
        ),
        (
            "reach_bands = 100",
            "Line 1, reach_bands: “100” cannot be read. Give a list, such as [1, 2, 3].",
        ),
        (
            "[points]\nharm = [0, 15, 30]",
            "Line 2, points.harm: The points for harm must be 5 numbers from 0 to 60, each more than the last.",
        ),
        (
            "[points]\nunmet = [0, 20, 40, 61]",
            "Line 2, points.unmet: The points for how people are served now must be 4 numbers from 0 to 60, each more than the last.",
        ),
        (
            "[[viewpoints]]\nstatement = \"harm\"",
            "Line 2, viewpoints: “harm” needs one of <=, >= and = between its two sides.",
        ),
        (
            "[[viewpoints]]\nstatement = 3",
            "Line 2, viewpoints: “3” cannot be read. Give text in quotes.",
        ),
    ] {
        if text.starts_with("reach_bands = [100, 100]") {
            assert!(
                faults(text).contains(&told.to_owned()),
                "{:?}",
                faults(text)
            );
        } else {
            assert_eq!(one(text), told);
        }
    }
}

#[test]
fn a_point_for_each_level_of_reach_is_wanted() {
    assert_eq!(
        one("reach_bands = [10, 20]"),
        "The points for people a year must be 3 numbers from 0 to 60, each more than the last."
    );
}

#[test]
fn statements_that_cannot_all_hold_are_named() {
    let text = "[[viewpoints]]\nstatement = \"harm >= 0.7\"\n[[viewpoints]]\nstatement = \"unmet >= 0.7\"\n[[viewpoints]]\nstatement = \"reach <= 1\"\n";
    assert_eq!(
        one(text),
        "Line 1, viewpoints: These cannot all hold: “harm >= 0.7” and “unmet >= 0.7”. Change one of them."
    );
}

#[test]
fn what_is_no_toml_is_told_by_line() {
    let told = faults("limit = 3\ncases = = 4\nseed = \n");
    assert!(
        told[0].starts_with("Line 2: This is not TOML: "),
        "{told:?}"
    );
    assert!(told.len() >= 2, "{told:?}");
    assert_eq!(read(b"\xff\xff").unwrap_err().count(), 1);
}
