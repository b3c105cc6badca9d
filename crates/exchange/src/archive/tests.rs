use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::read::LONGEST_LINE;
use super::{Archive, ArchiveError, Writer};

fn written() -> Vec<u8> {
    let mut writer = Writer::new(Cursor::new(Vec::new()));
    writer.line("teams", r#"{"name":"Benefits"}"#).unwrap();
    writer.line("teams", r#"{"name":"Größe"}"#).unwrap();
    writer.line("rounds", "1").unwrap();
    writer.finish(&"Fernley").unwrap().into_inner()
}

fn read(bytes: Vec<u8>) -> Result<Vec<(String, u64, String)>, ArchiveError> {
    let mut archive = Archive::open(Cursor::new(bytes))?;
    assert_eq!(archive.of::<String>()?, "Fernley");
    let kinds: Vec<String> = archive.kinds().map(str::to_owned).collect();
    let mut all = Vec::new();
    for kind in kinds {
        archive.lines(&kind, |number, line| {
            all.push((kind.clone(), number, line.to_owned()));
            Ok::<_, ArchiveError>(())
        })?;
    }
    Ok(all)
}

/// The archive with one of its files as `change` makes it.
fn changed(name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(written())).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let entry = from.by_index(at).unwrap();
        let file = entry.name().unwrap().into_owned();
        let is_it = file == name;
        to.start_file(file, SimpleFileOptions::default()).unwrap();
        let text = std::io::read_to_string(entry).unwrap();
        let text = if is_it { change(&text) } else { text };
        to.write_all(text.as_bytes()).unwrap();
    }
    to.finish().unwrap().into_inner()
}

#[test]
fn what_is_written_is_read_in_its_order() {
    let line = |kind: &str, number, line: &str| (kind.to_owned(), number, line.to_owned());
    assert_eq!(
        read(written()).unwrap(),
        [
            line("teams", 1, r#"{"name":"Benefits"}"#),
            line("teams", 2, r#"{"name":"Größe"}"#),
            line("rounds", 1, "1"),
        ]
    );
}

#[test]
fn the_same_lines_give_the_same_bytes() {
    assert_eq!(written(), written());
}

#[test]
fn a_file_that_was_touched_is_damaged() {
    for change in [
        |text: &str| text.replace("Benefits", "Benefice"),
        |text: &str| format!("{text}{{}}\n"),
        |text: &str| text.split_inclusive('\n').skip(1).collect(),
        |text: &str| text.trim_end().to_owned(),
        |_: &str| String::new(),
    ] {
        let told = read(changed("teams.jsonl", change));
        assert!(
            matches!(told, Err(ArchiveError::Damaged { .. })),
            "{told:?}"
        );
    }
}

#[test]
fn what_is_no_archive_or_a_newer_one_is_told_as_such() {
    let not_one = [
        b"id,title\n1,x\n".to_vec(),
        Vec::new(),
        changed("manifest.json", |_| "{}".to_owned()),
        changed("manifest.json", |text| {
            text.replace("foothold-archive", "backup")
        }),
    ];
    for bytes in not_one {
        let told = read(bytes);
        assert!(matches!(told, Err(ArchiveError::NotOne(_))), "{told:?}");
    }
    let newer = changed("manifest.json", |_| {
        r#"{"format":"foothold-archive","version":2,"of":1,"new":[]}"#.to_owned()
    });
    assert!(matches!(read(newer), Err(ArchiveError::Newer { found: 2 })));
}

#[test]
fn one_that_ends_in_the_middle_is_never_read_as_whole() {
    let whole = written();
    for end in 0..whole.len() {
        assert!(read(whole[..end].to_vec()).is_err(), "{end}");
    }
}

#[test]
fn a_line_that_would_fill_the_memory_is_refused_before_it_is_unpacked() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("teams.jsonl", SimpleFileOptions::default())
        .unwrap();
    let many = vec![b'a'; 1 << 20];
    for _ in 0..=LONGEST_LINE >> 20 {
        zip.write_all(&many).unwrap();
    }
    zip.start_file("manifest.json", SimpleFileOptions::default())
        .unwrap();
    let manifest = r#"{"format":"foothold-archive","version":1,"of":"Fernley","files":[{"kind":"teams","lines":1,"sha256":""}]}"#;
    zip.write_all(manifest.as_bytes()).unwrap();
    let bomb = zip.finish().unwrap().into_inner();
    assert!(bomb.len() < 1 << 20, "{}", bomb.len());
    let told = read(bomb);
    assert!(
        matches!(&told, Err(ArchiveError::Damaged { why, .. }) if why.contains("too long")),
        "{told:?}"
    );
}

#[test]
fn lines_beyond_those_of_the_manifest_are_not_even_handed_out() {
    let more = changed("teams.jsonl", |text| text.repeat(1_000));
    let mut archive = Archive::open(Cursor::new(more)).unwrap();
    let mut taken = 0;
    let told = archive.lines("teams", |_, _| {
        taken += 1;
        Ok::<_, ArchiveError>(())
    });
    assert!(matches!(told, Err(ArchiveError::Damaged { .. })));
    assert_eq!(taken, 2);
}
