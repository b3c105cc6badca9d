use engine::candidate::Kind;
use engine::condition::Condition;
use engine::id::Id;
use engine::people::Team;
use engine::rounds::{Round, numbered, of_decision, open_round};
use engine::text::{Note, Title};
use jiff::civil::date;
use operations::answers::Voice;
use operations::candidates::{PutForward, put_forward};
use operations::rounds::{Ask, ChangeRound, GiveUp, OpenRound, change, give_up, open, reopen};
use operations::{Refusal, What, named};

use crate::council::{Council, name, refused};

fn ask(council: &mut Council, who: &str, condition: Condition, team: Option<&Id<Team>>) -> Ask {
    Ask {
        who: Voice::Written(name(who)),
        condition,
        team: team.cloned(),
        new_source: council.act.ids.fresh(),
    }
}

fn new(key: &str, asked: Vec<Ask>) -> OpenRound {
    OpenRound {
        key: name(key),
        limit: 2,
        closes: date(2026, 11, 16),
        blind: false,
        asked,
        note: None,
    }
}

async fn opened(council: &mut Council, key: &str) -> Round {
    let number = open(&council.foothold, &mut council.act, new(key, vec![]))
        .await
        .unwrap();
    round(council, number).await
}

async fn round(council: &Council, number: u32) -> Round {
    let view = council.view().await;
    numbered(&view.board().work, number).unwrap().clone()
}

async fn changed(council: &Council, round: &Round, seen: i64) -> operations::Done<()> {
    let form = ChangeRound {
        id: round.id.clone(),
        seen,
        closes: date(2026, 12, 1),
        asked: Vec::new(),
        note: None,
    };
    change(&council.foothold, &council.act, form).await
}

async fn given_up(council: &Council, round: &Round) -> operations::Done<()> {
    let form = GiveUp {
        id: round.id.clone(),
        seen: council.view().await.revision(),
        why: Note::parse("It moves to spring").unwrap(),
    };
    give_up(&council.foothold, &council.act, form).await
}

#[tokio::test]
async fn a_round_begins_with_its_limit_and_with_whom_it_asks_each_once() {
    let mut council = Council::new().await;
    let team = council.team("Homes", None).await;
    let asked = vec![
        ask(&mut council, "Head of Housing", Condition::Interest, None),
        ask(&mut council, "Tia", Condition::Operations, Some(&team)),
        ask(
            &mut council,
            "Head of Housing",
            Condition::Interest,
            Some(&team),
        ),
        ask(&mut council, "Head of Housing", Condition::Capability, None),
    ];
    let number = open(&council.foothold, &mut council.act, new("k", asked))
        .await
        .unwrap();
    let view = council.view().await;
    let round = numbered(&view.board().work, number).unwrap();
    assert_eq!(
        (number, round.opened, round.is_open()),
        (1, date(2026, 11, 2), true)
    );
    assert_eq!(view.board().settings.limit, 2);
    let told: Vec<_> = round
        .asked
        .iter()
        .map(|asked| {
            let who = view.board().sources.get(&asked.who).unwrap();
            (who.name.to_string(), asked.condition, asked.team.clone())
        })
        .collect();
    let head = || "Head of Housing".to_owned();
    let wanted = [
        (head(), Condition::Interest, None),
        ("Tia".to_owned(), Condition::Operations, Some(team)),
        (head(), Condition::Capability, None),
    ];
    assert_eq!(told, wanted);
}

#[tokio::test]
async fn a_team_that_a_round_asks_about_stays() {
    let mut council = Council::new().await;
    let team = council.team("Homes", None).await;
    let asked = vec![ask(&mut council, "Tia", Condition::Operations, Some(&team))];
    open(&council.foothold, &mut council.act, new("k", asked))
        .await
        .unwrap();
    let told = refused(named::remove(&council.foothold, &council.act, team).await);
    assert!(matches!(told, Refusal::InUseByWork { pieces: 1 }));
}

#[tokio::test]
async fn the_same_form_sent_twice_opens_one_round_and_another_is_refused() {
    let mut council = Council::new().await;
    for _ in 0..2 {
        let number = open(&council.foothold, &mut council.act, new("k", vec![])).await;
        assert_eq!(number.unwrap(), 1);
    }
    let second = open(&council.foothold, &mut council.act, new("other", vec![])).await;
    assert!(matches!(refused(second), Refusal::RoundOpen { number: 1 }));
    assert_eq!(council.view().await.board().work.rounds.len(), 1);
}

