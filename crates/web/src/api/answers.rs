//! Answers about one problem or opportunity, as far as whoever asks sees them.

use axum::extract::{Path, Query};
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse as _;
use engine::answer::{AnswerKey, Reply, Source};
use engine::candidate::Candidate;
use engine::condition as asked;
use engine::id::Id;
use engine::reading::Ageing;
use engine::safe::{Safe, Shown, is_open};
use operations::Place;
use operations::answers::{Give, Voice, give, take_back};
use operations::notes::of_candidate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use wording::form::Wrong;

use super::body::{self, Json};
use super::caller::Caller;
use super::candidates::held;
use super::problem::{Answer, Failed};
use super::reading::Reading;
use super::version;
use super::words::{Basis, Condition, Said, Standing};
use crate::answers::was_word;

/// The answers about one thing, and where they put it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Answers)]
#[serde(rename_all = "kebab-case")]
pub(super) struct OfOne {
    /// Where it stands; none where it is not on the list, and while a blind round keeps answers back.
    standing: Option<Standing>,
    /// Whether a blind round keeps what others answered from whoever asks.
    kept_back: bool,
    /// Whether there are answers that are shown only together with all others: each by itself would tell whose it is.
    some_together: bool,
    #[serde(rename = "answers")]
    given: Vec<Given>,
}

/// An answer.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Given {
    condition: Condition,
    /// Of operations: the id of the team whose room it speaks of.
    team: Option<String>,
    reply: Said,
    /// The two halves, where they were asked apart: willing and room; succeed and learn.
    #[schema(min_items = 2, max_items = 2)]
    halves: Option<[Said; 2]>,
    basis: Basis,
    /// Whether it is too old to count as it stands.
    is_old: bool,
    /// Whether it counts.
    counts: bool,
    why: Option<String>,
    /// Whose it is; none where that is kept from whoever asks.
    source: Option<Whose>,
    /// Its version: what `If-Match` asks for. None where whose it is is kept.
    version: Option<String>,
}

/// Whose an answer is.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Whose {
    id: String,
    name: String,
}

/// Which answer.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Which {
    /// Of operations: the id of the team whose room it speaks of.
    team: Option<String>,
    /// The id of whose it is, where it is not one's own.
    source: Option<String>,
}

/// What is answered.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewAnswer)]
#[serde(deny_unknown_fields)]
pub(super) struct New {
    reply: Said,
    /// The two halves, where they are answered apart. Together they say the reply.
    #[schema(min_items = 2, max_items = 2)]
    halves: Option<[Said; 2]>,
    basis: Basis,
    /// Why. Who settles something says why.
    #[schema(min_length = 1, max_length = 5_000)]
    why: Option<String>,
    /// The role or meeting for which it is written down, by those who may.
    #[schema(min_length = 1, max_length = 5_000)]
    name: Option<String>,
}

/// What was answered.
#[utoipa::path(get, path = "/api/v1/candidates/{id}/answers", tag = "answers", operation_id = "list_answers", params(("id" = String, Path)),
    responses((status = 200, description = "The answers, as far as they are shown", body = OfOne)))]
pub(super) async fn list(caller: Caller, Path(id): Path<String>) -> Answer {
    let id = Id::parse(&id).map_err(|_| Failed::NOTHING)?;
    told(&caller, &id).await
}

/// Gives an answer, in place of the same source's earlier one.
#[utoipa::path(put, path = "/api/v1/candidates/{id}/answers/{condition}", tag = "answers", operation_id = "give_answer", request_body = New,
    params(("id" = String, Path), ("condition" = Condition, Path), Which,
        ("If-Match" = Option<String>, Header, description = "The version of the answer; wanted where it is not one's own")),
    responses((status = 200, description = "The answers as they are now", body = OfOne)))]
pub(super) async fn put(
    caller: Caller,
    Path((id, condition)): Path<(String, Condition)>,
    Query(which): Query<Which>,
    headers: HeaderMap,
    Json(new): Json<New>,
) -> Answer {
    let id = Id::parse(&id).map_err(|_| Failed::NOTHING)?;
    let held = held(&caller, &id)?;
    let key = which.key(condition.into(), &caller)?;
    let is_other = new.name.is_none() && key.source != *caller.viewer();
    let was = current(held, &key);
    let mut give_it = meant(&id, key, &which, &new)?;
    let is_told = version::matched(&headers).is_some();
    if is_other || is_told {
        version::is_of(&headers, &was_word(was))?;
    }
    give_it.was = is_told.then_some(was);
    let mut act = caller.act();
    give(caller.foothold(), &mut act, give_it).await?;
    told(&caller.afresh().await?, &id).await
}

/// Takes an answer back. What it said stays in the history.
#[utoipa::path(delete, path = "/api/v1/candidates/{id}/answers/{condition}", tag = "answers", operation_id = "take_back_answer",
    params(("id" = String, Path), ("condition" = Condition, Path), Which,
        ("If-Match" = Option<String>, Header, description = "The version of the answer; wanted where it is not one's own")),
    responses((status = 204, description = "It is taken back")))]
