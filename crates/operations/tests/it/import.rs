use engine::answer::SourceKind;
use engine::condition::Condition;
use engine::id::Id;
use engine::reading::Reading;
use engine::standing::Standing;
use jiff::civil::date;
use operations::import::{Choices, Counts, Import, Kind, Progress, read, save, weigh};
use operations::set_up::{Size, load_example};
use operations::{Foothold, Refusal, notes};
use store::Place;
use testkit::Scratch;

use crate::council::{Council, ids, name, now, refused};

const LIST: &str = "\
id,title,service,teams,groups,interest,operations,Owner
A 1,Damp homes,Housing repairs,Repairs; Digital,Tenants,yes; no:heard,yes[Repairs]; no[Digital],Ann
A 2,Lost letters,Housing repairs,Repairs,Tenants; Carers,yes,,
";

pub(crate) fn import(kind: Kind, file: &str, text: &str) -> Import {
    read(
        kind,
        text.as_bytes(),
        &Choices::plain(file, date(2026, 11, 2)),
    )
    .unwrap()
}

pub(crate) fn list() -> Import {
    import(Kind::Candidates, "list.csv", LIST)
}

pub(crate) async fn saved(council: &mut Council, import: Import) -> Counts {
    save(
        &council.foothold,
        &mut council.act,
        import,
        &Progress::default(),
    )
    .await
    .unwrap()
    .counts
}

#[tokio::test]
async fn a_file_makes_what_it_names_and_says_how_much() {
    let mut council = Council::new().await;
    let foreseen = weigh(council.view().await.board(), &list()).unwrap();
    let counts = saved(&mut council, list()).await;
    assert_eq!(counts, foreseen, "what was shown is what is done");
    let expected = Counts {
        added: 2,
        answers: 5,
        services: 1,
        teams: 2,
        groups: 2,
        kept_as_details: vec!["Owner".into()],
        ..Counts::default()
    };
    assert_eq!(counts, expected);
    let view = council.view().await;
    let board = view.board();
    assert_eq!(
        (
            board.candidates.len(),
            board.teams.len(),
            board.groups.len()
        ),
        (2, 2, 2)
    );
}

#[tokio::test]
async fn answers_name_the_file_and_their_place_in_the_cell() {
    let mut council = Council::new().await;
    saved(&mut council, list()).await;
    let view = council.view().await;
    let sources = view
        .board()
        .sources
        .iter()
        .filter(|s| s.kind == SourceKind::Import);
    let names: Vec<&str> = sources.map(|s| s.name.as_str()).collect();
    assert_eq!(names, ["list.csv, 1st answer", "list.csv, 2nd answer"]);
    let [interest, operations, capability] = &view.assessed()[0].conditions;
    assert_eq!(
        interest.reading,
        Reading::Present,
        "first-hand counts before heard"
    );
    assert_eq!(
        operations.reading,
        Reading::Missing,
        "each team by its own answer"
    );
    assert_eq!(capability.condition, Condition::Capability);
    assert_eq!(capability.reading, Reading::Unknown);
}

#[tokio::test]
async fn columns_that_are_none_of_ours_become_details() {
    let mut council = Council::new().await;
    saved(&mut council, list()).await;
    let detail = async |id: &str| {
        let org = &council.act.organisation;
        let id = Id::parse(id).unwrap();
        let notes = notes::of_candidate(&council.foothold, org, id, Place::END).await;
        notes
            .unwrap()
            .detail
            .map(|detail| detail.as_str().to_owned())
    };
    assert_eq!(detail("A 1").await.as_deref(), Some("Owner: Ann"));
    assert_eq!(detail("A 2").await, None);
}

