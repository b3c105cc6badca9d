//! What others changed while a form about a piece of work was open.

use operations::{Place, Subject, SubjectKind, notes};
use wording::Names;

use crate::candidates::HistoryLine;
use crate::layout::Fault;
use crate::visit::Visit;

/// The revision now, and what was done to a piece after `seen`, a line each, oldest first.
pub(crate) async fn since(
    visit: &Visit,
    kind: SubjectKind,
    id: &str,
    seen: i64,
) -> Result<(i64, Vec<String>), Fault> {
    let organisation = &visit.view().organisation().id;
    let now = visit.foothold().view(organisation, visit.now()).await?;
    let subject = Subject::new(kind, id);
    let lines = notes::history(visit.foothold(), organisation, subject, Place::END).await?;
    let (names, zone) = (Names::of(now.board()), &now.organisation().zone);
    let newer = lines.iter().rev().filter(|line| line.revision > seen);
    let told = newer.map(|line| Ok(HistoryLine::of_piece(line, &names, zone)?.in_one()));
    Ok((now.revision(), told.collect::<Result<_, Fault>>()?))
}
