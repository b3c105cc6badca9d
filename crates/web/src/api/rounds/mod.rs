//! Rounds: times of choosing. Who is asked is told to those who run rounds alone.

mod asked;
pub(super) mod steps;

use axum::extract::Path;
use axum::response::Response;
use engine::rounds as kept;
use engine::rounds::numbered;
use engine::settings::Settings;
use engine::text::Note;
use jiff::civil::Date;
use operations::rounds::{Ask, ChangeRound, OpenRound, change, open};
use operations::{Right, SubjectKind};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wording::form::Wrong;

use self::asked::Asked;
use super::body::Json;
use super::caller::Caller;
use super::paging::{self, Listed, Paging};
use super::problem::{Answer, Failed};
use super::reading::Reading;
use super::version::{self, IfMatch, Key};

/// The most who are asked: far more than any round asks.
const MOST_ASKED: usize = 300;

/// A round.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Round {
    /// Its number, from 1.
    number: u32,
    /// The day it opened.
    #[schema(format = Date)]
    opened: String,
    /// The day it is to close.
    #[schema(format = Date)]
    closes: String,
    /// Whether answers are kept back from those who have not given their own.
    blind: bool,
    /// What it is about.
    note: Option<String>,
    /// Whether answers are asked for.
    is_open: bool,
    /// The day it closed.
    #[schema(format = Date)]
    closed: Option<String>,
    /// The number of the decision that it came to.
    decision: Option<i64>,
    /// Why it was given up, or closed before its day.
    why: Option<String>,
    /// Who is asked what; none where that is not told to whoever asks.
    asked: Option<Vec<Asked>>,
}

/// A round to be opened.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewRound)]
#[serde(deny_unknown_fields)]
pub(super) struct New {
    /// How many to start at once: it becomes the organisation's setting.
    #[schema(minimum = 0, maximum = 12)]
    limit: u8,
    /// The day to come on which it is to close.
    #[schema(format = Date)]
    closes: String,
    /// Whether nobody sees what others answered before they have given their own.
    blind: bool,
    /// Who is asked what.
    #[serde(default)]
    #[schema(max_items = 300)]
    asked: Vec<Asked>,
    /// What it is about.
    #[schema(min_length = 1, max_length = 5_000)]
    note: Option<String>,
}

/// A round as it is to be from now on. What is left out is empty from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ChangedRound)]
#[serde(deny_unknown_fields)]
pub(super) struct Changed {
    /// The day to come on which it is to close.
    #[schema(format = Date)]
    closes: String,
    /// Who is asked what.
    #[serde(default)]
    #[schema(max_items = 300)]
    asked: Vec<Asked>,
    /// What it is about.
    #[schema(min_length = 1, max_length = 5_000)]
    note: Option<String>,
}

/// Every round, in order of their ids.
#[utoipa::path(get, path = "/api/v1/rounds", tag = "rounds", operation_id = "list_rounds", params(paging::Asked),
    responses((status = 200, description = "A page of them", body = Listed<Round>)))]
pub(super) async fn list(caller: Caller, paging: Paging) -> Response {
    paging.of(&caller.board().work.rounds, |kept| Round::of(kept, &caller))
}

/// Opens one.
#[utoipa::path(post, path = "/api/v1/rounds", tag = "rounds", operation_id = "open_round", request_body = New, params(Key),
    responses((status = 201, description = "It is open", body = Round, headers(("ETag" = String)))))]
pub(super) async fn begin(caller: Caller, key: Key, Json(new): Json<New>) -> Answer {
    let mut reading = Reading::default();
    if new.limit > Settings::MOST_LIMIT {
        let (least, most) = (0, Settings::MOST_LIMIT.into());
        reading.take::<()>("limit", Err(Wrong::NotWhole { least, most }));
    }
    let meant = meant(
        &caller,
        (&new.closes, &new.asked, new.note.as_deref()),
        reading,
    )?;
    let opened = OpenRound {
        key: key.name(&caller),
        limit: new.limit,
        closes: meant.closes,
        blind: new.blind,
        asked: meant.asked,
        note: meant.note,
    };
    let number = open(caller.foothold(), &mut caller.act(), opened).await?;
    let response = told(&caller.afresh().await?, number).await?;
    Ok(version::made(response, &format!("/api/v1/rounds/{number}")))
}

