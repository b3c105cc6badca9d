//! Activity: who, when, what, before and after; read a page at a time.

use engine::answer::Said;
use engine::board::Change;
use engine::text::Note;
use store::{Activity, By, Explained, Place, StoreError, Subject, SubjectKind, What};
use testkit::{Scratch, someone};

use crate::given::{an_organisation, answer, candidate, id, put, save, source};

crate::on_both!(
    a_line_says_who_when_before_and_after,
    an_answers_line_keeps_the_reason,
    activity_is_read_a_page_at_a_time,
    a_history_tells_of_its_subject_alone,
    who_put_a_candidate_forward_is_who_first_kept_it,
);

async fn a_line_says_who_when_before_and_after(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    save(&store, &org, vec![put("one")]).await.unwrap();
    let mut renamed = candidate("one");
    renamed.title = "Another title".to_owned().try_into().unwrap();
    let by = By {
        author: id("Ann"),
        at: "2026-06-07T08:09:10.123456Z".parse().unwrap(),
    };
    let change = Change::Candidate(renamed.clone());
    store
        .write(&org.id, by.clone(), move |tx| tx.save(&change))
        .await
        .unwrap();
    let lines = store
        .read(&org.id, |tx| tx.latest_activity(Place::END, 1))
        .await
        .unwrap();
    let [
        Activity {
            revision: 3,
            line: 1,
            by: found,
            what,
            subject,
            before,
            after,
        },
    ] = lines.as_slice()
    else {
        panic!("{lines:?}")
    };
    assert_eq!((found, *what), (&by, What::Saved));
    assert_eq!(*subject, Subject::new(SubjectKind::Candidate, "one"));
    let read = |text: &Option<String>| serde_json::from_str(text.as_ref().unwrap()).unwrap();
    assert_eq!((candidate("one"), renamed), (read(before), read(after)));
}

async fn an_answers_line_keeps_the_reason(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    save(
        &store,
        &org,
        vec![put("one"), Change::Source(source("ann"))],
    )
    .await
    .unwrap();
    let give = |said, why: &'static str| {
        let why = Note::parse(why).unwrap();
        let work = move |tx: &mut store::WriteTx<'_>| {
            tx.answer(&id("one"), answer("ann", said), Some(&why))
        };
        store.write(&org.id, someone(), work)
    };
    give(Said::No, "No room before spring").await.unwrap();
    give(Said::Yes, "Two people came back").await.unwrap();
    let whys = store.read(&org.id, |tx| tx.whys(&id("one"))).await.unwrap();
    assert_eq!(
        whys,
        [(
            answer("ann", Said::Yes).key(),
            Note::parse("Two people came back").unwrap()
        )]
    );
    let lines = store
        .read(&org.id, |tx| tx.latest_activity(Place::END, 1))
        .await
        .unwrap();
    let before: Explained = serde_json::from_str(lines[0].before.as_ref().unwrap()).unwrap();
    assert_eq!(before.answer, answer("ann", Said::No));
    assert_eq!(before.why.unwrap().as_str(), "No room before spring");
}

async fn activity_is_read_a_page_at_a_time(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let many = (0..7).map(|number| put(&number.to_string())).collect();
    save(&store, &org, many).await.unwrap();
    save(&store, &org, vec![put("last")]).await.unwrap();
    let read = |work: fn(&mut store::ReadTx<'_>, Place) -> Result<Vec<Activity>, StoreError>,
                place| { store.read(&org.id, move |tx| work(tx, place)) };
    let (mut place, mut forward) = (Place::START, Vec::new());
    loop {
        let page = read(|tx, place| tx.activity_since(place, 4), place)
            .await
            .unwrap();
        let Some(last) = page.last() else { break };
        place = Place {
            revision: last.revision,
            line: last.line,
        };
        forward.extend(page);
    }
    let places = |lines: &[Activity]| {
        lines
            .iter()
            .map(|line| (line.revision, line.line))
            .collect::<Vec<_>>()
    };
    let expected: Vec<_> = [(1, 1)]
        .into_iter()
        .chain((1..=7).map(|line| (2, line)))
        .chain([(3, 1)])
        .collect();
    assert_eq!(places(&forward), expected);
    let newest = read(|tx, place| tx.latest_activity(place, 3), Place::END)
        .await
        .unwrap();
    assert_eq!(places(&newest), [(3, 1), (2, 7), (2, 6)]);
    let since = read(|tx, place| tx.activity_since(place, 9), Place::after(2))
        .await
        .unwrap();
    assert_eq!(places(&since), [(3, 1)]);
}

async fn a_history_tells_of_its_subject_alone(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    save(
        &store,
        &org,
        vec![put("one"), put("two"), Change::Source(source("one"))],
    )
    .await
    .unwrap();
    save(
        &store,
        &org,
        vec![Change::Answer(id("one"), answer("one", Said::Partly))],
    )
    .await
    .unwrap();
    let subject = Subject::new(SubjectKind::Candidate, "one");
    let lines = store
        .read(&org.id, move |tx| tx.history(&subject, Place::END, 10))
        .await
        .unwrap();
    let told: Vec<_> = lines
        .iter()
        .map(|line| (line.revision, line.what))
        .collect();
    assert_eq!(told, [(3, What::Answered), (2, What::Saved)]);
}

async fn who_put_a_candidate_forward_is_who_first_kept_it(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let by = |who: &str| By {
        author: id(who),
        ..someone()
    };
    let mut renamed = candidate("one");
    renamed.title = "Another title".to_owned().try_into().unwrap();
    for (who, candidate) in [
        ("Ann", candidate("one")),
        ("Bob", candidate("two")),
        ("Bob", renamed),
    ] {
        let change = Change::Candidate(candidate);
        let work = move |tx: &mut store::WriteTx<'_>| tx.save(&change);
        store.write(&org.id, by(who), work).await.unwrap();
    }
    let found = store
        .read(&org.id, |tx: &mut store::ReadTx<'_>| tx.put_forward())
        .await;
    let mut found: Vec<_> = found.unwrap();
    found.sort_by(|a, b| a.candidate.cmp(&b.candidate));
    let who: Vec<(&str, &str)> = found
        .iter()
        .map(|one| (one.candidate.as_str(), one.author.as_str()))
        .collect();
    assert_eq!(who, [("one", "Ann"), ("two", "Bob")]);
}
