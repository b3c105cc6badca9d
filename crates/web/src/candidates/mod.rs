//! Problems and opportunities: put forward, looked at, edited.

mod edit;
mod put_forward;
