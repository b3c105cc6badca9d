//! Someone opens a round.

use engine::board::Change;
use engine::id::Id;
use engine::rounds::{Round, RoundState, next_number};
use engine::settings::Settings;
use engine::text::{Name, Note};
use engine::work::Piece;
use jiff::civil::Date;
use store::{StoreError, WriteTx};

use super::{Ask, asked, none_open};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::rights::Right;

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct OpenRound {
    /// The form's own key: the same form sent twice opens one round.
    pub key: Name,
    /// How many improvements to start at once, at most [`Settings::MOST_LIMIT`]: it becomes the organisation's setting.
    pub limit: u8,
    /// The day it is to close.
    pub closes: Date,
    /// Whether nobody sees what others answered before they have given their own.
    pub blind: bool,
    /// Who is asked what.
    pub asked: Vec<Ask>,
    /// What it is about.
    pub note: Option<Note>,
}

/// Opens it; answers its number.
///
/// # Errors
/// Refused while another is open, and when a source or a team it names is gone.
pub async fn open(foothold: &Foothold, act: &mut Act, new: OpenRound) -> Done<u32> {
    let (id, at) = (act.ids.fresh(), act.at);
    let number = foothold
        .write(act, Right::RunRounds, move |tx| {
            let today = tx.held().organisation.zone.day_of(at);
            tx.once("open-round", new.key.as_str(), |tx| {
                save(tx, id, today, &new)
            })
        })
        .await?;
    Ok(number.parse().map_err(|_| StoreError::damaged(number))?)
}

fn save(
    tx: &mut WriteTx<'_>,
    id: Id<Round>,
    today: Date,
    new: &OpenRound,
) -> Result<String, Error> {
    none_open(&tx.held().board)?;
    let settings = Settings {
        limit: new.limit.min(Settings::MOST_LIMIT),
        ..Settings::clone(&tx.held().board.settings)
    };
    tx.save(&Change::Settings(settings))?;
    let asked = asked(tx, &new.asked)?;
    let number = next_number(&tx.held().board.work);
    tx.save(&Change::Piece(Piece::Round(Round {
        id,
        number,
        opened: today,
        closes: new.closes,
        blind: new.blind,
        revealed: None,
        asked,
        note: new.note.clone(),
        state: RoundState::Open,
    })))?;
    Ok(number.to_string())
}
