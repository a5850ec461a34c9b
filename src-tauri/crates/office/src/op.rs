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
        CadresMerged: "合并同一人“{name}”（另一条：{other}）" / "Merged the two records of “{name}” (the other: {other})",
        RosterTaken: "导入名册“{file}”：新增 {new} 人，更新 {changed} 人" / "Took roster “{file}”: {new} new, {changed} changed",
        TiersSet: "设定培训层级" / "Set training tiers",
        UnitAdded: "新增单位“{name}”" / "Added unit “{name}”",
        UnitChanged: "调整单位“{name}”" / "Changed unit “{name}”",
        UnitMerged: "把单位“{name}”并入“{into}”" / "Merged unit “{name}” into “{into}”",
        UnitDeleted: "删除单位“{name}”" / "Deleted unit “{name}”",
        // Abilities and posts
        AbilityAdded: "新增能力“{name}”" / "Added ability “{name}”",
        AbilitiesProposed: "采用建议的能力清单：{count} 项" / "Took the list of abilities to begin with: {count}",
        AbilityTyped: "修改能力“{name}”" / "Edited ability “{name}”",
        AbilityMoved: "移动能力“{name}”" / "Moved ability “{name}”",
        AbilityArchived: "停用或恢复能力“{name}”" / "Archived or restored ability “{name}”",
        AbilityDeleted: "删除能力“{name}”" / "Deleted ability “{name}”",
        PostAdded: "新增岗位“{name}”" / "Added post “{name}”",
        PostsMade: "按名册生成岗位 {count} 个" / "Made {count} posts from the roster",
        PostTyped: "修改岗位“{name}”" / "Edited post “{name}”",
        PostsAsked: "设定岗位的能力要求（{count} 格）" / "Set what posts ask for ({count} cells)",
        PostCopied: "把“{name}”的能力要求复制到 {count} 个岗位" / "Copied what “{name}” asks for to {count} posts",
        PostArchived: "停用或恢复岗位“{name}”" / "Archived or restored post “{name}”",
        PostDeleted: "删除岗位“{name}”" / "Deleted post “{name}”",
        PostsTaken: "导入岗位能力要求“{file}”：新建 {new} 个岗位，改 {changed} 格" / "Took posts “{file}”: {new} new, {changed} cells changed",
        HoldingsMade: "按名册确认任职 {count} 人" / "Confirmed the posts of {count} people from the roster",
        PostChanged: "“{name}”任“{post}”（{day}）" / "“{name}” took up “{post}” ({day})",
        HoldingTyped: "修改“{name}”的任职记录" / "Edited a post held by “{name}”",
        HoldingDeleted: "删除“{name}”的任职记录“{post}”" / "Deleted “{post}” from the posts of “{name}”",
        LevelsTyped: "录入能力认定（{source}，{count} 格）" / "Typed levels of abilities ({source}, {count} cells)",
        LevelsTaken: "导入能力认定“{file}”：{people} 人 {count} 格" / "Took levels of abilities “{file}”: {people} people, {count} cells",
        LevelDeleted: "删除“{name}”的一次能力认定" / "Deleted a level of “{name}”",
        ClassRaises: "设定“{class}”提高的能力" / "Set the abilities “{class}” raises",
        GapsRaised: "把能力差距列为岗位需求 {count} 条" / "Raised {count} gaps as needs of posts",
        // Online learning
        OnlineTaken: "导入网络学习记录“{file}”：新增 {new} 条，{hours} 学时" / "Took online records “{file}”: {new} new, {hours} hours",
        OnlineRecordDeleted: "删除“{name}”的网络学习记录“{title}”" / "Deleted the online record “{title}” of “{name}”",
        OnlineReconverted: "按现行规则重新折算 {year} 年网络学时：{count} 条有变化" / "Counted the online hours of {year} anew: {count} records changed",
        CourseTopicsSet: "设定网络课程“{title}”的专题" / "Set the topics of online course “{title}”",
        // Needs and plans
        BatchAdded: "新建批次“{title}”" / "Added batch “{title}”",
        BatchChanged: "修改批次“{title}”" / "Changed batch “{title}”",
        BatchDeleted: "删除批次“{title}”" / "Deleted batch “{title}”",
        InterviewTyped: "录入访谈第 {no} 号（{batch}）" / "Typed interview {no} ({batch})",
        InterviewMarked: "标记访谈第 {no} 号（{batch}）" / "Marked interview {no} ({batch})",
        InterviewCompleted: "完成访谈第 {no} 号（{batch}）" / "Completed interview {no} ({batch})",
        InterviewReopened: "重新打开访谈第 {no} 号（{batch}）" / "Reopened interview {no} ({batch})",
        InterviewDeleted: "删除访谈第 {no} 号（{batch}）" / "Deleted interview {no} ({batch})",
        InterviewsTaken: "导入访谈记录“{file}”：{count} 份" / "Took interviews “{file}”: {count} papers",
        TopicAdded: "新增专题“{name}”" / "Added topic “{name}”",
        TopicChanged: "调整专题“{name}”" / "Changed topic “{name}”",
        TopicMerged: "把专题“{name}”并入“{into}”" / "Merged topic “{name}” into “{into}”",
        TopicSplit: "从专题“{name}”分出“{part}”：{count} 条需求" / "Split “{part}” off topic “{name}”: {count} needs",
        FocusNamed: "{year} 年热点难点：{name}" / "Named “{name}” a focus of {year}",
        FocusRemoved: "取消 {year} 年热点难点：{name}" / "“{name}” is no focus of {year} any more",
        DeploymentAdded: "登记部署“{title}”" / "Added deployment “{title}”",
        DeploymentTyped: "修改部署“{title}”" / "Edited deployment “{title}”",
        DeploymentDeleted: "删除部署“{title}”" / "Deleted deployment “{title}”",
        DeploymentsTaken: "导入上级部署“{file}”：新增 {new} 件，修改 {changed} 件，需求 {needs} 条" / "Took deployments “{file}”: {new} new, {changed} changed, {needs} needs",
        NeedsDecided: "答复“{name}”的需求 {count} 条：{outcome}" / "Answered {count} needs of “{name}”: {outcome}",
        ReportTextSaved: "修改 {year} 年需求分析报告的文字" / "Edited the text of the needs report of {year}",
        TopicDeleted: "删除专题“{name}”" / "Deleted topic “{name}”",
        NeedAdded: "登记{source}“{name}”" / "Added a need “{name}” ({source})",
        NeedDeleted: "删除{source}“{name}”" / "Deleted a need “{name}” ({source})",
        QuestionnaireAdded: "新建问卷“{name}”" / "Made questionnaire “{name}”",
        QuestionnaireTyped: "修改问卷“{name}”" / "Edited questionnaire “{name}”",
        QuestionnaireDeleted: "删除问卷“{name}”" / "Deleted questionnaire “{name}”",
        SurveyBatchAdded: "新建问卷批次“{title}”" / "Added survey batch “{title}”",
        SurveyBatchTyped: "修改问卷批次“{title}”" / "Edited survey batch “{title}”",
        SurveyBatchDeleted: "删除问卷批次“{title}”" / "Deleted survey batch “{title}”",
        SurveySheetTyped: "录入问卷第 {no} 号（{title}）" / "Keyed sheet {no} ({title})",
        SurveySheetJudged: "问卷第 {no} 号改为“{state}”（{title}）" / "Sheet {no} is now “{state}” ({title})",
        SurveySheetDeleted: "删除问卷第 {no} 号（{title}）" / "Deleted sheet {no} ({title})",
        SecondDrawn: "抽取二次录入 {percent}%（{title}）" / "Drew {percent} % for second keying ({title})",
        SecondTyped: "二次录入第 {no} 号（{title}）" / "Keyed sheet {no} a second time ({title})",
        SecondDecided: "核对第 {no} 号的差异（{title}）" / "Decided a difference of sheet {no} ({title})",
        MeetingAdded: "新建座谈会“{title}”" / "Added meeting “{title}”",
        MeetingTyped: "修改座谈会“{title}”" / "Edited meeting “{title}”",
        MeetingDeleted: "删除座谈会“{title}”" / "Deleted meeting “{title}”",
        AttendeeSet: "座谈会“{title}”的参会人“{name}”" / "Attendee “{name}” of “{title}”",
        NeedMarked: "从座谈会“{title}”标记需求“{name}”" / "Marked need “{name}” in “{title}”",
        NeedUnmarked: "取消座谈会“{title}”的需求“{name}”" / "Took back need “{name}” of “{title}”",
        PlanAdded: "新建计划“{title}”" / "Added plan “{title}”",
        PlanChanged: "修改计划“{title}”" / "Changed plan “{title}”",
        PlanDeleted: "删除计划“{title}”" / "Deleted plan “{title}”",
        ItemAdded: "新增计划项目“{title}”" / "Added plan item “{title}”",
        ItemTyped: "修改计划项目“{title}”" / "Edited plan item “{title}”",
        ItemMoved: "移动计划项目“{title}”" / "Moved plan item “{title}”",
        ItemDeleted: "删除计划项目“{title}”" / "Deleted plan item “{title}”",
        AudienceSet: "设定“{title}”的培训对象" / "Set the audience of “{title}”",
        AudiencePicked: "“{title}”的培训对象：{name}（{way}）" / "Audience of “{title}”: {name} ({way})",
        PlanHandedOn: "计划“{title}”转为“{state}”" / "Plan “{title}” is now “{state}”",
        AdjustmentBegun: "开始调整计划“{title}”：{reason}" / "Began an adjustment of “{title}”: {reason}",
        AdjustmentFinished: "完成计划“{title}”的调整：变动 {count} 项" / "Adjusted plan “{title}”: {count} items changed",
        PanelSet: "设定“{title}”的评估组" / "Set the panel of “{title}”",
        PanelScored: "录入“{title}”训前评估：{name}" / "Typed the pre-assessment of “{title}”: {name}",
        RoundClosed: "“{title}”第 {no} 轮训前评估结束：通过 {passed} 项，退回 {returned} 项" / "Closed round {no} of “{title}”: {passed} passed, {returned} returned",
        ItemOverruled: "特批“{title}”通过训前评估：{reason}" / "Let “{title}” pass against the panel: {reason}",
        // Mentors
        MentorAdded: "新增导师“{name}”" / "Added mentor “{name}”",
        MentorTyped: "修改导师“{name}”" / "Edited mentor “{name}”",
        MentorDeleted: "删除导师“{name}”" / "Deleted mentor “{name}”",
        MentorsTaken: "导入导师名册“{file}”：新增 {new} 人，更新 {changed} 人" / "Took mentors “{file}”: {new} new, {changed} changed",
        AppointmentIssued: "发聘书 {number}（{name}）" / "Issued letter {number} to {name}",
        AppointmentVoided: "作废聘书 {number}：{reason}" / "Voided letter {number}: {reason}",
        MentorInvited: "邀请“{name}”授课 {count} 节" / "Asked “{name}” for {count} sessions",
        EngagementsSet: "“{name}”的聘请改为“{state}”（{count} 节）" / "Engagements of “{name}” are now “{state}” ({count})",
        EngagementNoted: "备注“{name}”的聘请" / "Noted on an engagement of “{name}”",
        MentorPaid: "付“{class}”课酬：{name}，税前 {sum} 元" / "Paid fees of “{class}”: {name}, {sum} yuan before tax",
        // Classes
        ClassAdded: "新建班次“{title}”" / "Added class “{title}”",
        ClassTyped: "修改班次“{title}”" / "Edited class “{title}”",
        ClassStateSet: "班次“{title}”改为“{state}”" / "Class “{title}” is now “{state}”",
        ClassDeleted: "删除班次“{title}”" / "Deleted class “{title}”",
        // Practice
        BaseAdded: "新增教学点或单位“{name}”" / "Added place to learn at “{name}”",
        BaseTyped: "修改教学点或单位“{name}”" / "Edited place to learn at “{name}”",
        BaseDeleted: "删除教学点或单位“{name}”" / "Deleted place to learn at “{name}”",
        VisitAdded: "新增考察“{title}”" / "Added visit “{title}”",
        VisitTyped: "录入考察“{title}”" / "Typed visit “{title}”",
        VisitorSet: "考察“{title}”的参加人员“{name}”" / "Set who goes on “{title}”: {name}",
        VisitStateSet: "考察“{title}”改为“{state}”" / "Visit “{title}” is now “{state}”",
        VisitDeleted: "删除考察“{title}”" / "Deleted visit “{title}”",
        MeasureStateSet: "对标措施“{name}”改为“{state}”" / "The measure for “{name}” is now “{state}”",
        LineDeleted: "从“{title}”的对标清单删除“{name}”" / "Deleted “{name}” from the benchmark table of “{title}”",
        ProjectAdded: "新增选派项目“{title}”" / "Added project “{title}”",
        ProjectTyped: "修改选派项目“{title}”" / "Edited project “{title}”",
        ProjectDeleted: "删除选派项目“{title}”" / "Deleted project “{title}”",
        PersonPosted: "选派{name}到“{project}”" / "Sent {name} to “{project}”",
        PostingTyped: "录入{name}的实践锻炼（{project}）" / "Typed the posting of {name} ({project})",
        PostingAppraised: "录入{name}的{kind}（{project}）" / "Appraised {name}: {kind} ({project})",
        PostingExtended: "{name}的实践锻炼延长到 {day}（{project}）" / "Extended the posting of {name} to {day} ({project})",
        PostingRecalled: "{name}提前召回：{day}（{project}）" / "Called {name} back: {day} ({project})",
        PostingDeleted: "删除{name}的选派（{project}）" / "Deleted the posting of {name} ({project})",
        // Timetable and attendance
        SessionAdded: "“{class}”课程表新增“{title}”" / "Added “{title}” to the timetable of “{class}”",
        SessionTyped: "修改“{class}”的课程“{title}”" / "Edited session “{title}” of “{class}”",
        SessionMoved: "“{class}”的课程“{title}”移到 {day} {half}" / "Moved “{title}” of “{class}” to {day} {half}",
        SessionDeleted: "“{class}”课程表删除“{title}”" / "Deleted “{title}” from the timetable of “{class}”",
        DayCopied: "“{class}”的课程由 {from} 复制到 {to}" / "Copied the sessions of “{class}” from {from} to {to}",
        TimetableShifted: "“{class}”的课程表移动 {days} 天" / "Moved the timetable of “{class}” by {days} days",
        AttendanceTyped: "录入“{class}”的考勤" / "Typed the attendance of “{class}”",
        LeaveExplained: "“{class}”{name}请假理由" / "Wrote down why {name} was away from “{class}”",
        ClassTaken: "导入班次工作簿“{file}”：{class}，学员 {count} 人" / "Took class workbook “{file}”: {class}, {count} trainees",
        TraineesEnrolled: "“{class}”报名 {count} 人" / "Enrolled {count} in “{class}”",
        TraineeTyped: "修改“{class}”学员{name}" / "Edited trainee {name} of “{class}”",
        TraineeWithdrawn: "“{class}”{name}退学：{reason}" / "{name} withdrew from “{class}”: {reason}",
        TraineeBack: "“{class}”{name}恢复在册" / "{name} is back in “{class}”",
        TraineesRemoved: "从“{class}”移除学员 {count} 人" / "Removed {count} trainees from “{class}”",
        TraineesNumbered: "“{class}”重排学号（{order}）" / "Numbered the trainees of “{class}” anew ({order})",
        GroupsSet: "“{class}”分组" / "Set the groups of “{class}”",
        // Evaluation
        EvaluationOpened: "开始录入“{class}”的评估表" / "Opened the evaluation forms of “{class}”",
        EvaluationCounted: "登记“{class}”评估表的发放与回收" / "Counted the evaluation forms of “{class}”",
        FormTyped: "录入“{class}”{form}第 {no} 号" / "Typed form {no} of “{class}” ({form})",
        FormJudged: "“{class}”{form}第 {no} 号改为“{state}”" / "Form {no} of “{class}” ({form}) is now “{state}”",
        FormDeleted: "删除“{class}”{form}第 {no} 号" / "Deleted form {no} of “{class}” ({form})",
        EvaluationGiven: "登记“{class}”的{form}" / "Gave out forms of “{class}” ({form})",
        EvaluationDeleted: "删除“{class}”的{form}" / "Deleted the forms of “{class}” ({form})",
        EvaluationDesigned: "修改{form}的设计" / "Edited the design of a form ({form})",
        FormsTaken: "导入“{class}”的评估表" / "Took the evaluation forms of “{class}”",
        // Assessment
        PartsSet: "设定“{class}”的考核项目" / "Set the assessment parts of “{class}”",
        PartDeleted: "删除“{class}”的考核项目“{name}”" / "Deleted part “{name}” of “{class}”",
        ScoreTyped: "录入“{class}”{name}的成绩" / "Typed the scores of {name} in “{class}”",
        ScoresPasted: "粘贴“{class}”的“{name}”成绩 {count} 个" / "Pasted {count} scores of “{name}” in “{class}”",
        // Follow-up
        QuestionTyped: "录入“{class}”{name}的问题与成果" / "Typed the question and result of {name} in “{class}”",
        QuestionsPlaced: "“{class}”为 {count} 个问题安排课程" / "Gave {count} questions of “{class}” a session",
        QuestionsTaken: "导入“{class}”的学员问题 {count} 个" / "Took {count} questions of “{class}”",
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

    /// The keys of the use cases that cannot be taken back.
    pub(crate) fn never_undone() -> Vec<String> {
        Self::ALL.iter().filter(|op| op.why_not_undone().is_some()).map(|op| op.key()).collect()
    }

    /// From what the journal stores; `None` for a use case of a newer version.
    pub fn from_key(key: &str) -> Option<Self> {
        serde_json::from_value(serde_json::Value::String(key.to_owned())).ok()
    }
}
