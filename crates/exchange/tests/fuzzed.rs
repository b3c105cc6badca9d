//! What the fuzzers of `fuzz/` do with an input, and the inputs that were kept, replayed.

#[cfg(test)]
mod fuzzed {
    mod control;
    mod replay;
    pub(crate) mod targets;
}
