//! The binary `foothold`: arguments, run, print, exit code.

fn main() {}
