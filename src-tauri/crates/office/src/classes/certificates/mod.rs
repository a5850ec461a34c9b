//! 结业证书: who may have one, issuing without gaps, void and reissued, the register.

mod issue;
mod maker;
mod print;
mod register;
mod standing;

pub(crate) use issue::may_undo;
pub use issue::{
    IssueCertificates, ReissueCertificate, VoidCertificate, certificate_text, issue_certificates,
    reissue_certificate, save_certificate_text, void_certificate,
};
pub use print::{PreviewCertificates, PrintCertificates, preview_certificates, print_certificates};
pub use register::{CertificatePage, FindCertificates, certificates, export_certificates};
pub(crate) use standing::completed;
pub(super) use standing::judge;
pub use standing::{CertificateLine, Standing, certificate_standing};

#[cfg(test)]
mod tests;
