//! What a person does on Foothold's pages, through the forms that the pages show.

use crate::crawl::Crawled;
use crate::error::TrialError;
use crate::http::{Connection, Form, Request, Response};
use crate::scratch::Scratch;
use crate::server::{self, Server};
use std::collections::BTreeSet;
use std::path::Path;

/// The field of a form that makes a second sending of it do nothing.
pub const KEY: &str = "key";

/// A server over a new database, with an organisation set up.
///
/// # Errors
/// When it does not start, or the first visit cannot be made.
pub fn new_site(scratch: &Scratch) -> Result<Server, TrialError> {
    new_site_on(&scratch.database())
}

/// The same on a database that is named as on the command line.
///
/// # Errors
/// As [`new_site`].
pub fn new_site_on(database: &Path) -> Result<Server, TrialError> {
    let mut server = Server::start(database)?;
    let first_visit = format!("/first-visit?code={}", server.code());
    let mut form = form(&mut server.connect(), &first_visit, "name")?;
    form.put("name", "Trial Council");
    let answer = server.comes_in(&form.request())?;
    taken(&form.action, &answer)?;
    Ok(server)
}

/// The same with `rows` made-up problems, imported from a spreadsheet.
///
/// # Errors
/// As [`new_site`], and when the import is refused.
pub fn filled_site(scratch: &Scratch, rows: usize) -> Result<Server, TrialError> {
    imported_site(scratch, &spreadsheet(rows))
}

fn imported_site(scratch: &Scratch, csv: &str) -> Result<Server, TrialError> {
    new_site(scratch)?.stop()?;
    let file = scratch.write("problems.csv", csv.as_bytes())?;
    let (file, database) = (file.to_string_lossy(), scratch.database());
    server::run(&["import", &file, "--database", &database.to_string_lossy()])?;
    Server::start(&database)
}

/// A problem of each standing, with what each kind of page shows.
const ONE_OF_EACH: &str = "\
id,title,kind,status,service,teams,groups,sponsor,needs,interest,operations,capability,harm,unmet,disadvantage,reach
A1,Tenants in damp homes wait months,problem,,Repairs,Housing,Tenants,Head of housing,,yes,yes,yes,3,4,2,1200
A2,Bins missed and nobody told,problem,,Waste,Streets,Residents,,,yes,yes,yes,1,2,1,50000
A3,Carers fill the same form twice,opportunity,,Care,Care,Carers,,,yes,,yes:heard,2-4,3,,
A4,Permits take six weeks,problem,,Parking,Streets,Residents,Head of streets,Form design,no,partly; no:heard,yes,2,2,1,3000
A5,The register that law asks for,problem,must-do,Licensing,Licensing,,,,,,,,,,
";

/// A site with one of each thing that has pages and forms of its own, a recorded decision among them.
///
/// # Errors
/// As [`new_site`], and when one of them is refused.
pub fn site_with_everything(scratch: &Scratch) -> Result<Server, TrialError> {
    let server = imported_site(scratch, ONE_OF_EACH)?;
    let mut line = server.connect();
    // What nothing uses can be removed, and so has that form too.
    for page in ["/services", "/teams", "/groups"] {
        let mut form = form(&mut line, page, "name")?;
        form.put("name", "Used by nothing");
        sent(&mut line, &form)?;
    }
    record_the_decision(&mut line)?;
    Ok(server)
}

/// Records what is proposed: one page to choose, one to look it over.
fn record_the_decision(line: &mut Connection) -> Result<(), TrialError> {
    let page = "/decisions/new";
    let mut choosing = form(line, page, "pick")?;
    choosing.put("step", "review");
    let answer = line
        .send(&choosing.request())
        .map_err(TrialError::line(page))?;
    let looked_over = Form::with_field(&answer.text(), page, "step");
    let mut looked_over = looked_over.ok_or_else(|| TrialError::Page {
        page: page.to_owned(),
        what: format!("second step (answered {})", answer.status),
    })?;
    looked_over.put("step", "record");
    sent(line, &looked_over).map(drop)
}

/// The path of every problem on the list, in order.
///
/// # Errors
/// When a page of the list cannot be read.
pub fn problems(server: &Server) -> Result<BTreeSet<String>, TrialError> {
    let pages = Crawled::of(server, "/problems", |path| path.starts_with("/problems?"))?;
    let links = pages.pages.iter().flat_map(|page| page.links.iter());
    Ok(links.filter(|link| is_problem(link)).cloned().collect())
}

fn is_problem(link: &str) -> bool {
    let rest = link.strip_prefix("/problems/");
    rest.is_some_and(|id| id != "new" && !id.contains(['/', '?', '#']))
}

/// A page without the keys of its forms, which are new each time that it is shown.
pub fn without_keys(page: &str) -> String {
    let marker = format!("name=\"{KEY}\" value=\"");
    let mut parts = page.split(marker.as_str());
    let mut rest = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        rest.push_str(part.split_once('"').map_or("", |(_, after)| after));
    }
    rest
}

