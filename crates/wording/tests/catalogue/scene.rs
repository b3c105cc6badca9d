//! What is kept beside services and groups.

use engine::scene::{AnotherWay, Check, Compared, GroupKind, YesNo};
use engine::text::Note;
use wording::{fairness_check as say, scene};

pub(crate) fn all() -> Vec<String> {
    let asked = say::QUESTIONS.map(|question| format!("{} {}", question.words, question.hint));
    let compared = [
        Compared::Better,
        Compared::Alike,
        Compared::Worse,
        Compared::NotAtAll,
    ];
    let ways = [AnotherWay::Yes, AnotherWay::Harder, AnotherWay::No];
    let mut all = vec![say::HEADING, say::LEDE, say::NOT_KNOWN, say::NO_DUTY];
    all.extend(compared.map(say::compared));
    all.extend(ways.map(say::another_way));
    all.extend([YesNo::Yes, YesNo::No].map(say::yes_no));
    all.extend(GroupKind::ALL.map(scene::group_kind));
    let mut all: Vec<String> = all.into_iter().map(str::to_owned).collect();
    all.extend(asked);
    let worst = Check {
        missing: Note::parse("Those without an address").ok(),
        served: Some(Compared::NotAtAll),
        another_way: Some(AnotherWay::No),
        deprived: Some(YesNo::Yes),
        worse: Some(YesNo::Yes),
        ..Check::default()
    };
    let best = Check {
        asked: Note::parse("Two carers").ok(),
        ..Check::default()
    };
    for check in [Check::default(), best, worst] {
        all.push(say::answered(&check));
        all.extend(say::findings(&check).into_iter().map(str::to_owned));
    }
    all
}
