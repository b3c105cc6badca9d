//! An outlook as text: the verdict, the few with their reasons, the swaps, the nearest to starting, and the standings.

mod page;
mod table;

use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::{Outlook, Placed};
use engine::standing::Standing;
use wording::Names;

pub use page::Look;
use page::Page;

/// The outlook for a person to read.
pub fn text(outlook: &Outlook, board: &Board, look: Look) -> String {
    let names = Names::of(board);
    let mut page = Page::new(look);
    page.heading(&wording::verdict::sentence(outlook, &names));
    if let Some(next) = wording::verdict::what_next(outlook) {
        page.line(0, &next);
    }
    the_few(&mut page, outlook, &names);
    beside(&mut page, "Under way", &outlook.few.under_way, &names);
    beside(&mut page, "Must do", &outlook.few.must_do, &names);
    swaps(&mut page, outlook, &names);
    nearest(&mut page, outlook, &names);
    for standing in [Standing::Start, Standing::Ask, Standing::Prepare] {
        table::standing(&mut page, standing, outlook, &names);
    }
    page.finish()
}

fn the_few(page: &mut Page, outlook: &Outlook, names: &Names<'_>) {
    if outlook.few.picks.is_empty() {
        return;
    }
    page.gap();
    page.heading(&wording::verdict::the_few(outlook));
    for placed in outlook.few.picks.iter().filter_map(|id| outlook.placed(id)) {
        page.line(2, &named(&placed.id, names));
        for reason in reasons(placed, names) {
            page.item(4, &reason);
        }
    }
}

fn beside(page: &mut Page, heading: &str, ids: &[Id<Candidate>], names: &Names<'_>) {
    if !ids.is_empty() {
        page.gap();
        page.heading(heading);
        for id in ids {
            page.line(2, &named(id, names));
        }
    }
}

/// What a ready one that is not picked would take the place of. Swaps that need no excuse come first.
fn swaps(page: &mut Page, outlook: &Outlook, names: &Names<'_>) {
    let waits = |p: &&Placed| p.standing == Standing::Start && !outlook.picks(&p.id);
    let mut waiting: Vec<&Placed> = outlook.placed.iter().filter(waits).collect();
    if waiting.is_empty() {
        return;
    }
    waiting.sort_by_key(|p| {
        p.swap
            .as_ref()
            .map_or((true, None), |s| (false, Some(&s.cost)))
    });
    page.gap();
    page.heading("Ready too");
    for placed in waiting {
        page.line(2, &named(&placed.id, names));
        page.item(
            4,
            &wording::swap::sentence(placed.swap.as_ref(), &outlook.epsilon, names),
        );
    }
}

fn nearest(page: &mut Page, outlook: &Outlook, names: &Names<'_>) {
    if outlook.nearest.is_empty() {
        return;
    }
    page.gap();
    page.heading(wording::nearest::HEADING);
    for near in &outlook.nearest {
        page.line(2, &named(&near.id, names));
        for reason in wording::nearest::reasons(near, outlook, names) {
            page.item(4, &reason);
        }
    }
    page.line(2, wording::nearest::SMALLEST_PIECE);
}

fn named(id: &Id<Candidate>, names: &Names<'_>) -> String {
    format!("{id}  {}", names.title(id))
}

fn reasons(placed: &Placed, names: &Names<'_>) -> Vec<String> {
    let kind = names.held(&placed.id).map(|c| c.kind).unwrap_or_default();
    placed
        .because
        .iter()
        .map(|b| wording::because::sentence(b, kind, names))
        .collect()
}
