//! What was kept of a form, what still waits, and where to see what becomes of it.

use askama::Template;
use axum::response::IntoResponse as _;
use engine::rounds::open_round;
use engine::text::Name;
use operations::waiting::{Kept, Trouble, kept};
use serde::Deserialize;
use wording::waiting::{self as say, NotKept};
use wording::{Names, rounds};

use super::caller::Caller;
use super::rows::Rows;
use crate::layout::{Fault, Page, Shell};
use crate::rounds::RoundPage;
use crate::visit::Answer;

/// What the address says.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// The key of the form.
    #[serde(default)]
    key: String,
}

/// The page.
#[derive(Template)]
#[template(path = "waiting/saved.html")]
struct SavedPage<'a> {
    shell: Shell,
    base: &'a str,
    /// Whose page it is, where it is not said at the top of every page.
    name: Option<&'a str>,
    kept: Vec<String>,
    replaced: Vec<String>,
    refused: Vec<String>,
    waits: String,
    anything_waits: bool,
    /// Where they can look, where they are signed in.
    look: Option<Vec<(String, String)>>,
}

/// Shows it.
pub(super) async fn show(caller: &Caller, asked: &Asked) -> Answer {
    let key = Name::parse(&asked.key).map_err(|_| Fault::NotFound)?;
    let organisation = &caller.view.organisation().id;
    let kept = kept(caller.foothold(), organisation, key).await?;
    let kept = kept.ok_or(Fault::NotFound)?;
    Ok(Page::new(page(caller, &kept)).into_response())
}

fn page<'a>(caller: &'a Caller, kept: &Kept) -> SavedPage<'a> {
    let board = caller.view.board();
    let names = Names::of(board);
    let waiting = Rows::of(board, &caller.person, caller.view.today()).waiting();
    let look = caller.signed_in.then(|| {
        let round = open_round(&board.work);
        let round = round.map(|round| {
            let path = RoundPage::of(round).to_string();
            (path, rounds::title(round.number))
        });
        let focus = ("/".to_owned(), "Where to focus".to_owned());
        round.into_iter().chain([focus]).collect()
    });
    SavedPage {
        shell: caller.shell.clone(),
        base: &caller.base,
        name: caller.name_told(),
        kept: say::kept(
            (kept.answers, kept.taken_back),
            (kept.passed, kept.not_theirs, kept.checking),
        ),
        replaced: kept
            .replaced
            .iter()
            .map(|id| say::replaced(names.title(id)))
            .collect(),
        refused: kept
            .refused
            .iter()
            .map(|(id, why)| say::not_kept(names.title(id), not_kept(*why)))
            .collect(),
        waits: say::waits(waiting),
        anything_waits: waiting > 0,
        look,
    }
}

const fn not_kept(trouble: Trouble) -> NotKept {
    match trouble {
        Trouble::NotAsked => NotKept::NotAsked,
        Trouble::NotTheirsEither => NotKept::NotTheirsEither,
        Trouble::NobodyThere => NotKept::NobodyThere,
    }
}
