//! Answering, settling and taking back, as a person does them.

use axum::http::StatusCode;
use engine::answer::{Reply, Said, Source};
use engine::id::Id;

use super::form::meant;
use crate::form::Typed;
use crate::testing::TestSite;

async fn begun() -> TestSite {
    let (site, _) = TestSite::begun().await;
    site.post(
        "/problems/new",
        &[("key", "k"), ("title", "Damp homes"), ("kind", "problem")],
    )
    .await;
    site
}

fn form(more: &[(&str, &str)]) -> Typed {
    let base = [
        ("condition", "operations"),
        ("voice", "mine"),
        ("basis", "first-hand"),
    ];
    base.iter()
        .chain(more)
        .fold(Typed::default(), |form, (field, value)| {
            form.replacing(field, *value)
        })
}

fn read(more: &[(&str, &str)]) -> Result<Reply, Vec<(String, String)>> {
    let person: Id<Source> = Id::parse("me").unwrap();
    let meant = meant(&Id::parse("a").unwrap(), &form(more), &person);
    meant.map(|give| give.reply).map_err(|faults| {
        faults
            .iter()
            .map(|fault| (fault.field.clone(), fault.message.clone()))
            .collect()
    })
}

#[test]
fn the_whole_is_enough_and_halves_may_stand_for_it() {
    assert_eq!(read(&[("reply", "partly")]), Ok(Reply::Whole(Said::Partly)));
    let halves = Reply::Halves(Said::Yes, Said::No);
    assert_eq!(
        read(&[("first-half", "yes"), ("second-half", "no")]),
        Ok(halves)
    );
    assert_eq!(
        read(&[
            ("reply", "no"),
            ("first-half", "yes"),
            ("second-half", "no")
        ]),
        Ok(halves)
    );
    let yes = [
        ("reply", "yes"),
        ("first-half", "yes"),
        ("second-half", "no"),
    ];
    assert_eq!(
        read(&yes),
        Ok(Reply::Whole(Said::Yes)),
        "halves are asked only where it is not yes"
    );
}

#[test]
fn halves_that_say_something_else_than_the_whole_are_a_fault() {
    let faults = read(&[
        ("reply", "partly"),
        ("first-half", "yes"),
        ("second-half", "no"),
    ])
    .unwrap_err();
    let told = "The two halves together say “no”. Change them, or the answer above.";
    assert_eq!(faults, [("first-half".to_owned(), told.to_owned())]);
    assert_eq!(
        read(&[("first-half", "yes")]).unwrap_err()[0].0,
        "second-half"
    );
}

#[test]
fn everything_wrong_is_told_at_once() {
    let fields = |more: &[(&str, &str)]| -> Vec<String> {
        read(more)
            .unwrap_err()
            .into_iter()
            .map(|(field, _)| field)
            .collect()
    };
    assert_eq!(
        fields(&[("voice", ""), ("basis", "")]),
        ["voice", "reply", "basis"]
    );
    assert_eq!(
        fields(&[("voice", "written"), ("name", " "), ("reply", "yes")]),
        ["name"]
    );
    assert_eq!(fields(&[("basis", "ruling"), ("reply", "yes")]), ["why"]);
}

#[tokio::test]
async fn the_form_for_a_new_answer_asks_whose_it_is_and_how_they_know() {
    let site = begun().await;
    insta::assert_snapshot!(
        site.get("/problems/P1/answer?condition=operations")
            .await
            .main()
    );
}

#[tokio::test]
async fn an_answer_is_kept_with_its_reason_and_shown_with_what_it_does() {
    let site = begun().await;
    let sent = [
        ("condition", "interest"),
        ("reply", "no"),
        ("voice", "written"),
        ("name", "Director of housing"),
        ("basis", "heard"),
        ("why", "Not in this year’s <plan>."),
    ];
    let told = site.post("/problems/P1/answer", &sent).await;
    assert_eq!(
        (told.status, told.location.as_str()),
        (StatusCode::SEE_OTHER, "/problems/P1?done=answered")
    );
    let page = site.get(&told.location).await.main();
    assert!(
        page.contains("<strong>No</strong>, says Director of housing"),
        "{page}"
    );
    assert!(
        page.contains("Not in this year’s &#60;plan&#62;."),
        "{page}"
    );
    assert!(page.contains("Prepare the ground"), "{page}");
}

