//! The pages of a long list.

use std::borrow::Cow;

use askama::Template;

use super::{Classes, Content};

/// Links to the pages of a long list.
#[derive(Clone, Debug, Template)]
#[template(path = "components/pagination.html")]
#[must_use]
pub struct Pagination<'a> {
    previous: Option<PageLink<'a>>,
    next: Option<PageLink<'a>>,
    pages: Vec<Page<'a>>,
    label: Cow<'a, str>,
    classes: Classes<'a>,
}

/// The link to the page before or after.
#[derive(Clone, Debug)]
#[must_use]
pub struct PageLink<'a> {
    href: Cow<'a, str>,
    content: Option<Content<'a>>,
    about: Option<Content<'a>>,
}

#[derive(Clone, Debug)]
enum Page<'a> {
    Number {
        number: usize,
        href: Cow<'a, str>,
        current: bool,
    },
    Gap,
}

impl<'a> Pagination<'a> {
    /// Links to the page before and the page after, where there is one.
    pub fn new(previous: Option<PageLink<'a>>, next: Option<PageLink<'a>>) -> Self {
        Self {
            previous,
            next,
            pages: Vec::new(),
            label: "Pagination".into(),
            classes: Classes::default(),
        }
    }

    /// All links for page `current` of `last`, counted from 1: the first, the last, those beside the current one, and the
    /// pages before and after. `href` says where a page is.
    pub fn of(current: usize, last: usize, href: impl Fn(usize) -> String) -> Self {
        let link = |page: usize| {
            (1..=last)
                .contains(&page)
                .then(|| PageLink::new(href(page)))
        };
        let pagination = Self::new(current.checked_sub(1).and_then(link), link(current + 1));
        let near = |page: usize| page == 1 || page == last || page.abs_diff(current) <= 1;
        (1..=last).fold(pagination, |shown, page| {
            if near(page) {
                shown.page(page, href(page), page == current)
            } else if near(page - 1) {
                shown.gap()
            } else {
                shown
            }
        })
    }

    /// A link to one page by its number.
    pub fn page(mut self, number: usize, href: impl Into<Cow<'a, str>>, current: bool) -> Self {
        self.pages.push(Page::Number {
            number,
            href: href.into(),
            current,
        });
        self
    }

    /// Pages left out between two numbers.
    pub fn gap(mut self) -> Self {
        self.pages.push(Page::Gap);
        self
    }

    /// What the links are called to a screen reader, where a page has several such lists.
    pub fn label(mut self, label: impl Into<Cow<'a, str>>) -> Self {
        self.label = label.into();
        self
    }

    /// Further classes.
    pub fn classes(mut self, classes: impl Into<Classes<'a>>) -> Self {
        self.classes = classes.into();
        self
    }

    /// Without numbers, the two links stand one under the other.
    fn is_block(&self) -> bool {
        self.pages.is_empty() && (self.previous.is_some() || self.next.is_some())
    }

    fn is_plain(&self, link: &PageLink<'_>) -> bool {
        self.is_block() && link.about.is_none()
    }
}

impl<'a> PageLink<'a> {
    /// A link to the page before or after, at this address.
    pub fn new(href: impl Into<Cow<'a, str>>) -> Self {
        Self {
            href: href.into(),
            content: None,
            about: None,
        }
    }

    /// Other words than "Previous page" or "Next page".
    pub fn words(mut self, words: impl Into<Content<'a>>) -> Self {
        self.content = Some(words.into());
        self
    }

    /// What that page is about.
    pub fn about(mut self, about: impl Into<Content<'a>>) -> Self {
        self.about = Some(about.into());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(current: usize, last: usize) -> String {
        let pagination = Pagination::of(current, last, |page| format!("?page={page}"));
        let pages = pagination.pages.iter().map(|page| match page {
            Page::Number {
                number,
                current: true,
                ..
            } => format!("[{number}]"),
            Page::Number { number, .. } => number.to_string(),
            Page::Gap => "…".to_owned(),
        });
        let before = pagination
            .previous
            .iter()
            .map(|link| format!("{}<", link.href));
        let after = pagination.next.iter().map(|link| format!(">{}", link.href));
        before
            .chain(pages)
            .chain(after)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn first_last_and_neighbours_are_shown() {
        assert_eq!(shown(1, 1), "[1]");
        assert_eq!(shown(1, 3), "[1] 2 3 >?page=2");
        assert_eq!(shown(5, 9), "?page=4< 1 … 4 [5] 6 … 9 >?page=6");
        assert_eq!(shown(9, 9), "?page=8< 1 … 8 [9]");
        assert_eq!(shown(50, 100), "?page=49< 1 … 49 [50] 51 … 100 >?page=51");
    }
}
