//! How one condition of a problem changed: every answer about it, newest first.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use engine::condition::Condition;
use engine::id::Id;
use operations::notes::of_condition;
use wording::condition;

use super::history::{HistoryLine, Reader};
use crate::form::Word as _;
use crate::layout::{Fault, Page, Section, Shell};
use crate::path::ProblemPage;
use crate::visit::{Answer, Visit};

/// The page.
#[derive(Template)]
#[template(path = "candidates/answered.html")]
struct AnsweredPage<'a> {
    shell: Shell,
    back: ProblemPage<'a>,
    title: &'a str,
    label: &'static str,
    history: Vec<HistoryLine>,
    /// Where an earlier page would be: all of it stands on this one.
    earlier: Option<String>,
}

pub(super) async fn show(visit: Visit, Path((id, word)): Path<(String, String)>) -> Answer {
    let view = visit.view();
    let id = Id::parse(&id).map_err(|_| Fault::NotFound)?;
    let condition = Condition::of(&word).ok_or(Fault::NotFound)?;
    let held = view.board().candidates.get(&id).ok_or(Fault::NotFound)?;
    let organisation = view.organisation();
    let lines = of_condition(visit.foothold(), &organisation.id, id.clone(), condition).await?;
    let reader = Reader::of(&visit);
    let told = |line| HistoryLine::of(line, &reader);
    let history: Result<Vec<_>, Fault> = lines.iter().map(told).collect();
    let page = AnsweredPage {
        shell: visit.shell().at(Section::Problems),
        back: ProblemPage(&held.id),
        title: held.title.as_str(),
        label: condition::label(condition),
        history: history?,
        earlier: None,
    };
    Ok(Page::new(page).into_response())
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::TestSite;

    #[tokio::test]
    async fn how_one_condition_changed_tells_of_nothing_else() {
        let (site, _) = TestSite::begun().await;
        let fields = [("key", "k"), ("title", "Damp homes"), ("kind", "problem")];
        site.post("/problems/new", &fields).await;
        for (condition, reply) in [
            ("interest", "no"),
            ("capability", "yes"),
            ("interest", "yes"),
        ] {
            let sent = [
                ("condition", condition),
                ("reply", reply),
                ("voice", "written"),
                ("name", "Director"),
                ("basis", "first-hand"),
            ];
            site.post("/problems/P1/answer", &sent).await;
        }
        let told = site.get("/problems/P1/history/interest").await;
        insta::assert_snapshot!(told.main());
        let silent = site.get("/problems/P1/history/operations").await;
        assert!(silent.body.contains("Nobody has answered yet."));
        for nowhere in [
            "/problems/P1/history/money",
            "/problems/P2/history/interest",
        ] {
            assert_eq!(site.get(nowhere).await.status, StatusCode::NOT_FOUND);
        }
    }
}
