//! What is known of the provider, kept for an hour.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::Mutex;

use super::error::ProviderError;
use super::found::Found;
use super::settings::ProviderSettings;
use super::way::Way;

/// How long what a provider said of itself is believed.
const BELIEVED: SignedDuration = SignedDuration::from_hours(1);
/// How often it is asked again because a signature is not known: anyone could bring one.
const SOONEST_ANEW: SignedDuration = SignedDuration::from_mins(1);
/// How long it is let alone after it did not answer: those who waited for the answer have theirs.
const LET_ALONE: SignedDuration = SignedDuration::from_secs(5);

/// What is known of the provider. Many who sign in at once wait for one question.
#[derive(Debug, Default)]
pub(super) struct Known(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    found: Option<Arc<Found>>,
    failed: Option<(Timestamp, ProviderError)>,
}

impl Known {
    /// The provider as it is known; asked, where that is too long ago.
    pub(super) async fn get(
        &self,
        settings: &ProviderSettings,
        way: &Way,
        now: Timestamp,
    ) -> Result<Arc<Found>, ProviderError> {
        let mut kept = self.0.lock().await;
        match &kept.found {
            Some(found) if now < later(found.at, BELIEVED) => Ok(Arc::clone(found)),
            _ => kept.ask(settings, way, now).await,
        }
    }

    /// The provider asked once more, because what is `known` of it does not serve.
    pub(super) async fn anew(
        &self,
        known: &Arc<Found>,
        settings: &ProviderSettings,
        way: &Way,
        now: Timestamp,
    ) -> Result<Arc<Found>, ProviderError> {
        let mut kept = self.0.lock().await;
        match &kept.found {
            Some(newer) if !Arc::ptr_eq(newer, known) => Ok(Arc::clone(newer)),
            _ if now < later(known.at, SOONEST_ANEW) => Ok(Arc::clone(known)),
            _ => kept.ask(settings, way, now).await,
        }
    }
}

impl Kept {
    async fn ask(
        &mut self,
        settings: &ProviderSettings,
        way: &Way,
        now: Timestamp,
    ) -> Result<Arc<Found>, ProviderError> {
        if let Some((at, why)) = &self.failed
            && now < later(*at, LET_ALONE)
        {
            return Err(why.clone());
        }
        match Found::ask(settings, way, now).await {
            Ok(found) => {
                let found = Arc::new(found);
                self.failed = None;
                self.found = Some(Arc::clone(&found));
                Ok(found)
            }
            Err(why) => {
                self.failed = Some((now, why.clone()));
                Err(why)
            }
        }
    }
}

fn later(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.saturating_add(by).unwrap_or(Timestamp::MAX)
}