/// One of them.
#[utoipa::path(get, path = "/api/v1/rounds/{number}", tag = "rounds", operation_id = "one_of_rounds", params(("number" = u32, Path)),
    responses((status = 200, description = "As it is", body = Round, headers(("ETag" = String)))))]
pub(super) async fn one(caller: Caller, Path(number): Path<u32>) -> Answer {
    told(&caller, number).await
}

/// Changes one that is open: when it closes, who is asked, what it is about.
#[utoipa::path(put, path = "/api/v1/rounds/{number}", tag = "rounds", operation_id = "change_round", request_body = Changed,
    params(("number" = u32, Path), IfMatch),
    responses((status = 200, description = "As it is now", body = Round, headers(("ETag" = String)))))]
pub(super) async fn put(
    caller: Caller,
    Path(number): Path<u32>,
    version: IfMatch,
    Json(new): Json<Changed>,
) -> Answer {
    let id = held(&caller, number)?.id.clone();
    let sent = (new.closes.as_str(), &*new.asked, new.note.as_deref());
    let meant = meant(&caller, sent, Reading::default())?;
    let seen = version.of(&caller, SubjectKind::Round, id.as_str()).await?;
    let changed = ChangeRound {
        id,
        seen,
        closes: meant.closes,
        asked: meant.asked,
        note: meant.note,
    };
    change(caller.foothold(), &caller.act(), changed).await?;
    told(&caller.afresh().await?, number).await
}

/// What a round is told to be.
struct Meant {
    closes: Date,
    asked: Vec<Ask>,
    note: Option<Note>,
}

/// When it closes, who is asked, and what it is about; or everything that is wrong.
fn meant(
    caller: &Caller,
    (closes, asked, note): (&str, &[Asked], Option<&str>),
    mut reading: Reading,
) -> Result<Meant, Failed> {
    let (board, mut ids) = (caller.board(), caller.act().ids);
    let closes = reading.day_to_come("closes", Some(closes), caller.view().today(), None);
    if asked.len() > MOST_ASKED {
        let most = MOST_ASKED as u64;
        reading.take::<()>("asked", Err(Wrong::NotWhole { least: 0, most }));
    }
    let each = asked.iter().take(MOST_ASKED);
    let asked: Vec<_> = each
        .map(|one| one.meant(board, &mut ids, &mut reading))
        .collect();
    let note = reading.maybe_passage("note", note);
    let asked: Option<Vec<Ask>> = asked.into_iter().collect();
    let meant = closes.zip(asked).map(|(closes, asked)| Meant {
        closes,
        asked,
        note,
    });
    reading.done(meant)
}

/// The round of a number.
fn held(caller: &Caller, number: u32) -> Result<&kept::Round, Failed> {
    numbered(&caller.board().work, number).ok_or(Failed::NOTHING)
}

async fn told(caller: &Caller, number: u32) -> Answer {
    let round = held(caller, number)?;
    let version = version::of(caller, SubjectKind::Round, round.id.as_str()).await?;
    Ok(version::with(version, Round::of(round, caller)))
}

impl Round {
    fn of(kept: &kept::Round, caller: &Caller) -> Self {
        let closed = kept.closed();
        let asked = kept.asked.iter();
        let asked = || {
            asked
                .map(|asked| Asked::of(asked, caller.board()))
                .collect()
        };
        Self {
            number: kept.number,
            opened: kept.opened.to_string(),
            closes: kept.closes.to_string(),
            blind: kept.blind,
            note: kept.note.as_ref().map(ToString::to_string),
            is_open: kept.is_open(),
            closed: closed.map(|closed| closed.on.to_string()),
            decision: closed.and_then(|closed| closed.decision),
            why: closed.and_then(|closed| closed.why.as_ref().map(ToString::to_string)),
            asked: caller.may(Right::RunRounds).then(asked),
        }
    }
}
