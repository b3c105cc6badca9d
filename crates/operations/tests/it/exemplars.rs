use engine::answer::Said;
use engine::candidate::{Candidate, Status};
use engine::exemplars::{Course, Exemplar, Next};
use engine::id::Id;
use engine::text::Note;
use jiff::civil::date;
use operations::Refusal;
use operations::exemplars::{
    AddNote, Edit, GoBack, Kept, LookBack, Onward, Start, add_note, edit, go_back, look_back, start,
};

use crate::council::{Council, refused};

pub(crate) fn note(text: &str) -> Note {
    Note::parse(text).unwrap()
}

pub(crate) fn kept(baseline: Option<&str>) -> Kept {
    Kept {
        baseline: baseline.map(note),
        question: None,
        look_on: date(2027, 2, 2),
    }
}

/// The form that starts a candidate.
pub(crate) fn starts(council: &mut Council, candidate: &Id<Candidate>) -> Start {
    Start {
        key: council.key(),
        candidate: candidate.clone(),
        decision: None,
        kept: kept(Some("Nine weeks")),
        anyway: None,
    }
}

pub(crate) async fn started(council: &mut Council, form: Start) -> operations::Done<Id<Exemplar>> {
    start(&council.foothold, &mut council.act, form).await
}

/// A candidate that stands at *Start now*, started.
pub(crate) async fn exemplar(council: &mut Council, title: &str) -> (Id<Candidate>, Id<Exemplar>) {
    let candidate = council.put_forward(title).await;
    council.say(&candidate, Said::Yes).await;
    let form = starts(council, &candidate);
    let id = started(council, form).await.unwrap();
    (candidate, id)
}

/// The review of an exemplar, as a person sees it now.
pub(crate) async fn review(council: &mut Council, id: &Id<Exemplar>, onward: Onward) -> LookBack {
    LookBack {
        key: council.key(),
        id: id.clone(),
        seen: council.view().await.revision(),
        changed: note("Five weeks now"),
        learned: note("Ask early"),
        needs_met: Vec::new(),
        support: None,
        can_now: note("We can test a form in a week"),
        others: Vec::new(),
        onward,
    }
}

pub(crate) async fn held(council: &Council, id: &Id<Exemplar>) -> Exemplar {
    let view = council.view().await;
    Exemplar::clone(view.board().work.exemplars.get(id).unwrap())
}

#[tokio::test]
async fn two_notes_at_once_both_stay_and_an_old_form_is_stale() {
    let mut council = Council::new().await;
    let (_, id) = exemplar(&mut council, "x").await;
    let seen = council.view().await.revision();
    for text in ["One", "Two"] {
        let add = AddNote {
            key: council.key(),
            id: id.clone(),
            note: note(text),
        };
        add_note(&council.foothold, &council.act, add)
            .await
            .unwrap();
    }
    let notes = held(&council, &id).await.notes;
    let texts: Vec<&str> = notes.iter().map(|dated| dated.note.as_str()).collect();
    assert_eq!(texts, ["One", "Two"]);
    let form = |seen| Edit {
        id: id.clone(),
        seen,
        kept: kept(Some("Ten weeks")),
    };
    let stale = refused(edit(&council.foothold, &council.act, form(seen)).await);
    assert!(matches!(stale, Refusal::Stale));
    let now = council.view().await.revision();
    edit(&council.foothold, &council.act, form(now))
        .await
        .unwrap();
    assert_eq!(held(&council, &id).await.baseline, Some(note("Ten weeks")));
}

#[tokio::test]
async fn what_goes_back_is_on_the_list_again_and_can_start_again() {
    let mut council = Council::new().await;
    let (candidate, id) = exemplar(&mut council, "x").await;
    let back = GoBack {
        key: council.key(),
        id: id.clone(),
        why: note("The supplier is gone"),
    };
    go_back(&council.foothold, &council.act, back)
        .await
        .unwrap();
    assert_eq!(council.status(&candidate).await, Status::Candidate);
    let add = AddNote {
        key: council.key(),
        id: id.clone(),
        note: note("Late"),
    };
    let refusal = refused(add_note(&council.foothold, &council.act, add).await);
    assert!(matches!(refusal, Refusal::NotUnderWay));
    let form = starts(&mut council, &candidate);
    let again = started(&mut council, form).await.unwrap();
    assert_ne!(again, id);
    assert_eq!(council.status(&candidate).await, Status::Exemplar);
}

#[tokio::test]
async fn what_is_put_elsewhere_by_hand_is_not_under_way_and_goes_on_where_it_was() {
    let mut council = Council::new().await;
    let (candidate, id) = exemplar(&mut council, "x").await;
    council
        .edit(&candidate, |form| form.status = Status::Candidate)
        .await;
    let view = council.view().await;
    let course = held(&council, &id).await;
    assert_eq!(
        course.course(view.board()),
        Course::Elsewhere(Status::Candidate)
    );
    let look = review(&mut council, &id, Onward::Stop).await;
    let refusal = refused(look_back(&council.foothold, &mut council.act, look).await);
    assert!(matches!(refusal, Refusal::NotUnderWay));

    let form = starts(&mut council, &candidate);
    let again = started(&mut council, form).await.unwrap();
    assert_eq!(again, id, "what was kept of it goes on");
    let view = council.view().await;
    assert_eq!(view.board().work.exemplars.len(), 1);
}

#[tokio::test]
async fn a_review_carries_on_or_stops_and_is_kept_once() {
    let mut council = Council::new().await;
    let (candidate, id) = exemplar(&mut council, "x").await;
    let on = review(&mut council, &id, Onward::Scale(date(2027, 5, 5))).await;
    let lesson = look_back(&council.foothold, &mut council.act, on.clone())
        .await
        .unwrap();
    let twice = look_back(&council.foothold, &mut council.act, on)
        .await
        .unwrap();
    assert_eq!(lesson, twice);
    let one = held(&council, &id).await;
    assert_eq!(
        (one.reviews.len(), one.look_on),
        (1, Some(date(2027, 5, 5)))
    );
    assert_eq!(one.reviews[0].next, Next::Scale);
    assert_eq!(council.status(&candidate).await, Status::Exemplar);

    let stale = LookBack {
        seen: 1,
        ..review(&mut council, &id, Onward::Stop).await
    };
    let refusal = refused(look_back(&council.foothold, &mut council.act, stale).await);
    assert!(matches!(refusal, Refusal::Stale));
    let stop = review(&mut council, &id, Onward::Stop).await;
    look_back(&council.foothold, &mut council.act, stop)
        .await
        .unwrap();
    let done = Status::Done(Some(date(2026, 11, 2)));
    assert_eq!(council.status(&candidate).await, done);
    let view = council.view().await;
    let course = held(&council, &id).await;
    assert_eq!(
        course.course(view.board()),
        Course::Stopped(date(2026, 11, 2))
    );
    assert_eq!(view.board().work.lessons.len(), 2);
}
