//! Problems and opportunities: put forward, looked at, edited.

mod put_forward;
