//! 保管: who may do what.

use crate::{Code, Problem, Result};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an account may do (角色); each includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 查看: reads and prints
    Viewer,
    /// 经办: does the daily work
    Clerk,
    /// 管理员: accounts, rules, restoring, year end
    Admin,
}

impl Role {
    /// Refuses what needs more.
    pub fn reaches(self, needed: Self) -> Result<()> {
        if self < needed {
            return Err(Problem::new(Code::NotAllowed).with("role", self.zh()).with("needed", needed.zh()));
        }
        Ok(())
    }

    /// As stored.
    pub fn key(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Clerk => "clerk",
            Self::Admin => "admin",
        }
    }

    /// From what is stored.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Viewer, Self::Clerk, Self::Admin].into_iter().find(|role| role.key() == key)
    }

    /// The role's name in Chinese.
    pub fn zh(self) -> &'static str {
        match self {
            Self::Viewer => "查看",
            Self::Clerk => "经办",
            Self::Admin => "管理员",
        }
    }
}
