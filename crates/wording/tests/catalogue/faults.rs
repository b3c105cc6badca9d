//! Everything wrong with a file, a text or a setting.

use engine::condition::Condition;
use engine::difference::Judged;
use engine::settings::SettingsError;
use engine::text::TextError;
use engine::viewpoints::StatementError;
use jiff::civil::date;
use wording::fault::{Accepted, Problem, Unsafe};

pub(crate) fn refusals() -> Vec<String> {
    let text = [
        TextError::Empty,
        TextError::TooLong {
            found: 501,
            allowed: 500,
        },
        TextError::Control('\0'),
    ];
    let settings = [
        SettingsError::Limit(13),
        SettingsError::NoCases,
        SettingsError::NoMonths(Condition::Interest),
        SettingsError::Bands,
        SettingsError::Points {
            dimension: "harm",
            levels: 5,
        },
        SettingsError::TooManyStatements(21),
    ];
    let statements = [
        StatementError::Relation("harm".to_owned()),
        StatementError::Term("size".to_owned()),
        StatementError::Number(".1".to_owned()),
    ];
    let mut all: Vec<String> = text.iter().map(wording::text::refusal).collect();
    all.extend(settings.iter().map(wording::settings::refusal));
    all.extend(statements.iter().map(wording::settings::statement));
    all
}

pub(crate) fn faults() -> Vec<String> {
    let problems = [
        Problem::Empty,
        Problem::TooLarge(123_456_789),
        Problem::Workbook(".xls".into()),
        Problem::WorkbookBroken,
        Problem::WorkbookTooLarge,
        Problem::WorkbookUnsafe(Unsafe::Macros),
        Problem::WorkbookUnsafe(Unsafe::Links),
        Problem::WorkbookUnsafe(Unsafe::Entities),
        Problem::NoSheet("Backlog".into()),
        Problem::NotText,
        Problem::TooManyRows,
        Problem::TooManyColumns(1_001),
        Problem::NoHeading {
            heading: "title",
            row: 1,
            guess: Some(4),
        },
        Problem::NoHeading {
            heading: "title",
            row: 1,
            guess: None,
        },
        Problem::NoHeadingRow,
        Problem::NoRows,
        Problem::HeadingTwice("harm"),
        Problem::NotOurs("size".into()),
        Problem::NotTheirs("name".into()),
        Problem::UnclosedQuote,
        Problem::Control('\u{7}'),
        Problem::TooManyCells {
            found: 4,
            headings: 3,
        },
        Problem::TooLong {
            found: 501,
            allowed: 500,
        },
        Problem::Missing,
        Problem::Repeated {
            found: "R2".into(),
            earlier: 2,
        },
        Problem::Setting(SettingsError::NoCases),
        Problem::Statement(StatementError::Number(".1".to_owned())),
        Problem::NoWeights(engine::viewpoints::Statement::defaults()[..2].to_vec()),
        Problem::NotToml("expected `=`".into()),
        Problem::UnknownKey("limit, cases and seed"),
    ];
    let mut all: Vec<String> = problems.iter().map(wording::fault::sentence).collect();
    all.extend([1, 299].map(wording::fault::sound));
    all.push(wording::fault::not_used(&["Colour".into()]));
    all.push(wording::fault::not_used(&vec!["a".into(); 12]));
    all.extend([
        wording::fault::and_more(12),
        wording::fault::summary(1, "a.csv"),
        wording::fault::summary(1_200, "a.csv"),
    ]);
    all
}

pub(crate) fn accepted() -> Vec<String> {
    let mut all = vec![
        Accepted::Kind,
        Accepted::Status,
        Accepted::Date,
        Accepted::DateUpTo(date(2026, 11, 2)),
        Accepted::Room,
        Accepted::TeamRoom,
        Accepted::RangeInOrder,
        Accepted::Answer,
        Accepted::Basis,
        Accepted::TeamOfRow,
        Accepted::Reach,
        Accepted::WholeFrom(0),
        Accepted::Decimal(2),
        Accepted::List,
        Accepted::Table,
        Accepted::Text,
        Accepted::Epsilon,
    ];
    all.extend(Judged::ALL.map(Accepted::Level));
    let found = |accepted| {
        wording::fault::sentence(&Problem::NotAccepted {
            found: "x".into(),
            accepted,
        })
    };
    all.into_iter().map(found).collect()
}
