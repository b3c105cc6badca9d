//! Every sentence for programs and about what they come in with.

use jiff::civil::date;
use wording::tokens::For;
use wording::{api, door, tokens};

pub(crate) fn all() -> Vec<String> {
    let day = date(2026, 11, 2);
    let fixed = [
        api::NOT_JSON,
        api::AN_OBJECT,
        api::NOT_AS_DESCRIBED,
        api::SAY_WHICH_VERSION,
        api::OTHER_VERSION,
        api::KEY_OF_LETTERS,
        api::PAGE_FROM_ONE,
        api::BEFORE_IS_A_PLACE,
        api::DUE_OR_WAITS,
        api::NAME_OR_SOURCE,
        api::DUE_AS_IT_STANDS,
        api::STAYS_AS_PLANNED,
        api::TWO_TO_TEN_PARTS,
        api::SUPPOSES_NOTHING,
        api::WHO_OR_NAME,
        api::PICKS_OR_PLACE,
        api::DAY_TO_LOOK_AGAIN,
        api::KEY,
        api::IF_MATCH,
        api::FEED_LESSON,
        api::FEED_LINK,
        api::DESCRIPTION,
        api::TOKEN,
        api::ANY_PROBLEM,
        door::TOKEN_MADE,
        door::TOKEN_TAKEN_BACK,
        tokens::FOR_SOMETHING,
        tokens::FULL,
        tokens::SHOWN_ONCE,
        tokens::MADE,
        tokens::TAKEN_BACK,
        tokens::MACHINES,
    ];
    let statuses = [
        400, 401, 403, 404, 405, 408, 413, 415, 421, 422, 429, 431, 500, 503,
    ];
    let all = [For::Reading, For::Answering, For::Writing];
    let made = [
        api::not_in_scope("write"),
        api::supposes_too_much(30),
        api::feed("Anytown Council"),
        api::feed_decision(3),
        api::feed_exemplar("Late buses"),
        api::feed_review("Late buses"),
        tokens::token(&all, day, None),
        tokens::token(&all[..1], day, Some(day)),
        tokens::last_day(day),
    ];
    let fixed = fixed.into_iter().chain(statuses.map(api::of_status));
    let scopes = all.map(tokens::scope);
    fixed.chain(scopes).map(str::to_owned).chain(made).collect()
}
