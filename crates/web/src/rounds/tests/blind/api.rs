//! The API in a blind round: what a program reads for somebody gives no more away than their pages.

use axum::http::StatusCode;
use engine::answer::Said;
use operations::Act;

use super::{MARKER, blind_saying};
use crate::api::testing::{Sent, granted};
use crate::api::{API_ROUTES, DOCUMENT};
use crate::path::Segment;

/// Everything that Ann's program reads of a round in which Bob said this.
async fn read(said: Said) -> Vec<(String, String)> {
    let (site, act, [ann, _]) = blind_saying(said).await;
    let mut anns = Act {
        organisation: act.organisation.clone(),
        by: ann.0,
        at: act.at,
        ids: operations::Ids::new(crate::testing::fresh),
    };
    let token = granted(&site, &mut anns, &["read"]).await;
    let view = site.foothold.view(&act.organisation, act.at).await.unwrap();
    let (board, work) = (view.board(), &view.board().work);
    let mut all = Vec::new();
    for route in API_ROUTES.iter().filter(|route| route.method == "GET") {
        let ids: Vec<String> = match route.path.split('/').nth(3).unwrap_or_default() {
            "candidates" => board
                .candidates
                .iter()
                .map(|one| one.id.to_string())
                .collect(),
            "actions" => work.actions.iter().map(|one| one.id.to_string()).collect(),
            "exemplars" => work
                .exemplars
                .iter()
                .map(|one| one.id.to_string())
                .collect(),
            _ => vec!["1".to_owned()],
        };
        let path = |id: &String| {
            let id = Segment(id).to_string();
            route.path.replace("{id}", &id).replace("{number}", &id)
        };
        let mut paths: Vec<String> = ids.iter().map(path).collect();
        paths.dedup();
        for path in paths.into_iter().filter(|path| path != DOCUMENT) {
            let told = Sent::get(&path).by(&token).to(&site).await;
            assert!(!told.text.contains(MARKER), "{path}");
            if ["/api/v1/outlook", "/api/v1/what-if"].contains(&path.as_str()) {
                assert_eq!(told.status, StatusCode::CONFLICT);
            }
            all.push((path, told.text));
        }
    }
    all
}

#[tokio::test]
async fn what_a_program_reads_is_the_same_whatever_others_said() {
    let (no, yes) = (read(Said::No).await, read(Said::Yes).await);
    assert!(no.len() > 40, "{}", no.len());
    for (one, other) in no.iter().zip(&yes) {
        assert_eq!(one, other);
    }
    let kept = no
        .iter()
        .filter(|(_, text)| text.contains("\"kept-back\":true"));
    assert!(kept.count() > 3);
}
