//! One statement about the weights: `side op side`, as in `reach <= harm` or `harm + 0.5*unmet >= 0.4`.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::difference::Dimension;

/// What holds between the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// `<=`
    AtMost,
    /// `>=`
    AtLeast,
    /// `=`
    Equal,
}

/// A statement, parsed: `Σ weights·w + constant` (relation) 0, every number in ten-thousandths, read exactly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Statement {
    text: String,
    weights: [i64; 4],
    constant: i64,
    relation: Relation,
}

/// Why a statement was refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StatementError {
    /// Not one `<=`, `>=` or `=`.
    #[error("`{0}` is not `side op side` with one of <=, >= and =")]
    Relation(String),
    /// A term that is no number, weight or number * weight.
    #[error(
        "`{0}` is not a number, one of harm, unmet, disadvantage and reach, or a number * one of these"
    )]
    Term(String),
    /// Digits with at most 4 decimals and at most 9 digits before them are read.
    #[error("`{0}` is not digits with at most 4 decimals")]
    Number(String),
}

/// Ten-thousandths in 1.
const ONE: i64 = 10_000;

impl Statement {
    /// Parses a statement.
    ///
    /// # Errors
    /// Names the part that cannot be read.
    pub fn parse(text: &str) -> Result<Self, StatementError> {
        let (left, relation, right) = split(text)?;
        let (mut weights, mut constant) = side(left)?;
        let (other, number) = side(right)?;
        for (weight, taken) in weights.iter_mut().zip(other) {
            *weight -= taken;
        }
        constant -= number;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok(Self {
            text,
            weights,
            constant,
            relation,
        })
    }

    /// The default statements: size never counts for more than harm or unmet need.
    ///
    /// # Panics
    /// Never: each is a statement.
    pub fn defaults() -> Vec<Self> {
        [
            "harm >= 0.1",
            "unmet >= 0.1",
            "disadvantage >= 0.1",
            "reach <= 0.2",
            "reach <= harm",
            "reach <= unmet",
        ]
        .map(|text| {
            Self::parse(text).expect("a default statement parses: each is checked by a test")
        })
        .to_vec()
    }

    /// That size counts for at most so many hundredths of the whole.
    ///
    /// # Panics
    /// Never: it is a statement for any number of hundredths.
    pub fn reach_at_most(hundredths: u8) -> Self {
        let (whole, part) = (hundredths / 100, hundredths % 100);
        let text = format!("reach <= {whole}.{part:02}");
        Self::parse(&text).expect("digits with two decimals are a number")
    }

    /// Whether size is named in it.
    pub const fn names_reach(&self) -> bool {
        self.weights[3] != 0
    }

    /// As written, white space collapsed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What multiplies each weight, in ten-thousandths, in the order of [`Dimension::ALL`].
    pub const fn weights(&self) -> [i64; 4] {
        self.weights
    }

    /// The constant, in ten-thousandths.
    pub const fn constant(&self) -> i64 {
        self.constant
    }

    /// How `Σ weights·w + constant` stands to 0.
    pub const fn relation(&self) -> Relation {
        self.relation
    }
}

fn split(text: &str) -> Result<(&str, Relation, &str), StatementError> {
    let refused = || StatementError::Relation(text.to_owned());
    let relations = [
        ("<=", Relation::AtMost),
        (">=", Relation::AtLeast),
        ("=", Relation::Equal),
    ];
    let (sign, relation) = relations
        .into_iter()
        .find(|(sign, _)| text.contains(sign))
        .ok_or_else(refused)?;
    let (left, right) = text.split_once(sign).ok_or_else(refused)?;
    if right.contains(['<', '>', '=']) || left.contains(['<', '>', '=']) {
        Err(refused())
    } else {
        Ok((left, relation, right))
    }
}

fn side(text: &str) -> Result<([i64; 4], i64), StatementError> {
    let (mut weights, mut constant) = ([0; 4], 0);
    for term in text.split('+').map(str::trim) {
        let (factor, name) = match term.split_once('*') {
            Some((number, name)) => (parse_number(number.trim())?, Some(name.trim())),
            None if term.starts_with(|c: char| c.is_ascii_digit()) => (parse_number(term)?, None),
            None => (ONE, Some(term)),
        };
        match name.map(|name| dimension(name).ok_or_else(|| StatementError::Term(term.to_owned())))
        {
            Some(found) => add(&mut weights[found?.index()], factor, term)?,
            None => add(&mut constant, factor, term)?,
        }
    }
    Ok((weights, constant))
}

fn add(sum: &mut i64, number: i64, term: &str) -> Result<(), StatementError> {
    let refused = || StatementError::Number(term.to_owned());
    *sum = sum.checked_add(number).ok_or_else(refused)?;
    Ok(())
}

fn dimension(name: &str) -> Option<Dimension> {
    let names = ["harm", "unmet", "disadvantage", "reach"];
    let at = names.iter().position(|n| n.eq_ignore_ascii_case(name))?;
    Some(Dimension::ALL[at])
}

fn parse_number(text: &str) -> Result<i64, StatementError> {
    let refused = || StatementError::Number(text.to_owned());
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str, most| {
        (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    if !digits(whole, 9) || !digits(decimals, 4) {
        return Err(refused());
    }
    let parse = |part: &str| part.parse::<i64>().map_err(|_| refused());
    Ok(parse(whole)? * ONE + parse(&format!("{decimals:0<4}"))?)
}

impl TryFrom<String> for Statement {
    type Error = StatementError;
    fn try_from(text: String) -> Result<Self, StatementError> {
        Self::parse(&text)
    }
}

impl From<Statement> for String {
    fn from(statement: Statement) -> Self {
        statement.text
    }
}

impl fmt::Display for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_are_moved_to_the_left() {
        let s = Statement::parse("reach + 0.5*harm  <= 0.25 * unmet + 0.1").unwrap();
        assert_eq!(
            (s.weights(), s.constant(), s.relation()),
            ([5_000, -2_500, 0, 10_000], -1_000, Relation::AtMost)
        );
        assert_eq!(s.text(), "reach + 0.5*harm <= 0.25 * unmet + 0.1");
    }

    #[test]
    fn the_defaults_are_six() {
        assert_eq!(Statement::defaults().len(), 6);
    }

    #[test]
    fn chains_signs_strangers_and_fine_decimals_are_refused() {
        for text in [
            "",
            "harm",
            "harm <= unmet <= reach",
            "harm < unmet",
            "-1 <= harm",
            "size >= 0.1",
            "harm >= 0.00001",
            "harm >= .1",
            "2 3 >= harm",
            "harm >=",
        ] {
            assert!(Statement::parse(text).is_err(), "{text}");
        }
    }
}
