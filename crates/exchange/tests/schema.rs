//! The JSON follows the schema beside the project, whatever the board.

use engine::board::Board;
use engine::settings::Settings;
use exchange::groups::Groups;
use exchange::sheet::Choices;
use exchange::teams::Teams;
use jiff::civil::Date;
use jsonschema::Validator;
use serde_json::Value;

const TODAY: Date = jiff::civil::date(2026, 11, 2);

/// One of each standing, a swap, what is under way and what must be done.
const MIXED: &str = "id,title,status,teams,groups,sponsor,needs,interest,operations,capability,harm,unmet,disadvantage,reach\n\
    a,Damp homes,,Housing,Tenants,,,yes,yes,yes,4,3-4,2,180\n\
    b,Cold homes,,Housing,Tenants,,,yes,yes,yes,3,3,2,90\n\
    c,Lost forms,,Benefits,,Head,Design,,yes,yes,2-3,2,1,12k\n\
    d,Long calls,,Benefits,,,,yes,no,partly,1-2,,,\n\
    e,New portal,exemplar,Web,,,,yes,yes,yes,2,2,1,500\n\
    f,Fire doors,must-do,Parks,,,,,,,,,,\n";

/// Text that a careless writer would trip over.
const ODD: &str = "id,title,teams,groups,sponsor,needs,interest,operations,capability\n\
    \"=1+1\",\"<b>\"\"bold\"\"</b> \\ &amp; \u{202e}right to left\",\"te\"\"am\",'; DROP TABLE,{{x}},\u{1f600},no,no,no\n\
    \"@ \",\"\u{2028}line\",é,\\u0000,\"\",`,yes,yes,yes\n";

/// A file beside the project; none, said aloud, where it is not there.
#[cfg(test)]
fn beside(path: &str) -> Option<Vec<u8>> {
    let whole = format!("{}/../../../shared/{path}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(whole).ok();
    if bytes.is_none() {
        eprintln!("LEFT OUT: ../shared/{path} is not there, so the JSON is not held to it");
    }
    bytes
}

#[cfg(test)]
fn schema() -> Option<Validator> {
    let schema: Value = serde_json::from_slice(&beside("spec/decide.schema.json")?).unwrap();
    let options = jsonschema::options().should_validate_formats(true);
    Some(options.build(&schema).unwrap())
}

#[cfg(test)]
fn board(list: &[u8], settings: Settings) -> Board {
    let choices = Choices::plain("list.csv", TODAY);
    let rows = exchange::candidates::read(list, &choices).unwrap().rows;
    exchange::candidates::board(&rows, &Teams::default(), &Groups::default(), settings)
}

#[cfg(test)]
fn outlook(board: &Board) -> Value {
    let outlook = engine::outlook(board, TODAY).unwrap();
    serde_json::from_str(&exchange::outlook::json(&outlook, board)).unwrap()
}

#[cfg(test)]
fn faults(schema: &Validator, document: &Value) -> Vec<String> {
    let faults = schema.iter_errors(document);
    faults
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect()
}

#[cfg(test)]
fn follows(schema: &Validator, list: &[u8], settings: Settings) {
    let found = faults(schema, &outlook(&board(list, settings)));
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_json_of_boards_made_here_follows_the_schema() {
    let Some(schema) = schema() else { return };
    let no_places = Settings {
        limit: 0,
        ..Settings::default()
    };
    for list in [MIXED, ODD, "title\nDamp homes\n"] {
        follows(&schema, list.as_bytes(), Settings::default());
        follows(&schema, list.as_bytes(), no_places.clone());
    }
    let found = faults(&schema, &outlook(&Board::default()));
    assert!(found.is_empty(), "nothing on the list: {found:#?}");
}

#[test]
fn the_json_of_real_lists_follows_the_schema() {
    let Some(schema) = schema() else { return };
    for file in ["canada-40.csv", "canada-missed-standards.csv"] {
        let Some(list) = beside(&format!("data/{file}")) else {
            continue;
        };
        follows(&schema, &list, Settings::default());
    }
}

#[test]
fn a_wrong_document_is_found_out() {
    let Some(schema) = schema() else { return };
    let whole = outlook(&board(MIXED.as_bytes(), Settings::default()));
    for (place, wrong) in [
        ("/verdict/verdict", "perhaps"),
        ("/the_few/total", "much"),
        ("/standings/0/standing", "later"),
        ("/standings/0/class", "sure"),
        ("/settings/today", "2026-02-30"),
        ("/digest", "0"),
        ("/by_size/reach_weight_that_changes", "half"),
    ] {
        let mut other = whole.clone();
        *other.pointer_mut(place).unwrap() = Value::from(wrong);
        assert_eq!(faults(&schema, &other).len(), 1, "{place}");
    }
    let mut more = whole;
    more["extra"] = Value::from(1);
    assert_eq!(faults(&schema, &more).len(), 1);
}

#[test]
fn what_model_0_does_not_compute_is_absent_from_its_document() {
    use engine::outlook::Model;
    let board = board(MIXED.as_bytes(), Settings::default());
    let outlook = engine::outlook(&board, TODAY).unwrap().as_of(Model::Zero);
    let text = exchange::outlook::json(&outlook, &board);
    // Reasons name groups too, so that key is looked for where it would stand.
    let document: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(document.get("groups"), None);
    for key in [
        "questions",
        "together",
        "unblock",
        "by_size",
        "readiness",
        "mean_regret",
        "gain_bound",
        "no_single_answer_matters",
        "class",
        "share",
        "share_low",
        "share_high",
    ] {
        assert!(!text.contains(&format!("\"{key}\":")), "{key}");
    }
}
