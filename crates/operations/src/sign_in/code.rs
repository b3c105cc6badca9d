//! The code that is printed where Foothold is started: the way in as long as nobody who looks after people has another.

use engine::answer::{Source, SourceKind};
use engine::board::{Board, Change};
use engine::id::Id;
use engine::members::{Member, Role};
use engine::work::Piece;
use jiff::Timestamp;
use store::{Organisation, Way, WriteTx};

use super::Knock;
use crate::act::{Act, Ids};
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};

/// Whether no administrator has a way in of their own: a passphrase, a passkey, or the organisation's provider.
///
/// # Errors
/// When the store fails.
pub async fn nobody_can_come_in(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    at: Timestamp,
) -> Done<bool> {
    let act = Act::of_nobody(organisation.clone(), at, Ids::none());
    foothold.write_freely(&act, nobody_can).await
}

/// Lets in, by the code, the one who set the organisation up. The caller has looked at the code.
///
/// # Errors
/// Refused as soon as an administrator has a way in of their own.
pub async fn with_code(foothold: &Foothold, knock: Knock) -> Done<()> {
    let view = foothold.view(&knock.organisation, knock.at).await?;
    let person = first(view.board()).ok_or(Refusal::NotLetIn)?;
    let (act, session) = knock.act_of(&person);
    foothold
        .write_freely(&act, move |tx| {
            if !nobody_can(tx)? {
                return Err(Refusal::NotLetIn.into());
            }
            if tx.held().board.work.member(&person).is_none() {
                let member = Member {
                    id: person.of_kind(),
                    role: Role::Administrator,
                    teams: Vec::new(),
                    left: false,
                    left_on: None,
                    erased: false,
                };
                tx.save(&Change::Piece(Piece::Member(member)))?;
            }
            session.begin(tx, &person, Way::Code)
        })
        .await
}

/// The first administrator; in an organisation from before there were any, the one who set it up.
fn first(board: &Board) -> Option<Id<Source>> {
    let administrator =
        |member: &&std::sync::Arc<Member>| member.role == Role::Administrator && !member.left;
    let known = board.work.members.iter().find(administrator);
    let person = || {
        let mut sources = board.sources.iter();
        let found = sources.find(|source| source.kind == SourceKind::Person);
        found.map(|source| source.id.clone())
    };
    known.map(|member| member.source()).or_else(person)
}

fn nobody_can(tx: &mut WriteTx<'_>) -> Result<bool, Error> {
    let mut able: Vec<Id<Source>> = Vec::new();
    let accounts = tx.accounts()?.into_iter();
    able.extend(
        accounts
            .filter(|one| one.password.is_some())
            .map(|one| one.person),
    );
    able.extend(tx.all_passkeys()?.into_iter().map(|passkey| passkey.person));
    able.extend(tx.all_identified()?);
    let work = &tx.held().board.work;
    let is_administrator = |person: &Id<Source>| {
        let member = work.member(person);
        member.is_some_and(|member| member.role == Role::Administrator)
    };
    Ok(!able.iter().any(is_administrator))
}
