//! Papers for a board: what they say, and that their files are whole whatever people wrote.

use std::io::{Cursor, Read as _};

use engine::board::Board;
use engine::settings::Settings;
use engine::text::{Name, Note};
use exchange::groups::Groups;
use exchange::paper::{Column, Form, Holds, Line, Look, Paper, Part, Section, Table};
use exchange::record::{self, Beside, Record, Sealing, seal};
use exchange::sheet::Choices;
use exchange::teams::Teams;
use jiff::civil::date;

/// One or more that could start, are open for each condition, lack each, hang on something and on nothing.
const LIST: &str = "id,title,status,teams,groups,sponsor,needs,interest,operations,capability,harm,unmet,disadvantage,reach\n\
    a,Damp homes,,Housing,Tenants,,,yes,yes,yes,4,3-4,2,180\n\
    b,Cold homes,,Housing,Tenants,,,yes,yes,yes,3,3,2,90\n\
    c,Lost forms,,Benefits,Carers,Head,Design,,yes,yes,2-3,2,1,12k\n\
    d,Long calls,,Benefits,Carers,,Data,yes,no,partly,1-2,,,\n\
    e,New portal,exemplar,Web,,,,yes,yes,yes,2,2,1,500\n\
    f,Fire doors,must-do,Parks,,,,,,,,,,\n\
    g,Late letters,,Benefits,Carers,,,yes,no,yes,2,2,2,400\n\
    h,No sponsor,,,Carers,Chief,,no,yes,yes,2,2,2,400\n\
    i,No skill,,,Carers,,,yes,yes,no,2,2,2,400\n";

#[cfg(test)]
fn decided(settings: Settings) -> (Record, Board) {
    let today = date(2026, 11, 2);
    let rows = exchange::candidates::read(LIST.as_bytes(), &Choices::plain("list.csv", today));
    let (teams, groups) = (Teams::default(), Groups::default());
    let board = exchange::candidates::board(&rows.unwrap().rows, &teams, &groups, settings);
    let outlook = engine::outlook(&board, today).unwrap();
    let sealing = Sealing {
        number: 3,
        date: today,
        organisation: Name::parse("Northmoor Council").unwrap(),
        picks: outlook.few.picks.clone(),
        reason: None,
        note: Note::parse("First round.").ok(),
        said_against: Note::parse("Too few people.\n\nToo soon.").ok(),
        look_again: Some(date(2027, 2, 1)),
        supersedes: None,
    };
    let record = seal(sealing, &board, &outlook).unwrap();
    let board = record.sealed.inputs.board().unwrap();
    (record, board)
}

#[test]
fn the_paper_of_a_decision_is_as_agreed() {
    let (record, board) = decided(Settings::default());
    let beside = Beside {
        author: Some("Ana Kaya"),
        superseded_by: None,
    };
    insta::assert_snapshot!(record::paper(&record, &board, beside).markdown());
}

#[test]
fn its_summary_is_as_agreed() {
    let (record, board) = decided(Settings::default());
    insta::assert_snapshot!(record::summary(&record, &board, Beside::default()).markdown());
}

#[test]
fn a_paper_where_nothing_starts_and_another_took_its_place_says_so() {
    let none = Settings {
        limit: 0,
        ..Settings::default()
    };
    let (record, board) = decided(none);
    let beside = Beside {
        author: None,
        superseded_by: Some(4),
    };
    let paper = record::paper(&record, &board, beside);
    insta::assert_snapshot!(paper.text(Look::default()));
}

/// What people paste: hidden characters, markup, text from right to left, one endless word, pictures.
const HOSTILE: [&str; 6] = [
    "a\u{0}\u{b}b\u{c}\u{fffe}\u{ffff}\u{1f}\u{7f}\u{85}\u{2028}c",
    "<w:t>&amp;]]></w:t><!-- foot --> \"'",
    "\u{202e}שלום \u{2066}مرحبا\u{2069}",
    "x\r\n\ty",
    "👩\u{200d}👩\u{200d}👧 ✅ é e\u{301}",
    "LANGUAGE {0} %s \\ $",
];

