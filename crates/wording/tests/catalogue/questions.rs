//! Every question, what its answers would change, what to unblock, and how often something is among the best.

use engine::blockers::{Blocker, On, Opening};
use engine::candidate::Candidate;
use engine::cases::Share;
use engine::classes::Class;
use engine::condition::Condition;
use engine::difference::Dimension;
use engine::exact::Exact;
use engine::id::Id;
use engine::outlook::VerdictKind;
use engine::questions::{Flip, Question, Reply, Topic, Whom};
use wording::Names;

use super::fixture::{board, id, name, outlook, points};

pub(crate) fn all() -> Vec<String> {
    [questions(), flips(), openings(), shares()].concat()
}

fn ids(of: &[&str]) -> Vec<Id<Candidate>> {
    of.iter().map(|text| id(text)).collect()
}

fn question(about: Vec<Topic>, ask: Vec<Whom>) -> Question {
    Question {
        candidate: id("b"),
        about,
        gain: points(2),
        chance: points(1),
        ask,
        flips: Vec::new(),
    }
}

fn asked() -> Vec<Question> {
    let conditions = Condition::ALL.map(Topic::Condition);
    let dimensions = Dimension::ALL.map(Topic::Difference);
    let named = vec![
        Whom::SeniorManagement(Some(name("Head of Housing"))),
        Whom::Teams(vec![id("benefits"), id("housing")]),
        Whom::Skilled(vec![name("data access"), name("design")]),
        Whom::WhoKnows(vec![id("carers"), id("tenants")]),
    ];
    let bare = vec![
        Whom::SeniorManagement(None),
        Whom::Teams(Vec::new()),
        Whom::Skilled(Vec::new()),
        Whom::WhoKnows(Vec::new()),
    ];
    let all = [conditions.as_slice(), &dimensions].concat();
    let mut asked = vec![
        question(all.clone(), named),
        question(all, bare),
        question(vec![conditions[1]], vec![Whom::Teams(vec![id("benefits")])]),
    ];
    asked.extend(dimensions.map(|d| question(vec![d], vec![Whom::WhoKnows(vec![id("tenants")])])));
    asked
}

fn questions() -> Vec<String> {
    let board = board();
    let names = Names::of(&board);
    let mut all: Vec<String> = Vec::new();
    for question in asked() {
        all.push(wording::questions::ask(&question.ask, &names));
        all.push(wording::questions::sentence(&question, &names));
    }
    all.push(wording::questions::together(&ids(&["a", "b"]), &names));
    all.push(wording::questions::together(
        &ids(&["a", "b", "c", "d", "e", "f", "g"]),
        &names,
    ));
    all.extend([1, 20].map(wording::questions::more));
    all.push(wording::questions::HEADING.to_owned());
    for count in [1, 3] {
        let mut ask_first = outlook(VerdictKind::Ask, 2, 0, &["a"]);
        ask_first.questions = asked().into_iter().take(count).collect();
        all.extend(wording::verdict::what_next(&ask_first));
    }
    all
}

fn flips() -> Vec<String> {
    let board = board();
    let names = Names::of(&board);
    let told = |question: &Question, answer, enters: &[&str], leaves: &[&str]| {
        let flip = Flip {
            answer,
            enters: ids(enters),
            leaves: ids(leaves),
        };
        wording::questions::flip(question, &flip, &names)
    };
    let open = question(vec![Topic::Condition(Condition::Interest)], Vec::new());
    let mut all = vec![
        told(&open, Reply::Yes, &["b"], &["a"]),
        told(&open, Reply::Yes, &["b"], &[]),
        told(&open, Reply::YesAtItsGreatest, &["b", "c"], &["a", "d"]),
    ];
    for (dimension, levels) in Dimension::ALL.into_iter().zip([5, 4, 3, 6]) {
        let question = question(vec![Topic::Difference(dimension)], Vec::new());
        all.extend((1..=levels).map(|l| told(&question, Reply::Level(l), &["a"], &["b"])));
        all.push(told(&question, Reply::Level(1), &[], &["b"]));
        all.push(told(&question, Reply::Level(1), &[], &["a", "b"]));
    }
    all
}

fn openings() -> Vec<String> {
    let board = board();
    let names = Names::of(&board);
    let on = [
        (Condition::Interest, On::Sponsor(name("Head of Housing"))),
        (Condition::Operations, On::Team(id("benefits"))),
        (Condition::Capability, On::Need(name("data sharing"))),
    ];
    let elsewhere = [On::Service(id("Permits")), On::Candidate(id("a"))];
    let bare = Condition::ALL
        .into_iter()
        .flat_map(|c| elsewhere.iter().map(move |on| (c, on.clone())));
    let blockers: Vec<Blocker> = on
        .into_iter()
        .chain(bare)
        .map(|(condition, on)| Blocker { condition, on })
        .collect();
    let opening = |blockers: &[Blocker], opens: &[&str]| Opening {
        blockers: blockers.to_vec(),
        opens: ids(opens),
        worth: points(30),
    };
    let told = |blockers: &[Blocker], opens: &[&str]| {
        wording::unblock::sentence(&opening(blockers, opens), &names)
    };
    let mut all: Vec<String> = blockers
        .iter()
        .map(|b| told(std::slice::from_ref(b), &["a"]))
        .collect();
    all.push(told(&blockers[..2], &["a", "b"]));
    all.push(told(&blockers[..3], &["a", "b", "c", "d", "e", "f"]));
    all.extend([1, 4].map(wording::unblock::more));
    all.push(wording::unblock::HEADING.to_owned());
    all.push(wording::unblock::BARS.to_owned());
    for opens in [&["a"][..], &["a", "b", "c"]] {
        let opening = opening(&blockers[..2], opens);
        all.push(wording::unblock::blockers(&opening, &names));
        all.push(wording::unblock::bar(&opening, &names));
        all.push(wording::unblock::show_opened(&opening));
    }
    all.push(wording::unblock::more_opened(3));
    all
}

fn shares() -> Vec<String> {
    let told = |part: &str| {
        let part = || Exact::parse(part).unwrap();
        wording::share::sentence(&Share {
            part: part(),
            low: part(),
            high: part(),
        })
    };
    let mut all: Vec<String> = ["0", "0.0001", "0.945", "0.9999", "1"].map(told).to_vec();
    all.push(wording::share::MEANING.to_owned());
    let classes = [Class::Certain, Class::Possible, Class::Never];
    all.extend(classes.map(|c| format!("It is {}.", wording::classes::label(c))));
    all.extend(
        [1, 40].map(|n| wording::progress::still_working(n, [256 * n as u64, 10_000], n as u64)),
    );
    all
}
