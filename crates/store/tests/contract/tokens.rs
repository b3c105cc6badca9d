//! Tokens: kept by their digest, of one organisation, and gone when they are taken out.

use engine::text::Name;
use jiff::civil::date;
use store::{Digest, Scope, StoreError, Token};
use testkit::{Scratch, instant, someone};

use crate::given::{an_organisation, id};

crate::on_both!(
    a_token_is_found_by_its_digest_until_it_is_taken_out,
    a_persons_tokens_go_together,
);

fn token(called: &str) -> Token {
    Token {
        id: id(called),
        person: someone().author,
        name: Name::parse(called).unwrap(),
        scopes: vec![Scope::Read, Scope::Write],
        made: instant(),
        last_day: date(2027, 1, 31),
        used: None,
    }
}

async fn a_token_is_found_by_its_digest_until_it_is_taken_out(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let (one, digest) = (token("one"), Digest::of("secret"));
    let (kept, of) = (one.clone(), digest.clone());
    let on = date(2026, 12, 1);
    let add = move |tx: &mut store::WriteTx<'_>| {
        tx.add_token(&kept, &of)?;
        tx.token_used(&kept.id, on)
    };
    store.write(&org.id, someone(), add).await.unwrap();
    let find = |secret: &str| {
        let digest = Digest::of(secret);
        let read = move |tx: &mut store::ReadTx<'_>| -> Result<_, StoreError> { tx.token(&digest) };
        store.read(&org.id, read)
    };
    let used = Token {
        used: Some(on),
        ..one.clone()
    };
    assert_eq!(find("secret").await.unwrap(), Some(used));
    assert_eq!(find("another").await.unwrap(), None);
    let out = move |tx: &mut store::WriteTx<'_>| tx.remove_token(&one.id);
    store.write(&org.id, someone(), out).await.unwrap();
    assert_eq!(find("secret").await.unwrap(), None);
}

async fn a_persons_tokens_go_together(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let other = Token {
        person: id("another person"),
        ..token("three")
    };
    let all = [token("one"), token("two"), other.clone()];
    let add = move |tx: &mut store::WriteTx<'_>| {
        for one in &all {
            tx.add_token(one, &Digest::of(one.name.as_str()))?;
        }
        let held = tx.tokens(&someone().author)?.len();
        tx.remove_tokens(&someone().author)?;
        Ok::<_, StoreError>((
            held,
            tx.tokens(&someone().author)?,
            tx.tokens(&other.person)?,
        ))
    };
    let (held, left, others) = store.write(&org.id, someone(), add).await.unwrap();
    assert_eq!((held, left.len(), others.len()), (2, 0, 1));
}
