//! What matters most, as plain numbers: what each difference counts for at least and at most, and what counts at least as
//! much as size.

use crate::difference::{Dimension, Judged};
use crate::viewpoints::{Relation, Statement};

/// Hundredths of the whole.
type Hundredths = u8;

/// The whole.
const WHOLE: Hundredths = 100;

/// Ten-thousandths of a statement in one hundredth of the whole.
const EACH: i64 = 100;

/// The names of the four in statements, in the order of [`Dimension::ALL`].
const NAMES: [&str; 4] = ["harm", "unmet", "disadvantage", "reach"];

/// One plain statement: a number of one difference, or that one counts at least as much as size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// It counts for at least so many hundredths of the whole.
    AtLeast(Dimension, Hundredths),
    /// It counts for at most so many hundredths of the whole.
    AtMost(Dimension, Hundredths),
    /// It counts at least as much as size.
    AsMuchAsSize(Judged),
}

/// All that plain numbers say. At least 0 and at most 100 say nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// What each counts for at least, in the order of [`Dimension::ALL`].
    pub least: [Hundredths; 4],
    /// What each counts for at most.
    pub most: [Hundredths; 4],
    /// Whether each counts at least as much as size, in the order of [`Judged::ALL`].
    pub as_much_as_size: [bool; 3],
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            least: [0; 4],
            most: [WHOLE; 4],
            as_much_as_size: [false; 3],
        }
    }
}

impl Bound {
    /// What a statement says, where it says no more than this.
    pub fn of(statement: &Statement) -> Option<Self> {
        // All are read as `Σ weights·w + constant` at most 0.
        let sign = match statement.relation() {
            Relation::AtMost => 1,
            Relation::AtLeast => -1,
            Relation::Equal => return None,
        };
        let constant = sign * statement.constant();
        let weights = statement
            .weights()
            .map(|weight| weight * sign / (100 * EACH));
        let is_plain = statement.weights().map(|w| w % (100 * EACH)) == [0; 4];
        let hundredths = |ten_thousandths: i64| {
            let whole = u8::try_from(ten_thousandths / EACH).ok()?;
            (ten_thousandths % EACH == 0 && whole <= WHOLE).then_some(whole)
        };
        let at = |wanted: i64| weights.iter().position(|weight| *weight == wanted);
        let sizes = weights.iter().map(|weight| weight.abs());
        match (is_plain, sizes.sum::<i64>(), at(1), at(-1)) {
            (true, 1, Some(one), None) => {
                Some(Self::AtMost(Dimension::ALL[one], hundredths(-constant)?))
            }
            (true, 1, None, Some(one)) => {
                Some(Self::AtLeast(Dimension::ALL[one], hundredths(constant)?))
            }
            (true, 2, Some(3), Some(other)) if constant == 0 => {
                Some(Self::AsMuchAsSize(*Judged::ALL.get(other)?))
            }
            _ => None,
        }
    }

    /// The statement that says it.
    ///
    /// # Panics
    /// Never: each is a statement, and a test parses all of them.
    pub fn statement(self) -> Statement {
        let name = |dimension: Dimension| NAMES[dimension.index()];
        let text = match self {
            Self::AtLeast(of, least) => format!("{} >= {}", name(of), decimal(least)),
            Self::AtMost(of, most) => format!("{} <= {}", name(of), decimal(most)),
            Self::AsMuchAsSize(of) => format!("reach <= {}", name(of.dimension())),
        };
        Statement::parse(&text).expect("it is a statement: a test parses all of them")
    }
}

impl Bounds {
    /// What statements say, where each is plain, and none says again what another says.
    pub fn of(statements: &[Statement]) -> Option<Self> {
        let mut bounds = Self::default();
        for (at, statement) in statements.iter().enumerate() {
            let bound = Bound::of(statement)?;
            let before = statements[..at].iter().filter_map(Bound::of);
            if before.into_iter().any(|other| other.is_of_the_same(bound)) {
                return None;
            }
            match bound {
                Bound::AtLeast(of, least) => bounds.least[of.index()] = least,
                Bound::AtMost(of, most) => bounds.most[of.index()] = most,
                Bound::AsMuchAsSize(of) => bounds.as_much_as_size[of as usize] = true,
            }
        }
        Some(bounds)
    }

    /// The plain statements that they are: what says nothing is left out.
    pub fn each(&self) -> Vec<Bound> {
        let dimensions = || Dimension::ALL.into_iter();
        let least = dimensions().zip(self.least).filter(|(_, least)| *least > 0);
        let most = dimensions()
            .zip(self.most)
            .filter(|(_, most)| *most < WHOLE);
        let order = Judged::ALL.into_iter().zip(self.as_much_as_size);
        let order = order.filter(|(_, holds)| *holds);
        least
            .map(|(of, least)| Bound::AtLeast(of, least))
            .chain(most.map(|(of, most)| Bound::AtMost(of, most)))
            .chain(order.map(|(of, _)| Bound::AsMuchAsSize(of)))
            .collect()
    }

