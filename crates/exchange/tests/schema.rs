//! The JSON follows the schema beside the project: no key that it does not name, and none missing but those of what
//! model 0 does not compute.

use std::collections::BTreeSet;

use serde_json::Value;

/// What model 0 does not compute.
const NOT_COMPUTED: &[&str] = &[
    "questions",
    "together",
    "unblock",
    "by_size",
    "groups",
    "readiness",
    "mean_regret",
    "gain_bound",
    "no_single_answer_matters",
    "class",
    "share",
    "share_low",
    "share_high",
];

#[cfg(test)]
fn outlook() -> Value {
    let list = "id,title,status,teams,groups,sponsor,needs,interest,operations,capability,harm,unmet,disadvantage,reach\n\
        a,Damp homes,,Housing,Tenants,,,yes,yes,yes,4,3-4,2,180\n\
        b,Cold homes,,Housing,Tenants,,,yes,yes,yes,3,3,2,90\n\
        c,Lost forms,,Benefits,,Head,Design,,yes,yes,2-3,2,1,12k\n\
        d,Long calls,,Benefits,,,,yes,no,partly,1-2,,,\n\
        e,New portal,exemplar,Web,,,,yes,yes,yes,2,2,1,500\n";
    let today = jiff::civil::date(2026, 11, 2);
    let choices = exchange::sheet::Choices::plain("list.csv", today);
    let rows = exchange::candidates::read(list.as_bytes(), &choices)
        .unwrap()
        .rows;
    let (teams, groups) = (
        exchange::teams::Teams::default(),
        exchange::groups::Groups::default(),
    );
    let board = exchange::candidates::board(
        &rows,
        &teams,
        &groups,
        engine::settings::Settings::default(),
    );
    let outlook = engine::outlook(&board, today).unwrap();
    serde_json::from_str(&exchange::outlook::json(&outlook, &board)).unwrap()
}

/// Holds a value to its schema, as far as the schema of outlooks goes; gives every fault by place.
fn faults(schema: &Value, value: &Value, root: &Value, place: &str, all: &mut Vec<String>) {
    if let Some(name) = schema["$ref"].as_str() {
        return faults(
            &root["$defs"][name.trim_start_matches("#/$defs/")],
            value,
            root,
            place,
            all,
        );
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => vec![],
    };
    if !types.is_empty() && !types.iter().any(|t| is(t, value)) {
        all.push(format!("{place} is not {types:?}"));
    }
    if let Some(words) = schema["enum"].as_array()
        && !words.contains(value)
    {
        all.push(format!("{place} is {value}"));
    }
    if let Some(object) = value.as_object() {
        object_faults(schema, object, root, place, all);
    }
    if let Some(list) = value.as_array() {
        let (least, most) = (schema["minItems"].as_u64(), schema["maxItems"].as_u64());
        let length = list.len() as u64;
        if least.is_some_and(|l| length < l) || most.is_some_and(|m| length > m) {
            all.push(format!("{place} has {length}"));
        }
        for (at, item) in list.iter().enumerate() {
            faults(&schema["items"], item, root, &format!("{place}/{at}"), all);
        }
    }
}

fn object_faults(
    schema: &Value,
    object: &serde_json::Map<String, Value>,
    root: &Value,
    place: &str,
    all: &mut Vec<String>,
) {
    let required = schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str);
    for key in required.filter(|k| !object.contains_key(*k) && !NOT_COMPUTED.contains(k)) {
        all.push(format!("{place}/{key} is missing"));
    }
    for (key, value) in object {
        let (named, others) = (&schema["properties"][key], &schema["additionalProperties"]);
        if !named.is_null() {
            faults(named, value, root, &format!("{place}/{key}"), all);
        } else if others.is_object() {
            faults(others, value, root, &format!("{place}/{key}"), all);
        } else if others != &Value::Bool(true) {
            all.push(format!("{place}/{key} is not in the schema"));
        }
    }
}

fn is(kind: &str, value: &Value) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_u64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => false,
    }
}

#[cfg(test)]
fn schema() -> Option<Value> {
    let path = format!(
        "{}/../../../shared/spec/decide.schema.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        eprintln!(
            "LEFT OUT: ../shared/spec/decide.schema.json is not there, so the JSON is not held to it"
        );
    }
    text.map(|text| serde_json::from_str(&text).unwrap())
}

#[test]
fn the_json_follows_the_schema_but_for_what_model_0_does_not_compute() {
    let Some(schema) = schema() else { return };
    let outlook = outlook();
    let mut found = Vec::new();
    faults(&schema, &outlook, &schema, "", &mut found);
    assert!(found.is_empty(), "{found:#?}");
    let keys: BTreeSet<&str> = outlook
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert!(NOT_COMPUTED.iter().all(|key| !keys.contains(key)));
}

#[test]
fn a_wrong_document_is_found_out() {
    let Some(schema) = schema() else { return };
    for (place, wrong) in [
        ("/verdict/verdict", "perhaps"),
        ("/the_few/total", "much"),
        ("/standings/0/standing", "later"),
    ] {
        let mut outlook = outlook();
        *outlook.pointer_mut(place).unwrap() = Value::from(wrong);
        let mut found = Vec::new();
        faults(&schema, &outlook, &schema, "", &mut found);
        assert_eq!(found.len(), 1, "{place}: {found:?}");
    }
}
