//! What a message says, made as it is sent.

use operations::View;
use operations::mail::{Notice, Said, Sending};
use outside::mail::Message;
use wording::mail::{self, Closing, Invitation, ReviewDue, SignIn, Waiting, Written};
use wording::{Names, members};

use super::Mailer;
use crate::exemplars::ExemplarPage;
use crate::sign_in::LINK;
use crate::waiting::ANSWER;

/// Why a message cannot be made, for those who look after email.
pub(super) struct Unwritten(pub(super) String);

/// Where one chooses how often to be written to.
const FEWER: &str = "/you";

/// The message.
pub(super) fn message(
    sending: &Sending,
    mailer: &Mailer,
    view: &View,
) -> Result<Message, Unwritten> {
    let written = words(sending, mailer, view);
    let bad = |error: &dyn std::fmt::Display| Unwritten(error.to_string());
    Ok(Message {
        reference: sending.id.as_str().parse().map_err(|error| bad(&error))?,
        to: sending
            .email
            .as_str()
            .parse()
            .map_err(|error| bad(&error))?,
        subject: written.subject.parse().map_err(|error| bad(&error))?,
        text: written.text,
        html: written.html,
    })
}

fn words(sending: &Sending, mailer: &Mailer, view: &View) -> Written {
    let organisation = sending.organisation.as_str();
    let come_in = mailer.site.at(&format!("{LINK}/{}", sending.link.as_str()));
    let ends = view.organisation().zone.clock_at(sending.ends);
    match &sending.said {
        Said::Invitation(role) => mail::invitation(&Invitation {
            organisation,
            by_role: "facilitator",
            role: &members::role(*role).to_lowercase(),
            link: &come_in,
            until: ends.date(),
        }),
        Said::SignIn => mail::sign_in(&SignIn {
            organisation,
            link: &come_in,
            until: ends,
        }),
        Said::Notice(notice) => noticed(notice, sending, mailer, view),
    }
}

fn noticed(notice: &Notice, sending: &Sending, mailer: &Mailer, view: &View) -> Written {
    let organisation = sending.organisation.as_str();
    let fewer = &mailer.site.at(FEWER);
    match notice {
        Notice::Waiting {
            candidates,
            conditions,
            blind,
            closing,
        } => {
            let link = format!("{ANSWER}/{}", sending.link.as_str());
            let link = &mailer.site.at(&link);
            let (problems, blind) = (*candidates as u64, *blind);
            match *closing {
                None => mail::waiting(&Waiting {
                    organisation,
                    problems,
                    blind,
                    conditions,
                    link,
                    fewer,
                }),
                Some((round, closes)) => mail::closing(&Closing {
                    organisation,
                    round,
                    closes,
                    problems,
                    blind,
                    conditions,
                    link,
                    fewer,
                }),
            }
        }
        Notice::Review(exemplar) => {
            let question = exemplar.question.as_ref();
            mail::review_due(&ReviewDue {
                organisation,
                title: Names::of(view.board()).title(&exemplar.candidate),
                due: exemplar.look_on.unwrap_or(exemplar.started),
                question: question.map_or("", |question| question.as_str()),
                link: &mailer.site.at(&ExemplarPage(&exemplar.id).to_string()),
                fewer,
            })
        }
    }
}
