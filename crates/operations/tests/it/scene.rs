use engine::id::Id;
use engine::people::{Group, Service};
use engine::scene::{Check, GroupKind, GroupProfile, ServiceProfile};
use engine::text::Note;
use operations::scene::{Profile, keep};
use operations::{Refusal, What, named};

use crate::council::{Council, name, refused};

async fn group(council: &mut Council) -> Id<Group> {
    let group = Group {
        id: council.act.ids.fresh(),
        name: name("Care leavers"),
    };
    let id = group.id.clone();
    named::put(&council.foothold, &council.act, group)
        .await
        .unwrap();
    id
}

#[tokio::test]
async fn two_forms_beside_a_group_do_not_overwrite_each_other_unseen() {
    let mut council = Council::new().await;
    let id = group(&mut council).await;
    let seen = council.view().await.revision();
    let none = GroupProfile::none(id.of_kind());
    let staff = GroupProfile {
        kind: Some(GroupKind::Staff),
        ..none.clone()
    };
    keep(&council.foothold, &council.act, seen, Profile::Group(staff))
        .await
        .unwrap();
    let checked = GroupProfile {
        check: Check {
            who: Note::parse("They leave care at 18").ok(),
            ..Check::default()
        },
        ..none
    };
    let stale = keep(
        &council.foothold,
        &council.act,
        seen,
        Profile::Group(checked),
    )
    .await;
    assert!(matches!(refused(stale), Refusal::Stale));
    let view = council.view().await;
    let kept = view.board().work.of_group(&id).unwrap();
    assert_eq!(
        (kept.kind, kept.check.answered()),
        (Some(GroupKind::Staff), 0)
    );
}

#[tokio::test]
async fn nothing_is_kept_beside_what_is_not_there() {
    let council = Council::new().await;
    let service: Id<Service> = Id::parse("gone").unwrap();
    let profile = Profile::Service(ServiceProfile::none(service.of_kind()));
    let told = refused(keep(&council.foothold, &council.act, 0, profile).await);
    assert!(matches!(told, Refusal::NotFound(What::Service)));
    let group: Id<Group> = Id::parse("gone").unwrap();
    let profile = Profile::Group(GroupProfile::none(group.of_kind()));
    let told = refused(keep(&council.foothold, &council.act, 0, profile).await);
    assert!(matches!(told, Refusal::NotFound(What::Group)));
}
