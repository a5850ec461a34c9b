//! Files in and out: bytes ↔ typed rows with findings.
