//! The example, loaded: there is something to see on every page, and it is told of days before.

use engine::asking::asked_again;
use engine::candidate::Status;
use engine::groundwork::ActionState;
use engine::rounds::{open_round, progress};
use operations::set_up::{Size, load_example};
use operations::{Foothold, past};
use testkit::Scratch;

use crate::council::{ids, now};

#[tokio::test]
async fn every_kind_of_work_is_there() {
    let scratch = Scratch::chosen();
    let foothold = Foothold::new(scratch.open());
    let act = load_example(&foothold, now(), ids(), Size::Small)
        .await
        .unwrap();
    let view = foothold.view(&act.organisation, now()).await.unwrap();
    let (board, work) = (view.board(), &view.board().work);

    let states = work.actions.iter().map(|action| match action.state {
        ActionState::Live { .. } => "live",
        ActionState::Waits { .. } => "waits",
        ActionState::Done { .. } => "done",
        ActionState::Dropped { .. } => "dropped",
    });
    let mut states: Vec<&str> = states.collect();
    states.sort_unstable();
    assert_eq!(states, ["done", "live", "live", "waits"]);

    let mut asked: Vec<&str> = asked_again(board)
        .map(|(ask, _)| ask.candidate.as_str())
        .collect();
    asked.sort_unstable();
    assert_eq!(asked, ["F10", "F21"], "an action and a lesson ask again");

    let statuses = work.exemplars.iter().map(|exemplar| {
        let held = board.candidates.get(&exemplar.candidate).unwrap();
        (exemplar.is_under_way(), held.status == Status::Exemplar)
    });
    let statuses: Vec<_> = statuses.collect();
    assert_eq!(statuses, [(true, true), (false, false)]);

    let open = open_round(work).expect("one is open");
    assert_eq!((open.number, work.rounds.len()), (2, 2));
    let heard = progress(open, board);
    assert!(heard.iter().any(|one| one.left() == 0) && heard[0].is_silent());
}

#[tokio::test]
async fn the_day_before_its_first_decision_nothing_was_under_way() {
    let scratch = Scratch::chosen();
    let foothold = Foothold::new(scratch.open());
    let act = load_example(&foothold, now(), ids(), Size::Small)
        .await
        .unwrap();
    let view = foothold.view(&act.organisation, now()).await.unwrap();
    let day = view.today().saturating_sub(jiff::Span::new().days(60));
    let then = past::on(&foothold, &view, day).await.unwrap();
    assert_eq!(then.board.candidates.len(), 28);
    let is_listed = |one: &std::sync::Arc<engine::candidate::Candidate>| {
        matches!(one.status, Status::Candidate | Status::MustDo)
    };
    assert!(then.board.candidates.iter().all(is_listed));
    assert!(then.board.work.exemplars.is_empty());
}
