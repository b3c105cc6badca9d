use super::*;

fn of(texts: &[&str]) -> Result<Viewpoints, ViewpointsError> {
    let statements: Vec<Statement> = texts.iter().map(|t| Statement::parse(t).unwrap()).collect();
    Viewpoints::of(&statements)
}

fn shown(weights: &Weights) -> String {
    weights.each_ref().map(|w| w.0.to_string()).join(" ")
}

fn shown_all(viewpoints: &Viewpoints) -> Vec<String> {
    viewpoints.vertices.iter().map(shown).collect()
}

#[test]
fn the_defaults_leave_nine_vertices_and_the_known_centre() {
    let defaults = Viewpoints::of(&Statement::defaults()).unwrap();
    assert_eq!(defaults.vertices.len(), 9);
    assert!(defaults.vertices.is_sorted());
    assert_eq!(
        shown(&defaults.centre),
        "2369/7600 2369/7600 227/760 37/475"
    );
}

#[test]
fn no_statement_leaves_every_weight() {
    let all = of(&[]).unwrap();
    assert_eq!(
        shown_all(&all),
        ["0 0 0 1", "0 0 1 0", "0 1 0 0", "1 0 0 0"]
    );
    assert_eq!(shown(&all.centre), "1/4 1/4 1/4 1/4");
}

#[test]
fn a_single_point_is_its_own_centre() {
    let point = of(&[
        "harm = unmet",
        "unmet = disadvantage",
        "disadvantage = reach",
    ])
    .unwrap();
    assert_eq!(shown_all(&point), ["1/4 1/4 1/4 1/4"]);
    assert_eq!(shown(&point.centre), "1/4 1/4 1/4 1/4");
}

#[test]
fn flat_weights_have_a_centre_within_them() {
    let line = of(&["harm = 0.5", "unmet = 0.25"]).unwrap();
    assert_eq!(shown_all(&line), ["1/2 1/4 0 1/4", "1/2 1/4 1/4 0"]);
    assert_eq!(shown(&line.centre), "1/2 1/4 1/8 1/8");
    let square = of(&["harm + unmet = 0.5"]).unwrap();
    assert_eq!(square.vertices.len(), 4);
    assert_eq!(shown(&square.centre), "1/4 1/4 1/4 1/4");
}

#[test]
fn a_statement_said_twice_changes_nothing() {
    let once = of(&["reach <= 0.2", "harm >= unmet"]).unwrap();
    let twice = of(&[
        "reach <= 0.2",
        "harm >= unmet",
        "2*reach <= 0.4",
        "unmet <= harm",
        "harm + 1 >= unmet",
    ]);
    let twice = twice.unwrap();
    assert_eq!(
        (twice.vertices, twice.centre, twice.parts),
        (once.vertices, once.centre, once.parts)
    );
}

#[test]
fn statements_that_leave_no_weights_are_named_and_no_others() {
    let ViewpointsError::NoWeights(named) = of(&[
        "harm >= 0.6",
        "reach <= 0.2",
        "unmet >= 0.5",
        "reach <= harm",
    ])
    .unwrap_err();
    let texts: Vec<&str> = named.iter().map(Statement::text).collect();
    assert_eq!(texts, ["harm >= 0.6", "unmet >= 0.5"]);
    assert!(of(&["1 = 2"]).is_err() && of(&["harm >= 1.0001"]).is_err());
}

#[test]
fn great_and_fine_numbers_stay_exact() {
    let fine = of(&[
        "999999999.9999*harm = 0.0001*unmet",
        "disadvantage = 0",
        "reach = 0",
    ])
    .unwrap();
    assert_eq!(
        shown_all(&fine),
        ["1/10000000000000 9999999999999/10000000000000 0 0"]
    );
}
