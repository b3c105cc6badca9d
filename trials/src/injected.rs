//! S5: markers of script, SQL and templates, written into every field, stay text on every page. (The same in a real
//! browser, which would run what we do not see, is `e2e/`.)

use crate::crawl::{Crawled, Page};
use crate::error::TrialError;
use crate::http::selector;
use crate::report::Report;
use crate::server::Server;
use scraper::Html;

/// What an attacker would write. `x-marker` is on nothing of ours.
const MARKERS: [&str; 6] = [
    "<x-marker>one</x-marker>",
    "\"><x-marker onclick=1>",
    "'><script src=/x-marker></script>",
    "</textarea></title></script><x-marker>",
    "javascript:x-marker",
    "{{ 7191 * 7 }}<% 7191 * 7 %>${7191 * 7}'); DROP TABLE candidate; --",
];
/// What the template marker would become if somebody worked it out.
const WORKED_OUT: &str = "50337";

/// Writes every marker into every field of every form, then looks at every page.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn run(server: &Server) -> Result<Report, TrialError> {
    let mut report = Report::of("S5 injection markers");
    let mut taken = 0;
    for marker in MARKERS {
        let crawled = Crawled::site(server)?;
        for (_, form) in crawled.forms().filter(|(_, form)| form.method == "post") {
            for field in &form.names {
                let mut form = form.clone();
                form.put(field, marker);
                let answer = server
                    .connect()
                    .send(&form.request())
                    .map_err(TrialError::line(&form.action))?;
                taken += usize::from(answer.took());
                report.must(answer.status < 500, || {
                    format!(
                        "{marker} in {field} of {}: answered {}",
                        form.action, answer.status
                    )
                });
                look_at(
                    &Page::read(form.action.clone(), answer.status, answer.text()),
                    &mut report,
                );
            }
        }
    }
    let crawled = Crawled::site(server)?;
    for page in &crawled.pages {
        look_at(page, &mut report);
    }
    report.must(taken > 0, || "no marker was taken anywhere".to_owned());
    report.count("markers taken", taken);
    report.count("pages looked at", crawled.pages.len());
    Ok(report)
}

/// Looks for a marker that has come alive on a page.
pub fn look_at(page: &Page, report: &mut Report) {
    let parsed = Html::parse_document(&page.html);
    // A paper is a file that stands alone: its style is in it, and is ours.
    let inline = if page.path.rsplit('.').next() == Some("html") {
        "script, [style], style:not(head > style)"
    } else {
        "script:not([src]), style, [style]"
    };
    let alive = [
        ("an element", "x-marker, script[src*='x-marker'], [onclick]"),
        (
            "a link to script",
            "[href^='javascript:' i], [action^='javascript:' i], [src^='javascript:' i]",
        ),
        ("inline script or style", inline),
    ];
    for (what, css) in alive {
        report.must(parsed.select(&selector(css)).next().is_none(), || {
            format!("{}: {what} came from what was typed", page.path)
        });
    }
    report.must(!page.html.contains(WORKED_OUT), || {
        format!("{}: a template was worked out", page.path)
    });
    report.must(page.status < 500, || {
        format!("{}: answered {}", page.path, page.status)
    });
}
