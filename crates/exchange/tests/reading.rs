//! The rules of the list of candidates, of teams and of groups: what is read, and what is refused and where.

#[cfg(test)]
mod reading {
    mod accepted;
    mod bad_input;
    mod headings;
    mod people;
    mod real_files;
    mod refused;
    mod robust;
    pub(crate) mod support;
}
