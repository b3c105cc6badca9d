//! Where exemplars are, and where one is started.

use std::fmt;

use engine::candidate::Candidate;
use engine::exemplars::Exemplar;
use engine::id::Id;

use crate::path::Segment;

/// The page of an exemplar.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ExemplarPage<'a>(pub(crate) &'a Id<Exemplar>);

impl fmt::Display for ExemplarPage<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "/exemplars/{}", Segment(self.0.as_str()))
    }
}

impl askama::filters::HtmlSafe for ExemplarPage<'_> {}

/// The form that starts a candidate, and the decision that it is started by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StartPath<'a> {
    pub(crate) candidate: &'a Id<Candidate>,
    pub(crate) decision: Option<i64>,
}

impl fmt::Display for StartPath<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let candidate = Segment(self.candidate.as_str());
        write!(out, "/exemplars/start?candidate={candidate}")?;
        match self.decision {
            Some(number) => write!(out, "&decision={number}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_started_is_named_whatever_its_id_holds() {
        let candidate = Id::parse("a&b").unwrap();
        let path = |decision| StartPath {
            candidate: &candidate,
            decision,
        };
        assert_eq!(path(None).to_string(), "/exemplars/start?candidate=a%26b");
        assert_eq!(
            path(Some(2)).to_string(),
            "/exemplars/start?candidate=a%26b&decision=2"
        );
    }
}
