//! What somebody did to anything but a problem or an opportunity, in words.

use engine::condition::Condition;
use engine::people::Team;
use engine::settings::Settings;
use engine::text::Name;

use crate::change::{from_to, not_known, or_none, quoted};
use crate::{condition, matters, number};

/// What was done to something that is known by its name: a service, a group, a source.
pub fn named(what: &str, before: Option<Name>, after: Option<Name>) -> Vec<String> {
    let told = match (before, after) {
        (None, Some(now)) => format!("Added the {what} {}", quoted(&now)),
        (Some(was), None) => format!("Removed the {what} {}", quoted(&was)),
        (Some(was), Some(now)) if was != now => {
            format!("Name: was {}, now {}", quoted(&was), quoted(&now))
        }
        _ => return Vec::new(),
    };
    vec![told]
}

/// What was done to a team: its name, its room.
pub fn team(before: Option<&Team>, after: Option<&Team>) -> Vec<String> {
    let name = |team: Option<&Team>| team.map(|team| team.name.clone());
    let room = |team: Option<&Team>| match team.and_then(|team| team.room) {
        Some(places) => places.to_string(),
        None => not_known(),
    };
    let mut lines = named("team", name(before), name(after));
    if after.is_some() {
        lines.extend(from_to("Room", &room(before), &room(after)));
    }
    lines
}

/// How an organisation is shown.
#[derive(Clone, Copy, Debug)]
pub struct Profile<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its colour.
    pub colour: &'a str,
    /// Its time zone.
    pub zone: &'a str,
    /// Its logo.
    pub logo: Option<&'a str>,
}

/// What was done to how an organisation is shown.
pub fn profile(before: Option<&Profile<'_>>, after: Option<&Profile<'_>>) -> Vec<String> {
    let Some(now) = after else { return Vec::new() };
    let Some(was) = before else {
        return vec![format!("Set up {}", quoted(&now.name))];
    };
    let logo = match (was.logo, now.logo) {
        (was, now) if was == now => None,
        (None, _) => Some("Added a logo".to_owned()),
        (_, None) => Some("Took the logo away".to_owned()),
        _ => Some("Changed the logo".to_owned()),
    };
    let lines = [
        from_to("Name", &quoted(&was.name), &quoted(&now.name)),
        from_to("Colour", was.colour, now.colour),
        from_to("Time zone", was.zone, now.zone),
        logo,
    ];
    lines.into_iter().flatten().collect()
}

/// What was done to the settings, a line for each that changed.
pub fn settings(before: &Settings, after: &Settings) -> Vec<String> {
    let matters = |s: &Settings| matters::in_a_line(&s.viewpoints);
    let row = |numbers: &[u64]| {
        let texts: Vec<String> = numbers.iter().map(|n| number::grouped(*n)).collect();
        or_none(Some(texts.join(" · ")))
    };
    let mut lines = vec![
        from_to(
            "How many at once",
            &before.limit.to_string(),
            &after.limit.to_string(),
        ),
        from_to("What matters most", &matters(before), &matters(after)),
        from_to(
            "Steps of people a year",
            &row(&before.reach_bands),
            &row(&after.reach_bands),
        ),
    ];
    if before.points != after.points {
        lines.push(Some("Changed the points of the scales".to_owned()));
    }
    for condition in Condition::ALL {
        let months = |s: &Settings| format!("{} months", s.stale_after_months[condition.index()]);
        let what = format!("Answers on {} grow old after", condition::word(condition));
        lines.push(from_to(&what, &months(before), &months(after)));
    }
    lines.into_iter().flatten().collect()
}

/// A decision was recorded.
pub fn recorded(number: i64) -> String {
    format!("Recorded decision {number}")
}
