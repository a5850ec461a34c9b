//! Documents → PDF bytes. No clock, no database, no ambient fonts.
