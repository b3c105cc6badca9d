//! Trials of who may do what, on both databases, each beside what it must catch.

use engine::answer::{Source, SourceKind};
use engine::board::Change;
use engine::id::Id;
use engine::members::{Member, Role};
use engine::text::Name;
use engine::work::Piece;
use std::path::{Path, PathBuf};
use std::time::Duration;
use store::{By, Location, Organisation, Store, StoreError, WriteTx};
use testkit::Scratch;
use trials::belongings::{self, Belongings};
use trials::crawl::Crawled;
use trials::forged::{Attempt, Must, Sent};
use trials::http::{Connection, Request, Response};
use trials::stand_in::StandIn;
use trials::{Report, Server, TrialError, forged, guesses, matrix, server, ways_in};

type Outcome = Result<(), TrialError>;

/// The roles, as the form of invitations calls them.
const ROLES: [(Role, &str); 5] = [
    (Role::Administrator, "administrator"),
    (Role::Facilitator, "facilitator"),
    (Role::SeniorManager, "senior-manager"),
    (Role::Member, "member"),
    (Role::Reader, "reader"),
];

/// Routes to things of which the example has none: a passkey takes a device.
const NOT_MET: [&str; 1] = ["/you/passkeys/{id}/remove"];

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

/// How a database is named on the command line.
fn named(location: &Location) -> PathBuf {
    match location {
        Location::File(path) => path.clone(),
        Location::Server(address) => address.into(),
    }
}

/// Sets another body up beside the one that is there, and before it in order: from then on it is the one that is served.
fn another_body(location: &Location) {
    let organisation = Organisation {
        id: Id::parse("0-another").expect("an id"),
        name: Name::parse("Another Council").expect("a name"),
        example: false,
        ..testkit::organisation()
    };
    let person = Source {
        id: Id::parse("administrator-of-another").expect("an id"),
        name: Name::parse("Head of digital").expect("a name"),
        kind: SourceKind::Person,
    };
    let by = By {
        author: person.id.clone(),
        ..testkit::someone()
    };
    let fill = move |tx: &mut WriteTx<'_>| -> Result<(), StoreError> {
        let member = Member {
            id: person.id.of_kind(),
            role: Role::Administrator,
            teams: Vec::new(),
            left: false,
            left_on: None,
            erased: false,
        };
        tx.save(&Change::Source(person))?;
        tx.save(&Change::Piece(Piece::Member(member)))
    };
    let store = Store::open(location).expect("a scratch database opens");
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let runtime = runtime.expect("a test may wait");
    let made = runtime.block_on(store.create(organisation, by, fill));
    made.expect("a second body is let in");
}

/// What stands on the pages of the example, with links that it gave out.
fn of_the_example(database: &Path, alone: &Server) -> Result<Belongings, TrialError> {
    let server = Server::start(database)?;
    let given = ways_in::given_out(&server)?;
    server.stop()?;
    // With a new code its administrator comes in once more, and has a session elsewhere.
    let server = Server::start(database)?;
    matrix::token(&mut server.connect())?;
    let mut all = Belongings::of(&Crawled::site(&server)?);
    for path in &given {
        all.add_link(path);
    }
    let mut control = Report::of("control");
    let lines = (&server.connect(), &alone.connect());
    belongings::are_not_found(&all, lines, &mut control)?;
    is_caught(&control);
    server.stop()?;
    Ok(all)
}

/// Both halves of S1 over one database.
fn who_may_do_what(scratch: &Scratch) -> Outcome {
    let (location, database) = (scratch.location(), named(scratch.location()));
    server::run(&["demo", "--database", &database.to_string_lossy()])?;
    let apart = Scratch::sqlite();
    another_body(apart.location());
    let alone = Server::start(&named(apart.location()))?;
    let theirs = of_the_example(&database, &alone)?;
    assert_eq!(
        theirs.missed(),
        NOT_MET.into(),
        "of what kinds nothing was met"
    );
    another_body(location);

    let server = Server::start_by(ways_in::behind_a_proxy()?, &database)?;
    let mut report = Report::of("S1 who may do what");
    let ours = Belongings::of(&Crawled::site(&server)?);
    let theirs = theirs.but_for(&ours);
    let lines = (&server.connect(), &alone.connect());
    belongings::are_not_found(&theirs, lines, &mut report)?;
    for (role, word) in ROLES {
        let invited = ways_in::invited(&server, word, "Jo")?;
        let line = ways_in::in_by(&server, &invited[0])?;
        matrix::scan_api(&line, Some(role), &mut report)?;
        matrix::scan(&line, Some(role), &mut report)?;
    }
    matrix::scan_api(&server.stranger(), None, &mut report)?;
    matrix::scan(&server.stranger(), None, &mut report)?;
    let unknown = format!("foothold={}", "0123456789abcdef".repeat(2));
    let unknown = server.stranger().signed_in(Some(unknown));
    matrix::scan(&unknown, None, &mut report)?;
    for line in server.wrong_in_its_log() {
        report.fault(line);
    }
    passes(&report);
    Ok(())
}

