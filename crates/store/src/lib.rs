//! All SQL: one concrete Store over SQLite or PostgreSQL.
