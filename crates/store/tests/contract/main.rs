//! What the store promises, tried on both databases. Where PostgreSQL is missing its half says that it was left out,
//! and in CI that is a failure.

#[cfg(test)]
mod activity;
#[cfg(test)]
mod any_changes;
#[cfg(test)]
mod backup;
#[cfg(test)]
mod batches;
#[cfg(test)]
mod decisions;
#[cfg(test)]
mod given;
#[cfg(test)]
mod nodes;
#[cfg(test)]
mod opening;
#[cfg(test)]
mod organisations;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod tokens;
#[cfg(test)]
mod writers;

/// Makes two tests of each rule: one on an SQLite file, one on a PostgreSQL database.
macro_rules! on_both {
    ($($rule:ident),* $(,)?) => {$(
        mod $rule {
            #[tokio::test]
            async fn on_sqlite() {
                super::$rule(testkit::Scratch::sqlite()).await;
            }

            #[tokio::test]
            async fn on_postgresql() {
                if let Some(scratch) = testkit::Scratch::postgres() {
                    super::$rule(scratch).await;
                }
            }
        }
    )*};
}
pub(crate) use on_both;
