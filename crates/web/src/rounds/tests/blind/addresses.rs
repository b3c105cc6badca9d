//! Every address that shows something, with the ids of everything there is.

use operations::View;

use super::on_the_list;
use crate::app::ROUTES;
use crate::path::Segment;

const PAPERS: [&str; 5] = [
    "today.docx",
    "today.json",
    "today.md",
    "paper.html",
    "summary.md",
];
const CONDITIONS: [&str; 3] = ["interest", "operations", "capability"];

/// All of them; and what the list, a past day and the forms for answers can be asked for besides.
pub(super) fn addresses(view: &View) -> Vec<String> {
    let gets = ROUTES.iter().filter(|route| route.method == "GET");
    let mut all: Vec<String> = gets.flat_map(|route| filled(route.path, view)).collect();
    let asked = [
        "/problems?standing=start",
        "/problems?standing=ask",
        "/problems?sort=standing",
        "/problems?sort=difference",
        "/table?standing=prepare",
        "/groundwork?by=blocker&all=true",
        "/past?on-year=2026&on-month=5&on-day=1",
        "/past?on-year=2026&on-month=4&on-day=30",
        "/past?on-year=2026&on-month=1&on-day=1",
    ];
    all.extend(asked.map(str::to_owned));
    all.extend(on_the_list(view).flat_map(|id| of_answers(&id, view)));
    all
}

/// A path with everything that its parts may stand for.
fn filled(path: &str, view: &View) -> Vec<String> {
    let (board, work) = (view.board(), &view.board().work);
    let numbers: Vec<String> = work
        .rounds
        .iter()
        .map(|one| one.number.to_string())
        .collect();
    let revisions = (1..=view.revision()).map(|at| at.to_string()).collect();
    let sources = board.sources.iter().map(|one| one.id.to_string()).collect();
    let parts: [(&str, Vec<String>); 6] = [
        ("{id}", ids(path, view)),
        ("{number}", numbers),
        ("{who}", sources),
        ("{condition}", CONDITIONS.map(str::to_owned).into()),
        ("{revision}", revisions),
        ("{paper}", PAPERS.map(str::to_owned).into()),
    ];
    parts
        .iter()
        .fold(vec![path.to_owned()], |paths, (part, with)| {
            let each = |path: String| -> Vec<String> {
                if !path.contains(part) {
                    return vec![path];
                }
                let put = |one: &String| path.replace(part, &Segment(one).to_string());
                with.iter().map(put).collect()
            };
            paths.into_iter().flat_map(each).collect()
        })
}

/// The ids of what a path speaks of.
fn ids(path: &str, view: &View) -> Vec<String> {
    fn texts<T>(all: &[std::sync::Arc<T>], id: impl Fn(&T) -> String) -> Vec<String> {
        all.iter().map(|one| id(one)).collect()
    }
    let (board, work) = (view.board(), &view.board().work);
    match path.split('/').nth(1).unwrap_or_default() {
        "problems" => texts(&board.candidates, |one| one.id.to_string()),
        "services" => texts(&board.services, |one| one.id.to_string()),
        "teams" => texts(&board.teams, |one| one.id.to_string()),
        "groups" => texts(&board.groups, |one| one.id.to_string()),
        "groundwork" => texts(&work.actions, |one| one.id.to_string()),
        "exemplars" => texts(&work.exemplars, |one| one.id.to_string()),
        "lessons" => texts(&work.lessons, |one| one.id.to_string()),
        _ => vec!["x".to_owned()],
    }
}

/// The forms for answers about a problem, for new ones and those of everyone.
fn of_answers(id: &str, view: &View) -> Vec<String> {
    let here = format!("/problems/{}/answer", Segment(id));
    let sources = view.board().sources.iter();
    let sources: Vec<String> = sources.map(|one| one.id.to_string()).collect();
    let mut all = Vec::new();
    for condition in CONDITIONS {
        all.push(format!("{here}?condition={condition}"));
        for source in &sources {
            let asked = format!("condition={condition}&source={}", Segment(source));
            all.push(format!("{here}?{asked}"));
            all.push(format!("{here}/take-back?{asked}"));
        }
    }
    all
}
