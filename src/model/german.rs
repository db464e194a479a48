//! German and other familiar names for fields, so that who writes one learns the right name.
