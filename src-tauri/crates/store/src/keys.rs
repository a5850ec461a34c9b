//! Keys: the only module that knows a cipher, so that another (国密) can take its place.
//!
//! A random data key encrypts the database. It is wrapped once for each account under Argon2id of that account's
//! password and once under the recovery code (恢复码) printed at the start; the wrapped copies stand in the key file.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce, aead::Aead};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use zeroize::Zeroizing;
use zhixing_domain::{Code, Id, Problem, Result};

/// Memory Argon2id takes, in KiB, and its passes: OWASP's first recommendation for interactive sign-in.
const ARGON_MEMORY_KIB: u32 = 19 * 1024;
const ARGON_PASSES: u32 = 2;
/// The least length of a password, in characters.
pub const LEAST_PASSWORD: usize = 6;
/// Letters of a recovery code: none that look alike on paper (no 0 O 1 I L).
const RECOVERY_LETTERS: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/// Length of a recovery code without its dashes; 25 × log2(31) ≈ 124 bits.
const RECOVERY_LENGTH: usize = 25;

/// The key that encrypts the database.
#[derive(Clone)]
pub struct DataKey(Zeroizing<[u8; 32]>);

impl DataKey {
    /// A new random key.
    pub fn random() -> Result<Self> {
        Ok(Self(Zeroizing::new(random()?)))
    }

    /// The key as SQLCipher takes a raw one, skipping its own slow derivation.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(67));
        text.push_str("x'");
        for byte in self.0.iter() {
            let _ = write!(text, "{byte:02x}");
        }
        text.push('\'');
        text
    }
}

/// The data key, wrapped under one secret.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Wrapped {
    salt: [u8; 16],
    nonce: [u8; 24],
    sealed: Vec<u8>,
}

/// An account that can unwrap the key.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct AccountKey {
    id: Id,
    name: String,
    /// Whether the password is empty (the sample office), so that the door need not ask for one.
    open: bool,
    key: Wrapped,
}

/// The key file (密钥文件): nothing in it opens the data without a password or the recovery code.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct KeyFile {
    /// The office's name, to be shown before anyone has signed in.
    pub office: String,
    accounts: Vec<AccountKey>,
    recovery: Option<Wrapped>,
}

impl KeyFile {
    /// A key file for `office` that no account can open yet.
    pub fn new(office: &str) -> Self {
        Self { office: office.to_owned(), ..Self::default() }
    }

    /// The names that can sign in, and whether each does so without a password.
    pub fn accounts(&self) -> impl Iterator<Item = (Id, &str, bool)> {
        self.accounts.iter().map(|account| (account.id, account.name.as_str(), account.open))
    }

    /// Lets `name` open `key` with `password`; replaces what the account had.
    pub fn set_account(&mut self, id: Id, name: &str, password: &str, key: &DataKey) -> Result<()> {
        let wrapped = wrap(key, password)?;
        self.remove_account(id);
        self.accounts.push(AccountKey { id, name: name.to_owned(), open: password.is_empty(), key: wrapped });
        Ok(())
    }

    /// Renames the account; its password stays.
    pub fn rename_account(&mut self, id: Id, name: &str) {
        for account in self.accounts.iter_mut().filter(|account| account.id == id) {
            name.clone_into(&mut account.name);
        }
    }

    /// Takes the account's key away.
    pub fn remove_account(&mut self, id: Id) {
        self.accounts.retain(|account| account.id != id);
    }

    /// Makes a new recovery code and returns it, the only time it is seen: `ABCDE-FGHJK-…`.
    pub fn set_recovery(&mut self, key: &DataKey) -> Result<String> {
        let mut code = String::new();
        while code.len() < RECOVERY_LENGTH {
            let [byte]: [u8; 1] = random()?;
            // Bytes past the last whole multiple of 31 would favour the first letters.
            if byte < 248 {
                code.push(char::from(RECOVERY_LETTERS[usize::from(byte % 31)]));
            }
        }
        self.recovery = Some(wrap(key, &code)?);
        let groups: Vec<&str> = (0..RECOVERY_LENGTH).step_by(5).map(|at| &code[at..at + 5]).collect();
        Ok(groups.join("-"))
    }

