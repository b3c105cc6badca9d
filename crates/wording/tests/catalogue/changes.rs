//! What somebody changed.

use engine::answer::{Answer, Basis, Given, Reply, Said};
use engine::candidate::{Candidate, Kind, Status};
use engine::condition::Condition;
use engine::difference::{Difference, Judged, Levels, People};
use engine::people::Team;
use engine::settings::Settings;
use engine::text::{Note, Title};
use jiff::civil::date;
use wording::{Names, activity, change, settings};

use super::fixture::{board, id, name};

pub(crate) fn all() -> Vec<String> {
    let board = board();
    let names = Names::of(&board);
    let bare = Candidate::new(id("a"), Title::parse("Damp homes").unwrap());
    let mut all = change::candidate(None, &bare, &names);
    all.extend(change::candidate(Some(&bare), &other(&bare), &names));
    let (yes, no) = (said(Said::Yes, None), said(Said::No, Some("benefits")));
    let pairs = [
        (None, Some(&yes)),
        (Some(&yes), Some(&no)),
        (Some(&yes), Some(&yes)),
        (Some(&no), None),
    ];
    all.extend(
        pairs
            .into_iter()
            .filter_map(|(before, after)| change::answer(before, after, &names)),
    );
    let details = [(false, true), (true, true), (true, false)];
    all.extend(details.map(|(had, has)| change::details(had, has).to_owned()));
    all.push(change::why(&Note::parse("We run it.").unwrap()));
    all.extend(of_others());
    all
}

/// What is done to anything but a candidate.
fn of_others() -> Vec<String> {
    let (repairs, mending) = (name("Repairs"), name("Mending"));
    let mut all = activity::named("service", None, Some(repairs.clone()));
    all.extend(activity::named(
        "service",
        Some(repairs.clone()),
        Some(mending),
    ));
    all.extend(activity::named("service", Some(repairs.clone()), None));
    let team = |room| Team {
        id: id("repairs"),
        name: repairs.clone(),
        room,
    };
    all.extend(activity::team(Some(&team(None)), Some(&team(Some(2)))));
    let was = activity::Profile {
        name: "Anytown",
        colour: "#1d4f60",
        zone: "Europe/London",
        logo: None,
    };
    let now = activity::Profile {
        name: "Fernley",
        colour: "#ffdd00",
        zone: "Europe/Paris",
        logo: Some("picture"),
    };
    all.extend(activity::profile(None, Some(&was)));
    all.extend(activity::profile(Some(&was), Some(&now)));
    all.extend(activity::profile(Some(&now), Some(&was)));
    let settings = Settings {
        limit: 4,
        stale_after_months: [3, 6, 12],
        reach_bands: vec![10, 1_000],
        viewpoints: Vec::new(),
        ..Settings::default()
    };
    all.extend(activity::settings(&Settings::default(), &settings));
    all.push(activity::recorded(3));
    all.extend(of_settings_pages());
    all
}

/// What the pages of settings say.
fn of_settings_pages() -> Vec<String> {
    let fixed = [
        settings::NOT_A_COLOUR,
        settings::NOT_A_ZONE,
        settings::LOGO_KIND,
        settings::LOGO_SIZE,
    ];
    let made = [
        settings::would_matter(&engine::viewpoints::Priority::Many.statements()),
        settings::would_join("“Damp homes”"),
        settings::would_leave("“Lost letters”"),
        settings::would_stand("Start now", 6, 8),
        settings::months(&["6", "6", "12"].map(str::to_owned)),
    ];
    fixed.into_iter().map(str::to_owned).chain(made).collect()
}

/// The same with everything changed.
fn other(bare: &Candidate) -> Candidate {
    Candidate {
        title: Title::parse("Damp homes wait").unwrap(),
        kind: Kind::Opportunity,
        status: Status::Done(Some(date(2026, 10, 5))),
        service: Some(id("housing")),
        teams: vec![id("benefits"), id("housing")],
        room: 2,
        groups: vec![id("tenants")],
        sponsor: Some(name("director of housing")),
        needs: vec![name("user research")],
        difference: Difference {
            harm: Levels::of(Judged::Harm, 3, 4),
            unmet: Levels::of(Judged::Unmet, 4, 4),
            disadvantage: Levels::of(Judged::Disadvantage, 2, 2),
            reach: People::between(500, Some(2_000)),
        },
        ..bare.clone()
    }
}

fn said(said: Said, team: Option<&str>) -> Answer {
    Answer {
        condition: Condition::Operations,
        team: team.map(id),
        source: id("Head of housing"),
        reply: Reply::Whole(said),
        basis: Basis::FirstHand,
        given: Given::On(date(2026, 11, 2)),
    }
}
