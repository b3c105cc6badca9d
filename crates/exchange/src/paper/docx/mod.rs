//! A paper for Word: real heading styles, tables whose first row is repeated, en-GB, A4, a page number at the foot.

mod body;
mod frame;

use std::io;

use super::{LANGUAGE, Paper};
use crate::package::packed;

pub(super) const MEDIA_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

pub(super) fn docx(paper: &Paper) -> io::Result<Vec<u8>> {
    packed(
        &[],
        &[
            ("[Content_Types].xml", frame::CONTENT_TYPES.to_owned()),
            ("_rels/.rels", frame::RELATIONS.to_owned()),
            ("docProps/core.xml", frame::about(paper)),
            ("word/document.xml", body::document(paper)),
            ("word/_rels/document.xml.rels", frame::PARTS.to_owned()),
            ("word/footer1.xml", frame::footer(paper)),
            ("word/numbering.xml", frame::NUMBERING.to_owned()),
            ("word/settings.xml", frame::SETTINGS.to_owned()),
            (
                "word/styles.xml",
                frame::STYLES.replace("LANGUAGE", LANGUAGE),
            ),
        ],
    )
}
