//! Lists to take along as files.

/// Over the files that a list can be taken along as.
pub const TAKE_LIST: &str = "Take this list with you";
/// The list that the page shows.
pub const THIS_LIST: &str = "This list";
/// Answers, beside the list of problems and opportunities.
pub const ANSWERS: &str = "All answers";
/// A file for every spreadsheet, and to import again.
pub const CSV: &str = "CSV";
/// A file for Excel.
pub const EXCEL: &str = "Excel";
/// A file for whatever reads that form.
pub const OPEN_DOCUMENT: &str = "OpenDocument";
/// A file for programs.
pub const JSON: &str = "JSON";
/// The heading of the archive in the settings.
pub const EVERYTHING: &str = "Take everything with you";
/// What the archive is.
pub const WHAT_IT_HOLDS: &str = "Everything that is kept here, in one file. With it you can move to another Foothold, or leave. Nobody can sign in with it. But it holds what people said, and who they are, so keep it safe.";
/// The link that fetches it.
pub const FETCH: &str = "Download the archive";
