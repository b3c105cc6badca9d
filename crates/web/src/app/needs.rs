//! What each address asks of whoever comes: nothing, or a right. Closed by default: reading asks for the right to read, and
//! an address that changes something and is not named here lets nobody in.

use operations::Right;

/// What an address asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: it looks for itself whom it lets in (a code, a link, a passphrase), or tells nothing of the organisation.
    Nothing,
    /// To be signed in, with a role that allows this.
    Right(Right),
    /// More than anybody has.
    Barred,
}

/// What a method of a path asks for; the path as it stands in [`super::ROUTES`].
pub fn needs(method: &str, path: &str) -> Needs {
    if is_open(path) || path == crate::api::DOCUMENT {
        return Needs::Nothing;
    }
    if crate::api::is_ours(path) {
        return of_the_api(method, path).map_or(Needs::Barred, Needs::Right);
    }
    if let Some(right) = to_change(path) {
        return Needs::Right(right);
    }
    match method {
        "GET" | "HEAD" => Needs::Right(Right::Read),
        _ => to_send(path).map_or(Needs::Barred, Needs::Right),
    }
}

/// What a program must be allowed: as people are on the pages.
fn of_the_api(method: &str, path: &str) -> Option<Right> {
    let parts: Vec<&str> = path.split('/').skip(3).collect();
    if matches!(method, "GET" | "HEAD") {
        return Some(to_read_by_program(&parts));
    }
    Some(match (method, parts.as_slice()) {
        ("POST", ["candidates"]) => Right::PutForward,
        ("POST", ["activity", _, "undo"]) | ("PUT" | "DELETE", ["candidates", _, "answers", _]) => {
            Right::Answer
        }
        (
            "POST",
            ["candidates", _, "merge" | "park" | "split" | "take-up"] | ["suggestions", ..],
        )
        | ("PUT", ["candidates", _])
        | ("PUT" | "DELETE", ["candidates", _, "related", _]) => Right::KeepList,
        (
            "POST",
            ["actions"]
            | ["actions", _, "begin" | "drop" | "finish" | "wait"]
            | ["candidates", _, "no-need"],
        )
        | ("PUT", ["actions", _]) => Right::PrepareGround,
        ("POST", ["playbook"]) | ("PUT", ["playbook", _]) => Right::KeepPlaybook,
        ("POST", ["rounds", ..] | ["people"]) | ("PUT", ["rounds", _]) => Right::RunRounds,
        ("POST", ["decisions"]) => Right::Decide,
        ("POST", ["exemplars"] | ["exemplars", _, "go-back"]) => Right::Start,
        ("POST", ["exemplars", _, "notes" | "reviews"] | ["lessons"])
        | ("PUT", ["exemplars" | "lessons", _]) => Right::RunExemplars,
        ("POST", ["services" | "teams" | "groups"])
        | ("PUT" | "DELETE", ["services" | "teams" | "groups", _])
        | ("PUT", ["services", _, "owner"] | ["groups", _, "profile"]) => Right::SetScene,
        ("PUT", ["settings"] | ["settings", "names" | "organisation"]) => Right::Settle,
        ("PUT" | "DELETE", ["people", _]) | ("POST", ["people", _, "bring-back"]) => {
            Right::KeepPeople
        }
        _ => return None,
    })
}

/// What reading an address of the API asks for: to read, but for what its page shows to fewer.
fn to_read_by_program(parts: &[&str]) -> Right {
    match parts {
        ["candidates", "like"] => Right::PutForward,
        ["decisions", "proposal"] => Right::Decide,
        ["people", ..] => Right::RunRounds,
        ["suggestions", ..] => Right::KeepList,
        ["waiting"] => Right::Answer,
        _ => Right::Read,
    }
}

/// What everyone may ask for.
fn is_open(path: &str) -> bool {
    let first = path.split('/').nth(1).unwrap_or_default();
    matches!(
        first,
        "accessibility"
            | "answer"
            | "first-visit"
            | "follow"
            | "health"
            | "help"
            | "inside"
            | "method"
            | "organisation.css"
            | "privacy"
            | "public"
            | "robots.txt"
            | "sign-in"
            | "signed-out"
            | ".well-known"
    )
}

/// What changes something, and the forms for it.
fn to_change(path: &str) -> Option<Right> {
    let mut parts = path.split('/').skip(1);
    let (first, rest) = (parts.next()?, parts.collect::<Vec<_>>());
    Some(match (first, rest.as_slice()) {
        ("you" | "sign-out", _) => Right::KeepAccount,
        ("people", ["machines" | "outbox"] | [_, _, ..])
        | ("example", _)
        | ("settings", ["everything.zip" | "retention" | "sign-in"]) => Right::KeepPeople,
        ("people", _) | ("rounds", ["new"] | [_, _] | [_, "links", _]) => Right::RunRounds,
        ("problems", ["new" | "like"]) => Right::PutForward,
        ("problems", [_, "answer", ..]) | ("activity", [_, "undo"]) | ("waiting", _) => {
            Right::Answer
        }
        (
            "problems",
            [
                _,
                "edit" | "merge" | "park" | "relate" | "split" | "take-up" | "unrelate",
            ],
        )
        | ("import" | "mappings" | "suggestions", _) => Right::KeepList,
        ("table", _) => Right::WriteDown,
        ("decisions", ["new"] | [_, "tell", ..]) => Right::Decide,
        ("exemplars", ["start"] | [_, "go-back"]) => Right::Start,
        ("exemplars", [_, _]) | ("lessons", ["new"] | [_, _]) => Right::RunExemplars,
        ("groundwork", ["new" | "no-need"] | [_, _]) => Right::PrepareGround,
        ("playbook", ["new"] | [_, _]) => Right::KeepPlaybook,
        ("services" | "teams" | "groups", [_, _]) => Right::SetScene,
        ("settings", [_, ..]) => Right::Settle,
        _ => return None,
    })
}

/// What is sent to an address that everyone may read.
fn to_send(path: &str) -> Option<Right> {
    match path {
        "/services" | "/teams" | "/groups" => Some(Right::SetScene),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::API_ROUTES;
    use crate::app::ROUTES;

    #[test]
    fn no_address_is_barred_to_everyone() {
        for route in ROUTES.iter().chain(API_ROUTES) {
            assert_ne!(needs(route.method, route.path), Needs::Barred, "{route:?}");
        }
    }

    #[test]
    fn what_is_not_named_lets_nobody_in() {
        for path in ["/something-new", "/api/v1/something-new", "/api/v1/outlook"] {
            assert_eq!(needs("POST", path), Needs::Barred);
        }
        assert_eq!(needs("GET", "/something-new"), Needs::Right(Right::Read));
    }

    #[test]
    fn a_form_asks_for_what_sending_it_asks_for() {
        for route in ROUTES.iter().filter(|route| route.method == "POST") {
            let shown = ROUTES
                .iter()
                .find(|other| other.path == route.path && other.method == "GET");
            let lists = ["/services", "/teams", "/groups", "/people/{id}"];
            if shown.is_some() && !lists.contains(&route.path) {
                assert_eq!(
                    needs("GET", route.path),
                    needs("POST", route.path),
                    "{}",
                    route.path
                );
            }
        }
    }
}
