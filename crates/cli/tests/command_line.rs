//! The binary as a person or a script meets it: what goes in, what comes out on which stream, and the exit code.

#[cfg(test)]
mod command_line {
    mod archives;
    mod check;
    mod decide;
    mod encrypted;
    mod formats;
    mod help;
    mod interrupted;
    mod keeping;
    mod lists;
    mod mail;
    mod real_files;
    pub(crate) mod support;
    mod verify;
}
