//! The trials in their short form, each beside the broken variant that it must catch.
//!
//! They run the real binary, which must be built first: `make test` does.

use std::time::Duration;
use trials::backup::{self, Maker};
use trials::editors::{self, Manner};
use trials::figures::{self, Budget};
use trials::http::Connection;
use trials::killed::{self, Disk};
use trials::retried::{self, Retry};
use trials::scratch::Scratch;
use trials::stand_in::StandIn;
use trials::text::{self, Reading};
use trials::{Report, Server, TrialError, plan, site};

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
fn no_acknowledged_write_is_lost_when_the_server_is_killed() -> Outcome {
    passes(&killed::run(killed::SHORT, Disk::Keeps)?);
    Ok(())
}

#[test]
fn a_disk_that_forgets_acknowledged_writes_is_caught() -> Outcome {
    let few = killed::Size {
        rounds: 1,
        ..killed::SHORT
    };
    is_caught(&killed::run(few, Disk::Forgets)?);
    Ok(())
}

#[test]
fn a_server_that_was_stopped_leaves_everything_in_one_file() -> Outcome {
    for _ in 0..5 {
        let scratch = Scratch::new()?;
        site::new_site(&scratch)?.stop()?;
        scratch.forget_the_latest()?;
        let server = Server::start(&scratch.database())?;
        assert_eq!(server.page("/")?.status, 200);
    }
    Ok(())
}

#[test]
fn a_backup_made_while_people_write_restores_to_the_same_site() -> Outcome {
    passes(&backup::run(backup::SHORT, Maker::Foothold)?);
    Ok(())
}

#[test]
fn a_backup_that_leaves_the_latest_writes_out_is_caught() -> Outcome {
    let one = backup::Size {
        backups: 1,
        pause: Duration::from_millis(300),
        ..backup::SHORT
    };
    is_caught(&backup::run(one, Maker::Copying)?);
    Ok(())
}

#[test]
fn edits_by_many_at_once_are_stored_or_answered_with_both_texts() -> Outcome {
    passes(&editors::run(editors::SHORT, Manner::Honest)?);
    Ok(())
}

#[test]
fn edits_that_overwrite_one_another_are_caught() -> Outcome {
    is_caught(&editors::run(editors::SHORT, Manner::Careless)?);
    Ok(())
}

#[test]
fn a_form_sent_again_after_a_cut_line_makes_one_problem() -> Outcome {
    passes(&retried::run(retried::SHORT, Retry::SameKey)?);
    Ok(())
}

#[test]
fn a_form_that_makes_two_problems_is_caught() -> Outcome {
    is_caught(&retried::run(retried::SHORT, Retry::FreshKey)?);
    Ok(())
}

#[test]
fn the_first_page_is_small_and_comes_from_here_alone() -> Outcome {
    passes(&figures::first_page(300)?);
    Ok(())
}

#[test]
fn a_first_page_that_is_large_or_comes_from_elsewhere_is_caught() -> Outcome {
    let pages = [
        "<link rel=icon href=data:,><link rel=stylesheet href=https://elsewhere.example/a.css>"
            .to_owned(),
        format!(
            "<link rel=icon href=data:,>{}",
            "a".repeat(Budget::BAR.bytes)
        ),
        "<img src=/1><img src=/2><img src=/3><img src=/4><img src=/5>".to_owned(),
    ];
    for page in pages {
        let stand_in = StandIn::answering(move |_| Some((200, page.clone())))?;
        is_caught(&figures::first_page_of(
            Connection::to(stand_in.address()),
            Budget::BAR,
        )?);
    }
    Ok(())
}

#[test]
fn text_of_every_kind_is_refused_or_comes_back_as_it_was() -> Outcome {
    passes(&plan::texts()?);
    passes(&text::command_line()?);
    Ok(())
}

#[test]
fn text_that_does_not_come_back_is_caught() -> Outcome {
    let scratch = Scratch::new()?;
    let server = site::site_with_everything(&scratch)?;
    is_caught(&text::pages(&server, Reading::Dropping)?);
    Ok(())
}
