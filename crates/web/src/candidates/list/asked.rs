//! What the address of the list asks for. An address can be typed by hand, so what it cannot mean is left out.

use std::fmt;

use engine::candidate::Status;
use engine::standing::Standing;
use serde::Deserialize;

use crate::path::Segment;

/// The query, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// Words to look for in titles and ids.
    pub(super) search: String,
    pub(super) standing: String,
    pub(super) status: String,
    /// The name of a service, or part of it.
    pub(super) service: String,
    /// The name of a team, or part of it.
    pub(super) team: String,
    pub(super) sort: String,
    /// Which page, from 1.
    pub(super) page: String,
}

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sort {
    /// Id, in natural order.
    #[default]
    Number,
    /// Title.
    Title,
    /// Where it stands.
    Standing,
    /// The difference it could make, greatest first.
    Difference,
}

/// Where a candidate is in its life, whatever the day it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Life {
    OnTheList,
    UnderWay,
    MustDo,
    Done,
    Parked,
}

impl Asked {
    pub(super) fn sort(&self) -> Sort {
        Sort::ALL
            .into_iter()
            .find(|sort| sort.word() == self.sort)
            .unwrap_or_default()
    }

    pub(super) fn standing(&self) -> Option<Standing> {
        STANDINGS
            .into_iter()
            .find(|standing| standing_word(*standing) == self.standing)
    }

    pub(super) fn life(&self) -> Option<Life> {
        Life::ALL
            .into_iter()
            .find(|life| life.word() == self.status)
    }

    /// Which page, from 1, of so many.
    pub(super) fn page(&self, last: usize) -> usize {
        self.page.parse().unwrap_or(1).clamp(1, last)
    }

    /// The team asked for, as typed.
    pub(crate) fn team(&self) -> &str {
        &self.team
    }

    /// The query of the same list, all its pages; empty where nothing is asked.
    pub(super) fn query(&self) -> String {
        let address = self.unpaged().to_string();
        let query = address.find('?').map(|at| &address[at..]);
        query.unwrap_or_default().to_owned()
    }

    fn unpaged(&self) -> Self {
        Self {
            page: String::new(),
            ..self.clone()
        }
    }

    /// Whether anything is left out of the list.
    pub(super) fn filters(&self) -> bool {
        let texts = [&self.search, &self.service, &self.team];
        self.standing().is_some()
            || self.life().is_some()
            || texts.iter().any(|text| !text.trim().is_empty())
    }

    /// The address of the same list sorted otherwise.
    pub(super) fn sorted(&self, sort: Sort) -> String {
        Self {
            sort: sort.word().to_owned(),
            ..self.unpaged()
        }
        .to_string()
    }

    /// The address of another page of the same list.
    pub(super) fn paged(&self, page: usize) -> String {
        Self {
            page: page.to_string(),
            ..self.clone()
        }
        .to_string()
    }
}

/// Its address. What is not asked for is left out.
impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            search,
            standing,
            status,
            service,
            team,
            sort,
            page,
        } = self;
        let fields = [
            ("search", search),
            ("standing", standing),
            ("status", status),
            ("service", service),
            ("team", team),
            ("sort", sort),
            ("page", page),
        ];
        f.write_str("/problems")?;
        let said = fields.into_iter().filter(|(_, value)| !value.is_empty());
        for (at, (name, value)) in said.enumerate() {
            let joint = if at == 0 { '?' } else { '&' };
            write!(f, "{joint}{name}={}", Segment(value))?;
        }
        Ok(())
    }
}

/// All standings, in the order shown.
pub(super) const STANDINGS: [Standing; 4] = [
    Standing::Start,
    Standing::UnderWay,
    Standing::Ask,
    Standing::Prepare,
];

/// The word for a standing in addresses.
pub(super) const fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Start => "start",
        Standing::UnderWay => "under-way",
        Standing::Ask => "ask",
        Standing::Prepare => "prepare",
    }
}

impl Sort {
    pub(super) const ALL: [Self; 4] = [Self::Number, Self::Title, Self::Standing, Self::Difference];

    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Title => "title",
            Self::Standing => "standing",
            Self::Difference => "difference",
        }
    }
}

impl Life {
    pub(super) const ALL: [Self; 5] = [
        Self::OnTheList,
        Self::UnderWay,
        Self::MustDo,
        Self::Done,
        Self::Parked,
    ];

    pub(super) const fn of(status: Status) -> Self {
        match status {
            Status::Candidate => Self::OnTheList,
            Status::Exemplar => Self::UnderWay,
            Status::MustDo => Self::MustDo,
            Status::Done(_) => Self::Done,
            Status::Parked => Self::Parked,
        }
    }

    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::OnTheList => "candidate",
            Self::UnderWay => "exemplar",
            Self::MustDo => "must-do",
            Self::Done => "done",
            Self::Parked => "parked",
        }
    }

    pub(super) fn label(self) -> String {
        wording::candidate::status(match self {
            Self::OnTheList => Status::Candidate,
            Self::UnderWay => Status::Exemplar,
            Self::MustDo => Status::MustDo,
            Self::Done => Status::Done(None),
            Self::Parked => Status::Parked,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_what_was_asked_and_leaves_out_the_rest() {
        let asked = Asked {
            search: "damp & mould".into(),
            team: "é/1".into(),
            page: "3".into(),
            ..Asked::default()
        };
        assert_eq!(
            asked.to_string(),
            "/problems?search=damp%20%26%20mould&team=%C3%A9%2F1&page=3"
        );
        assert_eq!(
            asked.sorted(Sort::Title),
            "/problems?search=damp%20%26%20mould&team=%C3%A9%2F1&sort=title"
        );
        assert_eq!(Asked::default().to_string(), "/problems");
    }

    #[test]
    fn a_page_is_one_of_those_there_are() {
        let page = |text: &str, last| {
            Asked {
                page: text.into(),
                ..Asked::default()
            }
            .page(last)
        };
        assert_eq!(
            (page("", 9), page("0", 9), page("-1", 9), page("x", 9)),
            (1, 1, 1, 1)
        );
        assert_eq!(
            (
                page("3", 9),
                page("10", 9),
                page("99999999999999999999999", 9)
            ),
            (3, 9, 1)
        );
    }

    #[test]
    fn what_an_address_cannot_mean_is_left_out() {
        let asked = Asked {
            standing: "all".into(),
            status: "lost".into(),
            sort: "size".into(),
            ..Asked::default()
        };
        assert!(!asked.filters());
        assert_eq!(asked.sort(), Sort::Number);
    }
}
