//! What is done with a file.

use wording::import;

pub(crate) fn all() -> Vec<String> {
    let fixed = [
        import::ADDED,
        import::ALREADY,
        import::ANSWERS,
        import::SERVICES,
        import::TEAMS,
        import::ROOMS,
        import::GROUPS,
        import::DETAILS,
        import::NOTHING_NEW,
        import::CHANGED,
        import::LEFT_OUT,
        import::STOPPED,
        import::LOST,
        import::PASTED,
        import::ignored("kind"),
        import::ignored("status"),
        import::ignored("harm"),
    ];
    let made = [
        import::choice("harm", "4"),
        import::choice("unmet", "2"),
        import::choice("disadvantage", "3"),
        import::choice("kind", "opportunity"),
        import::choice("status", "exemplar"),
        import::choice("interest", "partly"),
        import::choice("operations", "unknown"),
        import::choice("reach", "1000-9999"),
        import::so_far(12_000, 19_900),
        import::so_far(0, 1),
        import::in_rows(1),
        import::in_rows(1_200),
        import::leave_out(1, 40),
        import::leave_out(12, 1_040),
        import::which_rows(&[4]),
        import::which_rows(&[4, 7, 9]),
        import::more_answers(1),
        import::more_answers(3),
    ];
    fixed.into_iter().map(str::to_owned).chain(made).collect()
}