fn hostile() -> Paper {
    let long = "w".repeat(5_000);
    let all = || HOSTILE.into_iter().chain([long.as_str()]);
    let lines = || all().map(|text| Line::about(text, text));
    let columns = [Holds::Words, Holds::Name, Holds::Number].map(|holds| Column {
        heading: "h",
        holds,
    });
    let parts = [
        Part::thing(HOSTILE[1], lines()),
        Part::List(lines().collect()),
        Part::about(HOSTILE[0], HOSTILE[2]),
        Part::Table(Table {
            caption: HOSTILE[1].to_owned(),
            columns: columns.into(),
            rows: all().map(|text| vec![text.to_owned(); 3]).collect(),
            more: None,
        }),
    ];
    let sections = all().map(|text| Section::new(text).with(parts.clone()));
    Paper {
        name: HOSTILE.join(" "),
        from: Some(HOSTILE[1].to_owned()),
        date: date(2026, 11, 2),
        notice: Some(HOSTILE[2].to_owned()),
        title: HOSTILE.join(" "),
        byline: Some(HOSTILE[4].to_owned()),
        lede: Some(HOSTILE[3].to_owned()),
        sections: sections.collect(),
    }
}

/// The parts of a packed file, in their order.
#[cfg(test)]
fn parts(file: Vec<u8>) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let all = 0..zip.len();
    let part = |at| {
        let mut part = zip.by_index(at).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        (part.name().unwrap().into_owned(), text)
    };
    all.map(part).collect()
}

#[test]
fn whatever_people_wrote_the_xml_is_whole_and_says_it() {
    let paper = hostile();
    for (form, body) in [
        (Form::Docx, "word/document.xml"),
        (Form::Odt, "content.xml"),
    ] {
        for (name, text) in parts(paper.file(form).unwrap()) {
            if name == "mimetype" {
                continue;
            }
            let xml = roxmltree::Document::parse(&text);
            let xml = xml.unwrap_or_else(|error| panic!("{form:?} {name}: {error}"));
            let told: String = xml.descendants().filter_map(|node| node.text()).collect();
            let said = [
                "👩\u{200d}👩\u{200d}👧 ✅",
                "שלום مرحبا",
                "<w:t>&amp;]]></w:t>",
            ];
            let says_all = said.iter().all(|said| told.contains(said));
            assert!(says_all || name != body, "{form:?} {name}");
        }
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    for form in Form::ALL {
        assert_eq!(hostile().file(form).unwrap(), hostile().file(form).unwrap());
    }
}

#[test]
fn open_document_says_first_and_plainly_what_it_is() {
    let file = hostile().file(Form::Odt).unwrap();
    let media_type = Form::Odt.media_type().as_bytes();
    assert_eq!(&file[30..38], b"mimetype");
    assert_eq!(&file[38..38 + media_type.len()], media_type);
}

#[test]
fn a_screen_reader_finds_title_language_headings_and_the_heads_of_tables() {
    let (record, board) = decided(Settings::default());
    let outlook = engine::outlook(&board, record.sealed.date).unwrap();
    let paper = exchange::outlook::paper(&outlook, &board);
    let whole = |form| {
        let all = parts(paper.file(form).unwrap());
        all.into_iter().map(|(_, text)| text).collect::<String>()
    };
    for (form, marks) in [
        (
            Form::Docx,
            [
                "<dc:title>Where to focus, 2 November 2026</dc:title>",
                "<w:lang w:val=\"en-GB\"",
                "<w:outlineLvl w:val=\"0\"/>",
                "<w:pStyle w:val=\"Heading2\"/>",
                "<w:tblHeader/>",
                "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
                "<w:fldSimple w:instr=\" PAGE \">",
            ],
        ),
        (
            Form::Odt,
            [
                "<dc:title>Where to focus, 2 November 2026</dc:title>",
                "fo:language=\"en\" fo:country=\"GB\"",
                "text:outline-level=\"1\"",
                "text:outline-level=\"2\"",
                "<table:table-header-rows>",
                "fo:page-width=\"210mm\" fo:page-height=\"297mm\"",
                "<text:page-number",
            ],
        ),
    ] {
        let whole = whole(form);
        for mark in marks {
            assert!(whole.contains(mark), "{form:?}: {mark}");
        }
    }
}
