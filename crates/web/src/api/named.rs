//! What services, teams and groups share: listed, added, renamed, taken out.

use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use engine::id::Id;
use operations::named::{Named, add, put_since, remove_since};
use serde::Serialize;

use super::caller::Caller;
use super::problem::{Answer, Failed};
use super::reading::id_of;
use super::version::{self, IfMatch, Key};
use crate::path::Segment;

/// The one with an id.
pub(super) fn held<'a, T: Named>(caller: &'a Caller, id: &Id<T>) -> Result<&'a T, Failed> {
    let held = T::all(caller.board()).get(id);
    held.map(AsRef::as_ref).ok_or(Failed::NOTHING)
}

/// The one with an id, and its version.
pub(super) async fn told<T: Named, Wire: Serialize>(
    caller: &Caller,
    id: &str,
    wire: fn(&T) -> Wire,
) -> Answer {
    let id = id_of(id)?;
    let thing = wire(held(caller, &id)?);
    let version = version::of(caller, T::KIND, id.as_str()).await?;
    Ok(version::with(version, thing))
}

/// Adds one, under its list's address.
pub(super) async fn added<T: Named, Wire: Serialize>(
    caller: Caller,
    key: &Key,
    thing: T,
    (wire, list): (fn(&T) -> Wire, &str),
) -> Answer {
    let name = key.name(&caller);
    let id = add(caller.foothold(), &caller.act(), name, thing).await?;
    let response = told(&caller.afresh().await?, id.as_str(), wire).await?;
    Ok(version::made(
        response,
        &format!("{list}/{}", Segment(id.as_str())),
    ))
}

/// Puts another in place of the one with its id.
pub(super) async fn changed<T: Named, Wire: Serialize>(
    caller: Caller,
    version: &IfMatch,
    thing: T,
    wire: fn(&T) -> Wire,
) -> Answer {
    let id = thing.id().clone();
    held::<T>(&caller, &id)?;
    let seen = version.of(&caller, T::KIND, id.as_str()).await?;
    put_since(caller.foothold(), &caller.act(), seen, thing).await?;
    told(&caller.afresh().await?, id.as_str(), wire).await
}

/// Takes one out that nothing names.
pub(super) async fn removed<T: Named>(caller: &Caller, version: &IfMatch, id: &str) -> Answer {
    let id: Id<T> = id_of(id)?;
    held(caller, &id)?;
    let seen = version.of(caller, T::KIND, id.as_str()).await?;
    remove_since(caller.foothold(), &caller.act(), seen, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