#[tokio::test]
async fn what_is_on_the_list_stays_as_it_is() {
    let mut council = Council::new().await;
    saved(&mut council, list()).await;
    let before = council.view().await;
    let changed = LIST
        .replace("Damp homes", "Other")
        .replace("Repairs", "Mending");
    let again = saved(&mut council, import(Kind::Candidates, "b.csv", &changed)).await;
    assert_eq!(
        again,
        Counts {
            already: 2,
            kept_as_details: vec!["Owner".into()],
            ..Counts::default()
        }
    );
    assert_eq!(
        council.view().await.board(),
        before.board(),
        "no service, team or source for nothing"
    );
    let third = import(
        Kind::Candidates,
        "c.csv",
        &format!("{changed}A 3,New,,Repairs,,,,\n"),
    );
    let counts = saved(&mut council, third).await;
    assert_eq!((counts.added, counts.already, counts.teams), (1, 2, 0));
}

#[tokio::test]
async fn a_teams_file_says_room_where_nobody_has() {
    let mut council = Council::new().await;
    council.team("Repairs", None).await;
    council.team("Benefits", Some(4)).await;
    let teams = import(
        Kind::Teams,
        "t.csv",
        "team,room\nRepairs,2\nBenefits,1\nDigital,0\nWaste,\n",
    );
    let counts = saved(&mut council, teams).await;
    assert_eq!((counts.teams, counts.rooms), (2, 1));
    let view = council.view().await;
    let mut rooms: Vec<_> = view
        .board()
        .teams
        .iter()
        .map(|t| (t.name.as_str(), t.room))
        .collect();
    rooms.sort_unstable();
    assert_eq!(
        rooms,
        [
            ("Benefits", Some(4)),
            ("Digital", Some(0)),
            ("Repairs", Some(2)),
            ("Waste", None)
        ]
    );
}

#[tokio::test]
async fn groups_come_from_a_file_of_their_own() {
    let mut council = Council::new().await;
    saved(
        &mut council,
        import(Kind::Groups, "g.csv", "group\nCarers\nTenants\n"),
    )
    .await;
    let counts = saved(&mut council, list()).await;
    assert_eq!(counts.groups, 0);
}

#[tokio::test]
async fn an_import_is_refused_whole() {
    let mut council = Council::new().await;
    let dots = LIST.replace("A 2", "..");
    let dots = import(Kind::Candidates, "d.csv", &dots);
    let refusal = refused(
        save(
            &council.foothold,
            &mut council.act,
            dots,
            &Progress::default(),
        )
        .await,
    );
    assert!(matches!(refusal, Refusal::UnusableId(id) if id.as_str() == ".."));
    let long = "t\n".repeat(20_001);
    let long = import(Kind::Candidates, "l.csv", &format!("title\n{long}"));
    let refusal = refused(
        save(
            &council.foothold,
            &mut council.act,
            long,
            &Progress::default(),
        )
        .await,
    );
    assert!(matches!(refusal, Refusal::ListFull { most: 20_000 }));
    let view = council.view().await;
    assert!(view.board().candidates.is_empty() && view.board().services.is_empty());
}

#[tokio::test]
async fn the_example_is_loaded_filled_and_once() {
    let scratch = Scratch::chosen();
    let foothold = Foothold::new(scratch.open());
    let act = load_example(&foothold, now(), ids(), Size::Small)
        .await
        .unwrap();
    let view = foothold.view(&act.organisation, now()).await.unwrap();
    assert!(view.organisation().example);
    let standing = |wanted| {
        view.assessed()
            .iter()
            .filter(|a| a.standing == Some(wanted))
            .count()
    };
    assert!(
        standing(Standing::Start) > 3
            && standing(Standing::Ask) > 3
            && standing(Standing::Prepare) > 3
    );
    assert!(view.board().teams.iter().any(|team| team.room.is_some()));
    assert!(
        view.board()
            .sources
            .iter()
            .any(|source| source.name == name("The example, 1st answer"))
    );
    let again = load_example(&foothold, now(), ids(), Size::Small)
        .await
        .map(drop);
    assert!(matches!(refused(again), Refusal::AlreadySetUp));
}
