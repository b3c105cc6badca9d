//! What matters most.

use engine::difference::Dimension;
use engine::viewpoints::{Bounds, Priority, Statement};
use wording::matters as say;

pub(crate) fn all() -> Vec<String> {
    let fixed = [
        say::HEADING,
        say::LEDE,
        say::QUESTION,
        say::EVERY_KIND,
        say::FIRST_VISIT,
        say::NUMBERS,
        say::NUMBERS_HINT,
        say::NUMBERS_MEAN,
        say::OWN,
        say::OWN_HINT,
        say::ORDER,
        say::EACH,
        say::EACH_MEANS,
        say::AS_IT_IS,
        say::AS_FILLED_IN,
        say::SEE,
        say::NOW,
        say::SAME,
        say::NONE,
        say::NOT_NOW,
    ];
    let mut all: Vec<String> = fixed.map(str::to_owned).to_vec();
    for priority in Priority::ALL {
        all.push(say::answer(priority).to_owned());
        all.extend(say::means(priority).map(str::to_owned));
        all.push(say::in_a_line(&priority.statements()));
    }
    for of in Dimension::ALL {
        all.extend([say::what(of), say::asked(of)].map(str::to_owned));
        for is_least in [true, false] {
            all.extend([say::slider(of, is_least), say::not_a_number(of, is_least)]);
        }
    }
    let every = Bounds {
        least: [10, 20, 5, 1],
        most: [60, 50, 40, 20],
        as_much_as_size: [true; 3],
    };
    all.extend(say::told(&every.statements()));
    all.extend(say::told(&[]));
    all.extend(say::told(&lines(&["harm >= 2*reach"])));
    all.extend([
        say::at_odds(&lines(&["harm >= 0.6", "unmet >= 0.5"])),
        say::at_odds(&lines(&[
            "harm <= 0.6",
            "unmet <= 0.1",
            "disadvantage <= 0",
            "reach <= 0.2",
        ])),
        say::at_odds(&lines(&["reach >= 0.6", "reach <= harm"])),
    ]);
    all
}

fn lines(texts: &[&str]) -> Vec<Statement> {
    let parse = |text: &&str| Statement::parse(text).unwrap();
    texts.iter().map(parse).collect()
}
