//! tmp
pub struct ScalarFault {
    pub message: String,
    pub help: String,
}
pub fn check(_: &str, _: &str, _: crate::i18n::Language) -> Result<(), ScalarFault> {
    Ok(())
}