    /// The statements that say the same.
    pub fn statements(&self) -> Vec<Statement> {
        self.each().into_iter().map(Bound::statement).collect()
    }
}

impl Bound {
    /// Whether two bound the same thing from the same side.
    fn is_of_the_same(self, other: Self) -> bool {
        match (self, other) {
            (Self::AtLeast(one, _), Self::AtLeast(two, _))
            | (Self::AtMost(one, _), Self::AtMost(two, _)) => one == two,
            (Self::AsMuchAsSize(one), Self::AsMuchAsSize(two)) => one == two,
            _ => false,
        }
    }
}

/// `0.2`, `0.25`, `1`.
fn decimal(hundredths: Hundredths) -> String {
    let (whole, part) = (hundredths / WHOLE, hundredths % WHOLE);
    let text = format!("{whole}.{part:02}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::viewpoints::{Priority, Viewpoints};

    use super::*;

    fn parsed(texts: &[&str]) -> Vec<Statement> {
        let parse = |text: &&str| Statement::parse(text).unwrap();
        texts.iter().map(parse).collect()
    }

    prop_compose! {
        fn any_bounds()(
            least in prop::array::uniform4(0..=WHOLE),
            most in prop::array::uniform4(0..=WHOLE),
            as_much_as_size in prop::array::uniform3(any::<bool>()),
        ) -> Bounds {
            Bounds { least, most, as_much_as_size }
        }
    }

    /// Statements of every sort, plain and not, one way round and the other.
    fn any_statement() -> impl Strategy<Value = Statement> {
        let side = prop_oneof![
            prop::sample::select(&NAMES[..]).prop_map(str::to_owned),
            (0..=WHOLE).prop_map(decimal),
            Just("0.125".to_owned()),
            (0u8..3, prop::sample::select(&NAMES[..]))
                .prop_map(|(by, name)| format!("{by}*{name}")),
        ];
        let sign = prop::sample::select(&["<=", ">=", "="][..]);
        (side.clone(), sign, side).prop_map(|(left, sign, right)| {
            Statement::parse(&format!("{left} {sign} {right}")).unwrap()
        })
    }

    proptest! {
        #[test]
        fn numbers_become_statements_and_come_back(bounds in any_bounds()) {
            prop_assert_eq!(Bounds::of(&bounds.statements()), Some(bounds));
            for bound in bounds.each() {
                prop_assert_eq!(Bound::of(&bound.statement()), Some(bound));
            }
        }

        #[test]
        fn statements_that_become_numbers_allow_the_same_weights(
            statements in prop::collection::vec(any_statement(), 0..4),
        ) {
            if let Some(bounds) = Bounds::of(&statements) {
                let weights = |of: &[Statement]| Viewpoints::of(of).map(|v| (v.vertices, v.centre)).ok();
                prop_assert_eq!(weights(&bounds.statements()), weights(&statements));
            }
        }
    }

    #[test]
    fn what_foothold_begins_with_is_plain_word_for_word() {
        let defaults = Statement::defaults();
        let bounds = Bounds::of(&defaults).unwrap();
        assert_eq!(bounds.least, [10, 10, 10, 0]);
        assert_eq!(bounds.most, [100, 100, 100, 20]);
        assert_eq!(bounds.as_much_as_size, [true, true, false]);
        assert_eq!(bounds.statements(), defaults);
    }

    #[test]
    fn a_statement_is_plain_whichever_way_round() {
        let both = parsed(&["0.25 <= harm", "harm >= reach", "0.5 >= unmet"]);
        let plain = [
            Bound::AtLeast(Dimension::Harm, 25),
            Bound::AsMuchAsSize(Judged::Harm),
            Bound::AtMost(Dimension::Unmet, 50),
        ];
        assert_eq!(both.iter().filter_map(Bound::of).collect::<Vec<_>>(), plain);
    }

    #[test]
    fn what_plain_numbers_cannot_say_stays_as_it_is() {
        for texts in [
            &["reach >= 0.7*harm"][..],
            &["harm = 0.5"],
            &["harm <= 0.125"],
            &["harm <= 2"],
            &["harm <= reach"],
            &["unmet <= harm"],
            &["harm + unmet >= 0.5"],
            &["harm >= reach + 0.1"],
            &["2*harm >= 0.5"],
            &["0 <= 1"],
            &["harm >= 0.1", "harm >= 0.2"],
        ] {
            assert_eq!(Bounds::of(&parsed(texts)), None, "{texts:?}");
        }
        assert_eq!(Bounds::of(&Priority::Many.statements()), None);
    }
}
