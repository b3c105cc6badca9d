//! Every page that can be reached by following links, as a visitor without JavaScript would.

use crate::error::TrialError;
use crate::http::{Form, selector};
use crate::server::Server;
use scraper::Html;
use std::collections::{BTreeSet, VecDeque};

/// One page of ours.
#[derive(Debug)]
pub struct Page {
    /// Where it was read from.
    pub path: String,
    /// Its status.
    pub status: u16,
    /// Its HTML.
    pub html: String,
    /// Links on it that stay on the site, without what follows `#`.
    pub links: Vec<String>,
    /// Its forms.
    pub forms: Vec<Form>,
}

/// What following links found.
#[derive(Debug, Default)]
pub struct Crawled {
    /// The pages, in the order found.
    pub pages: Vec<Page>,
}

/// More pages than any trial needs. Where there are more, the first are taken.
const MOST_PAGES: usize = 2_000;

impl Crawled {
    /// Begins at a page and follows those links that `follow` says to.
    ///
    /// # Errors
    /// When the line breaks. (A page that answers 500 is a page: the trial judges.)
    pub fn of(
        server: &Server,
        start: &str,
        follow: impl Fn(&str) -> bool,
    ) -> Result<Self, TrialError> {
        let mut line = server.connect();
        let mut crawled = Self::default();
        let mut seen = BTreeSet::from([start.to_owned()]);
        let mut open = VecDeque::from([start.to_owned()]);
        while let Some(path) = open.pop_front() {
            let answer = line.get(&path).map_err(TrialError::line(&path))?;
            let is_html = answer
                .header("content-type")
                .is_some_and(|kind| kind.starts_with("text/html"));
            let html = if is_html {
                answer.text()
            } else {
                String::new()
            };
            let page = Page::read(path, answer.status, html);
            for link in page.links.iter().filter(|link| follow(link)) {
                if seen.len() < MOST_PAGES && seen.insert(link.clone()) {
                    open.push_back(link.clone());
                }
            }
            crawled.pages.push(page);
        }
        Ok(crawled)
    }

    /// The whole site, from its first page.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn site(server: &Server) -> Result<Self, TrialError> {
        Self::of(server, "/", |_| true)
    }

    /// Every form, with the page it stands on.
    pub fn forms(&self) -> impl Iterator<Item = (&Page, &Form)> {
        self.pages
            .iter()
            .flat_map(|page| page.forms.iter().map(move |form| (page, form)))
    }
}

impl Page {
    /// Takes a page apart.
    pub fn read(path: String, status: u16, html: String) -> Self {
        let parsed = Html::parse_document(&html);
        let links = parsed
            .select(&selector("a[href]"))
            .filter_map(|link| link.attr("href"))
            .filter_map(|href| on_the_site(href, &path))
            .collect();
        let forms = Form::all(&html, &path);
        Self {
            path,
            status,
            html,
            links,
            forms,
        }
    }

    /// Everything a person reads or sends on it: its text, and what stands in its fields.
    pub fn words(&self) -> String {
        let parsed = Html::parse_document(&self.html);
        let mut words: Vec<String> = parsed.root_element().text().map(str::to_owned).collect();
        let values = self.forms.iter().flat_map(|form| form.fields.iter());
        words.extend(values.map(|(_, value)| value.clone()));
        words.join("\n")
    }
}

fn on_the_site(href: &str, from: &str) -> Option<String> {
    let href = href.split('#').next()?;
    let own_path = from.split('?').next().unwrap_or(from);
    match href.chars().next()? {
        '/' if !href.starts_with("//") => Some(href.to_owned()),
        '?' => Some(format!("{own_path}{href}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_that_leave_the_site_are_not_followed() {
        let page = Page::read(
            "/problems?page=1".to_owned(),
            200,
            "<a href='/a#b'>1</a><a href='?page=2'>2</a><a href='//else.example/'>3</a><a href='https://else.example/'>4</a><a href='#c'>5</a>".to_owned(),
        );
        assert_eq!(page.links, ["/a", "/problems?page=2"]);
    }
}
