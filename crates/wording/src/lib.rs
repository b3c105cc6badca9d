//! Sentences: reasons, refusals, verdicts and labels in plain English.
