//! The whole list as a picture.

use engine::condition::Condition;
use engine::glance::{Lack, Needed, Reached};
use engine::outlook::VerdictKind;
use engine::standing::Standing;
use wording::{Names, picture as say};

use super::fixture::{board, id};

pub(crate) fn all() -> Vec<String> {
    let fixed = [
        say::HEADING,
        say::ABOUT,
        say::LINK,
        say::EMPTY,
        say::NOT_NOW,
        say::LACKS,
        say::SETTLED,
        say::BARS,
        say::ALL_SETTLED,
        say::MOVED,
        say::NO_ANSWER,
        say::NO_FURTHER,
        say::KEPT,
        say::NOT_SHOWN,
        say::AT_ONCE,
        say::GRID,
        say::ACROSS,
        say::UP,
        say::NEVER_BY_SIZE,
        say::NOT_BY_SIZE,
        say::EACH_ANSWER,
        say::WHO,
    ];
    let mut all: Vec<String> = fixed.map(str::to_owned).to_vec();
    all.extend([say::marks(None), say::marks(Some(10)), say::more(12)]);
    all.push(say::stand(&[(Standing::Start, 6), (Standing::Ask, 1_200)]));
    all.extend(lacks());
    all.extend(answers());
    all.extend(grid());
    all
}

fn lacks() -> Vec<String> {
    let each = [Standing::Ask, Standing::Prepare].into_iter();
    let each = each.flat_map(|standing| {
        let one = Condition::ALL.map(|condition| (standing, Lack::Only(condition)));
        one.into_iter().chain([(standing, Lack::Several)])
    });
    let nothing = [
        (Standing::Start, Lack::NothingAndPicked),
        (Standing::Start, Lack::Nothing),
        (Standing::UnderWay, Lack::Nothing),
    ];
    let each = nothing.into_iter().chain(each);
    each.map(|(standing, lack)| say::lack(standing, lack))
        .collect()
}

fn answers() -> Vec<String> {
    let board = board();
    let names = Names::of(&board);
    let (a, b) = ([id("a")], [id("b")]);
    let no_room = Vec::new();
    let kinds = [
        VerdictKind::NothingReady { no_room },
        VerdictKind::Settled,
        VerdictKind::SettledWithin,
        VerdictKind::Enough,
        VerdictKind::Ask,
    ];
    let mut all: Vec<String> = say::CHANGED.map(str::to_owned).to_vec();
    all.extend([[1, 0, 0], [0, 1, 0], [0, 0, 1], [2, 0, 12], [0, 0, 12]].map(say::moved));
    all.extend([
        say::few(&a, &[], &names),
        say::few(&[], &b, &names),
        say::few(&a, &b, &names),
    ]);
    all.extend(kinds.iter().map(|is| say::verdict(&VerdictKind::Ask, is)));
    all
}

fn grid() -> Vec<String> {
    let sizes = [
        Reached::Few,
        Reached::Middling,
        Reached::Many,
        Reached::NotKnown,
    ];
    let mut all: Vec<String> = Needed::ALL
        .map(|band| say::needed(band).to_owned())
        .to_vec();
    all.extend((0..=3).map(|count| say::met(count).to_owned()));
    all.push(say::cell(Needed::Much, 3));
    all.extend(sizes.map(|size| say::mark("Damp homes", size, false, false)));
    all.push(say::mark("Damp homes", Reached::Few, true, true));
    all.extend((1..=3).map(|at| {
        let size = sizes[usize::from(at) - 1];
        say::size_step(size, at, &[1_000, 100_000])
    }));
    all
}
