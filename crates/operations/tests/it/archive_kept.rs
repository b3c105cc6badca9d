//! Archives of earlier days, lines that were touched, and whom an archive is given to.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use engine::members::NamesSeen;
use exchange::archive::Archive;
use operations::archive::{ArchiveFailed, bring_back, take_away};
use operations::discretion::{Promise, promise};
use operations::{Foothold, Refusal};
use store::{Kept, KeptKind};
use testkit::Scratch;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::archive::archived;
use crate::council::{Council, refused};

/// The archives that earlier versions wrote, unpacked so that they can be read: each comes in for ever.
const EARLIER: [&str; 1] = ["v1"];

/// An archive, its files as they were written.
fn earlier(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/archives");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in fs::read_dir(folder.join(name)).unwrap() {
        let path = file.unwrap().path();
        let called = path.file_name().unwrap().to_str().unwrap();
        let options = SimpleFileOptions::default();
        zip.start_file(called, options).unwrap();
        zip.write_all(&fs::read(&path).unwrap()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Every line of an archive, with its kind.
fn lines(bytes: &[u8]) -> Vec<(KeptKind, String)> {
    let mut from = Archive::open(Cursor::new(bytes.to_vec())).unwrap();
    let mut all = Vec::new();
    for kind in KeptKind::ALL {
        from.lines(kind.name(), |_, line| {
            all.push((kind, line.to_owned()));
            Ok::<_, ArchiveFailed>(())
        })
        .unwrap();
    }
    all
}

#[tokio::test]
async fn archives_of_every_version_come_in_on_either_database() {
    for name in EARLIER {
        let bytes = earlier(name);
        let told = lines(&bytes);
        let kinds = KeptKind::ALL
            .iter()
            .filter(|kind| told.iter().any(|(of, _)| of == *kind));
        assert!(kinds.count() >= 8, "{name} has something of most kinds");
        for scratch in [Some(Scratch::sqlite()), Scratch::postgres()]
            .iter()
            .flatten()
        {
            let foothold = Foothold::new(scratch.open());
            let archive = Archive::open(Cursor::new(bytes.clone())).unwrap();
            let count = bring_back(&foothold, archive).await.unwrap();
            assert_eq!(usize::try_from(count), Ok(told.len()));
            // The lines of this version are the same; a later one may say more.
            assert_eq!(lines(&archived(&foothold).await), told);
        }
    }
}

#[tokio::test]
async fn a_line_that_was_touched_is_refused_or_means_what_it_says() {
    for (kind, line) in lines(&earlier("v1")) {
        let step = (line.len() / 40).max(1);
        for at in (0..line.len()).step_by(step) {
            for put in [&b"\""[..], b"0", b"\\", b"}", b""] {
                let bytes = [&line.as_bytes()[..at], put, &line.as_bytes()[at + 1..]].concat();
                let Ok(touched) = String::from_utf8(bytes) else {
                    continue;
                };
                let Ok(kept) = Kept::parse(kind, &touched) else {
                    continue;
                };
                let again = Kept::parse(kind, &kept.json().unwrap());
                assert_eq!(again.unwrap(), kept, "{touched}");
            }
        }
    }
}

#[tokio::test]
async fn an_archive_is_given_to_those_alone_who_may_see_names() {
    let council = Council::filled().await;
    let taken = take_away(&council.foothold, &council.act).await;
    assert!(matches!(refused(taken), Refusal::NamesKept));
    let told = Promise {
        seen: council.view().await.revision(),
        names: NamesSeen::By(vec![council.act.by.clone()]),
    };
    promise(&council.foothold, &council.act, told)
        .await
        .unwrap();
    let before = council.view().await.revision();
    let taken = take_away(&council.foothold, &council.act).await.unwrap();
    assert!(
        council.view().await.revision() > before,
        "the activity tells it"
    );
    assert_eq!(taken, archived(&council.foothold).await);
}