    /// Unwraps the key with an account's password.
    pub fn open(&self, name: &str, password: &str) -> Result<(Id, DataKey)> {
        let wrong = || Problem::new(Code::WrongPassword);
        let account = self.accounts.iter().find(|account| account.name == name).ok_or_else(wrong)?;
        Ok((account.id, unwrap(&account.key, password)?.ok_or_else(wrong)?))
    }

    /// Unwraps the key with the recovery code, however it was typed (lower case, blanks, without dashes).
    pub fn recover(&self, code: &str) -> Result<DataKey> {
        let typed: String =
            code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
        let wrong = || Problem::new(Code::WrongRecoveryCode);
        let wrapped = self.recovery.as_ref().ok_or_else(wrong)?;
        unwrap(wrapped, &typed)?.ok_or_else(wrong)
    }
}

/// Refuses a password that is too short to protect personal data.
pub fn check_password(password: &str) -> Result<()> {
    if password.chars().count() < LEAST_PASSWORD {
        return Err(Problem::new(Code::WeakPassword).with("least", LEAST_PASSWORD));
    }
    Ok(())
}

fn wrap(key: &DataKey, secret: &str) -> Result<Wrapped> {
    let (salt, nonce) = (random()?, random()?);
    let sealed = cipher(secret, &salt)?
        .encrypt(&XNonce::from(nonce), key.0.as_slice())
        .map_err(|error| unexpected(&error))?;
    Ok(Wrapped { salt, nonce, sealed })
}

/// `None` if the secret is not the one that wrapped it.
fn unwrap(wrapped: &Wrapped, secret: &str) -> Result<Option<DataKey>> {
    let cipher = cipher(secret, &wrapped.salt)?;
    let Ok(bytes) =
        cipher.decrypt(&XNonce::from(wrapped.nonce), wrapped.sealed.as_slice()).map(Zeroizing::new)
    else {
        return Ok(None);
    };
    Ok(<[u8; 32]>::try_from(bytes.as_slice()).ok().map(|bytes| DataKey(Zeroizing::new(bytes))))
}

fn cipher(secret: &str, salt: &[u8]) -> Result<XChaCha20Poly1305> {
    let params =
        Params::new(ARGON_MEMORY_KIB, ARGON_PASSES, 1, Some(32)).map_err(|error| unexpected(&error))?;
    let mut key = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret.as_bytes(), salt, key.as_mut_slice())
        .map_err(|error| unexpected(&error))?;
    Ok(XChaCha20Poly1305::new(&(*key).into()))
}

/// Random bytes from the system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes).map_err(|error| unexpected(&error))?;
    Ok(bytes)
}

fn unexpected(error: &dyn std::fmt::Display) -> Problem {
    Problem::new(Code::Unexpected).with("detail", error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_opens_with_the_password_and_with_the_recovery_code_only() {
        let key = DataKey::random().unwrap();
        let mut file = KeyFile::new("青石县委组织部");
        file.set_account(Id(1), "余雪", "qingshi-2026", &key).unwrap();
        let code = file.set_recovery(&key).unwrap();
        let file: KeyFile = serde_json::from_str(&serde_json::to_string(&file).unwrap()).unwrap();

        assert_eq!(file.open("余雪", "qingshi-2026").unwrap().1.0, key.0);
        assert_eq!(file.open("余雪", "qingshi-2025").err().unwrap().code, Code::WrongPassword);
        assert_eq!(file.open("无此人", "qingshi-2026").err().unwrap().code, Code::WrongPassword);
        assert_eq!(file.recover(&code.to_lowercase().replace('-', " ")).unwrap().0, key.0);
        assert_eq!(file.recover("22222-22222").err().unwrap().code, Code::WrongRecoveryCode);
        assert!(!serde_json::to_string(&file).unwrap().contains(&code.replace('-', "")));
    }
}
