//! What rounds have come to over time, in words. What is missing is told as a thing to make, never as somebody's fault.

use engine::blockers::Blocker;
use engine::condition::Condition;
use engine::strategy::{Counts, Groups, Moment, Recurring, Served, Strategy, Time, Trend};

use crate::names::Names;
use crate::{condition, groups, list, number, text, unblock};

/// What the page is about.
pub const ABOUT: &str = "What has changed from round to round.";
/// Where no round has closed with a decision.
pub const NO_ROUND: &str = "No round has closed with a decision yet. Once one has, this page shows how much could start, what was missing, and who was served.";
/// Where only one has.
pub const ONE_ROUND: &str =
    "One round alone shows no trend. After the next one, this page says what has grown.";
/// Where nothing was gained yet.
pub const NOTHING_GAINED: &str =
    "Nothing is kept yet of what was gained. The review of an exemplar says it.";
/// Where nothing has come up twice.
pub const NOTHING_TWICE: &str = "Nothing has come up in more than one round.";
/// What is not counted: else a list of which much was started would look poorer than it is.
pub const NOT_COUNTED: &str = "This counts what is on the list. What is under way or done has left the list, so it is not counted.";
/// What the columns of a chart are.
pub const COLUMNS: &str = "Each column is the whole list as a round closed. The last one is the list now. The filled part is how many had it, or stood there.";

/// Where charts and marks show only the last rounds.
pub fn only_the_last(count: usize) -> String {
    let count = number::in_words(count as u64);
    format!(
        "Charts and marks show the last {count} rounds. The figures in the tables count every one."
    )
}

/// How many names a sentence holds.
const SOME: usize = 10;

/// Where a condition goes: `Skills are growing: in round 1, four of 30 had them; in round 3, eleven of 32 had them. Now twelve of
/// 33 have them.` Nothing where no round has closed.
pub fn growth(condition: Condition, strategy: &Strategy<'_>) -> Option<String> {
    let had = |moment: &Moment| {
        let said = part(condition, &moment.counts, "had");
        let said = said.unwrap_or_else(|| "the list was empty".to_owned());
        format!("in round {}, {said}", moment.round)
    };
    let mut moments = vec![had(strategy.first()?)];
    moments.extend(strategy.last().map(had));
    let now = part(condition, &strategy.now, "have").map_or_else(
        || "Now the list is empty.".to_owned(),
        |said| format!("Now {said}."),
    );
    let lead = lead(condition, strategy.trend(condition));
    Some(format!("{lead}: {}. {now}", moments.join("; ")))
}

/// `four of 30 had it`; none where nothing is on the list.
fn part(condition: Condition, counts: &Counts, have: &str) -> Option<String> {
    let of = counts.on_the_list();
    let them = match condition {
        Condition::Interest | Condition::Operations => "it",
        Condition::Capability => "them",
    };
    let met = some(counts.met[condition.index()]);
    (of > 0).then(|| format!("{met} of {} {have} {them}", number::in_words(of as u64)))
}

const fn lead(condition: Condition, trend: Option<Trend>) -> &'static str {
    match (condition, trend) {
        (Condition::Interest, Some(Trend::Grows)) => "Interest is growing",
        (Condition::Interest, Some(Trend::Falls)) => "Fewer have interest than at first",
        (Condition::Interest, _) => "Interest",
        (Condition::Operations, Some(Trend::Grows)) => "Room in teams is growing",
        (Condition::Operations, Some(Trend::Falls)) => "Fewer have a team with room than at first",
        (Condition::Operations, _) => "Room in teams",
        (Condition::Capability, Some(Trend::Grows)) => "Skills are growing",
        (Condition::Capability, Some(Trend::Falls)) => "Fewer have the skills than at first",
        (Condition::Capability, _) => "Skills",
    }
}

/// How many could start: `In round 1, two could start; in round 3, six could start. Now seven can.`
pub fn starts(strategy: &Strategy<'_>) -> Option<String> {
    let could = |moment: &Moment| {
        let count = some(moment.counts.standings[0]);
        format!("in round {}, {count} could start", moment.round)
    };
    let mut moments = vec![could(strategy.first()?)];
    moments.extend(strategy.last().map(could));
    let now = some(strategy.now.standings[0]);
    let told = format!("{}. Now {now} can.", moments.join("; "));
    Some(text::capital(&told))
}

/// `none`, `one`, `two` … `13`.
fn some(count: usize) -> String {
    match count {
        0 => "none".to_owned(),
        more => number::in_words(more as u64),
    }
}

/// Groundwork that is done and that is live, a sentence each; nothing for none.
pub fn ground(done: [usize; 3], live: [usize; 3]) -> Vec<String> {
    let told = |what: &str, counts: [usize; 3]| {
        let each = Condition::ALL.into_iter().zip(counts);
        let named = each.filter(|(_, count)| *count > 0).map(|(one, count)| {
            let count = number::in_words(count as u64);
            format!("{count} for {}", short(one))
        });
        let named: Vec<String> = named.collect();
        (!named.is_empty()).then(|| format!("{what}: {}.", list::and(&named)))
    };
    let all = [
        told("Ground that is prepared", done),
        told("Ground we prepare now", live),
    ];
    all.into_iter().flatten().collect()
}

const fn short(condition: Condition) -> &'static str {
    match condition {
        Condition::Interest => "interest",
        Condition::Operations => "room in teams",
        Condition::Capability => "skills",
    }
}

