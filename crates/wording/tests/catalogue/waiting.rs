//! What waits for a person, and the links and suggestions that need no account.

use engine::candidate::Status;
use engine::condition::Condition;
use engine::waiting_for::Reason;
use jiff::civil::date;
use wording::Names;
use wording::links as l;
use wording::suggestions as s;
use wording::waiting::{self as w, NotKept};

use super::fixture::{board, id};

pub(crate) fn all() -> Vec<String> {
    [fixed(), told(), links(), suggestions()].concat()
}

fn fixed() -> Vec<String> {
    let fixed = [
        w::HEADING,
        w::NOTHING,
        w::HOW,
        w::WHO_SEES,
        w::BLIND,
        w::OF_A_TEAM,
        w::WHAT_NEXT,
        w::NEXT,
        w::WHY_YOU,
        w::SAY_MORE,
        w::WHY,
        w::INSTEAD,
        w::PASS,
        w::NOT_MINE,
        w::WHOSE,
        w::AS_ABOVE,
        w::SAVE,
        w::FINISH,
        w::FINISH_MEANS,
        w::BOTH,
        w::NOBODY_CALLED_THAT,
        w::NAME_ALONE,
        w::CHOOSE,
        w::THANKS,
        w::SAME_LINK,
        w::UNCLAIMED,
        w::UNCLAIMED_MEANS,
        w::UNCLAIMED_ONE,
        w::NOBODY_HAS_THAT_NAME,
        w::PARTLY,
        w::NO,
        w::LEAVE,
    ];
    fixed.map(str::to_owned).into()
}

fn told() -> Vec<String> {
    let (board, team) = (board(), id("benefits"));
    let names = Names::of(&board);
    let mut all: Vec<String> = [0, 1, 12].map(w::waits).into();
    all.extend([0, 1, 12].map(w::left));
    all.push(w::reason(&Reason::SentOn));
    all.extend(Condition::ALL.map(|one| w::yes(one).to_owned()));
    all.push(w::part(Condition::Interest, None, &names));
    all.push(w::part(Condition::Operations, Some(&team), &names));
    all.push(w::check(date(2026, 12, 5)));
    all.extend(w::kept((0, 0), (0, 0, 0)));
    all.extend(w::kept((1, 1), (1, 1, 1)));
    all.extend(w::kept((12, 2), (25, 3, 4)));
    all.push(w::replaced("Damp homes"));
    let troubles = [
        NotKept::NotAsked,
        NotKept::NotTheirsEither,
        NotKept::NobodyThere,
    ];
    all.extend(troubles.map(|why| w::not_kept("Damp homes", why)));
    all
}

fn links() -> Vec<String> {
    let fixed = [
        l::HEADING,
        l::WHAT_IT_IS,
        l::ONCE,
        l::NOBODY,
        l::ROLES,
        l::FOR_ALL,
        l::TO_SEND,
        l::IN_LINES,
        l::ASK,
        l::ASK_NAME,
        l::ASK_EMAIL,
    ];
    let mut all: Vec<String> = fixed.map(str::to_owned).into();
    all.push(l::invitation(
        ("Ann", "Fernley Council"),
        &[Condition::Interest],
        date(2026, 12, 5),
        "https://foothold.example.org/answer/…",
    ));
    all.push(l::lasts(date(2026, 11, 2), date(2027, 1, 1)));
    all
}

fn suggestions() -> Vec<String> {
    let fixed = [
        s::HEADING,
        s::LEDE,
        s::NOTHING_PERSONAL,
        s::NEXT,
        s::GIVEN,
        s::KEEP_LINK,
        s::WAITING,
        s::TAKEN,
        s::TAKEN_GONE,
        s::DECLINED,
        s::HELD,
        s::HELD_MEANS,
        s::NONE,
        s::TAKE,
        s::LIKE,
        s::JOIN,
        s::JOIN_MEANS,
        s::WHY_NOT,
        s::WHY_NOT_MEANS,
        s::DECLINE,
        s::CHOOSE_ONE,
        s::INSIDE,
        s::INSIDE_MEANS,
        s::NO_LINK,
        s::MAKE,
        s::REPLACE,
        s::REPLACE_MEANS,
        s::ONCE,
        s::CODE,
    ];
    let mut all: Vec<String> = fixed.map(str::to_owned).into();
    all.extend([1, 12].map(s::waiting));
    all.push(s::listed("Damp homes", Status::Candidate));
    all.push(s::listed("Damp homes", Status::Exemplar));
    all
}
