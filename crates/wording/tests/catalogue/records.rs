//! Every sentence about sealed records.

use engine::settings::SettingsError;
use engine::viewpoints::Statement;
use wording::record::{Differs, NOT_THE_SAME, Part, Refusal, SAME, differs, refusal};

pub(crate) fn all() -> Vec<String> {
    let mut refusals = vec![
        Refusal::NotJson {
            line: 3,
            column: 7,
            why: "expected a value".to_owned(),
        },
        Refusal::NotARecord,
        Refusal::UnknownVersion(2),
        Refusal::UnknownModel("9".to_owned()),
        Refusal::Setting(SettingsError::NoCases),
        Refusal::NoWeights(Statement::defaults()[..2].to_vec()),
        Refusal::NoReason,
    ];
    for part in [
        Part::Settings,
        Part::Team,
        Part::Service,
        Part::Group,
        Part::Candidate,
    ] {
        let id = || "R2".to_owned();
        refusals.push(Refusal::Repeated { part, id: id() });
        refusals.push(Refusal::NotThere { part, id: id() });
        refusals.push(Refusal::OutOfRange { part, id: id() });
    }
    let found = [
        Differs::Seal,
        Differs::Inputs,
        Differs::OutlookSettings,
        Differs::Verdict,
        Differs::TheFew,
        Differs::Standings(vec!["R2".to_owned()]),
        Differs::Standings((1..8).map(|n| format!("R{n}")).collect()),
        Differs::Nearest,
        Differs::Questions,
        Differs::Unblock,
        Differs::BySize,
        Differs::Groups,
        Differs::Readiness,
        Differs::Proposed,
        Differs::Lacks,
        Differs::Dissent,
    ];
    let mut all: Vec<String> = refusals.iter().map(refusal).collect();
    all.extend(found.iter().map(differs));
    all.extend([SAME, NOT_THE_SAME].map(str::to_owned));
    all
}
