//! An outlook → its document.

use engine::board::Board;
use engine::candidate::Kind;
use engine::exact::Exact;
use engine::outlook::{Model, Outlook, Placed, Verdict};
use engine::reading::ConditionReading;
use wording::Names;

use super::document::{
    ConditionDocument, ConditionsDocument, FewDocument, Four, OutlookDocument, PickDocument,
    PlacedDocument, SettingsShown, VerdictDocument,
};
use super::fairness::{BySizeDocument, GroupsDocument, ReadinessDocument};
use super::questions::QuestionDocument;
use super::reason::ReasonDocument;
use super::unblock::OpeningDocument;
use crate::inputs::Inputs;
use crate::json::Decimal;

impl OutlookDocument {
    /// The document of an outlook that was made of this board.
    pub fn of(outlook: &Outlook, board: &Board) -> Self {
        Self::with_digest(outlook, board, Inputs::of(board, outlook.today).digest())
    }

    /// The same, where the digest of the inputs is known.
    pub(crate) fn with_digest(outlook: &Outlook, board: &Board, digest: String) -> Self {
        let names = Names::of(board);
        let has = has(outlook.model);
        let questions = || {
            outlook
                .questions
                .iter()
                .map(|q| QuestionDocument::of(q, &names))
        };
        let openings = || {
            outlook
                .unblock
                .iter()
                .map(|o| OpeningDocument::of(o, &names))
        };
        Self {
            model: outlook.model,
            digest,
            settings: settings(outlook, board),
            verdict: verdict(outlook, &names),
            the_few: few(outlook, &names),
            standings: outlook
                .placed
                .iter()
                .map(|p| placed(p, has, &names))
                .collect(),
            nearest: outlook.nearest.iter().map(|n| n.id.clone()).collect(),
            questions: has.then(|| questions().collect()),
            together: has.then(|| outlook.together.clone()),
            unblock: has.then(|| openings().collect()),
            by_size: has.then(|| BySizeDocument::of(&outlook.by_size, &names)),
            groups: has.then(|| GroupsDocument::of(&outlook.groups, &names)),
            readiness: has.then(|| ReadinessDocument::of(&outlook.readiness)),
        }
    }
}

/// Whether a model computes what came with model 1.
const fn has(model: Model) -> bool {
    match model {
        Model::Zero => false,
        Model::One => true,
    }
}

fn verdict(outlook: &Outlook, names: &Names<'_>) -> VerdictDocument {
    let has = has(outlook.model);
    let Verdict {
        kind,
        worst_regret,
        worst_regret_at_centre,
        gain,
        gain_bound,
    } = &outlook.verdict;
    VerdictDocument {
        verdict: wording::verdict::word(kind).to_owned(),
        sentence: Some(wording::verdict::sentence(outlook, names)),
        worst_regret: worst_regret.into(),
        worst_regret_at_centre: worst_regret_at_centre.into(),
        mean_regret: has.then(|| gain.into()),
        gain_bound: has.then(|| gain_bound.into()),
        no_single_answer_matters: has.then_some(outlook.questions.is_empty()),
    }
}

fn four(numbers: &[Exact; 4]) -> Four {
    numbers.each_ref().map(Decimal::from)
}

fn settings(outlook: &Outlook, board: &Board) -> SettingsShown {
    SettingsShown {
        limit: board.settings.limit,
        cases: board.settings.cases,
        seed: board.settings.seed,
        today: outlook.today,
        epsilon: (&outlook.epsilon).into(),
        vertices: outlook.vertices.iter().map(four).collect(),
        centre: four(&outlook.centre),
    }
}

fn few(outlook: &Outlook, names: &Names<'_>) -> FewDocument {
    let picks = outlook.few.picks.iter().filter_map(|id| outlook.placed(id));
    FewDocument {
        total: (&outlook.few.total).into(),
        proved: outlook.few.proved,
        picks: picks
            .map(|p| PickDocument {
                id: p.id.clone(),
                expected: (&p.expected).into(),
                because: reasons(p, names),
            })
            .collect(),
        under_way: outlook.few.under_way.clone(),
        must_do: outlook.few.must_do.clone(),
    }
}

fn reasons(placed: &Placed, names: &Names<'_>) -> Vec<ReasonDocument> {
    let kind = names.held(&placed.id).map_or(Kind::Problem, |c| c.kind);
    placed
        .because
        .iter()
        .map(|b| ReasonDocument::of(b, kind, names))
        .collect()
}

fn placed(placed: &Placed, has: bool, names: &Names<'_>) -> PlacedDocument {
    let [interest, operations, capability] = &placed.conditions;
    PlacedDocument {
        id: placed.id.clone(),
        title: names.held(&placed.id).map(|c| c.title.clone()),
        standing: placed.standing,
        conditions: ConditionsDocument {
            interest: condition(interest),
            operations: condition(operations),
            capability: condition(capability),
        },
        expected: (&placed.expected).into(),
        low: four(&placed.low),
        high: four(&placed.high),
        class: has.then_some(placed.class),
        cost: placed.swap.as_ref().map(|s| (&s.cost).into()),
        instead_of: placed.swap.as_ref().map(|s| s.instead_of.clone()),
        share: has.then(|| (&placed.share.part).into()),
        share_low: has.then(|| (&placed.share.low).into()),
        share_high: has.then(|| (&placed.share.high).into()),
        because: reasons(placed, names),
    }
}

fn condition(reading: &ConditionReading) -> ConditionDocument {
    ConditionDocument {
        reading: reading.reading,
        levels: reading.levels.levels().collect(),
        chance_yes: (&reading.chance_yes.exact()).into(),
    }
}
