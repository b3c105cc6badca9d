//! How often a candidate is in the best set of a case, with its interval.
