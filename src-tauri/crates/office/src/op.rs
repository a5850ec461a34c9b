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
        // Evaluation
        EvaluationOpened: "开始录入“{class}”的评估表" / "Opened the evaluation forms of “{class}”",
        EvaluationCounted: "登记“{class}”评估表的发放与回收" / "Counted the evaluation forms of “{class}”",
        FormTyped: "录入“{class}”第 {no} 号评估表" / "Typed form {no} of “{class}”",
        FormJudged: "“{class}”第 {no} 号评估表改为“{state}”" / "Form {no} of “{class}” is now “{state}”",
        FormDeleted: "删除“{class}”第 {no} 号评估表" / "Deleted form {no} of “{class}”",
        FormsTaken: "导入“{class}”的评估表" / "Took the evaluation forms of “{class}”",
        // Assessment
        PartsSet: "设定“{class}”的考核项目" / "Set the assessment parts of “{class}”",
        PartDeleted: "删除“{class}”的考核项目“{name}”" / "Deleted part “{name}” of “{class}”",
        ScoreTyped: "录入“{class}”{name}的成绩" / "Typed the scores of {name} in “{class}”",
        // Certificates
        CertificatesIssued: "发“{class}”结业证书 {count} 张（{first} 至 {last}）" / "Issued {count} certificates of “{class}” ({first} to {last})",
        CertificateVoided: "作废证书 {number}：{reason}" / "Voided certificate {number}: {reason}",
        CertificateReissued: "补发证书 {number}（原编号 {original}）" / "Reissued certificate {original} as {number}",
        // Paper
        Printed: "打印“{title}”" / "Printed “{title}”",
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
            Self::Printed => Some("已经印出的纸收不回来。"),
            _ => None,
        }
    }

    /// From what the journal stores; `None` for a use case of a newer version.
    pub fn from_key(key: &str) -> Option<Self> {
        serde_json::from_value(serde_json::Value::String(key.to_owned())).ok()
    }
}
