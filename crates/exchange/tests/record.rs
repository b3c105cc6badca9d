//! Sealed records: the same answer again, and nothing changed unnoticed.

#[cfg(test)]
mod record {
    mod boards;
    mod earlier;
    mod inputs;
    mod nameless;
    mod refused;
    mod sealed;
    mod tampered;
}