#[test]
fn each_role_finds_what_the_table_allows_and_nobody_what_is_anothers_on_sqlite() -> Outcome {
    who_may_do_what(&Scratch::sqlite())
}

#[test]
fn each_role_finds_what_the_table_allows_and_nobody_what_is_anothers_on_postgresql() -> Outcome {
    Scratch::postgres().map_or(Ok(()), |scratch| who_may_do_what(&scratch))
}

#[test]
fn a_server_that_lets_a_role_do_more_or_less_is_caught() -> Outcome {
    let scratch = trials::scratch::Scratch::new()?;
    let server = trials::site::new_site(&scratch)?;
    let links = ways_in::invited(&server, "member", "Jo\nSam")?;
    for (link, taken_for) in links.iter().zip([Some(Role::Reader), None]) {
        let line = ways_in::in_by(&server, link)?;
        // The pages last: among them is the one that signs out.
        if taken_for.is_some() {
            let mut report = Report::of("control");
            matrix::scan_api(&line, taken_for, &mut report)?;
            is_caught(&report);
        }
        let mut report = Report::of("control");
        matrix::scan(&line, taken_for, &mut report)?;
        is_caught(&report);
    }
    Ok(())
}

#[test]
fn a_session_of_another_body_is_of_nobody() -> Outcome {
    let scratch = Scratch::sqlite();
    let database = named(scratch.location());
    server::run(&["demo", "--database", &database.to_string_lossy()])?;
    let server = Server::start(&database)?;
    let links = ways_in::invited(&server, "member", "Jo")?;
    let theirs = ways_in::in_by(&server, &links[0])?;
    let cookie = theirs.cookie().map(str::to_owned);
    server.stop()?;
    another_body(scratch.location());
    let server = Server::start(&database)?;
    let answer = server.stranger().signed_in(cookie).send(&Request::get("/"));
    let answer = answer.map_err(TrialError::line("/"))?;
    assert_eq!(answer.header("location"), Some("/sign-in"));
    Ok(())
}

#[test]
fn a_wrong_name_takes_as_long_as_a_wrong_passphrase() -> Outcome {
    passes(&guesses::run(guesses::SHORT)?);
    Ok(())
}

#[test]
fn a_server_that_looks_less_at_a_name_that_nobody_has_is_caught() -> Outcome {
    let hasty = StandIn::answering(|asked| {
        let is_known = !asked.body.windows(5).any(|five| five == b"other");
        std::thread::sleep(Duration::from_millis(if is_known { 6 } else { 3 }));
        Some((422, String::new()))
    })?;
    let line = Connection::to(hasty.address());
    is_caught(&guesses::compare(&line, guesses::SHORT)?);
    Ok(())
}

#[test]
fn forged_cookies_and_links_let_nobody_in_and_take_no_memory() -> Outcome {
    passes(&forged::run()?);
    Ok(())
}

#[test]
fn a_server_that_lets_somebody_in_shows_too_much_or_fails_is_caught() {
    for (status, cookie, page, must) in [
        (500, "", "", Must::StayOut),
        (200, "", forged::INSIDE, Must::StayOut),
        (303, "foothold=0123", "", Must::StayOut),
        (200, "", "", Must::FindNothing),
        (303, "", "", Must::BeForbidden),
    ] {
        let attempt = Attempt {
            what: "control".to_owned(),
            sent: Sent::Request(Request::get("/problems")),
            must,
        };
        let answer = Response {
            status,
            headers: vec![("set-cookie".to_owned(), cookie.to_owned())],
            body: page.into(),
            bytes: 0,
        };
        let mut report = Report::of("control");
        forged::judge(&attempt, &answer, &mut report);
        is_caught(&report);
    }
}