#[tokio::test]
async fn the_key_of_another_kind_of_form_is_not_that_of_a_round() {
    let mut council = Council::new().await;
    let other = PutForward {
        key: name("k"),
        title: Title::parse("Damp homes").unwrap(),
        kind: Kind::Problem,
        detail: None,
    };
    put_forward(&council.foothold, &council.act, other)
        .await
        .unwrap();
    let number = open(&council.foothold, &mut council.act, new("k", vec![])).await;
    assert_eq!(number.unwrap(), 1);
}

#[tokio::test]
async fn a_round_that_is_refused_leaves_nothing_behind() {
    let mut council = Council::new().await;
    let gone = Id::parse("nobody").unwrap();
    let asked = vec![
        ask(&mut council, "New name", Condition::Interest, None),
        ask(&mut council, "Tia", Condition::Operations, Some(&gone)),
    ];
    let sources = council.view().await.board().sources.len();
    let refusal = refused(open(&council.foothold, &mut council.act, new("k", asked)).await);
    assert!(matches!(refusal, Refusal::NotFound(What::Team)));
    let view = council.view().await;
    assert_eq!(view.board().sources.len(), sources);
    assert_eq!(view.board().settings.limit, 3);
}

#[tokio::test]
async fn an_open_round_is_changed_unless_somebody_changed_it_meanwhile() {
    let mut council = Council::new().await;
    let first = opened(&mut council, "k").await;
    let seen = council.view().await.revision();
    changed(&council, &first, seen).await.unwrap();
    assert_eq!(round(&council, 1).await.closes, date(2026, 12, 1));
    let stale = changed(&council, &first, seen).await;
    assert!(matches!(refused(stale), Refusal::Stale));
}

#[tokio::test]
async fn a_round_is_given_up_with_a_reason_and_opened_again_while_no_other_is() {
    let mut council = Council::new().await;
    let first = opened(&mut council, "k").await;
    given_up(&council, &first).await.unwrap();
    let closed = round(&council, 1).await;
    assert_eq!(
        closed.closed().unwrap().why.as_ref().unwrap().as_str(),
        "It moves to spring"
    );
    for refusal in [
        refused(given_up(&council, &first).await),
        refused(changed(&council, &first, 99).await),
    ] {
        assert!(
            matches!(refusal, Refusal::RoundClosed { number: 1 }),
            "{refusal:?}"
        );
    }
    reopen(&council.foothold, &council.act, first.id.clone())
        .await
        .unwrap();
    assert_eq!(round(&council, 1).await, first);
    given_up(&council, &first).await.unwrap();
    let second = opened(&mut council, "second").await;
    assert_eq!(second.number, 2);
    let again = reopen(&council.foothold, &council.act, first.id).await;
    assert!(matches!(refused(again), Refusal::RoundOpen { number: 2 }));
}

#[tokio::test]
async fn a_decision_closes_the_open_round_with_a_tally_and_the_round_stays_closed() {
    let (mut council, ready, bare) = crate::decisions::two().await;
    let asked = vec![ask(&mut council, "Head", Condition::Interest, None)];
    open(&council.foothold, &mut council.act, new("r", asked))
        .await
        .unwrap();
    let decide = crate::decisions::decide("k", &[&ready], &[&ready]);
    for _ in 0..2 {
        crate::decisions::recorded(&mut council, decide.clone())
            .await
            .unwrap();
    }
    let view = council.view().await;
    let work = &view.board().work;
    assert!(open_round(work).is_none());
    let [round] = work.rounds.as_slice() else {
        panic!("{:?}", work.rounds)
    };
    let closed = round.closed().unwrap();
    assert_eq!(
        (round.asked.len(), closed.decision, closed.supersedes),
        (1, Some(1), None)
    );
    assert_eq!(
        (closed.tally.standings, closed.tally.met),
        ([1, 1, 0], [1, 1, 1])
    );
    assert!(view.board().candidates.get(&bare).is_some());
    let again = reopen(&council.foothold, &council.act, round.id.clone()).await;
    assert!(matches!(
        refused(again),
        Refusal::RoundDecided {
            number: 1,
            decision: 1
        }
    ));
}

#[tokio::test]
async fn a_decision_with_no_round_open_has_one_of_its_own_day() {
    let (mut council, ready, _) = crate::decisions::two().await;
    for (key, number) in [("a", 1), ("b", 2)] {
        let decide = crate::decisions::decide(key, &[&ready], &[&ready]);
        crate::decisions::recorded(&mut council, decide)
            .await
            .unwrap();
        let view = council.view().await;
        let round = of_decision(&view.board().work, number).unwrap();
        assert_eq!(i64::from(round.number), number);
        assert_eq!(
            (round.opened, round.closes),
            (date(2026, 11, 2), date(2026, 11, 2))
        );
    }
}
