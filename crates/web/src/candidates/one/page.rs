//! The page of one problem or opportunity.

use askama::Template;
use engine::answer::Source;
use engine::assessed::Assessed;
use engine::because;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::gap::gaps;
use engine::id::Id;
use engine::reading::Ageing;
use engine::safe::Safe;
use engine::standing::Standing;
use jiff::civil::Date;
use operations::Detail;
use operations::notes::Notes;
use wording::{Names, blind, candidate, safe, standing};

use super::about;
use super::condition::{ConditionShown, Told};
use super::groundwork::Ground;
use super::notice::Notice;
use crate::candidates::history::HistoryLine;
use crate::candidates::ties::Hanging;
use crate::components::{BackLink, NotificationBanner, SummaryList};
use crate::exemplars::Beside;
use crate::layout::Shell;
use crate::path::Segment;
use crate::what_if::WhatIf;

/// What the page is made from.
pub(super) struct Known<'a> {
    pub(super) board: &'a Board,
    pub(super) candidate: &'a Candidate,
    pub(super) assessed: &'a Assessed,
    pub(super) notes: &'a Notes,
    pub(super) today: Date,
    /// Where it can be started, if it can.
    pub(super) start: Option<String>,
    /// Who looks.
    pub(super) viewer: &'a Id<Source>,
    /// Until when what others answered is kept from them, where it is.
    pub(super) hidden_until: Option<Date>,
}

/// One problem or opportunity, and everything known of it.
#[derive(Template)]
#[template(path = "candidates/one/page.html")]
pub(super) struct OnePage<'a> {
    pub(super) shell: Shell,
    notice: Option<Notice>,
    candidate: &'a Candidate,
    names: Names<'a>,
    standing: Option<Standing>,
    /// Said in place of where it stands, where that is not shown yet.
    not_shown: Option<String>,
    reasons: Vec<String>,
    /// Where senior managers and a team differ.
    gaps: Vec<String>,
    conditions: Vec<ConditionShown<'a>>,
    ground: Ground<'a>,
    detail: Option<&'a Detail>,
    hanging: Hanging<'a>,
    /// Where it can be started, if it can.
    start: Option<String>,
    exemplars: Vec<Beside>,
    history: Vec<HistoryLine>,
    /// Where the history goes on.
    earlier: Option<String>,
}

impl<'a> OnePage<'a> {
    pub(super) fn of(
        shell: Shell,
        notice: Option<Notice>,
        known: Known<'a>,
        history: Vec<HistoryLine>,
        earlier: Option<String>,
    ) -> Self {
        let Known {
            board,
            candidate,
            assessed,
            notes,
            today,
            start,
            viewer,
            hidden_until,
        } = known;
        let (names, ageing) = (Names::of(board), Ageing::of(&board.settings, today));
        let is_hidden = hidden_until.is_some();
        let standing = assessed.standing.filter(|_| !is_hidden);
        let reasons = standing
            .map(|s| because::conditions(board, candidate, &assessed.conditions, s, &ageing));
        let sentence =
            |reason: &because::Because| wording::because::sentence(reason, candidate.kind, &names);
        let told = Told {
            candidate,
            ageing,
            names: names.clone(),
            safe: Safe::of(board, candidate, viewer),
            is_hidden,
            whys: &notes.whys,
        };
        let reasons = reasons.iter().flatten().map(sentence).collect();
        let gaps = gaps(board, candidate, &ageing);
        Self {
            shell,
            notice,
            candidate,
            hanging: Hanging::of(candidate, &names),
            standing,
            not_shown: hidden_until.map(blind::not_shown),
            reasons,
            gaps: gaps.iter().map(|gap| safe::gap(gap, &names)).collect(),
            conditions: told.conditions(&assessed.conditions),
            names,
            ground: Ground::of(board, candidate, assessed, today, is_hidden),
            detail: notes.detail.as_ref(),
            start,
            exemplars: Beside::all(board, &candidate.id, today),
            history,
            earlier,
        }
    }
}

/// What the template asks for.
impl OnePage<'_> {
    fn back() -> BackLink<'static> {
        BackLink::new("/problems").words("Problems and opportunities")
    }

    fn caption(&self) -> String {
        let kind = candidate::kind(self.candidate.kind);
        match &self.candidate.service {
            Some(service) => format!("{kind} · {}", self.names.service(service)),
            None => kind.to_owned(),
        }
    }

    fn edit(&self) -> String {
        format!("/problems/{}/edit", Segment(self.candidate.id.as_str()))
    }

    /// The look of the panel that says where it stands.
    fn look(&self) -> &'static str {
        match self.standing.filter(|_| self.not_shown.is_none()) {
            Some(Standing::Start | Standing::UnderWay) => "start",
            Some(Standing::Ask) => "ask",
            Some(Standing::Prepare) => "prepare",
            None => "none",
        }
    }

    fn stands(&self) -> String {
        if self.not_shown.is_some() {
            return blind::NOT_SHOWN.to_owned();
        }
        self.standing.map_or_else(
            || candidate::status(self.candidate.status),
            |s| standing::label(s).to_owned(),
        )
    }

    fn meaning(&self) -> &str {
        if let Some(not_shown) = &self.not_shown {
            return not_shown;
        }
        self.standing.map_or_else(
            || candidate::meaning(self.candidate.status),
            standing::meaning,
        )
    }

    fn difference(&self) -> SummaryList<'static> {
        about::difference_of(self.candidate, &self.names)
    }

    fn facts(&self) -> SummaryList<'static> {
        about::facts_of(self.candidate, &self.names)
    }

    fn banner(&self) -> Option<NotificationBanner<'static>> {
        self.notice.map(Notice::banner)
    }
}
