//! Whether a candidate is among the best whatever turns out, in words.

use engine::classes::Class;

/// The word that files use: `certain`, `possible`, `never`.
pub const fn word(class: Class) -> &'static str {
    match class {
        Class::Certain => "certain",
        Class::Possible => "possible",
        Class::Never => "never",
    }
}

/// What it means, in a few words.
pub const fn label(class: Class) -> &'static str {
    match class {
        Class::Certain => "among the best, however the answers fall",
        Class::Possible => "perhaps among the best",
        Class::Never => "not among the best for now, however the answers fall",
    }
}
