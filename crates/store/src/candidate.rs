//! A problem or an opportunity: its own row. What it names several of stands in `candidate_links`, its answers in `answer`.

use std::collections::HashMap;

use engine::candidate::{Candidate, Status};
use engine::difference::{Difference, Judged, Levels, People};
use engine::id::Id;

use crate::StoreError;
use crate::candidate_links as links;
use crate::columns::{choice, day, maybe_parsed, parsed, small, word};
use crate::driver::{Connection, Row, Value};
use crate::organisation::Organisation;

const PUT: &str = "INSERT INTO candidate (organisation_id, candidate_id, title, kind, status, done_on, service_id, room, sponsor, \
    harm_low, harm_high, unmet_low, unmet_high, disadvantage_low, disadvantage_high, reach_least, reach_most) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) \
    ON CONFLICT (organisation_id, candidate_id) DO UPDATE SET \
    title = excluded.title, kind = excluded.kind, status = excluded.status, done_on = excluded.done_on, \
    service_id = excluded.service_id, room = excluded.room, sponsor = excluded.sponsor, \
    harm_low = excluded.harm_low, harm_high = excluded.harm_high, \
    unmet_low = excluded.unmet_low, unmet_high = excluded.unmet_high, \
    disadvantage_low = excluded.disadvantage_low, disadvantage_high = excluded.disadvantage_high, \
    reach_least = excluded.reach_least, reach_most = excluded.reach_most";
const LOAD: &str = "SELECT candidate_id, title, kind, status, done_on, service_id, room, sponsor, \
    harm_low, harm_high, unmet_low, unmet_high, disadvantage_low, disadvantage_high, reach_least, reach_most \
    FROM candidate WHERE organisation_id = $1";

const DONE: &str = "done";

/// Keeps everything of a candidate but its answers. `before` is what is kept already, so that only what changed is written.
pub(crate) fn put(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
    before: Option<&Candidate>,
    candidate: &Candidate,
) -> Result<(), StoreError> {
    let (status, done_on) = match &candidate.status {
        Status::Done(on) => (DONE.to_owned(), on.map(|on| on.to_string())),
        other => (word(other)?, None),
    };
    let mut values = vec![
        org.into(),
        (&candidate.id).into(),
        candidate.title.as_str().into(),
        word(&candidate.kind)?.into(),
        status.into(),
        done_on.into(),
        candidate.service.as_ref().into(),
        i64::from(candidate.room).into(),
        candidate
            .sponsor
            .as_ref()
            .map(engine::text::Name::as_str)
            .into(),
    ];
    values.extend(difference_columns(&candidate.difference).map(Value::from));
    db.keep(before.is_none(), PUT, &values)?;
    links::put(db, org, before, candidate)
}

/// Every candidate, without answers, by the text of its id.
pub(crate) fn load(
    db: &mut dyn Connection,
    org: &Id<Organisation>,
) -> Result<HashMap<String, Candidate>, StoreError> {
    let mut all = HashMap::new();
    for row in db.query(LOAD, &[org.into()])? {
        let candidate = read(row)?;
        all.insert(candidate.id.as_str().to_owned(), candidate);
    }
    links::load(db, org, &mut all)?;
    Ok(all)
}

fn read(mut row: Row) -> Result<Candidate, StoreError> {
    let mut candidate = Candidate::new(parsed(row.text()?)?, parsed(row.text()?)?);
    candidate.kind = choice(&row.text()?)?;
    let (status, done_on) = (row.text()?, row.maybe_text()?);
    candidate.status = match status.as_str() {
        DONE => Status::Done(done_on.as_deref().map(day).transpose()?),
        other => choice(other)?,
    };
    candidate.service = maybe_parsed(row.maybe_text()?)?;
    candidate.room = small(row.int()?)?;
    candidate.sponsor = maybe_parsed(row.maybe_text()?)?;
    candidate.difference = difference(&mut row)?;
    Ok(candidate)
}

fn difference_columns(difference: &Difference) -> impl Iterator<Item = Option<i64>> + use<> {
    let levels = Judged::ALL.map(|judged| difference.judged(judged));
    let ends = levels.into_iter().flat_map(|levels| {
        [
            levels.map(|range| i64::from(range.low())),
            levels.map(|range| i64::from(range.high())),
        ]
    });
    // People are counted in u64 and never compared in SQL: the same 64 bits come back.
    let reach = difference.reach;
    let people = [
        reach.map(|range| range.least().cast_signed()),
        reach.and_then(People::most).map(u64::cast_signed),
    ];
    ends.chain(people)
}

fn difference(row: &mut Row) -> Result<Difference, StoreError> {
    let mut difference = Difference::default();
    for judged in Judged::ALL {
        if let (Some(low), Some(high)) = (row.maybe_int()?, row.maybe_int()?) {
            let levels = Levels::of(judged, small(low)?, small(high)?);
            let wrong =
                || StoreError::damaged(format!("{low} to {high} are no levels of {judged:?}"));
            difference.set_judged(judged, Some(levels.ok_or_else(wrong)?));
        }
    }
    let (least, most) = (
        row.maybe_int()?.map(i64::cast_unsigned),
        row.maybe_int()?.map(i64::cast_unsigned),
    );
    if let Some(least) = least {
        let wrong = || StoreError::damaged(format!("{least} to {most:?} is no range of people"));
        difference.reach = Some(People::between(least, most).ok_or_else(wrong)?);
    }
    Ok(difference)
}
