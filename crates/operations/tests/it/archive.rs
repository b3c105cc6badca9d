//! A whole organisation, archived and brought in again.

use std::io::Cursor;

use exchange::archive::{Archive, Writer};
use operations::archive::{ArchiveFailed, archive, bring_back};
use operations::import::{Kind, Mapping, keep_mapping};
use operations::{Foothold, Location, back_up, undo};
use testkit::Scratch;

use crate::council::{Council, name, now};
use crate::import::{import, list, saved};
use crate::suggestions;

/// Tables whose rows are not the same: what lets somebody in and what is of the moment are left out, and settings that nobody
/// changed are told like others.
const OTHERS: [&str; 6] = ["session", "link", "token", "once", "outbox", "settings"];

impl Council {
    /// Something of everything that is kept.
    pub(crate) async fn filled() -> Self {
        let mut council = Self::new().await;
        council.with_zebedee().await;
        council.with_lists().await;
        let inside = suggestions::inside(&mut council, 1).await;
        suggestions::gives(&council, &inside, 2, "Letters lie for weeks", now())
            .await
            .unwrap();
        council
    }
}

impl Council {
    /// A list that is in, one that was taken back, and how lists are read.
    async fn with_lists(&mut self) {
        saved(self, list()).await;
        let teams = import(Kind::Teams, "teams.csv", "team,room\nDrains,2\n");
        saved(self, teams).await;
        let revision = self.view().await.revision();
        undo(&self.foothold, &self.act, revision).await.unwrap();
        let (act, mapping) = (&mut self.act, Mapping::default());
        let kept = keep_mapping(&self.foothold, act, Kind::Teams, name("HR"), &mapping);
        kept.await.unwrap();
    }
}

pub(crate) async fn archived(foothold: &Foothold) -> Vec<u8> {
    let (file, count) = archive(foothold, Cursor::new(Vec::new())).await.unwrap();
    assert!(count > 20);
    file.into_inner()
}

async fn brought_back(foothold: &Foothold, bytes: &[u8]) -> Result<u64, ArchiveFailed> {
    let archive = Archive::open(Cursor::new(bytes.to_vec()))?;
    bring_back(foothold, archive).await
}

/// How many rows each table has, where that can be asked.
fn rows(scratch: &Location) -> Vec<(String, u64)> {
    let Location::File(file) = scratch else {
        return Vec::new();
    };
    let copy = file.with_file_name("counted");
    let tables = back_up(scratch, &copy).unwrap().into_iter();
    std::fs::remove_file(copy).unwrap();
    let counted = tables.filter(|one| !OTHERS.contains(&one.table.as_str()));
    counted.map(|one| (one.table, one.rows)).collect()
}

#[tokio::test]
async fn what_is_brought_in_and_archived_again_is_the_same_on_either_database() {
    let council = Council::filled().await;
    let first = archived(&council.foothold).await;
    let there = rows(council.location());
    let scratches = [Some(Scratch::sqlite()), Scratch::postgres()];
    for scratch in scratches.iter().flatten() {
        let foothold = Foothold::new(scratch.open());
        brought_back(&foothold, &first).await.unwrap();
        assert_eq!(archived(&foothold).await, first);
        let view = foothold
            .view(&council.act.organisation, now())
            .await
            .unwrap();
        assert_eq!(view.board(), council.view().await.board());
        let here = rows(scratch.location());
        if !here.is_empty() && !there.is_empty() {
            assert_eq!(here, there);
            assert!(here.len() > 15 && here.iter().any(|(_, rows)| *rows > 0));
        }
    }
}

#[tokio::test]
async fn an_archive_lets_nobody_in() {
    let council = Council::filled().await;
    let bytes = archived(&council.foothold).await;
    let mut from = Archive::open(Cursor::new(bytes)).unwrap();
    let kinds: Vec<String> = from.kinds().map(str::to_owned).collect();
    for kind in kinds {
        from.lines(&kind, |_, line| {
            assert!(!line.contains("argon2"), "{kind}: {line}");
            Ok::<_, ArchiveFailed>(())
        })
        .unwrap();
    }
}

#[tokio::test]
async fn what_is_brought_in_goes_on_as_before() {
    let council = Council::filled().await;
    let mut other = council.elsewhere();
    brought_back(&other.foothold, &archived(&council.foothold).await)
        .await
        .unwrap();
    let before = other.view().await.revision();
    let id = other.put_forward("Late buses").await;
    let view = other.view().await;
    assert!(view.revision() > before && view.board().candidates.get(&id).is_some());
}

#[tokio::test]
async fn an_archive_comes_only_where_nothing_is() {
    let council = Council::filled().await;
    let bytes = archived(&council.foothold).await;
    let told = brought_back(&council.foothold, &bytes).await;
    assert!(
        matches!(told, Err(ArchiveFailed::SomethingThere)),
        "{told:?}"
    );
    let empty = Scratch::chosen();
    let told = archive(&Foothold::new(empty.open()), Cursor::new(Vec::new())).await;
    assert!(matches!(told, Err(ArchiveFailed::NothingThere)));
}

/// The archive with other lines of a kind.
fn with(bytes: &[u8], kind: &str, change: impl Fn(&str) -> Vec<String>) -> Vec<u8> {
    let mut from = Archive::open(Cursor::new(bytes.to_vec())).unwrap();
    let of: serde_json::Value = from.of().unwrap();
    let mut to = Writer::new(Cursor::new(Vec::new()));
    let kinds: Vec<String> = from.kinds().map(str::to_owned).collect();
    for each in kinds {
        from.lines(&each, |_, line| {
            let lines = if each == kind {
                change(line)
            } else {
                vec![line.to_owned()]
            };
            for line in lines {
                to.line(&each, &line)?;
            }
            Ok::<_, ArchiveFailed>(())
        })
        .unwrap();
    }
    to.finish(&of).unwrap().into_inner()
}

#[tokio::test]
async fn one_that_does_not_hang_together_leaves_nothing() {
    let council = Council::filled().await;
    let whole = archived(&council.foothold).await;
    let twice = |line: &str| vec![line.to_owned(), line.to_owned()];
    let wrong = [
        // An answer of somebody who is not there.
        with(&whole, "sources", |_| Vec::new()),
        with(&whole, "activity", twice),
        with(&whole, "candidates", twice),
        with(&whole, "decisions", twice),
        with(&whole, "candidates", |_| vec!["{}".to_owned()]),
        with(&whole, "settings", |_| vec!["no".to_owned()]),
    ];
    for bytes in wrong {
        let scratch = Scratch::chosen();
        let foothold = Foothold::new(scratch.open());
        assert!(brought_back(&foothold, &bytes).await.is_err());
        assert_eq!(foothold.the_organisation().await.unwrap(), None);
        // What is whole can still come.
        brought_back(&foothold, &whole).await.unwrap();
    }
}
