//! The board that is written to.

use engine::answer::{Answer, Basis, Given, Reply, Said, Source, SourceKind};
use engine::board::Change;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use store::{By, Colour, Location, Organisation, Store, StoreError, WriteTx, Zone};

/// Sources that answer.
pub const SOURCES: usize = 50;
/// Answers that each candidate has.
const ANSWERS: usize = 5;

pub fn organisation() -> Id<Organisation> {
    Id::parse("organisation").expect("an id")
}

pub fn by() -> By {
    By { author: Id::parse("source 7").expect("an id"), at: "2026-05-01T10:00:00Z".parse().expect("an instant") }
}

pub fn candidate(number: usize) -> Id<Candidate> {
    Id::parse(&format!("R{number}")).expect("an id")
}

pub fn answer(source: usize, yes: bool) -> Answer {
    Answer {
        condition: Condition::Interest,
        team: None,
        source: Id::parse(&format!("source {source}")).expect("an id"),
        reply: Reply::Whole(if yes { Said::Yes } else { Said::No }),
        basis: Basis::FirstHand,
        given: Given::On("2026-05-01".parse().expect("a day")),
    }
}

/// Makes the organisation with its candidates and answers.
pub fn fill(location: &Location, candidates: usize) {
    let store = Store::open(location).expect("it opens");
    let organisation = Organisation {
        id: organisation(),
        name: "Anytown Council".to_owned().try_into().expect("a name"),
        colour: Colour::parse("#1d70b8").expect("a colour"),
        logo: None,
        zone: Zone::parse("Europe/London").expect("a zone"),
        example: false,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let made = store.create(organisation, by(), move |tx| changes(tx, candidates));
    runtime.block_on(made).expect("it is made");
}

fn changes(tx: &mut WriteTx<'_>, candidates: usize) -> Result<(), StoreError> {
    for number in 0..SOURCES {
        let name = format!("source {number}");
        let (id, name) = (Id::parse(&name).expect("an id"), name.try_into().expect("a name"));
        tx.save(&Change::Source(Source { id, name, kind: SourceKind::Person }))?;
    }
    for number in 0..candidates {
        let title = format!("People wait too long for a decision about case {number}");
        let title = title.try_into().expect("a title");
        tx.save(&Change::Candidate(Candidate::new(candidate(number), title)))?;
        for source in 0..ANSWERS {
            tx.save(&Change::Answer(candidate(number), answer((number + source) % SOURCES, true)))?;
        }
    }
    Ok(())
}
