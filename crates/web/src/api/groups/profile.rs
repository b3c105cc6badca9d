//! What is kept beside a group: who they are, roughly how many, and the light fairness check.

use axum::extract::Path;
use engine::id::Id;
use engine::people::Group;
use engine::scene as kept;
use operations::SubjectKind;
use operations::scene::{Profile, keep};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::body::Json;
use crate::api::caller::Caller;
use crate::api::difference::{self, People};
use crate::api::named::held;
use crate::api::problem::Answer;
use crate::api::reading::{Reading, id_of};
use crate::api::version::{self, IfMatch};
use crate::api::words::words;

words! {
    /// What a group is.
    GroupKind is kept::GroupKind {
        /// People of a place, or with something in common.
        Communities,
        /// Businesses.
        Businesses,
        /// People who work here.
        Staff,
    }
}

words! {
    /// How a group is served, against others.
    Served is kept::Compared {
        /// Better.
        Better,
        /// Alike.
        Alike,
        /// Worse.
        Worse,
        /// Not at all.
        NotAtAll,
    }
}

words! {
    /// Whether there is another way to get the outcome.
    AnotherWay is kept::AnotherWay {
        /// There is.
        Yes,
        /// There is, and it is harder.
        Harder,
        /// There is none.
        No,
    }
}

words! {
    /// Yes or no.
    YesNo is kept::YesNo {
        /// Yes.
        Yes,
        /// No.
        No,
    }
}

/// What is kept beside a group. What is left out is not known.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = GroupProfile)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Beside {
    kind: Option<GroupKind>,
    /// Roughly how many they are.
    size: Option<People>,
    #[serde(default)]
    check: Check,
}

/// The light fairness check. What is left out is not known.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[schema(as = FairnessCheck)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(in crate::api) struct Check {
    /// Who exactly is affected, in what circumstances.
    #[schema(min_length = 1, max_length = 5_000)]
    who: Option<String>,
    /// How bad it is for one person at worst.
    #[schema(min_length = 1, max_length = 5_000)]
    worst: Option<String>,
    served: Option<Served>,
    another_way: Option<AnotherWay>,
    /// Whether they live in the most deprived areas, or are known to fare worse.
    deprived: Option<YesNo>,
    /// Which protected characteristics are over-represented, and how we know.
    #[schema(min_length = 1, max_length = 5_000)]
    characteristics: Option<String>,
    /// Who is missing from the data.
    #[schema(min_length = 1, max_length = 5_000)]
    missing: Option<String>,
    /// Whether fixing it could make things worse for anyone.
    worse: Option<YesNo>,
    /// Whom of the group we asked, and what they said.
    #[schema(min_length = 1, max_length = 5_000)]
    asked: Option<String>,
}

/// Who they are, and the fairness check.
#[utoipa::path(get, path = "/api/v1/groups/{id}/profile", tag = "groups", operation_id = "profile_of_group", params(("id" = String, Path)),
    responses((status = 200, description = "What is kept", body = Beside, headers(("ETag" = String)))))]
pub(in crate::api) async fn one(caller: Caller, Path(id): Path<String>) -> Answer {
    told(&caller, &id_of(&id)?).await
}

/// Says who they are, and what the fairness check found.
#[utoipa::path(put, path = "/api/v1/groups/{id}/profile", tag = "groups", operation_id = "change_profile_of_group", request_body = Beside,
    params(("id" = String, Path), IfMatch), responses((status = 200, description = "What is kept now", body = Beside, headers(("ETag" = String)))))]
pub(in crate::api) async fn change(
    caller: Caller,
    Path(id): Path<String>,
    version: IfMatch,
    Json(sent): Json<Beside>,
) -> Answer {
    let id: Id<Group> = id_of(&id)?;
    held(&caller, &id)?;
    let mut reading = Reading::default();
    let size = sent.size.as_ref();
    let profile = kept::GroupProfile {
        id: id.of_kind(),
        kind: sent.kind.map(Into::into),
        size: size.and_then(|size| difference::people("size", size, &mut reading)),
        check: sent.check.meant(&mut reading),
    };
    let profile = reading.done(Some(Profile::Group(profile)))?;
    let seen = version.of(&caller, SubjectKind::GroupProfile, id.as_str());
    let seen = seen.await?;
    keep(caller.foothold(), &caller.act(), seen, profile).await?;
    told(&caller.afresh().await?, &id).await
}

async fn told(caller: &Caller, id: &Id<Group>) -> Answer {
    held(caller, id)?;
    let kept = caller.board().work.of_group(id);
    let beside = kept.map_or_else(Beside::none, Beside::of);
    let version = version::of(caller, SubjectKind::GroupProfile, id.as_str()).await?;
    Ok(version::with(version, beside))
}

impl Check {
    fn meant(&self, reading: &mut Reading) -> kept::Check {
        let mut text = |field, text: &Option<String>| reading.maybe_passage(field, text.as_deref());
        kept::Check {
            who: text("check.who", &self.who),
            worst: text("check.worst", &self.worst),
            served: self.served.map(Into::into),
            another_way: self.another_way.map(Into::into),
            deprived: self.deprived.map(Into::into),
            characteristics: text("check.characteristics", &self.characteristics),
            missing: text("check.missing", &self.missing),
            worse: self.worse.map(Into::into),
            asked: text("check.asked", &self.asked),
        }
    }

    fn of(kept: &kept::Check) -> Self {
        let text = |note: &Option<engine::text::Note>| note.as_ref().map(ToString::to_string);
        Self {
            who: text(&kept.who),
            worst: text(&kept.worst),
            served: kept.served.map(Into::into),
            another_way: kept.another_way.map(Into::into),
            deprived: kept.deprived.map(Into::into),
            characteristics: text(&kept.characteristics),
            missing: text(&kept.missing),
            worse: kept.worse.map(Into::into),
            asked: text(&kept.asked),
        }
    }
}

impl Beside {
    fn none() -> Self {
        Self {
            kind: None,
            size: None,
            check: Check::default(),
        }
    }

    fn of(kept: &kept::GroupProfile) -> Self {
        Self {
            kind: kept.kind.map(Into::into),
            size: kept.size.map(Into::into),
            check: Check::of(&kept.check),
        }
    }
}