/// The form with this field on a page.
///
/// # Errors
/// When the page cannot be read or has no such form.
pub fn form(line: &mut Connection, page: &str, field: &'static str) -> Result<Form, TrialError> {
    let answer = line.get(page).map_err(TrialError::line(page))?;
    Form::with_field(&answer.text(), page, field).ok_or_else(|| TrialError::Page {
        page: page.to_owned(),
        what: format!(
            "form with the field {field} (answered {}, leading to {:?})",
            answer.status,
            answer.header("location").unwrap_or_default()
        ),
    })
}

/// Sends a form that must be taken, and says where it leads.
///
/// # Errors
/// When the line breaks or the server refuses.
pub fn sent(line: &mut Connection, form: &Form) -> Result<String, TrialError> {
    let answer = line
        .send(&form.request())
        .map_err(TrialError::line(&form.action))?;
    taken(&form.action, &answer)
}

/// Sends a spreadsheet of made-up problems as a browser does, and says where that leads.
///
/// # Errors
/// When the line breaks or the server refuses.
pub fn sent_in_a_file(line: &mut Connection, rows: usize) -> Result<String, TrialError> {
    file_sent(line, &spreadsheet(rows))
}

/// Sends this spreadsheet as a browser does, and says where that leads.
///
/// # Errors
/// When the line breaks or the server refuses.
pub fn file_sent(line: &mut Connection, csv: &str) -> Result<String, TrialError> {
    let request = in_a_file("problems.csv", csv.as_bytes());
    let answer = line
        .send(&request)
        .map_err(TrialError::line(&request.path))?;
    taken("/import", &answer)
}

/// A file of problems, sent to be brought in as a browser sends it.
pub fn in_a_file(name: &str, bytes: &[u8]) -> Request {
    const EDGE: &str = "edge-of-a-part";
    let part = |head: &str| format!("--{EDGE}\r\nContent-Disposition: form-data; {head}\r\n\r\n");
    let list = part("name=\"list\"");
    let file = part(&format!("name=\"file\"; filename=\"{name}\""));
    let before = format!("{list}problems\r\n{file}").into_bytes();
    let after = format!("\r\n--{EDGE}--\r\n").into_bytes();
    let kind = format!("multipart/form-data; boundary={EDGE}");
    Request::body("/import", &kind, [&before, bytes, &after].concat())
}

/// Where an answer leads, which must be a redirect.
///
/// # Errors
/// When it is none.
pub fn taken(what: &str, answer: &Response) -> Result<String, TrialError> {
    match answer.header("location") {
        // What follows `?` only says what the page should begin with ("Saved").
        Some(location) if answer.status == 303 => {
            Ok(location.split('?').next().unwrap_or(location).to_owned())
        }
        _ => Err(TrialError::Answer {
            what: what.to_owned(),
            status: answer.status,
        }),
    }
}

/// Puts problems forward, one after another, from one page's form.
#[derive(Debug)]
pub struct PutForward {
    form: Form,
}

impl PutForward {
    /// Reads the form.
    ///
    /// # Errors
    /// When the page has none.
    pub fn begin(line: &mut Connection) -> Result<Self, TrialError> {
        Ok(Self {
            form: form(line, "/problems/new", "title")?,
        })
    }

    /// The request that puts one forward. The same number is the same sending: the server must make one problem of it.
    pub fn request(&mut self, title: &str, number: u64) -> Request {
        self.form.put("title", title);
        // They are alike, and meant to be.
        self.form.put("sure", "true");
        self.form.put(KEY, &key(number));
        self.form.request()
    }
}

/// A key as the pages make them (a UUID), told apart by a number.
pub fn key(number: u64) -> String {
    format!(
        "01900000-0000-7000-8{:03x}-{:012x}",
        (number >> 48) & 0xfff,
        number & 0xffff_ffff_ffff
    )
}

/// A spreadsheet of `rows` made-up problems, with answers and levels that differ from row to row.
pub fn spreadsheet(rows: usize) -> String {
    let headings = "id,title,service,teams,groups,interest,operations,capability,harm,unmet,disadvantage,reach\n";
    std::iter::once(headings.to_owned())
        .chain((1..=rows).map(spreadsheet_row))
        .collect()
}

fn spreadsheet_row(row: usize) -> String {
    const ANSWERS: [&str; 5] = ["yes", "partly:heard", "no", "", "yes; no:heard"];
    let answer = |step: usize| ANSWERS[(row / step) % ANSWERS.len()];
    format!(
        "P{row},Problem number {row} of the trial,Service {},Team {},Group {},{},{},{},{},{},{},{}\n",
        row % 17,
        row % 23,
        row % 11,
        answer(1),
        answer(5),
        answer(25),
        1 + row % 5,
        1 + row % 4,
        1 + row % 3,
        row * 37 % 100_000,
    )
}
