//! What the organisation has set.

pub(super) mod names;
pub(super) mod organisation;

use engine::settings as kept;
use engine::settings::SettingsError;
use engine::viewpoints::Statement;
use operations::SubjectKind;
use operations::organisation::save_settings;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wording::form::Wrong;

use super::body::Json;
use super::caller::Caller;
use super::problem::{Answer, Failed};
use super::reading::Reading;
use super::version::{self, IfMatch};

/// The most months that mean anything: a hundred years.
const MOST_MONTHS: u32 = 1_200;

/// What the organisation has set.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Settings {
    /// What the organisation is called.
    organisation: String,
    /// Its time zone.
    zone: String,
    /// How many exemplars at once.
    limit: u8,
    stale_after_months: Months,
    /// Lower edges of the levels of reach from the second on, people a year.
    reach_bands: Vec<u64>,
    points: Points,
    /// What matters most: statements that bound the weights.
    statements: Vec<String>,
}

/// What it sets from now on: all of it.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ChangedSettings)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Changed {
    /// How many exemplars at once.
    #[schema(minimum = 0, maximum = 12)]
    limit: u8,
    stale_after_months: Months,
    /// Lower edges of the levels of reach from the second on, people a year: rising.
    #[schema(max_items = 19)]
    reach_bands: Vec<u64>,
    points: Points,
    /// What matters most: statements that bound the weights, such as `harm >= reach`.
    #[schema(max_items = 20)]
    statements: Vec<String>,
}

/// Months after which an answer counts as a guess.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Months {
    #[schema(minimum = 1, maximum = 1_200)]
    interest: u32,
    #[schema(minimum = 1, maximum = 1_200)]
    operations: u32,
    #[schema(minimum = 1, maximum = 1_200)]
    capability: u32,
}

/// Points of each level, rising, in hundredths of a point: 1250 is 12.5.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Points {
    #[schema(min_items = 5, max_items = 5)]
    harm: Vec<u16>,
    #[schema(min_items = 4, max_items = 4)]
    unmet: Vec<u16>,
    #[schema(min_items = 3, max_items = 3)]
    disadvantage: Vec<u16>,
    /// One more than the edges of the levels of reach.
    #[schema(min_items = 1, max_items = 20)]
    reach: Vec<u16>,
}

/// What is set.
#[utoipa::path(get, path = "/api/v1/settings", tag = "settings", operation_id = "settings",
    responses((status = 200, description = "What is set", body = Settings, headers(("ETag" = String)))))]
pub(super) async fn one(caller: Caller) -> Answer {
    let id = caller.organisation().as_str();
    let version = version::of(&caller, SubjectKind::Settings, id).await?;
    Ok(version::with(version, Settings::of(&caller)))
}

/// Changes how many to start at once, what matters most, the scales, and how answers age. It counts at once.
#[utoipa::path(put, path = "/api/v1/settings", tag = "settings", operation_id = "change_settings", request_body = Changed,
    params(IfMatch), responses((status = 200, description = "What is set now", body = Settings, headers(("ETag" = String)))))]
pub(super) async fn change(caller: Caller, version: IfMatch, Json(sent): Json<Changed>) -> Answer {
    let settings = sent.meant(&caller.board().settings)?;
    let id = caller.organisation().as_str();
    let seen = version.of(&caller, SubjectKind::Settings, id).await?;
    save_settings(caller.foothold(), &caller.act(), seen, settings).await?;
    one(caller.afresh().await?).await
}

impl Changed {
    /// The settings with this in place of theirs, or everything wrong with it.
    fn meant(self, settings: &kept::Settings) -> Result<kept::Settings, Failed> {
        let mut reading = Reading::default();
        let mut viewpoints = Vec::new();
        for text in &self.statements {
            match Statement::parse(text) {
                Ok(statement) => viewpoints.push(statement),
                Err(wrong) => reading.tell("statements", wording::settings::statement(&wrong)),
            }
        }
        let Months {
            interest,
            operations,
            capability,
        } = self.stale_after_months;
        let months = [interest, operations, capability];
        if !months.iter().all(|one| (1..=MOST_MONTHS).contains(one)) {
            let (least, most) = (1, MOST_MONTHS.into());
            let wrong = Wrong::NotWhole { least, most };
            reading.take::<()>("stale-after-months", Err(wrong));
        }
        let next = kept::Settings {
            limit: self.limit,
            stale_after_months: months.map(|one| one.max(1)),
            reach_bands: self.reach_bands,
            points: kept::Scales {
                harm: self.points.harm,
                unmet: self.points.unmet,
                disadvantage: self.points.disadvantage,
                reach: self.points.reach,
            },
            viewpoints,
            ..settings.clone()
        };
        let checked = next.checked().map_err(|wrong| {
            for one in &wrong {
                reading.tell(&field(one), wording::settings::refusal(one));
            }
        });
        reading.done(checked.ok())
    }
}

/// What of what was sent is wrong.
fn field(wrong: &SettingsError) -> String {
    match wrong {
        SettingsError::Points { dimension, .. } => format!("points.{dimension}"),
        SettingsError::Bands => "reach-bands".to_owned(),
        SettingsError::NoMonths(_) => "stale-after-months".to_owned(),
        SettingsError::TooManyStatements(_) => "statements".to_owned(),
        SettingsError::Limit(_) | SettingsError::NoCases => "limit".to_owned(),
    }
}

impl Settings {
    fn of(caller: &Caller) -> Self {
        let (settings, organisation) = (&caller.board().settings, caller.view().organisation());
        let [interest, operations, capability] = settings.stale_after_months;
        let (points, statements) = (&settings.points, settings.viewpoints.iter());
        Self {
            organisation: organisation.name.to_string(),
            zone: organisation.zone.as_str().to_owned(),
            limit: settings.limit,
            stale_after_months: Months {
                interest,
                operations,
                capability,
            },
            reach_bands: settings.reach_bands.clone(),
            points: Points {
                harm: points.harm.clone(),
                unmet: points.unmet.clone(),
                disadvantage: points.disadvantage.clone(),
                reach: points.reach.clone(),
            },
            statements: statements.map(ToString::to_string).collect(),
        }
    }
}
