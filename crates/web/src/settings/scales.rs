//! The scales: the edges of the steps of people a year, and the points of every level.

use engine::settings::{Settings, SettingsError};
use wording::settings as say;

use super::numbers::{points, points_text, whole, whole_text};
use super::part::Part;
use crate::components::{Control, Field, Input};
use crate::form::{Faults, Typed};

/// The part.
pub(super) struct Scales;

/// A scale: its field, what it is called, what helps to fill it in.
const POINTS: [(&str, &str, &str); 4] = [
    (
        "harm",
        "Points for harm",
        "5 levels, from an annoyance to a risk to safety.",
    ),
    (
        "unmet",
        "Points for how people are served now",
        "4 levels, from well to very badly or not at all.",
    ),
    (
        "disadvantage",
        "Points for disadvantage",
        "3 levels: no, some of them, most of them.",
    ),
    (
        "reach",
        "Points for people a year",
        "One more than there are edges above.",
    ),
];

impl Part for Scales {
    const PATH: &'static str = "/settings/scales";
    const TITLE: &'static str = "The scales";
    const LEDE: &'static str = "What each level counts for. Few organisations need to change these: even steps from 0 to 60 suit most.";

    fn filled(settings: &Settings) -> Typed {
        let scales = &settings.points;
        let rows = [
            &scales.harm,
            &scales.unmet,
            &scales.disadvantage,
            &scales.reach,
        ];
        let typed = Typed::default().with("bands", whole_text(&settings.reach_bands));
        POINTS
            .iter()
            .zip(rows)
            .fold(typed, |typed, ((field, ..), row)| {
                typed.with(field, points_text(row))
            })
    }

    fn meant(settings: Settings, typed: &Typed) -> Result<Settings, Faults> {
        let mut faults = Faults::default();
        let bands = whole(typed.text("bands"));
        if bands.is_none() {
            faults.tell("bands", say::refusal(&SettingsError::Bands));
        }
        let levels = [5, 4, 3, bands.as_ref().map_or(0, Vec::len) + 1];
        let mut row = |at: usize| {
            let (dimension, levels) = (POINTS[at].0, levels[at]);
            let read = points(typed.text(dimension));
            if read.is_none() {
                faults.tell(
                    dimension,
                    say::refusal(&SettingsError::Points { dimension, levels }),
                );
            }
            read
        };
        let rows = (row(0), row(1), row(2), row(3));
        let (Some(reach_bands), (Some(harm), Some(unmet), Some(disadvantage), Some(reach))) =
            (bands, rows)
        else {
            return Err(faults);
        };
        let points = engine::settings::Scales {
            harm,
            unmet,
            disadvantage,
            reach,
        };
        Settings {
            reach_bands,
            points,
            ..settings
        }
        .checked()
        .map_err(|errors| told(&errors))
    }

    fn controls<'a>(typed: &'a Typed, faults: &'a Faults) -> Vec<Control<'a>> {
        let line = |field: &'static str, words: &'static str, hint: &'static str| {
            let asked = Field::new(field, words).hint(hint).error(faults.on(field));
            let input = Input::new(asked)
                .value(typed.text(field))
                .attribute("autocomplete", "off");
            Control::Line(input)
        };
        let bands = line(
            "bands",
            "Edges of the steps of people a year",
            "Where each step begins after the first, such as 100, 1000, 10000. Split them by commas, with no comma inside a number.",
        );
        std::iter::once(bands)
            .chain(POINTS.map(|(field, words, hint)| line(field, words, hint)))
            .collect()
    }
}

/// What is wrong, each at its field.
fn told(errors: &[SettingsError]) -> Faults {
    let mut faults = Faults::default();
    for error in errors {
        let field = match error {
            SettingsError::Points { dimension, .. } => dimension,
            _ => "bands",
        };
        faults.tell(field, say::refusal(error));
    }
    faults
}
