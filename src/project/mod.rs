//! What is meant: definitions linked, overlays applied, origins known, figures computed once.

mod overlay;
