//! How often somebody may try: by whom they say they are, and by where they come from.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::layout::{Fault, Told};

/// Tries at once by one name, and how long until one more is given back.
const BY_NAME: (u32, Duration) = (10, Duration::from_mins(1));
/// The same by one address, behind which a whole building may sit.
const BY_ADDRESS: (u32, Duration) = (60, Duration::from_secs(5));
/// Names and addresses that are remembered at once: past so many, those who have all their tries again are let go.
const REMEMBERED: usize = 10_000;

/// Counts tries. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Limits {
    by_name: Arc<DefaultKeyedRateLimiter<String>>,
    by_address: Arc<DefaultKeyedRateLimiter<IpAddr>>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            by_name: Arc::new(RateLimiter::keyed(quota(BY_NAME))),
            by_address: Arc::new(RateLimiter::keyed(quota(BY_ADDRESS))),
        }
    }
}

impl Limits {
    /// Counts a try; refuses one too many.
    ///
    /// # Errors
    /// 429, with a sentence that says to wait.
    pub(crate) fn count(&self, name: &str, from: IpAddr) -> Result<(), Fault> {
        if self.by_name.len() > REMEMBERED {
            self.by_name.retain_recent();
        }
        if self.by_address.len() > REMEMBERED {
            self.by_address.retain_recent();
        }
        let name = name.trim().to_lowercase();
        let is_fine = self.by_address.check_key(&from).is_ok()
            && (name.is_empty() || self.by_name.check_key(&name).is_ok());
        is_fine.then_some(()).ok_or_else(|| {
            let told = Told(wording::refusal::TOO_OFTEN.into());
            Fault::Refused(StatusCode::TOO_MANY_REQUESTS, told)
        })
    }
}

fn quota((at_once, one_more): (u32, Duration)) -> Quota {
    let at_once = NonZeroU32::new(at_once).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(one_more)
        .unwrap_or_else(|| Quota::per_minute(NonZeroU32::MIN))
        .allow_burst(at_once)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_and_one_address_may_each_try_only_so_often() {
        let limits = Limits::default();
        let from = |last| IpAddr::from([10, 0, 0, last]);
        for _ in 0..BY_NAME.0 {
            assert!(limits.count("Jo@example.org", from(1)).is_ok());
        }
        assert!(limits.count(" jo@EXAMPLE.org", from(2)).is_err());
        assert!(limits.count("other@example.org", from(2)).is_ok());
        let tries = (0..BY_ADDRESS.0).filter(|n| limits.count(&format!("{n}"), from(3)).is_ok());
        assert_eq!(u32::try_from(tries.count()).unwrap(), BY_ADDRESS.0);
        assert!(limits.count("one more", from(3)).is_err());
    }
}
