//! The description is of what answers, and of nothing else.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::api::testing::Sent;
use crate::api::{API_ROUTES, DOCUMENT};
use crate::testing::TestSite;

async fn document() -> Value {
    let site = TestSite::new();
    let told = Sent::get(DOCUMENT).to(&site).await;
    assert_eq!(told.status, 200);
    told.json()
}

/// Every method of every path, with the fields of its query.
fn operations(document: &Value) -> BTreeSet<(String, String, Vec<String>)> {
    let paths = document["paths"].as_object().unwrap();
    let each = paths.iter().flat_map(|(path, item)| {
        let methods = item.as_object().unwrap().iter();
        methods.map(move |(method, operation)| {
            let asked = operation["parameters"].as_array().into_iter().flatten();
            let of_query = asked.filter(|one| one["in"] == "query");
            let fields = of_query.map(|one| one["name"].as_str().unwrap().to_owned());
            (path.clone(), method.to_uppercase(), fields.collect())
        })
    });
    each.collect()
}

#[tokio::test]
async fn the_description_has_every_address_method_and_field_and_nothing_else() {
    let listed = API_ROUTES.iter().filter(|route| route.path != DOCUMENT);
    let listed: BTreeSet<_> = listed
        .map(|route| {
            let fields = route.fields.iter().map(|field| (*field).to_owned());
            (
                route.path.to_owned(),
                route.method.to_owned(),
                fields.collect(),
            )
        })
        .collect();
    assert_eq!(operations(&document().await), listed);
}

#[tokio::test]
async fn it_is_openapi_3_1_and_every_reference_leads_somewhere() {
    let document = document().await;
    assert_eq!(document["openapi"], "3.1.0");
    let mut found = 0;
    follow(&document, &document, &mut found);
    assert!(found > 50, "{found}");
}

fn follow(value: &Value, document: &Value, found: &mut usize) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(to)) = fields.get("$ref") {
                let pointer = to.strip_prefix('#').unwrap();
                assert!(document.pointer(pointer).is_some(), "{to}");
                *found += 1;
            }
            fields.values().for_each(|one| follow(one, document, found));
        }
        Value::Array(all) => all.iter().for_each(|one| follow(one, document, found)),
        _ => {}
    }
}

#[tokio::test]
async fn every_operation_has_a_name_of_its_own_words_and_a_problem() {
    let document = document().await;
    let mut names = BTreeSet::new();
    for (path, method, _) in operations(&document) {
        let operation = &document["paths"][&path][method.to_lowercase()];
        let name = operation["operationId"].as_str().unwrap();
        assert!(names.insert(name.to_owned()), "{name}");
        assert!(operation["summary"].is_string(), "{method} {path}");
        let problem = &operation["responses"]["default"]["content"][crate::api::MEDIA_TYPE];
        assert_eq!(problem["schema"]["$ref"], "#/components/schemas/Problem");
    }
}

#[tokio::test]
async fn what_is_sent_has_no_field_that_is_not_described() {
    let document = document().await;
    for (path, method, _) in operations(&document) {
        let operation = &document["paths"][&path][method.to_lowercase()];
        let body = &operation["requestBody"]["content"]["application/json"]["schema"];
        if let Some(to) = body["$ref"].as_str() {
            let schema = document.pointer(&to[1..]).unwrap();
            assert_eq!(schema["additionalProperties"], false, "{method} {path}");
        }
    }
}
