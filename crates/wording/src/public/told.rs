//! What was done to what everyone may read, for activity and history.

use engine::public::{OfStatements, Openness, PublicWords, Shown, Thing};
use engine::text::Note;

use super::{BASIS, CONTACT, EQUALITY, EXCEPTIONS, RESPONSIBLE, crowd, decision};
use crate::change::{from_to, or_none, quoted};

/// What was done to whether the organisation is in the open.
pub fn told_openness(was: &Openness, now: &Openness) -> Vec<String> {
    let says = |told: bool, yes: &str, no: &str| if told { yes.to_owned() } else { no.to_owned() };
    let settings = [
        (was.published != now.published).then(|| {
            says(
                now.published,
                "Put pages in the open",
                "Took the public pages back",
            )
        }),
        (was.found != now.found).then(|| {
            says(
                now.found,
                "Search engines may list the public pages",
                "Search engines are asked not to list the public pages",
            )
        }),
        (was.asks != now.asks).then(|| {
            says(
                now.asks,
                "Anyone may put forward a problem",
                "The public form is closed",
            )
        }),
    ];
    let told = settings.into_iter().flatten();
    told.chain(told_statements(&was.statements, &now.statements))
        .collect()
}

fn told_statements(was: &OfStatements, now: &OfStatements) -> Vec<String> {
    let fields = [
        (CONTACT, &was.contact, &now.contact),
        (RESPONSIBLE, &was.responsible, &now.responsible),
        (EXCEPTIONS, &was.exceptions, &now.exceptions),
        (BASIS, &was.basis, &now.basis),
        (EQUALITY, &was.equality, &now.equality),
    ];
    let quote = |note: &Option<Note>| or_none(note.as_ref().map(quoted));
    let told = fields.map(|(what, was, now)| from_to(what, &quote(was), &quote(now)));
    told.into_iter().flatten().collect()
}

/// What was done to how a thing is shown.
pub fn told_shown(was: Option<&Shown>, now: &Shown) -> Vec<String> {
    let words = now
        .words
        .as_ref()
        .or(was.and_then(|was| was.words.as_ref()));
    let title = words.map_or_else(|| thing(&now.thing), |words| quoted(&words.title));
    let was_on = was.is_some_and(|was| was.on);
    let mut lines = Vec::new();
    match (was_on, now.on) {
        (false, true) => lines.push(format!("Showed {title} to everyone")),
        (true, false) => lines.push(format!("Took {title} back from the public pages")),
        _ => {}
    }
    if now.words.is_some() && was.and_then(|was| was.words.as_ref()) != now.words.as_ref() {
        lines.push(format!("Chose the words for the public: {}", chosen(words)));
    }
    lines
}

fn chosen(words: Option<&PublicWords>) -> String {
    let Some(words) = words else {
        return "none".to_owned();
    };
    let more = words.more.as_ref().map(quoted);
    let picked = words.picked.iter().map(quoted);
    let crowd = words.crowd.map(|held| crowd(held).to_owned());
    let all = [quoted(&words.title)]
        .into_iter()
        .chain(more)
        .chain(picked)
        .chain(crowd);
    all.collect::<Vec<_>>().join(" · ")
}

fn thing(thing: &Thing) -> String {
    match thing {
        Thing::Decision(number) => decision(*number),
        Thing::Exemplar(_) => "an exemplar".to_owned(),
        Thing::Action(_) => "groundwork".to_owned(),
        Thing::Lesson(_) => "a lesson".to_owned(),
        Thing::Candidate(_) => "a problem or opportunity".to_owned(),
    }
}