/// Two who know disagree; the sponsor settles it, with a reason, and the other view stays.
#[tokio::test]
async fn a_disagreement_is_shown_and_settled_and_the_dissent_is_kept() {
    let site = begun().await;
    for (name, reply) in [("Finance", "no"), ("Director", "yes")] {
        let sent = [
            ("condition", "interest"),
            ("reply", reply),
            ("voice", "written"),
            ("name", name),
            ("basis", "first-hand"),
        ];
        site.post("/problems/P1/answer", &sent).await;
    }
    let page = site.get("/problems/P1").await.main();
    assert!(
        page.contains("People disagree") && page.contains("Settle it, as the sponsor"),
        "{page}"
    );
    let mut sent = vec![
        ("condition", "interest"),
        ("reply", "yes"),
        ("voice", "written"),
        ("name", "Sponsor"),
        ("basis", "ruling"),
    ];
    let refused = site.post("/problems/P1/answer", &sent).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Say why. A line is enough."));
    sent.push(("why", "It fits the plan."));
    assert_eq!(
        site.post("/problems/P1/answer", &sent).await.status,
        StatusCode::SEE_OTHER
    );
    insta::assert_snapshot!(site.get("/problems/P1").await.main());
}

#[tokio::test]
async fn an_answer_changed_meanwhile_shows_both_and_the_second_try_is_kept() {
    let site = begun().await;
    let give = |reply, basis| {
        [
            ("condition", "interest"),
            ("reply", reply),
            ("voice", "mine"),
            ("basis", basis),
        ]
    };
    site.post("/problems/P1/answer", &give("yes", "heard"))
        .await;
    let page = site.get("/problems/P1").await.body;
    let (_, rest) = page
        .split_once("answer?condition=interest&#38;source=")
        .unwrap();
    let source = rest.split('"').next().unwrap().to_owned();
    let opened = site
        .get(&format!(
            "/problems/P1/answer?condition=interest&source={source}"
        ))
        .await
        .body;
    assert!(
        opened.contains(r#"name="was" value="yes:heard""#),
        "{opened}"
    );
    site.post("/problems/P1/answer", &give("no", "first-hand"))
        .await;
    let mine = |was| {
        [
            ("condition", "interest"),
            ("source", source.as_str()),
            ("reply", "partly"),
            ("basis", "heard"),
            ("was", was),
        ]
    };
    let told = site.post("/problems/P1/answer", &mine("yes:heard")).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(
        told.body
            .contains("By now it says: Interest, as said by Facilitator: no"),
        "{}",
        told.main()
    );
    assert!(told.body.contains(r#"name="was" value="no:first-hand""#));
    assert_eq!(
        site.post("/problems/P1/answer", &mine("no:first-hand"))
            .await
            .status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn an_answer_is_taken_back_after_a_page_that_asks() {
    let site = begun().await;
    let give = [
        ("condition", "interest"),
        ("reply", "yes"),
        ("voice", "mine"),
        ("basis", "first-hand"),
    ];
    site.post("/problems/P1/answer", &give).await;
    let page = site.get("/problems/P1").await.body;
    let (_, rest) = page
        .split_once("take-back?condition=interest&#38;source=")
        .unwrap();
    let source = rest.split('"').next().unwrap();
    let asked = site
        .get(&format!(
            "/problems/P1/answer/take-back?condition=interest&source={source}"
        ))
        .await;
    assert!(
        asked.body.contains("Take this answer back?"),
        "{}",
        asked.main()
    );
    let sent = [("condition", "interest"), ("team", ""), ("source", source)];
    let told = site.post("/problems/P1/answer/take-back", &sent).await;
    assert_eq!(told.location, "/problems/P1?done=taken-back");
    assert!(
        site.get(&told.location)
            .await
            .body
            .contains("took back yes")
    );
    assert_eq!(
        site.post("/problems/P1/answer/take-back", &sent)
            .await
            .status,
        StatusCode::NOT_FOUND
    );
}