/// What came up again, and in how many of all rounds: `Room in Benefits came up in each of the last three rounds.`
pub fn recurs(recurring: &Recurring<'_>, rounds: usize, names: &Names<'_>) -> String {
    let (times, running) = (recurring.rounds.len(), recurring.running);
    let words = |count: usize| number::in_words(count as u64);
    let when = match (running == rounds, running) {
        (true, 2) => "both rounds".to_owned(),
        (true, all) => format!("each of the {} rounds", words(all)),
        (false, 2..) if running == times => format!("each of the last {} rounds", words(running)),
        _ => format!("{} of {} rounds", words(times), words(rounds)),
    };
    format!("{} came up in {when}.", blocker(recurring.blocker, names))
}

/// What it is, at the start of a sentence.
fn blocker(blocker: &Blocker, names: &Names<'_>) -> String {
    text::capital(&unblock::blocker(blocker, names))
}

/// What it meant, and what it means now.
pub fn recurring(recurring: &Recurring<'_>) -> String {
    let words = |count: usize| number::in_words(count as u64);
    let last = recurring.rounds.last().copied().unwrap_or_default();
    let opened = words(recurring.opened);
    let then = format!("In round {last} it would have helped to open {opened}.");
    let now = match recurring.now {
        0 => "Nothing on the list waits on it now.".to_owned(),
        1 => "One on the list waits on it now.".to_owned(),
        more => format!(
            "{} on the list wait on it now.",
            text::capital(&words(more))
        ),
    };
    let ground = match (recurring.live.is_empty(), recurring.now) {
        (false, _) => " Ground is being prepared for it:",
        (true, 0) => "",
        (true, _) => " No ground is being prepared for it yet.",
    };
    format!("{then} {now}{ground}")
}

/// The heading of the chart of what keeps coming up.
pub const CAME_UP: &str = "When each thing came up";
/// What its marks are.
pub const CAME_UP_ABOUT: &str =
    "A square says that it came up in that round; a line that it did not.";

/// The rounds in which something came up: `1, 2 and 4`.
pub fn came_up(recurring: &Recurring<'_>) -> String {
    let rounds: Vec<String> = recurring.rounds.iter().map(u32::to_string).collect();
    list::and(&rounds)
}

/// What a row of the chart shows: `Room in Benefits: rounds 1 and 2.`
pub fn came_up_in(recurring: &Recurring<'_>, names: &Names<'_>) -> String {
    let blocker = blocker(recurring.blocker, names);
    format!("{blocker}: rounds {}.", came_up(recurring))
}

/// What keeps coming up, as the start of a row.
pub fn named(recurring: &Recurring<'_>, names: &Names<'_>) -> String {
    blocker(recurring.blocker, names)
}

/// Who was served and who was not, in a sentence each.
pub fn served(of: &Groups<'_>, moments: &[Moment], names: &Names<'_>) -> Vec<String> {
    let mut all = match moments {
        [] => Vec::new(),
        [only] => once(of, only.round, names),
        _ => over_time(of, names),
    };
    if !of.unheard.is_empty() {
        let unheard: Vec<_> = of.unheard.iter().copied().cloned().collect();
        all.push(groups::unheard(&unheard, names));
    }
    all
}

/// One round shows no more than itself.
fn once(of: &Groups<'_>, round: u32, names: &Names<'_>) -> Vec<String> {
    let line = |what: &str, those: Vec<_>| {
        let told = names.some_groups(&those, SOME);
        (!those.is_empty()).then(|| format!("{what} round {round}: {told}."))
    };
    let all = [
        line("Left out by", of.never_served()),
        line("Served by", of.always_served()),
    ];
    all.into_iter().flatten().collect()
}

fn over_time(of: &Groups<'_>, names: &Names<'_>) -> Vec<String> {
    let never = of.never_served();
    let mut running = of.left_out_running();
    running.retain(|group| !never.contains(group));
    let line = |what: &str, those: &[_]| {
        let told = names.some_groups(those, SOME);
        (!those.is_empty()).then(|| format!("{what}: {told}."))
    };
    let all = [
        line("Never served so far", &never),
        line("Left out by each of the last two rounds", &running),
        line("Served by every round", &of.always_served()),
    ];
    all.into_iter().flatten().collect()
}

/// In how many of all rounds something was so for a group: `2 of 3`.
pub fn times(served: &Served<'_>, time: Time) -> String {
    format!("{} of {}", served.count(time), served.times.len())
}

/// What a round did for a group: `Round 1: served`.
pub fn time(round: u32, time: Time) -> String {
    let what = match time {
        Time::Served => "served",
        Time::LeftOut => "left out",
        Time::Absent => "nothing put forward",
    };
    format!("Round {round}: {what}")
}

/// What is still to be asked again because of a lesson; nothing where nothing is.
pub fn open(count: usize) -> Option<String> {
    let count = (count > 0).then(|| text::capital(&number::in_words(count as u64)))?;
    Some(format!("{count} still to be asked again."))
}

/// How many lessons still have something to ask again; nothing where none has.
pub fn lessons_open(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("One lesson still has something to ask again.".to_owned()),
        more => Some(text::capital(&format!(
            "{} lessons still have something to ask again.",
            number::in_words(more as u64)
        ))),
    }
}

/// What a chart shows, in words: `Interest. Round 1: 4 of 30. Now: 12 of 33.`
pub fn chart(title: &str, columns: impl Iterator<Item = (String, usize, usize)>) -> String {
    let told = columns.map(|(label, some, of)| format!(" {label}: {}.", of_all(some, of)));
    format!("{title}.{}", told.collect::<String>())
}

/// `4 of 30`.
pub fn of_all(some: usize, of: usize) -> String {
    let grouped = |count: usize| number::grouped(count as u64);
    format!("{} of {}", grouped(some), grouped(of))
}

/// What a chart of a condition is called.
pub const fn title(of: Condition) -> &'static str {
    condition::label(of)
}
