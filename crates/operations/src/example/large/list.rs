//! A very long list, made by lot from a few words.

use std::fmt::Write as _;

use super::lot::Lot;

/// How many rows.
const ROWS: u32 = 5_000;

pub(super) const SERVICES: [(&str, &str, &str); 16] = [
    ("Housing repairs", "Repairs", "Council tenants"),
    (
        "Housing options",
        "Housing options",
        "People without a secure home",
    ),
    ("Leaving care", "Personal advisers", "Care leavers"),
    ("Fostering", "Personal advisers", "Foster carers"),
    ("Adult social care", "Home care", "Older people"),
    ("Blue Badge", "Blue Badge", "Disabled people"),
    ("Council Tax", "Benefits", "People who move home"),
    ("Council Tax support", "Benefits", "People in debt"),
    (
        "School admissions",
        "Admissions",
        "Families with young children",
    ),
    ("Licensing", "Licensing", "Taxi drivers"),
    ("Planning", "Planning", "Residents near building sites"),
    ("Parking", "Parking", "Drivers"),
    ("Waste", "Waste", "All households"),
    ("Parks", "Parks", "Allotment holders"),
    ("Registrars", "Registrars", "Bereaved families"),
    (
        "Electoral services",
        "Electoral services",
        "Gypsy and Traveller families",
    ),
];

pub(super) const TROUBLES: [&str; 20] = [
    "the form asks for what we already hold",
    "letters are hard to follow",
    "nobody says when an answer will come",
    "calls are passed from desk to desk",
    "the form is only on paper",
    "replies come too late to help",
    "people are asked for proof twice",
    "changes are lost between two systems",
    "there is no way to save and come back",
    "errors are found only weeks later",
    "there is no way to pay in parts",
    "it cannot be done on a phone",
    "it cannot be done in another language",
    "visits are missed when plans change",
    "people do not know that they may ask",
    "appeals are hard to find",
    "the same visit is made by two teams",
    "records are kept in many places",
    "people are sent to the wrong office",
    "refusals do not say why",
];

pub(super) const PLACES: [&str; 16] = [
    "Alder",
    "Birch",
    "Brook",
    "Castle",
    "Dene",
    "Eastgate",
    "Fairfield",
    "Green Lane",
    "Harbour",
    "Hillside",
    "Marsh",
    "Northway",
    "Old Town",
    "Priory",
    "Riverside",
    "Station",
];

impl Lot {
    fn level(&mut self, most: usize) -> String {
        let low = 1 + self.below(most);
        match self.below(4) {
            0 => String::new(),
            1 => format!("{low}-{}", (low + 1).min(most)),
            _ => low.to_string(),
        }
    }

    fn answers(&mut self) -> &'static str {
        let all = [
            "yes",
            "yes",
            "yes",
            "yes",
            "yes:heard",
            "yes; yes:heard",
            "partly",
            "partly:heard",
            "no",
            "no:heard",
            "yes; no",
            "yes:guess",
            "unknown",
            "",
        ];
        self.one_of(&all)
    }

    fn reach(&mut self) -> String {
        match self.below(8) {
            0 => String::new(),
            bits => (self.next() % 10_u64.pow(u32::try_from(bits).unwrap_or(1)) + 20).to_string(),
        }
    }

    fn status(&mut self) -> &'static str {
        match self.below(1_000) {
            0 => "must-do",
            1..=9 => "parked",
            10..=19 => "done",
            _ => "",
        }
    }
}

/// The list, as a file.
pub(in crate::example) fn list() -> String {
    let mut lot = Lot::new(1);
    let mut text = "id,title,kind,service,teams,groups,status,interest,operations,capability,harm,unmet,disadvantage,reach\n"
        .to_owned();
    for number in 1..=ROWS {
        row(&mut text, number, &mut lot);
    }
    text
}

fn row(text: &mut String, number: u32, lot: &mut Lot) {
    let (service, team, group) = lot.one_of(&SERVICES);
    let title = format!(
        "{service} in {}: {}",
        lot.one_of(&PLACES),
        lot.one_of(&TROUBLES)
    );
    let kind = if lot.below(6) == 0 {
        "opportunity"
    } else {
        "problem"
    };
    let (status, interest, operations) = (lot.status(), lot.answers(), lot.answers());
    let (capability, harm, unmet) = (lot.answers(), lot.level(5), lot.level(4));
    let (disadvantage, reach) = (lot.level(3), lot.reach());
    let cells = [
        &title,
        kind,
        service,
        team,
        group,
        status,
        interest,
        operations,
        capability,
        &harm,
        &unmet,
        &disadvantage,
        &reach,
    ];
    // Writing to a text cannot fail.
    let _ = writeln!(text, "L{number:04},{}", cells.join(","));
}
