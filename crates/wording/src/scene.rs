//! What is kept beside services, groups and candidates, in words.

use engine::difference::People;
use engine::scene::{GroupKind, GroupProfile, ServiceProfile, Ties};

use crate::change::{from_to, or_none, quoted};
use crate::{Names, number, text};

/// What a group is.
pub const fn group_kind(kind: GroupKind) -> &'static str {
    match kind {
        GroupKind::Communities => "Communities",
        GroupKind::Businesses => "Businesses",
        GroupKind::Staff => "Staff",
    }
}

/// Roughly how many a group are.
pub fn size(people: People) -> String {
    text::capital(&number::people(people))
}

/// What was done to what is kept beside a service.
pub fn told_service(before: Option<&ServiceProfile>, after: &ServiceProfile) -> Vec<String> {
    let owner =
        |profile: &ServiceProfile| or_none(profile.owner.as_ref().map(engine::text::Name::as_str));
    let was = before.map_or_else(|| or_none(None::<&str>), owner);
    from_to("Who runs it", &was, &owner(after))
        .into_iter()
        .collect()
}

/// What was done to what is kept beside a group.
pub fn told_group(before: Option<&GroupProfile>, after: &GroupProfile) -> Vec<String> {
    let none = GroupProfile::none(after.id.clone());
    let was = before.unwrap_or(&none);
    let mut lines = Vec::new();
    if was.kind != after.kind || was.size != after.size {
        lines.push("Changed who they are".to_owned());
    }
    if was.check != after.check {
        lines.push("Changed the fairness check".to_owned());
    }
    lines
}

/// What was done to how a candidate hangs together with others.
pub fn told_ties(before: Option<&Ties>, after: &Ties, names: &Names<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let was = |field: fn(&Ties) -> bool| before.is_some_and(field);
    match &after.parked {
        Some(why) if before.and_then(|b| b.parked.as_ref()) != Some(why) => {
            lines.push(format!("Parked: {why}"));
        }
        None if was(|b| b.parked.is_some()) => lines.push("No longer parked".to_owned()),
        _ => {}
    }
    match &after.merged_into {
        Some(id) if before.and_then(|b| b.merged_into.as_ref()) != Some(id) => {
            lines.push(format!("Merged into {}", quoted(&names.title(id))));
        }
        None if was(|b| b.merged_into.is_some()) => lines.push("No longer merged".to_owned()),
        _ => {}
    }
    if let Some(id) = after
        .split_from
        .as_ref()
        .filter(|_| before.is_none_or(|b| b.split_from.is_none()))
    {
        lines.push(format!("Split from {}", quoted(&names.title(id))));
    }
    let none = Vec::new();
    let earlier = before.map_or(&none, |b| &b.related);
    let new = after.related.iter().filter(|id| !earlier.contains(id));
    let gone = earlier.iter().filter(|id| !after.related.contains(id));
    lines.extend(new.map(|id| format!("Related to {}", quoted(&names.title(id)))));
    lines.extend(gone.map(|id| format!("No longer related to {}", quoted(&names.title(id)))));
    lines
}
