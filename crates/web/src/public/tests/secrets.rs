//! A stranger reads every public page of an organisation that is full of what is not theirs to read, and finds none of it.

use std::collections::BTreeSet;

use engine::board::Board;
use engine::public::PublicWords;
use serde_json::Value;

use super::{addresses, publish, show_all};
use crate::testing::TestSite;

/// Texts as a page or data would hold them.
fn written(text: &str) -> [String; 3] {
    let html = text
        .replace('&', "&#38;")
        .replace('<', "&#60;")
        .replace('>', "&#62;")
        .replace('"', "&#34;")
        .replace('\'', "&#39;");
    let json = serde_json::to_string(text).unwrap();
    [text.to_owned(), html, json.trim_matches('"').to_owned()]
}

/// Every text in a value that somebody wrote: one with a space in it.
fn texts(value: &Value, all: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text.trim().contains(' ') => drop(all.insert(text.clone())),
        Value::Array(values) => values.iter().for_each(|value| texts(value, all)),
        Value::Object(fields) => fields.values().for_each(|value| texts(value, all)),
        _ => {}
    }
}

/// All that is written on a board, but for what was chosen to be shown.
fn secrets(board: &Board) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut add = |value: serde_json::Result<Value>| texts(&value.unwrap(), &mut all);
    board
        .sources
        .iter()
        .for_each(|one| add(serde_json::to_value(&**one)));
    board
        .candidates
        .iter()
        .for_each(|one| add(serde_json::to_value(&**one)));
    board
        .teams
        .iter()
        .for_each(|one| add(serde_json::to_value(&**one)));
    board
        .groups
        .iter()
        .for_each(|one| add(serde_json::to_value(&**one)));
    let work = &board.work;
    work.actions
        .iter()
        .for_each(|one| add(serde_json::to_value(&**one)));
    work.rounds
        .iter()
        .for_each(|one| add(serde_json::to_value(&**one)));
    work.exemplars
        .iter()
        .for_each(|one| add(serde_json::to_value(&**one)));
    work.lessons
        .iter()
        .for_each(|one| add(serde_json::to_value(&**one)));
    work.services
        .iter()
        .for_each(|one| add(serde_json::to_value(&**one)));
    work.groups
        .iter()
        .for_each(|one| add(serde_json::to_value(&**one)));
    work.ties
        .iter()
        .for_each(|one| add(serde_json::to_value(&**one)));
    let shown = work.shown.iter().filter_map(|one| one.told());
    let chosen: BTreeSet<String> = shown.flat_map(words).collect();
    // A secret that is a part of what was chosen (a team called as a service is) is read there rightly.
    all.retain(|text| !chosen.iter().any(|chosen| chosen.contains(text.as_str())));
    all
}

fn words(words: &PublicWords) -> Vec<String> {
    let more = words.more.iter().map(ToString::to_string);
    let picked = words.picked.iter().map(ToString::to_string);
    [words.title.to_string()]
        .into_iter()
        .chain(more)
        .chain(picked)
        .collect()
}

fn found<'a>(page: &str, secrets: &'a BTreeSet<String>) -> Option<&'a str> {
    let is_in = |secret: &&String| written(secret).iter().any(|text| page.contains(text));
    secrets.iter().find(is_in).map(String::as_str)
}

#[tokio::test]
async fn no_public_page_holds_anything_that_was_not_chosen() {
    let site = TestSite::new();
    let act = site.filled().await;
    publish(&site, &act, true).await;
    show_all(&site, &act).await;
    let view = site.foothold.view(&act.organisation, act.at).await.unwrap();
    let secrets = secrets(view.board());
    assert!(secrets.len() > 50, "the example has secrets: {secrets:?}");
    // A control: pages inside do hold some of them, so that they would be found.
    let inside = site.get("/decisions/1").await.body;
    assert!(found(&inside, &secrets).is_some());
    site.signed_out();
    for path in addresses() {
        let page = site.get(path).await.body;
        assert_eq!(found(&page, &secrets), None, "{path}: {page}");
        let standings = [
            "Start now",
            "Ask first",
            "Prepare the ground",
            "people disagree",
        ];
        for standing in standings {
            assert!(!page.contains(standing), "{path}: {standing}");
        }
    }
    // Where something stands, and what it lacks, is on no page of things.
    for path in addresses()
        .into_iter()
        .filter(|path| !path.contains("method"))
    {
        let page = site.get(path).await.body;
        for condition in engine::condition::Condition::ALL {
            let label = wording::condition::label(condition);
            assert!(!page.contains(label), "{path}: {label}");
        }
    }
}

#[tokio::test]
async fn what_is_changed_on_the_list_later_changes_nothing_outside() {
    let site = TestSite::new();
    let act = site.filled().await;
    publish(&site, &act, false).await;
    show_all(&site, &act).await;
    let before = site.get("/public/problems.json").await.body;
    let view = site.foothold.view(&act.organisation, act.at).await.unwrap();
    let first = view.board().candidates.iter().next().unwrap().id.clone();
    let form = site.get(&format!("/problems/{first}/edit")).await.body;
    assert!(form.contains("name=\"title\""));
    let fields = crate::public::tests::choosing::fields(&form, &[("title", "Jo Bloggs was rude")]);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();
    let told = site.post(&format!("/problems/{first}/edit"), &fields).await;
    assert_eq!(told.status, 303, "{}", told.body);
    let inside = site.get("/problems").await.body;
    assert!(inside.contains("Jo Bloggs was rude"));
    assert_eq!(site.get("/public/problems.json").await.body, before);
}
