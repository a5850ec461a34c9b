//! Accounts (账户): who may sign in, and what they may do.

use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::keeping::Role;
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::keeping::Account;
use zhixing_store::keys;

/// An account as the list shows it.
#[derive(Debug, Serialize, TS)]
pub struct AccountRow {
    /// Its id.
    pub id: Id,
    /// The person's name.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Whether it may sign in.
    pub active: bool,
}

/// A new or changed account.
#[derive(Debug, Deserialize, TS)]
pub struct SaveAccount {
    /// The account; `None` for a new one.
    pub id: Option<Id>,
    /// The person's name.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Whether it may sign in.
    pub active: bool,
    /// A new password; needed for a new account and for one that may sign in again.
    pub password: Option<String>,
}

/// A password replaced by its owner.
#[derive(Debug, Deserialize, TS)]
pub struct ChangePassword {
    /// The present one.
    pub old: String,
    /// The new one.
    pub new: String,
}

/// All accounts.
pub fn accounts(cx: &Reading, (): ()) -> Result<Vec<AccountRow>> {
    let rows = cx.read(|db| db.accounts())?;
    Ok(rows
        .into_iter()
        .map(|Account { id, name, role, active }| AccountRow { id, name, role, active })
        .collect())
}

/// Adds or changes an account. The last administrator stays one.
pub fn save_account(cx: &Writing, request: SaveAccount) -> Result<()> {
    let name = request.name.trim().to_owned();
    if name.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "姓名"));
    }
    let all = cx.read(|db| db.accounts())?;
    if all.iter().any(|other| other.name == name && Some(other.id) != request.id) {
        return Err(Problem::new(Code::Taken).with("found", name));
    }
    let stays_led =
        |other: &Account| Some(other.id) != request.id && other.role == Role::Admin && other.active;
    let leads = request.role == Role::Admin && request.active;
    if !leads && !all.iter().any(stays_led) {
        return Err(Problem::new(Code::LastAdmin));
    }
    let before = all.iter().find(|other| Some(other.id) == request.id);
    let needs_password = request.active && before.is_none_or(|before| !before.active);
    match &request.password {
        Some(password) => keys::check_password(password)?,
        None if needs_password => return Err(Problem::new(Code::Empty).with("field", "密码")),
        None => {}
    }
    let mut file = cx.store().folder().keys()?;
    cx.write(Op::AccountChanged, |tx| {
        let id = request.id.map_or_else(|| tx.new_id(), Ok)?;
        tx.says("name", &name);
        tx.about(id);
        tx.put_account(&Account { id, name: name.clone(), role: request.role, active: request.active })?;
        match &request.password {
            Some(password) if request.active => file.set_account(id, &name, password, cx.store().key())?,
            _ if !request.active => file.remove_account(id),
            _ => file.rename_account(id, &name),
        }
        // Before the commit: if the key file cannot be written the account is not changed either.
        cx.store().folder().write_keys(&file)
    })
}

/// Replaces the caller's own password.
pub fn change_password(cx: &Reading, request: ChangePassword) -> Result<()> {
    keys::check_password(&request.new)?;
    let mut file = cx.store().folder().keys()?;
    let Account { id, name, .. } = cx.account();
    file.open(name, &request.old)?;
    file.set_account(*id, name, &request.new, cx.store().key())?;
    cx.store().folder().write_keys(&file)
}

/// Makes a new recovery code; the old sheet is worthless from then on.
pub fn new_recovery_code(cx: &Reading, (): ()) -> Result<String> {
    let mut file = cx.store().folder().keys()?;
    let code = file.set_recovery(cx.store().key())?;
    cx.store().folder().write_keys(&file)?;
    Ok(code)
}
