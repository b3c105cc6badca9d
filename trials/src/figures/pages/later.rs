//! Pages that are there only once somebody did something: those of an open round, and of an import in the order in which a
//! person meets them.

use super::Addresses;
use crate::error::TrialError;
use crate::http::{Connection, Form};
use crate::report::Report;
use crate::site;

/// Rows of the spreadsheet that is brought in.
const ROWS: usize = 1_000;

/// Opens a round, and measures what can then be done with it.
pub(super) fn round(
    report: &mut Report,
    line: &mut Connection,
    addresses: &mut Addresses,
) -> Result<(), TrialError> {
    let new = site::form(line, "/rounds/new", "limit")?;
    let opened = site::sent(line, &new)?;
    for part in ["", "/ask", "/edit", "/give-up", "/links"] {
        let at = format!("{opened}{part}");
        addresses.add(&at);
        super::measured(report, line, &at)?;
    }
    Ok(())
}

/// Measures each page of an import before it goes on to the next.
pub(super) fn import(
    report: &mut Report,
    line: &mut Connection,
    addresses: &mut Addresses,
) -> Result<(), TrialError> {
    let mut at = site::sent_in_a_file(line, ROWS)?;
    loop {
        addresses.add(&at);
        super::measured(report, line, &at)?;
        if let Some(upload) = at.strip_suffix("/check") {
            let mapping = format!("{upload}/mapping.toml");
            addresses.add(&mapping);
            super::measured(report, line, &mapping)?;
        }
        let page = line.get(&at).map_err(TrialError::line(&at))?.text();
        let mut forms = Form::all(&page, &at).into_iter();
        // The page has others: to sign out.
        match forms.find(|form| form.method == "post" && form.action.starts_with("/import/")) {
            Some(next) => at = site::sent(line, &next)?,
            None => return Ok(()),
        }
    }
}
