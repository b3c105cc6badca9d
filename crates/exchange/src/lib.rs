//! Files: candidates.csv, settings, sealed records, to and from engine values.
