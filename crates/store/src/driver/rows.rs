//! Rows on their way to PostgreSQL: those that are added to one table go in one statement.

use std::error::Error;

use bytes::BytesMut;
use tokio_postgres::types::{IsNull, ToSql, Type};

use super::Value;
use crate::tables;

/// A statement that was put, with its values.
pub(super) struct Put {
    pub(super) sql: &'static str,
    pub(super) values: Vec<Value<'static>>,
    /// Where its table stands, of a row that is added.
    pub(super) place: Option<usize>,
}

/// What a statement is given for one of its parameters.
pub(super) enum Given {
    /// A value, of one row.
    One(Value<'static>),
    /// A column of many rows.
    Column(Vec<Value<'static>>),
}

impl Given {
    pub(super) fn bound(&self) -> &(dyn ToSql + Sync) {
        match self {
            Self::One(value) => value,
            Self::Column(values) => values,
        }
    }
}

/// Where the table stands to which a statement adds a row.
pub(super) fn place(sql: &str) -> usize {
    tables::place(sql.split(' ').nth(2).unwrap_or_default())
}

/// The statement that adds any number of rows, each parameter a column of them, made of the one that adds this row. None
/// where `sql` is no such statement.
pub(super) fn many(sql: &str, row: &[Value<'_>]) -> Option<String> {
    let (head, rest) = sql.split_once(" VALUES ")?;
    let one: Vec<String> = (1..=row.len()).map(|at| format!("${at}")).collect();
    let rest = rest.strip_prefix(&format!("({})", one.join(", ")))?;
    let columns = row.iter().zip(one).map(|(value, at)| match value {
        Value::Text(_) => format!("{at}::TEXT[]"),
        Value::Int(_) => format!("{at}::BIGINT[]"),
    });
    let columns: Vec<String> = columns.collect();
    let columns = columns.join(", ");
    Some(format!("{head} SELECT * FROM unnest({columns}){rest}"))
}

/// Rows that are added one after another table by table, what is named before what names it; all else where it is.
pub(super) fn in_order(waiting: &mut [Put]) {
    for run in waiting.chunk_by_mut(|one, next| one.place.is_some() == next.place.is_some()) {
        run.sort_by_key(|put| put.place);
    }
}

/// Parts of what waits in order, each for one statement.
pub(super) fn parts(waiting: Vec<Put>) -> Vec<Vec<Put>> {
    let mut parts: Vec<Vec<Put>> = Vec::new();
    for put in waiting {
        let alike =
            |last: &Put| put.place.is_some() && put.place == last.place && put.sql == last.sql;
        match parts.last_mut() {
            Some(part) if part.last().is_some_and(alike) => part.push(put),
            _ => parts.push(vec![put]),
        }
    }
    parts
}

/// Rows as columns.
pub(super) fn columns(rows: Vec<Put>) -> Vec<Given> {
    let width = rows.first().map_or(0, |row| row.values.len());
    let mut columns: Vec<Vec<Value<'static>>> = Vec::new();
    columns.resize_with(width, || Vec::with_capacity(rows.len()));
    for row in rows {
        for (column, value) in columns.iter_mut().zip(row.values) {
            column.push(value);
        }
    }
    columns.into_iter().map(Given::Column).collect()
}

impl ToSql for Value<'_> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        // What stands in a column of another type is refused here, in a list of values too.
        match self {
            Self::Text(text) => text.as_deref().to_sql_checked(ty, out),
            Self::Int(number) => number.to_sql_checked(ty, out),
        }
    }

    fn accepts(ty: &Type) -> bool {
        <&str as ToSql>::accepts(ty) || <i64 as ToSql>::accepts(ty)
    }

    fn to_sql_checked(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        self.to_sql(ty, out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: i64) -> Vec<Value<'static>> {
        vec!["a".into(), number.into()]
    }

    fn added(sql: &'static str, number: i64) -> Put {
        let (values, place) = (row(number), Some(place(sql)));
        Put { sql, values, place }
    }

    fn put(sql: &'static str) -> Put {
        let (values, place) = (Vec::new(), None);
        Put { sql, values, place }
    }

    #[test]
    fn a_statement_for_one_row_becomes_one_for_many() {
        assert_eq!(
            many("INSERT INTO a (b, c) VALUES ($1, $2) ON CONFLICT (b) DO NOTHING", &row(1)),
            Some(
                "INSERT INTO a (b, c) SELECT * FROM unnest($1::TEXT[], $2::BIGINT[]) ON CONFLICT (b) DO NOTHING"
                    .to_owned()
            )
        );
        assert_eq!(many("INSERT INTO a (b, c) VALUES ($1, $1)", &row(1)), None);
        assert_eq!(many("DELETE FROM a WHERE b = $1", &row(1)), None);
    }

    #[test]
    fn added_rows_go_table_by_table_and_never_past_what_was_put_between() {
        const CANDIDATE: &str = "INSERT INTO candidate (b, c) VALUES ($1, $2)";
        const ANSWER: &str = "INSERT INTO answer (b, c) VALUES ($1, $2)";
        let mut waiting = vec![
            added(ANSWER, 1),
            added(CANDIDATE, 2),
            added(ANSWER, 3),
            put("DELETE"),
            added(ANSWER, 4),
            put("DELETE"),
            put("DELETE"),
        ];
        in_order(&mut waiting);
        let parts = parts(waiting)
            .into_iter()
            .map(|part| (part[0].sql, part.len()));
        let expected = [
            (CANDIDATE, 1),
            (ANSWER, 2),
            ("DELETE", 1),
            (ANSWER, 1),
            ("DELETE", 1),
            ("DELETE", 1),
        ];
        assert_eq!(parts.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn rows_become_columns() {
        let given = columns(vec![added("x", 1), added("x", 2)]);
        let told = given.iter().map(|given| match given {
            Given::Column(values) => values.clone(),
            Given::One(_) => panic!("one"),
        });
        let expected = [vec!["a".into(), "a".into()], vec![1.into(), 2.into()]];
        assert_eq!(told.collect::<Vec<Vec<Value<'_>>>>(), expected);
    }
}
