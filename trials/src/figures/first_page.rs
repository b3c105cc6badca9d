//! L5: what a browser with an empty cache must fetch to show the first page, and that all of it comes from here.

use crate::error::TrialError;
use crate::http::{Connection, Request, selector};
use crate::numbers::figure;
use crate::report::Report;
use crate::scratch::Scratch;
use crate::site;
use scraper::Html;
use std::collections::BTreeSet;

/// What the first page may cost.
#[derive(Debug, Clone, Copy)]
pub struct Budget {
    /// Requests, the page and the favicon among them.
    pub requests: usize,
    /// Bytes over the wire, heads among them.
    pub bytes: usize,
}

impl Budget {
    /// The bar.
    pub const BAR: Self = Self {
        requests: 5,
        bytes: 60_000,
    };
}

/// The first page of a new site with so many problems on it.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn first_page(rows: usize) -> Result<Report, TrialError> {
    let scratch = Scratch::new()?;
    let server = site::filled_site(&scratch, rows)?;
    first_page_of(server.connect(), Budget::BAR)
}

/// The first page at the other end of a line.
///
/// # Errors
/// When the line breaks.
pub fn first_page_of(mut line: Connection, budget: Budget) -> Result<Report, TrialError> {
    let mut report = Report::of("L5 first page");
    let (page, mut bytes) = fetch(&mut line, "/", &mut report)?;
    let needs = needed(&page);
    for part in &needs {
        if part.starts_with('/') && !part.starts_with("//") {
            bytes += fetch(&mut line, part, &mut report)?.1;
        } else if !part.starts_with("data:") {
            report.fault(format!("the first page fetches {part} from elsewhere"));
        }
    }
    let requests = 1 + needs
        .iter()
        .filter(|part| !part.starts_with("data:"))
        .count();
    report.must(requests <= budget.requests, || {
        format!("{requests} requests, over {}", budget.requests)
    });
    report.must(bytes <= budget.bytes, || {
        format!("{bytes} bytes, over {}", budget.bytes)
    });
    report.figure("requests", figure(requests), "", Some("at most 5"));
    report.figure(
        "over the wire",
        figure(bytes) / 1_000.0,
        "kB",
        Some("under 60 kB"),
    );
    Ok(report)
}

/// The page's text, and what it took over the wire with the packing that a browser asks for.
fn fetch(
    line: &mut Connection,
    path: &str,
    report: &mut Report,
) -> Result<(String, usize), TrialError> {
    let packed = Request::get(path).with("Accept-Encoding", "gzip, deflate, br, zstd");
    let bytes = line.send(&packed).map_err(TrialError::line(path))?.bytes;
    let plain = line.get(path).map_err(TrialError::line(path))?;
    report.must(plain.status == 200, || {
        format!("{path}: answered {}", plain.status)
    });
    Ok((plain.text(), bytes))
}

/// What a browser fetches for a page by itself. Without a named icon it asks for `/favicon.ico`.
fn needed(page: &str) -> BTreeSet<String> {
    let page = Html::parse_document(page);
    let all = |css: &'static str, attribute: &'static str| -> Vec<String> {
        let wanted = selector(css);
        let elements = page.select(&wanted);
        elements
            .filter_map(|element| element.attr(attribute).map(str::to_owned))
            .collect()
    };
    let mut needed: BTreeSet<String> =
        all("link[rel~=stylesheet], link[rel~=modulepreload]", "href")
            .into_iter()
            .collect();
    needed.extend(all("script[src], img[src], iframe[src]", "src"));
    let icons = all("link[rel~=icon]", "href");
    if icons.is_empty() {
        needed.insert("/favicon.ico".to_owned());
    }
    needed.extend(icons);
    needed
}
