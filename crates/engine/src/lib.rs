//! The words and the decision model: pure, values in, values out.
