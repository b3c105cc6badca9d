//! A whole organisation as one archive: taken away from one Foothold, and brought into an empty one, on either database. What comes
//! of it archived again is the same, to the byte ([decision 0801](../../../docs/decisions/0802-the-archive.md)).

use std::io::{Cursor, Read, Seek, Write};

use engine::answer::Source;
use engine::board::Board;
use engine::id::Id;
use engine::safe::sees_names;
use engine::veil::Veil;
use exchange::archive::{Archive, ArchiveError, Writer};
use jiff::civil::Date;
use store::{Filling, Kept, KeptKind, Passage, ReadTx, StoreError, Whole, WriteTx};
use thiserror::Error;

use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Refusal};
use crate::rights::Right;

/// Why an archive was not written, or not brought in. Then nothing of it is kept.
#[derive(Debug, Error)]
pub enum ArchiveFailed {
    /// There is nothing to archive.
    #[error("nothing is set up in this database")]
    NothingThere,
    /// Something is set up there already.
    #[error(
        "something is set up in this database already: an archive is brought into one where nothing is"
    )]
    SomethingThere,
    /// The archive itself.
    #[error("{0}")]
    Archive(#[from] ArchiveError),
    /// A kind of line that no archive of its version has.
    #[error("it has lines of `{0}`, which no archive of its version has")]
    UnknownKind(String),
    /// A line that does not tell what it should.
    #[error("line {line} of its {kind} is wrong: {why}")]
    Line {
        /// Its file.
        kind: &'static str,
        /// Its number, from 1.
        line: u64,
        /// What is wrong.
        why: String,
    },
    /// The store.
    #[error("{0}")]
    Store(#[from] StoreError),
}

/// Archives the organisation: everything that it keeps, of one moment, but nothing that lets anybody in. Answers what was written
/// into, and how many things there are.
///
/// # Errors
/// As [`ArchiveFailed`].
pub async fn archive<W>(foothold: &Foothold, file: W) -> Result<(W, u64), ArchiveFailed>
where
    W: Write + Seek + Send + 'static,
{
    let store = foothold.store();
    let organisations = store.organisations().await?;
    let organisation = organisations.into_iter().next();
    let id = organisation.ok_or(ArchiveFailed::NothingThere)?.id;
    let write = move |tx: &mut ReadTx<'_>| {
        let (mut writer, mut count) = (Writer::new(file), 0);
        let whole = tx.everything(|thing| {
            let damaged = |error: serde_json::Error| StoreError::damaged(error.to_string());
            let line = thing.json().map_err(damaged)?;
            count += 1;
            Ok::<_, ArchiveFailed>(writer.line(thing.kind().name(), &line)?)
        })?;
        Ok((writer.finish(&whole)?, count))
    };
    store.read(&id, write).await
}

/// Archives the organisation for an administrator, and tells it in the activity. An archive says who answered what: it is given
/// to those alone whom people were told may see that, and never while a blind round keeps something from them.
///
/// # Errors
/// Refused where the role does not allow it, and to whoever is not to see names; and when the store fails.
pub async fn take_away(foothold: &Foothold, act: &Act) -> Done<Vec<u8>> {
    let (by, at) = (act.by.clone(), act.at);
    let told = move |tx: &mut WriteTx<'_>| {
        let held = tx.held();
        let today = held.organisation.zone.day_of(at);
        if !may_take(&held.board, &by, today) {
            return Err(Refusal::NamesKept.into());
        }
        Ok(tx.note(by.as_str(), &Passage::ArchiveTaken)?)
    };
    foothold.write(act, Right::KeepPeople, told).await?;
    let written = archive(foothold, Cursor::new(Vec::new())).await;
    let (file, _) = written.map_err(|failed| match failed {
        ArchiveFailed::Store(error) => error,
        other => StoreError::damaged(other.to_string()),
    })?;
    Ok(file.into_inner())
}

/// Whether an administrator may see all that an archive says.
pub fn may_take(board: &Board, by: &Id<Source>, today: Date) -> bool {
    sees_names(&board.work, by) && Veil::of(board, by, today).is_none()
}

/// Brings an archive in where nothing is set up yet. Answers how many things there are. Nobody can come in before they are let in
/// anew: an archive holds no passphrase, session or link.
///
/// # Errors
/// As [`ArchiveFailed`].
pub async fn bring_back<R>(foothold: &Foothold, mut from: Archive<R>) -> Result<u64, ArchiveFailed>
where
    R: Read + Seek + Send + 'static,
{
    if !foothold.store().organisations().await?.is_empty() {
        return Err(ArchiveFailed::SomethingThere);
    }
    let is_known = |kind: &&str| KeptKind::ALL.iter().any(|known| known.name() == *kind);
    if let Some(unknown) = from.kinds().find(|kind| !is_known(kind)) {
        return Err(ArchiveFailed::UnknownKind(unknown.to_owned()));
    }
    let whole: Whole = from.of()?;
    let fill = move |filling: &mut Filling<'_>| {
        let mut count = 0;
        for kind in KeptKind::ALL {
            from.lines(kind.name(), |line, json| {
                let wrong = |why: String| ArchiveFailed::Line {
                    kind: kind.name(),
                    line,
                    why,
                };
                let thing = Kept::parse(kind, json).map_err(|error| wrong(error.to_string()))?;
                count += 1;
                filling.put(thing).map_err(|error| match error {
                    StoreError::Database(fault) => wrong(fault.to_string()),
                    twice @ StoreError::Twice(_) => wrong(twice.to_string()),
                    other => other.into(),
                })
            })?;
        }
        Ok(count)
    };
    foothold.store().fill(whole, fill).await
}
