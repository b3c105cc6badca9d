//! Trials with bad intent, each beside the broken server that it must catch.

use std::process::{Command, Stdio};
use std::time::Duration;
use trials::bad_inputs;
use trials::crawl::{Crawled, Page};
use trials::http::Connection;
use trials::limits;
use trials::outbound;
use trials::routes::{self, Route};
use trials::scratch::Scratch;
use trials::stand_in::{Asked, StandIn};
use trials::{Report, TrialError, injected, plan};

type Outcome = Result<(), TrialError>;

fn passes(report: &Report) {
    assert!(report.passed(), "{}", report.told());
}

fn is_caught(report: &Report) {
    assert!(
        !report.passed(),
        "the control was not caught: {}",
        report.told()
    );
}

#[test]
fn rubbish_in_any_field_of_any_route_is_refused_in_words() -> Outcome {
    passes(&plan::bad_inputs()?);
    Ok(())
}

/// A server that stumbles over one kind of rubbish only.
fn stumbling(how: fn(&Asked) -> Option<(u16, String)>) -> Result<Report, TrialError> {
    let stand_in = StandIn::answering(how)?;
    let route = Route {
        method: "POST".to_owned(),
        path: "/problems/new".to_owned(),
        fields: vec!["title".to_owned()],
    };
    Ok(bad_inputs::run(&bad_inputs::Target {
        line: &Connection::to(stand_in.address()),
        routes: &[route],
        forms: &[None],
    }))
}

fn holds_nul(asked: &Asked) -> bool {
    asked.body.windows(3).any(|three| three == b"%00")
}

#[test]
fn a_server_that_stumbles_over_rubbish_is_caught() -> Outcome {
    is_caught(&stumbling(|asked| {
        Some((if holds_nul(asked) { 500 } else { 303 }, String::new()))
    })?);
    is_caught(&stumbling(|asked| {
        if holds_nul(asked) {
            None
        } else {
            Some((303, String::new()))
        }
    })?);
    is_caught(&stumbling(|asked| {
        Some((if holds_nul(asked) { 422 } else { 303 }, "No.".to_owned()))
    })?);
    passes(&stumbling(|_| Some((303, String::new())))?);
    Ok(())
}

#[test]
fn a_form_that_leads_nowhere_is_caught() {
    let page = "<form method=post action=/nowhere><input name=title></form>";
    let crawled = Crawled {
        pages: vec![Page::read("/".to_owned(), 200, page.to_owned())],
    };
    let mut report = Report::of("control");
    bad_inputs::go_somewhere(&crawled, &routes::all(), &mut report);
    is_caught(&report);
}

#[test]
fn what_is_too_large_is_refused_and_takes_no_memory() -> Outcome {
    passes(&plan::limits()?);
    Ok(())
}

#[test]
fn a_server_that_takes_what_is_too_large_is_caught() -> Outcome {
    let takes_all = StandIn::answering(|_| Some((200, String::new())))?;
    let still = || 0;
    is_caught(&limits::run(&limits::Target {
        line: &Connection::to(takes_all.address()),
        memory: &still,
    }));
    Ok(())
}

#[test]
fn files_that_are_far_too_large_or_deep_are_refused_by_place() -> Outcome {
    passes(&limits::files()?);
    Ok(())
}

#[test]
fn hostile_workbooks_are_refused_soon_and_take_little_memory() -> Outcome {
    passes(&limits::workbooks()?);
    Ok(())
}

#[test]
fn a_workbook_that_is_taken_or_that_keeps_the_server_is_caught() {
    for (status, seconds) in [(303, 0), (422, 3)] {
        let mut report = Report::of("control");
        limits::judge_workbook(
            "control",
            (status, Duration::from_secs(seconds)),
            &mut report,
        );
        is_caught(&report);
    }
}

#[test]
fn a_command_that_crashes_or_says_nothing_is_caught() -> Outcome {
    for script in ["kill -SEGV $$", "exit 1", "echo given.csv; exit 0"] {
        let output = Command::new("sh")
            .args(["-c", script])
            .output()
            .map_err(TrialError::system("running sh"))?;
        let mut report = Report::of("control");
        limits::judge("control", &output, "given.csv", &mut report);
        is_caught(&report);
    }
    Ok(())
}

#[test]
fn markers_of_script_sql_and_templates_stay_text() -> Outcome {
    passes(&plan::injected()?);
    Ok(())
}

#[test]
fn a_marker_that_comes_alive_is_caught() {
    for html in [
        "<p><x-marker>one</x-marker>",
        "<a href='javascript:x-marker'>go</a>",
        "<p>50337",
        "<p style='color:red'>",
        "<script>let a = 1</script>",
    ] {
        let mut report = Report::of("control");
        injected::look_at(
            &Page::read("/".to_owned(), 200, html.to_owned()),
            &mut report,
        );
        is_caught(&report);
    }
}

#[test]
fn the_server_opens_no_connection() -> Outcome {
    if !outbound::can_watch() {
        assert_not_in_ci();
        eprintln!("!! LEFT OUT: whether the server opens connections: strace is not here");
        return Ok(());
    }
    passes(&outbound::run()?);
    Ok(())
}

#[test]
fn a_program_that_opens_a_connection_is_caught() -> Outcome {
    if !outbound::can_watch() {
        assert_not_in_ci();
        eprintln!(
            "!! LEFT OUT: the control of the trial that watches connections: strace is not here"
        );
        return Ok(());
    }
    let scratch = Scratch::new()?;
    let trace = scratch.path("trace");
    // Nobody listens there, and nothing leaves the machine: the attempt is what must be seen.
    let status = outbound::watched(&trace)
        .args(["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9"])
        .stderr(Stdio::null())
        .status()
        .map_err(TrialError::system("running strace"))?;
    assert!(!status.success(), "nobody should listen on that port");
    let mut report = Report::of("control");
    outbound::connections(&trace, &mut report)?;
    is_caught(&report);
    Ok(())
}

/// Elsewhere a trial that cannot be run is left out, and said so; in CI that is a failure.
fn assert_not_in_ci() {
    assert!(
        std::env::var_os("CI").is_none(),
        "strace is missing, and in CI nothing may be left out"
    );
}
