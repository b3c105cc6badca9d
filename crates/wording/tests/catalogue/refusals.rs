//! Why something was not done.

use engine::candidate::Status;
use jiff::civil::date;
use wording::refusal;

pub(crate) fn all() -> Vec<String> {
    let fixed = [
        refusal::STALE,
        refusal::NOT_SET_UP,
        refusal::NOT_EMPTY,
        refusal::ALREADY_SET_UP,
        refusal::NOT_THE_EXAMPLE,
        refusal::OTHER_TEAM,
        refusal::UNUSABLE_ID,
        refusal::NO_WEIGHTS,
        refusal::REASON_WANTED,
        refusal::UPLOAD_GONE,
        refusal::NOT_PARKED,
        refusal::SAME_ONE,
        refusal::CHANGED_SINCE,
        refusal::STAYS_ADDED,
        refusal::RECORD_STAYS,
        refusal::SUPERSEDE_WHY,
        refusal::TOO_MUCH_LIVE,
        refusal::UNDER_WAY,
        refusal::NOT_READY,
        refusal::NO_ROOM,
        refusal::NOT_UNDER_WAY,
        refusal::NO_RULE,
        refusal::NOT_FINISHED,
        refusal::DECLINED,
        refusal::PASSKEY_NOT_TAKEN,
        refusal::PASSKEY_NOT_MADE,
        refusal::PASSKEYS_NOT_HERE,
        refusal::PASSKEYS_FULL,
    ];
    let made = [
        refusal::not_blind(3),
        refusal::shown_already(3),
        refusal::still_blind(3),
        refusal::promise_stands(3),
        refusal::NAMES_KEPT.to_owned(),
        refusal::name_taken("Repairs"),
        refusal::in_use(1),
        refusal::in_use(12),
        refusal::in_use_by_work(1),
        refusal::list_full(20_000),
        refusal::round_open(2),
        refusal::round_closed(2),
        refusal::round_decided(2, 3),
        refusal::superseded(1, 3),
        refusal::not_on_the_list(Status::Done(Some(date(2026, 11, 2)))),
    ];
    fixed.into_iter().map(str::to_owned).chain(made).collect()
}
