//! The round that a postman makes: what is to be written is put into the outbox, and what waits there is sent.

use std::time::Duration;

use engine::id::Id;
use operations::mail::{Outcome, Sending, next, settle, write_notices};
use operations::{Act, Error, Organisation};

use super::Mailer;
use super::write::{Unwritten, message};
use crate::app::App;

/// How often the outbox is looked at.
const EVERY: Duration = Duration::from_secs(20);
/// In how many of those rounds it is asked what there is to write about.
const NOTICES_EVERY: u32 = 15;

/// Sends what waits, for as long as the site is served. Nothing that goes wrong ends it.
pub(crate) async fn keep_sending(app: App) {
    let Some(mailer) = app.mailer() else { return };
    let mut rounds = 0_u32;
    loop {
        if let Err(error) = make_a_round(&app, &mailer, rounds.is_multiple_of(NOTICES_EVERY)).await
        {
            tracing::error!("email waits: {error}");
        }
        rounds = rounds.wrapping_add(1);
        tokio::time::sleep(EVERY).await;
    }
}

/// One round.
pub(super) async fn make_a_round(
    app: &App,
    mailer: &Mailer,
    with_notices: bool,
) -> Result<(), Error> {
    let Some(organisation) = app.foothold().the_organisation().await? else {
        return Ok(());
    };
    if with_notices {
        write_notices(app.foothold(), act(app, &organisation)).await?;
    }
    while let Some(sending) = next(app.foothold(), act(app, &organisation), app.secret()).await? {
        let id = sending.id.clone();
        let outcome = send(app, mailer, &sending, &organisation).await?;
        settle(app.foothold(), &organisation, app.now(), id, outcome).await?;
    }
    Ok(())
}

fn act(app: &App, organisation: &Id<Organisation>) -> Act {
    Act::of_nobody(organisation.clone(), app.now(), app.ids())
}

async fn send(
    app: &App,
    mailer: &Mailer,
    sending: &Sending,
    organisation: &Id<Organisation>,
) -> Result<Outcome, Error> {
    let view = app.foothold().view(organisation, app.now()).await?;
    let message = match message(sending, mailer, &view) {
        Ok(message) => message,
        Err(Unwritten(why)) => return Ok(Outcome::Never(why)),
    };
    Ok(match mailer.post.send(&message, app.now()).await {
        Ok(_) => Outcome::Taken,
        Err(error) if error.worth_retrying() => Outcome::Later(error.to_string()),
        Err(error) => Outcome::Never(error.to_string()),
    })
}
