//! What stands around the text: what the parts are, what the document is called, its foot.

use super::super::xml::text;
use super::super::{LANGUAGE, Paper};
use super::body::WORD;

pub(super) const CONTENT_TYPES: &str = include_str!("content-types.xml");
pub(super) const RELATIONS: &str = include_str!("relations.xml");
pub(super) const PARTS: &str = include_str!("parts.xml");
pub(super) const NUMBERING: &str = include_str!("numbering.xml");
pub(super) const SETTINGS: &str = include_str!("settings.xml");
pub(super) const STYLES: &str = include_str!("styles.xml");

/// Title, language, whose it is and of what day.
pub(super) fn about(paper: &Paper) -> String {
    let creator = paper
        .from
        .iter()
        .map(|from| format!("<dc:creator>{}</dc:creator>", text(from)));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>{}\
         <dc:language>{LANGUAGE}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{}T00:00:00Z</dcterms:created></cp:coreProperties>",
        text(&paper.name),
        creator.collect::<String>(),
        paper.date
    )
}

/// The foot of each page: what the paper is, and the number of the page.
pub(super) fn footer(paper: &Paper) -> String {
    let [page, of] = wording::paper::PAGE_OF;
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:ftr xmlns:w=\"{WORD}\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{}<w:r><w:tab/></w:r>{}{}{}{}</w:p></w:ftr>",
        run(&text(&paper.foot())),
        run(&format!("{page} ")),
        field("PAGE"),
        run(&format!(" {of} ")),
        field("NUMPAGES")
    )
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn field(what: &str) -> String {
    format!("<w:fldSimple w:instr=\" {what} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
}
