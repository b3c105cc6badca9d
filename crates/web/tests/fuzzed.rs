//! What programs send to the API, made up: the fuzzer runs it on what it makes up itself, this on what was kept.

#[cfg(test)]
mod fuzzed {
    mod replay;
    mod site;
    mod target;
}
