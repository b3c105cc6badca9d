//! A paper as Open Document: real headings, tables whose first rows are headings, en-GB, A4, a page number at the foot.

mod body;

use std::io;

use super::xml::text;
use super::{LANGUAGE, Paper};
use crate::package::packed;

pub(super) const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.text";

const MANIFEST: &str = include_str!("manifest.xml");
/// With what stands at its foot still to be put in.
const STYLES: &str = include_str!("styles.xml");

pub(super) fn odt(paper: &Paper) -> io::Result<Vec<u8>> {
    // What kind of file it is must come first, and as it is.
    packed(
        &[("mimetype", MEDIA_TYPE.to_owned())],
        &[
            ("META-INF/manifest.xml", MANIFEST.to_owned()),
            ("content.xml", body::content(paper)),
            ("meta.xml", about(paper)),
            ("styles.xml", STYLES.replace("<!-- foot -->", &foot(paper))),
        ],
    )
}

/// Title, language, whose it is and of what day.
fn about(paper: &Paper) -> String {
    let creator = paper.from.iter().map(|from| {
        let from = text(from);
        format!(
            "<meta:initial-creator>{from}</meta:initial-creator><dc:creator>{from}</dc:creator>"
        )
    });
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         office:version=\"1.3\"><office:meta><dc:title>{}</dc:title>{}\
         <meta:creation-date>{}T00:00:00</meta:creation-date><dc:language>{LANGUAGE}</dc:language></office:meta></office:document-meta>",
        text(&paper.name),
        creator.collect::<String>(),
        paper.date
    )
}

/// What the paper is, and the number of the page.
fn foot(paper: &Paper) -> String {
    let [page, of] = wording::paper::PAGE_OF;
    format!(
        "<text:p text:style-name=\"Footer\">{}<text:tab/>{page} <text:page-number text:select-page=\"current\">1</text:page-number> \
         {of} <text:page-count>1</text:page-count></text:p>",
        text(&paper.foot())
    )
}