pub(super) async fn remove(
    caller: Caller,
    Path((id, condition)): Path<(String, Condition)>,
    Query(which): Query<Which>,
    headers: HeaderMap,
) -> Answer {
    let id = Id::parse(&id).map_err(|_| Failed::NOTHING)?;
    let held = held(&caller, &id)?;
    let key = which.key(condition.into(), &caller)?;
    let was = current(held, &key).ok_or(Failed::NOTHING)?;
    if key.source != *caller.viewer() || version::matched(&headers).is_some() {
        version::is_of(&headers, &was_word(Some(was)))?;
    }
    take_back(caller.foothold(), &caller.act(), id, key).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

impl Which {
    /// The answer's key. What another person answered is theirs alone to look at and to change, but for those who see names.
    fn key(&self, condition: asked::Condition, caller: &Caller) -> Result<AnswerKey, Failed> {
        let mut reading = Reading::default();
        let team = reading.maybe_id("team", self.team.as_deref());
        let source: Option<Id<Source>> = reading.maybe_id("source", self.source.as_deref());
        reading.done(Some(()))?;
        let source = source.unwrap_or_else(|| caller.viewer().clone());
        if !is_open(caller.board(), caller.viewer(), &source) {
            return Err(Failed::NOTHING);
        }
        Ok(AnswerKey {
            condition,
            team,
            source,
        })
    }
}

/// What an answer says now, as far as whoever asks sees it.
fn current(held: &Candidate, key: &AnswerKey) -> Option<(Reply, engine::answer::Basis)> {
    let found = held.answers.iter().find(|answer| answer.key() == *key);
    found.map(|answer| (answer.reply, answer.basis))
}

/// What is meant, or everything that is wrong.
fn meant(id: &Id<Candidate>, key: AnswerKey, which: &Which, new: &New) -> Result<Give, Failed> {
    let mut reading = Reading::default();
    let reply = reply(new, key.condition, &mut reading);
    let why = reading.maybe_passage("why", new.why.as_deref());
    if new.basis == Basis::Ruling && new.why.is_none() {
        reading.tell("why", wording::refusal::REASON_WANTED);
    }
    if new.name.is_some() && which.source.is_some() {
        reading.tell("name", wording::api::NAME_OR_SOURCE);
    }
    let name = reading.maybe_line("name", new.name.as_deref());
    let give = || {
        Some(Give {
            candidate: id.clone(),
            condition: key.condition,
            team: key.team,
            voice: name.map_or(Voice::Known(key.source), Voice::Written),
            reply: reply?,
            basis: new.basis.into(),
            why,
            was: None,
        })
    };
    let give = give();
    reading.done(give)
}

/// The whole, or its halves, which must say the same together.
fn reply(new: &New, condition: asked::Condition, reading: &mut Reading) -> Option<Reply> {
    let whole: engine::answer::Said = new.reply.into();
    let Some([a, b]) = new.halves else {
        return Some(Reply::Whole(whole));
    };
    if wording::condition::halves(condition).is_none() {
        return reading.take("halves", Err(Wrong::NotAChoice));
    }
    let halves = Reply::Halves(a.into(), b.into());
    let together = wording::answer::said(halves.said());
    let says_so = halves.said() == whole;
    let halves = says_so.then_some(halves).ok_or(Wrong::HalvesSay(together));
    reading.take("halves", halves)
}

/// The answers, as whoever asks sees them.
async fn told(caller: &Caller, id: &Id<Candidate>) -> Answer {
    let (view, board) = (caller.view(), caller.board());
    let held = held(caller, id)?;
    let organisation = caller.organisation();
    let notes = of_candidate(caller.foothold(), organisation, id.clone(), Place::START).await?;
    let ageing = Ageing::of(&board.settings, view.today());
    let safe = Safe::of(board, held, caller.viewer());
    let (mut answers, mut some_together) = (Vec::new(), false);
    let mut about: Vec<_> = held
        .answers
        .iter()
        .map(|one| (one.condition, &one.team))
        .collect();
    about.dedup();
    for (condition, team) in super::reading::each_once(about) {
        let part = safe.part(condition, team.as_ref(), &ageing, &notes.whys);
        some_together |= part.some_together;
        let given = |shown: &Shown<'_>| Given::of(condition, team.as_ref(), shown, caller);
        answers.extend(part.shown.iter().map(given));
    }
    let kept_back = view.hides(id);
    let place = board.candidates.iter().position(|one| one.id == *id);
    let assessed = place.and_then(|at| view.assessed().get(at));
    let standing = assessed.and_then(|one| one.standing).filter(|_| !kept_back);
    Ok(body::told(&OfOne {
        standing: standing.map(Into::into),
        kept_back,
        some_together,
        given: answers,
    }))
}

impl Given {
    fn of(
        condition: asked::Condition,
        team: Option<&Id<engine::people::Team>>,
        shown: &Shown<'_>,
        caller: &Caller,
    ) -> Self {
        let halves = match shown.reply {
            Reply::Whole(_) => None,
            Reply::Halves(a, b) => Some([a.into(), b.into()]),
        };
        let whole = shown.whole;
        let source = whole.and_then(|answer| caller.board().sources.get(&answer.source));
        Self {
            condition: condition.into(),
            team: team.map(ToString::to_string),
            reply: shown.reply.said().into(),
            halves,
            basis: shown.basis.into(),
            is_old: shown.is_old,
            counts: shown.counts(),
            why: shown.why.map(ToString::to_string),
            source: source.map(|source| Whose {
                id: source.id.to_string(),
                name: source.name.to_string(),
            }),
            version: whole.map(|answer| was_word(Some((answer.reply, answer.basis)))),
        }
    }
}
