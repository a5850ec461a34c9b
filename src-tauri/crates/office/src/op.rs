//! Every use case that writes, in the words of the journal.

zhixing_domain::worded! {
    /// A use case as the journal and the undo line name it (操作).
    pub enum Op {
        OfficeMade: "新建单位“{name}”" / "Made the office “{name}”",
        AccountChanged: "账户“{name}”" / "Account “{name}”",
        SettingChanged: "设置“{name}”" / "Setting “{name}”",
        CadreTyped: "修改“{name}”的信息" / "Edited “{name}”",
        CadreAdded: "新增干部“{name}”" / "Added “{name}”",
        CadreDeleted: "删除干部“{name}”" / "Deleted “{name}”",
        RosterTaken: "导入名册“{file}”：新增 {new} 人，更新 {changed} 人" / "Took roster “{file}”: {new} new, {changed} changed",
        TiersSet: "设定培训层级" / "Set training tiers",
        UnitAdded: "新增单位“{name}”" / "Added unit “{name}”",
        UnitChanged: "调整单位“{name}”" / "Changed unit “{name}”",
        UnitMerged: "把单位“{name}”并入“{into}”" / "Merged unit “{name}” into “{into}”",
        UnitDeleted: "删除单位“{name}”" / "Deleted unit “{name}”",
        Undone: "撤销“{op}”" / "Undid “{op}”",
    }
}

impl Op {
    /// As the journal stores it.
    pub fn key(self) -> String {
        serde_json::to_value(self).ok().and_then(|key| key.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// Why a use case cannot be taken back, where that is so.
    pub(crate) fn why_not_undone(self) -> Option<&'static str> {
        match self {
            Self::OfficeMade => Some("单位建好后不能撤销。"),
            _ => None,
        }
    }

    /// From what the journal stores; `None` for a use case of a newer version.
    pub fn from_key(key: &str) -> Option<Self> {
        serde_json::from_value(serde_json::Value::String(key.to_owned())).ok()
    }
}
