use askama::Template as _;

use super::*;

fn page(settings: &Settings) -> String {
    Method::new(Shell::default(), settings).render().unwrap()
}

#[test]
fn the_page_shows_the_settings_it_is_given() {
    let settings = Settings {
        limit: 5,
        stale_after_months: [7, 8, 9],
        ..Settings::default()
    };
    let shown = page(&settings);
    assert!(shown.contains("at most five unless you say otherwise"));
    assert!(shown.contains(
        "7 months for interest, 8 months for team and room and 9 months for skills and learning."
    ));
}

#[test]
fn every_source_of_the_method_is_named() {
    let shown = page(&Settings::default());
    for source in [
        "dxw",
        "R=MC²",
        "Hexagon Tool",
        "a manual",
        "SMAA-2",
        "robust portfolio",
        "Strong and Oakley",
    ] {
        assert!(shown.contains(source), "{source}");
    }
}
