//! What can go wrong, as a code with values: the doors turn it into words.

use crate::finding::Place;
use crate::words::{self, Lang, Values};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::worded! {
    /// What happened. One list for failures and for findings: one term per concept, in both languages.
    pub enum Code {
        // The call
        UnknownCall: "没有“{name}”这个操作。" / "There is no call named “{name}”.",
        BadRequest: "这一步的内容看不懂：{detail}。请重试；仍然如此请联系维护人员。" / "This request could not be read: {detail}. Try again; if it stays, ask your support.",
        UnknownKind: "没有“{found}”。可用的有：{known}。" / "There is no “{found}”. There are: {known}.",
        OfficeNotNamed: "请用 --office 指明单位的数据文件夹。" / "Name the office’s folder with --office.",
        PasswordNeeded: "需要密码。请设置环境变量 ZHIXING_PASSWORD，或在终端里运行后输入。" / "A password is needed. Set ZHIXING_PASSWORD, or run this in a terminal and type it.",
        AnswersUnread: "{file} 不是答案文件（{detail}）。格式见 import --help。没有写入任何内容。" / "{file} holds no answers ({detail}). See import --help for the format. Nothing was written.",
        NotSignedIn: "还没有打开单位。请先登录。" / "No office is open. Sign in first.",
        NotAllowed: "当前账户（{role}）不能做这一步，需要“{needed}”。请换一个账户登录。" / "This account ({role}) may not do this; it needs “{needed}”. Sign in with another account.",
        NotFound: "这条记录已不存在（可能刚被删除或撤销）。请刷新后再看。" / "This record no longer exists (it may just have been deleted or undone). Refresh and look again.",
        Empty: "“{field}”不能空着。" / "“{field}” must not be empty.",
        NotUnderstood: "“{field}”里的“{found}”看不懂。{expected}" / "“{found}” in “{field}” is not understood. {expected}",
        OutOfRange: "“{field}”是 {found}，应在 {from} 到 {to} 之间。" / "“{field}” is {found}; it must lie between {from} and {to}.",
        Taken: "“{found}”已经有了，请换一个。" / "“{found}” exists already; choose another.",
        InUse: "“{name}”还有 {count} 处在用（{where}），不能删除。请先改掉这些地方。" / "“{name}” is still used in {count} places ({where}) and cannot be deleted. Change those first.",
        JobRunning: "“{name}”正在进行，请等它做完，或先取消它。" / "“{name}” is under way. Wait for it to finish or cancel it first.",
        Cancelled: "已取消，没有写入任何内容。" / "Cancelled; nothing was written.",
        // The file of the office
        FolderMissing: "找不到文件夹 {path}。请确认 U 盘或磁盘已接好，或另选一个文件夹。" / "The folder {path} was not found. Check that the drive is connected, or choose another.",
        FolderReadOnly: "文件夹 {path} 不能写入。请换一个文件夹，或请管理员开放写权限。没有写入任何内容。" / "The folder {path} cannot be written to. Choose another, or ask for write permission. Nothing was written.",
        FolderNotEmpty: "文件夹 {path} 里已有一个单位的数据。请用“打开”，或换一个空文件夹。" / "The folder {path} already holds an office. Open it instead, or choose an empty folder.",
        FolderNotOffice: "文件夹 {path} 里没有知行干训的数据。请选对文件夹，或新建。" / "The folder {path} holds no Zhixing data. Choose the right folder, or create a new office.",
        DriveCannotLock: "磁盘 {path} 不支持加锁（网络共享或部分 U 盘），放在上面容易损坏。请改放到本机，例如 {local}。" / "The drive at {path} cannot lock files (a network share or some USB sticks), so data would be at risk. Use this PC, for example {local}.",
        OfficeBusy: "这个单位的数据已经在另一个窗口打开。请到那个窗口继续，或先关掉它。" / "This office is already open in another window. Go on there, or close it first.",
        DiskFull: "磁盘已满，刚才这一步没有写入，之前的内容都在。请清理磁盘空间后再试。" / "The disk is full. This step was not written; everything before is kept. Free some space and try again.",
        DiskFailed: "读写 {path} 时出错：{detail}。刚才这一步没有写入，之前的内容都在。" / "Reading or writing {path} failed: {detail}. This step was not written; everything before is kept.",
        DatabaseNewer: "这份数据是更新的版本（{made_by}）做的，本程序打不开它。请先升级程序；数据没有改动。" / "This data was made by a newer version ({made_by}). Update the program first; the data was not touched.",
        DatabaseDamaged: "数据文件已损坏（{detail}）。原文件没有改动；请从最近的备份恢复：{backup}。" / "The data file is damaged ({detail}). It was not touched; restore the newest backup: {backup}.",
        DatabaseChanged: "这份数据的结构与版本记录不符（{detail}）。请从备份恢复，或联系维护人员。" / "The structure of this data does not match its version record ({detail}). Restore a backup or ask your support.",
        JournalAltered: "操作记录不完整或被改动过（从 {at} 起）。请停止使用这份数据，从备份恢复，并报告保密管理人员。" / "The journal is incomplete or was altered (from {at} on). Stop using this data, restore a backup and report it.",
        AlreadyUndone: "这一步已经撤销过了。" / "This step has been undone already.",
        UndoTheFirst: "这是一次“恢复”。要再次撤销，请撤销最初的那一步。" / "This brought an undone step back. To undo it again, undo the first step.",
        UndoBlocked: "不能撤销：{who} 后来的“{op}”（{at}）用到了它。请先撤销那一步。" / "It cannot be undone: a later step by {who}, “{op}” ({at}), builds on it. Undo that one first.",
        NotUndoable: "这一步不能撤销：{reason}" / "This step cannot be undone: {reason}",
        WrongPassword: "密码不对。请再输一次；忘了密码可用恢复码。" / "The password is wrong. Try again; if it is lost, use the recovery code.",
        WrongRecoveryCode: "恢复码不对。请核对纸上的字母和数字。" / "The recovery code is wrong. Check the letters and digits on the sheet.",
        LastAdmin: "至少要有一位在用的管理员。请先让另一个账户做管理员。" / "One active administrator must remain. Make another account administrator first.",
        WeakPassword: "密码至少 {least} 位。" / "The password needs at least {least} characters.",
        BackupDamaged: "{file} 不是完整的备份（{detail}）。请换一份备份再试；现有数据没有改动。" / "{file} is not a complete backup ({detail}). Try another one; the present data was not touched.",
        // Files from outside
        FileMissing: "打不开 {file}：文件不存在或没有读取权限。" / "{file} cannot be opened: it does not exist or may not be read.",
        FileEmpty: "{file} 是空文件（0 字节）。请重新拷贝一份。没有写入任何内容。" / "{file} is empty (0 bytes). Copy it again. Nothing was written.",
        FileWrongType: "{file} 不是{expected}。请选 {kinds} 文件。没有写入任何内容。" / "{file} is not {expected}. Choose a {kinds} file. Nothing was written.",
        FileTooLarge: "{file} 有 {size}，超过上限 {limit}。请拆成几个文件，或删去多余的工作表和图片。没有写入任何内容。" / "{file} is {size}, above the limit of {limit}. Split it, or remove unused sheets and pictures. Nothing was written.",
        FileDamaged: "{file} 不完整或已损坏（{detail}）。请在 Excel/WPS 里重新另存一份再试。没有写入任何内容。" / "{file} is incomplete or damaged ({detail}). Save it again in Excel or WPS. Nothing was written.",
        FileUnpacksTooLarge: "{file} 解压后超过 {limit}，可能是恶意文件，已停止读取。没有写入任何内容。" / "{file} unpacks to more than {limit} and may be malicious; reading stopped. Nothing was written.",
        FileHasDoctype: "{file} 带有 DOCTYPE，任免表文件里不应有它，可能被改动过，已停止读取。" / "{file} contains a DOCTYPE, which such files never have; it may have been tampered with. Reading stopped.",
        FileEncoding: "{file} 不是 UTF-8，已按 GB18030 读取，请核对汉字。" / "{file} is not UTF-8 and was read as GB18030; check the characters.",
        FileLocked: "{file} 设了打开密码。请在 Excel/WPS 里去掉密码，另存一份再试。没有写入任何内容。" / "{file} is protected by a password. Remove it in Excel or WPS and save again. Nothing was written.",
        FormsTooMany: "选中了 {count} 人，一次最多导出 {most} 人的任免表。请先用筛选缩小范围。" / "{count} people are chosen; at most {most} forms go out at once. Narrow the list first.",
        FileNotText: "{file} 的文字编码无法识别。请在原软件里重新导出。" / "The text encoding of {file} is not recognised. Export it again from its program.",
        SheetNoHeader: "{file} 的前几行里没有认出表头（至少要有“姓名”和另外两列）。请确认第一张表是名册。" / "No header was recognised in the first rows of {file} (it needs 姓名 and two more columns). Check that it is a roster.",
        PictureUnread: "{file} 不是能用的照片。请选 JPEG 或 PNG 图片；手机照片（HEIC）、PDF 请先另存为 JPEG。没有写入任何内容。" / "{file} is no photo that can be used. Choose a JPEG or PNG picture; save others (HEIC, PDF) as JPEG first. Nothing was written.",
        PictureTooLarge: "照片 {file} 有 {size}，超过上限 {limit}。请先用画图等程序缩小。没有写入任何内容。" / "The photo {file} is {size}, above the limit of {limit}. Make it smaller first. Nothing was written.",
        PictureTooSmall: "照片 {file} 只有 {size} 像素，每边至少 {least}，看不清人。请换一张。没有写入任何内容。" / "The photo {file} has only {size} pixels; each side needs {least}. Choose another. Nothing was written.",
        FileUnknown: "这个文件已不在手边，请重新选择。" / "This file is no longer at hand; choose it again.",
        CannotOpen: "打不开 {file}：本机没有能用的程序或打印机（{detail}）。请先“另存”，再用别的方式打开或打印。" / "{file} cannot be opened: no program or printer is available ({detail}). Save it and open or print it another way.",
        // Paper
        FontUnread: "字体 {file} 读不出来。请重新安装程序，或安装“思源宋体”。" / "Font {file} cannot be read. Install the program again, or install Noto Serif CJK.",
        FontMissing: "没有找到打印用的字体（找过 {folders}）。请重新安装程序，或安装“思源宋体”。" / "No font for printing was found (looked in {folders}). Install the program again, or install Noto Serif CJK.",
        GlyphMissing: "“{found}”里的“{glyph}”没有字体能印。请安装含有这个字的字体（如 SimSun-ExtB）再打印。" / "No font has “{glyph}” of “{found}”. Install a font that has it (such as SimSun-ExtB) and print again.",
        TextTooLong: "“{found}”太长，印在格子里会看不清。请缩短，或改用大一些的版式。" / "“{found}” is too long to be read in its place. Shorten it or choose a wider layout.",
        // Online learning
        OnlineNoHeader: "{file} 里没有认出表头：至少要有“姓名”和“课程名称”两列。请确认是平台导出的学员学习记录。" / "No header was recognised in {file}: it needs a column of names and one of courses. Check that it is a platform’s list of learning records.",
        OnlineCellUnread: "“{found}”看不懂，这一格先不用。" / "“{found}” is not understood; this cell is left aside.",
        OnlineNoName: "这一行没有姓名（课程：{found}），不导入。" / "No name stands in this row (course: {found}); it is left out.",
        OnlineWho: "{name}（{found}）：名册里不能确定是哪一位，共 {count} 条记录。请选一个，他的记录都照此处理。" / "{name} ({found}): it is not certain who on the roster this is; {count} records. Choose one, for all of them.",
        OnlineCorrected: "{name}“{course}”（{day}）平台改了数：{before} → {after}，计入学时 {kept} → {counts}。不选就保留原来的数。" / "{name}, “{course}” ({day}): the platform says otherwise now, {before} → {after}; it would count {counts} hours instead of {kept}. Unless chosen, what is kept stays.",
        OnlineUnknown: "{count} 人不在名册里（{names}），他们的 {lines} 条记录不导入。名字写错的，可在“人员”里指定是谁。" / "{count} people are not on the roster ({names}); their {lines} records are left out. Where a name is misspelt, say under “People” who it is.",
        OnlineRepeats: "{count} 条重复：同一人同一天学完的同一门课，不论在哪个文件、哪个平台，只计一次。" / "{count} lines repeat others: the same course finished by the same person on the same day counts once, whatever the file or platform.",
        OnlineUnfinished: "{count} 条没有学完，不导入。" / "{count} lines are of courses not finished; they are left out.",
        OnlineNoDay: "{count} 条没有完成时间，不导入。" / "{count} lines have no day of finishing; they are left out.",
        OnlineAhead: "{count} 条的完成时间在今天之后（最晚 {last}），不导入。请核对平台的时间或本机的日期。" / "{count} lines were finished after today (the latest on {last}); they are left out. Check the platform’s times, or this computer’s date.",
        OnlineMoved: "{name}“{course}”：平台把完成时间由 {before} 改成了 {after}，计入学时 {kept} → {counts}。是同一次学习就改；真的又学了一次，选“另算一次”。不选就保留原来的。" / "{name}, “{course}”: the platform moved the day of finishing from {before} to {after}; hours {kept} → {counts}. Take it where it is the same; where it was finished once more, count both. Unless chosen, what is kept stays.",
        OnlineUnitOtherwise: "{count} 人的单位与名册写法不同，按同名同单位处理（{names}），请核对。" / "The units of {count} people are written otherwise than on the roster and were taken for the same ({names}). Check them.",
        OnlineOtherName: "{count} 人的身份证号与库里相同而姓名不同（{names}），按身份证号归到库里的人名下，请核对。" / "{count} people have the ID number of somebody of another name ({names}); their records go by the number. Check them.",
        OnlineHoursDiffer: "{count} 条平台给的学时与按时长算出的不同：平台共给 {given}，按时长算共 {reckoned}。按规则，以“{by}”为准。" / "In {count} lines the platform’s hours differ from those by length: {given} against {reckoned} in all. By the rule, “{by}” counts.",
        OnlineDayFull: "{count} 条超过每天 {most} 学时的上限，超出的部分不计。" / "{count} lines are above the limit of {most} hours a day; what is above does not count.",
        OnlineLayoutKnown: "按上次对“{platform}”的列设置读取；要改请看“列的对应”。" / "The columns were read as the last time for “{platform}”; see “Columns” to change them.",
        HoursYearClosed: "{year} 年学时已经结转，不能再改。更正请在个人台账里“更正”，或由管理员重新打开这一年。" / "The hours of {year} are closed and stay as they are. Make a correction in the person’s ledger, or let an administrator open the year again.",
        HoursYearOpen: "{year} 年学时还没有结转，请直接改原来的记录。" / "The hours of {year} are not closed: change the record itself.",
        HoursYearNotOver: "{year} 年还没有过完，不能结转。" / "{year} is not over yet and cannot be closed.",
        HoursBelowNothing: "{name}的{kind}只有 {hours} 学时、{days} 天，不能减到零以下。" / "{name} has {hours} hours and {days} days of {kind}: no more can be taken away.",
        HoursNoKind: "至少要有一类学时计入年度任务。" / "At least one kind of hours must count to the year’s target.",
        OnlineTooMany: "选中了 {count} 人，一次最多 {most} 人。请先用筛选缩小范围。" / "{count} people are chosen; at most {most} at once. Narrow the list first.",
        // People
        UnitBelowItself: "“{name}”不能放到它自己的下级里。" / "“{name}” cannot be put below itself.",
        ChangedMeanwhile: "“{name}”在核对之后又被改过，没有写入。请重新读取名册再导入。" / "“{name}” was changed since the check; nothing was written. Read the roster again.",
        MonthOfTwo: "“{found}”是 1 月还是 10 月？Excel 会把 10 月末尾的 0 去掉。请选一个。" / "Is “{found}” January or October? Excel drops the last zero of October. Choose one.",
        MonthById: "“{found}”按身份证号定为 {understood}。" / "“{found}” was read as {understood} by the ID number.",
        YearCompleted: "“{found}”的年份只有两位，读作 {understood}，请核对。" / "The year of “{found}” has two digits; it was read as {understood}. Check it.",
        MonthMissing: "“{found}”只有年份，没有月份，先空着。" / "“{found}” is a year without a month; left empty.",
        MonthUnread: "“{found}”不是年月，先空着。应写成 1991.07。" / "“{found}” is not a month; left empty. Write 1991.07.",
        ChoiceUnread: "“{found}”不是这一项的内容，先空着。" / "“{found}” does not belong here; left empty.",
        EthnicUnknown: "“{found}”不在 56 个民族里，已照录，请核对。" / "“{found}” is not among the 56 ethnic groups; kept as it is, check it.",
        PartyUnread: "“{found}”看不出政治面貌或入党时间，先空着。" / "“{found}” is neither an affiliation nor a date; left empty.",
        IdWrongCheck: "身份证号“{found}”的校验位不对，可能抄错一位。核对后可照录，或先空着。" / "The check digit of ID number “{found}” is wrong: a digit may be mistyped. Keep it after checking, or leave it empty.",
        IdNoSuchDay: "身份证号“{found}”里的出生日期不存在。核对后可照录，或先空着。" / "The birth date in ID number “{found}” does not exist. Keep it after checking, or leave it empty.",
        IdEaten: "身份证号“{found}”已被 Excel 当作数字改坏，找不回来了，先空着。请向本人或档案核对。" / "Excel took ID number “{found}” for a quantity and destroyed it; left empty. Ask the person or the file.",
        IdMasked: "身份证号“{found}”被遮住一部分，先空着。" / "ID number “{found}” is masked; left empty.",
        IdMalformed: "身份证号“{found}”不是 18 位，先空着。" / "ID number “{found}” has not 18 places; left empty.",
        IdOtherBirth: "身份证号里的出生年月是 {id}，名册写的是 {found}，已按名册。" / "The ID number says born {id}, the roster {found}; the roster was taken.",
        IdOtherSex: "身份证号对应“{id}”，名册写的是“{found}”，已按名册。" / "The ID number says {id}, the roster {found}; the roster was taken.",
        PhoneUnread: "电话“{found}”不完整（可能被 Excel 改成科学计数），先空着。" / "Phone “{found}” is incomplete (perhaps Excel’s scientific notation); left empty.",
        CellBlank: "这一格空着。" / "This cell is blank.",
        MonthFromSerial: "“{found}”是 Excel 的日期序号，读作 {understood}，请核对。" / "“{found}” is Excel’s number of a day; it was read as {understood}. Check it.",
        IdOtherName: "身份证号与库里的“{name}”相同，按同一人处理，姓名改为“{found}”，请核对。" / "The ID number is that of “{name}”: taken as the same person, renamed “{found}”. Check it.",
        IdOfAnother: "身份证号“{found}”与第 {row} 行“{name}”的相同，必有一个不对，先空着。" / "ID number “{found}” is also that of row {row}, “{name}”: one of them is wrong; left empty.",
        SheetSkipped: "没有认出表头，这张表没有读入。" / "No header was recognised: this sheet was not read.",
        NameMissing: "这一行没有姓名，不导入。" / "This row has no name; it is left out.",
        RowNotPerson: "“{found}”是小计、合计或说明，不是人，不导入。" / "“{found}” is a subtotal or a remark, not a person; it is left out.",
        SameNameTwice: "{name}：名册和库里都不能确定是不是同一个人（{where}）。请选一个。" / "{name}: it is not certain whether this is the same person ({where}). Choose one.",
        SheetHidden: "这张表在工作簿里是隐藏的，也读入了。如果不要，请在 Excel 里删去它再导入。" / "This sheet is hidden in the workbook and was read all the same. If it is not wanted, delete it in Excel and import again.",
        ColumnTwice: "“{found}”与前面的“{first}”是同一项（{field}），只读了“{first}”，这一列没有读。要换成这一列，请改列的对应。" / "“{found}” holds the same as “{first}” before it ({field}); only “{first}” was read. To read this column instead, change what the columns hold.",
        ListsBeside: "这张表左右并排着几份名单，只读了最左边一份，第 {column} 列起的没有读。请把右边的移到下面再导入。" / "Several lists stand side by side on this sheet; only the first was read, not what begins in column {column}. Move the others below it and import again.",
        RankWithMore: "“{found}”里除了职级“{rank}”还有别的内容，已整格照录，请核对。" / "“{found}” holds more than the rank “{rank}”; the whole cell was kept. Check it.",
        UnitAndPostSplit: "“{found}”拆成单位“{unit}”、职务“{post}”，请核对。" / "“{found}” was split into unit “{unit}” and post “{post}”. Check it.",
        UnitAndPostUnsplit: "“{found}”分不出单位和职务：已全部记作职务，单位先空着。请填写单位。" / "“{found}” could not be split into unit and post: all of it was kept as the post, the unit left empty. Give the unit.",
        MergeSamePerson: "请另选一条：这就是正在看的这条记录。" / "Choose another: this is the very record.",
        MergeSameClass: "两条记录都在“{class}”的学员里，不能合并。请先在那个班移除其中一个学员。" / "Both records are trainees of “{class}” and cannot be made one. Remove one of the two there first.",
        MergeTwice: "两条记录在“{where}”里各有一条，只能留一条，不能合并。请先删去其中一条。" / "Both records have an entry of their own in “{where}”, where there can be but one. Delete one of them first.",
        TwoIdNumbers: "两条记录的身份证号都合规则，却不相同：多半不是同一个人。合并之前请核对证件。" / "Both records have a sound ID number, and these differ: they are hardly one person. Check their papers before merging.",
        UnitTwiceBelow: "“{name}”和“{into}”下面都有“{below}”。请先把这两个并成一个，再合并。" / "“{name}” and “{into}” both have a unit “{below}” below them. Merge those two first.",
        PhotoUnread: "照片认不出是图片，没有读入；原文件照样保存。" / "The photo is not a known kind of picture and was not read; the file itself is kept.",
        FormPiecesExtra: "文件有 {found} 项，应为 33 项；已按位置读取，请核对。" / "The file has {found} fields instead of 33; they were read by position. Check them.",
        FormNoName: "{file} 里没有姓名，没有读入。" / "{file} holds no name and was not read.",
        RowRepeats: "与第 {row} 行是同一个人，这一行不导入。" / "The same person as in row {row}; not taken twice.",
        CellUnread: "“{found}”看不懂，这一行不导入。" / "“{found}” is not understood; this row is left out.",
        LineUnread: "这一行不属于访谈记录，没有读入：“{found}”" / "This line belongs to no interview and was not read: “{found}”",
        // Abilities and posts
        AbilityInUse: "能力“{name}”还有 {count} 处在用（{where}），不能删除；可以“停用”，历史都保留。" / "Ability “{name}” is still used in {count} places ({where}) and cannot be deleted. Archive it: its history stays.",
        PostInUse: "岗位“{name}”还有 {count} 处在用（{where}），不能删除；可以“停用”，历史都保留。" / "Post “{name}” is still used in {count} places ({where}) and cannot be deleted. Archive it: its history stays.",
        LevelUnread: "“{found}”不是等级，应为 0–4。这一格不导入。" / "“{found}” is no level; it should be 0–4. This cell is left out.",
        AbilityUnknown: "能力清单里没有“{found}”，这一列没有读。请先在“能力”里新增，或改表头。" / "There is no ability “{found}”; this column was not read. Add it to the list, or change the heading.",
        UnitUnknown: "没有单位“{found}”，这一行不导入。请先在“单位”里新增。" / "There is no unit “{found}”; this row is left out. Add the unit first.",
        PostMissing: "这一行没有职务，不导入。" / "This row names no post; it is left out.",
        PostTwice: "“{found}”在第 {row} 行已经有了，这一行不导入。" / "“{found}” stands in row {row} already; this row is left out.",
        PostNew: "“{found}”还没有，将新建。" / "“{found}” is not there yet and will be made.",
        PlacesUnread: "“{found}”不是职数，按 1 记。" / "“{found}” is no number of places; taken as 1.",
        FileNoPosts: "{file} 里没有认出岗位能力表（表头要有“职务”和能力清单里的能力）。没有写入任何内容。" / "No table of posts was recognised in {file} (its head needs 职务 and abilities of the list). Nothing was written.",
        FileNoDeployments: "{file} 里没有认出上级部署表（表头要有“文件名称”，另有文号、日期、发文机关等）。没有写入任何内容。" / "No table of deployments was recognised in {file} (its head needs 文件名称 and 文号, 日期 or the like). Nothing was written.",
        ColumnUnknown: "“{found}”这一列用不上，没有读。" / "The column “{found}” is none of ours and was not read.",
        DeploymentNameless: "这一行没有文件名称，不导入。请补上文件名称。" / "This row names no document; it is left out. Give its title.",
        DeploymentNumberTwice: "文号“{number}”在第 {row} 行已经是“{title}”，这一行“{found}”不导入。请核对文号。" / "Number “{number}” is “{title}” in row {row} already; this row, “{found}”, is left out. Check the number.",
        DeploymentRenamed: "文号“{number}”已经登记，名称是“{title}”：按同一份文件处理，名称改为“{found}”。" / "Number “{number}” is on file as “{title}”: taken as the same document, renamed “{found}”.",
        DeploymentNamesake: "已经登记过同名文件，文号是“{number}”：文号不同，作为另一份文件新增。请核对。" / "A document of this title is on file with number “{number}”: the numbers differ, so this one is added beside it. Check it.",
        DeploymentLevelUnread: "“{found}”不是层级（国家、省、市、县），先空着。" / "“{found}” is no level (national, province, city, county); left empty.",
        DayUnread: "“{found}”不是日期，先空着。应写成 2026-09-14。" / "“{found}” is no day; left empty. Write 2026-09-14.",
        YearsUnread: "“{found}”不是年度，按发文日期的年份记。应写成 2026 或 2026—2028。" / "“{found}” is no year; the year of the document’s day is taken. Write 2026 or 2026—2028.",
        AskedWordsMissing: "这一行写了专题“{found}”，没有要求培训的原话，不作为需求收。" / "This row names the topic “{found}” without the words that ask; no need is made of it.",
        AskedTopicMissing: "“{found}”没有写专题，这一句不收，文件照收。请补上专题。" / "“{found}” names no topic; this sentence is left out, its document is taken. Give the topic.",
        UrgencyUnread: "“{found}”不是急需程度（急需、需要、一般），先空着。" / "“{found}” is no urgency (急需, 需要, 一般); left empty.",
        FileNoQuestions: "{file} 里没有认出问题清单：要有“姓名”（或“学号”）和“问题”两列；粘贴时一行写一个人，姓名和问题各占一格。没有写入任何内容。" / "No list of questions was recognised in {file}: it needs a name (or student number) and a question. Pasted, each line is a person: the name and the question in two cells. Nothing was written.",
        FollowupFixed: "{kind}不能改用别的方式。" / "{kind} cannot be asked in another way.",
        FollowupTwice: "这个班同一时间已经有“{kind}”，不用改。" / "The class has “{kind}” at that time already.",
        QuestionTwice: "这个人的问题在第 {row} 行已经有了，这一行不导入。" / "A question of this person stands in row {row} already; this row is left out.",
        TraineeNotInClass: "这个班没有叫“{found}”的学员，这一行不导入。" / "No trainee of this class is called “{found}”; this row is left out.",
        TraineeNamesakes: "这个班有 {count} 位“{found}”，不知道是哪一位。请加上学号或单位。" / "{count} trainees of this class are called “{found}”. Add the student number or the unit.",
        ImprovementRaisedAlready: "“{name}”已经列为培训需求了。" / "“{name}” is a training need already.",
        QuestionReplaced: "原来的问题“{found}”会被换掉。" / "The question “{found}” that stands there is replaced.",
        FileNoLevels: "{file} 里没有认出能力认定表（表头要有“姓名”和能力清单里的能力）。没有写入任何内容。" / "No table of levels was recognised in {file} (its head needs 姓名 and abilities of the list). Nothing was written.",
        PersonUnknown: "干部里没有“{found}”，这一行不导入。请先在“干部”里新增，或核对姓名。" / "There is nobody named “{found}”; this row is left out. Add the person first, or check the name.",
        PersonUnsure: "“{found}”（{where}）对不上唯一的人。请选是哪一位。" / "“{found}” ({where}) could be more than one person, or the unit differs. Choose who it is.",
        SourceUnread: "“{found}”不是来源（自评、组织评价、培训、考核），按页面上选的来源记。" / "“{found}” is no source (自评, 组织评价, 培训, 考核); the source chosen on the page is taken.",
        SaidDayUnread: "“{found}”不是日期，按页面上选的日期记。" / "“{found}” is no day; the day chosen on the page is taken.",
        SaidDayFuture: "日期 {found} 还没有到，这一行不导入。" / "The day {found} has not come yet; this row is left out.",
        LevelsRepeat: "与第 {row} 行是同一个人、同一来源、同一天，这一行不导入。" / "The same person, source and day as in row {row}; this row is left out.",
        HoldingBackwards: "免职 {until} 早于任职 {since}。请改其中一个。" / "The post would end on {until}, before it begins on {since}. Change one of them.",
        HoldsAlready: "{name} 已经任“{post}”（{since} 起）。" / "{name} holds “{post}” already (since {since}).",
        GapsWithoutTopic: "选中的差距里，{abilities} 没有对应的专题，列不成需求。请先在“能力”里给它选专题。" / "Of these gaps {abilities} have no topic and cannot become needs. Give them a topic in the list of abilities first.",
        // Needs
        PaperComplete: "第 {no} 号已经完成。要修改请先“重新打开”。" / "Paper {no} is complete. Reopen it first to change it.",
        TopicTwice: "“{name}”这一份里已经有了。" / "“{name}” is on this paper already.",
        MergeIntoItself: "“{name}”不能并入它自己。" / "“{name}” cannot be merged into itself.",
        TopicBelowItself: "“{name}”不能放到它自己的下级里。" / "“{name}” cannot be put below itself.",
        BoardAgreed: "三方都提出：组织 {organisation} 条、岗位 {post} 条、个体 {person} 条。" / "All three ask for it: organisation {organisation}, posts {post}, persons {person}.",
        BoardOnlyOrganisation: "只有组织提出（{count} 条），岗位和个人都没有提。" / "Only the organisation asks ({count}); neither posts nor persons do.",
        BoardOnlyPost: "只有岗位提出（{count} 条），组织和个人都没有提。" / "Only posts ask ({count}); neither the organisation nor persons do.",
        BoardOnlyPerson: "只有个人提出（{count} 条），组织和岗位都没有提。" / "Only persons ask ({count}); neither the organisation nor posts do.",
        BoardRefused: "组织要求（{asked} 条），但说“不需要”的有 {refused} 人次，多于提出的 {person} 条。" / "The organisation asks ({asked}), but {refused} persons say it is not needed, more than the {person} who ask.",
        BoardNeverAsked: "组织急需（{asked} 条），但本年听取的 {people} 人中没有人提出。" / "The organisation needs it urgently ({asked}), but none of the {people} persons heard this year asks for it.",
        BoardDaysPlanned: "{papers} 份记录平均希望 {wanted} 天，计划里最长只安排 {most} 天。" / "{papers} papers wish for {wanted} days on average; the longest item of the plan has {most}.",
        BoardDaysMost: "{papers} 份记录平均希望 {wanted} 天，超过一期能安排的 {most} 天。" / "{papers} papers wish for {wanted} days on average, more than the {most} a class can have.",
        InterviewAhead: "访谈时间 {found} 还没有到，请核对。" / "The day {found} lies ahead; check it.",
        InterviewOtherYear: "访谈时间 {found} 不在这一批的 {year} 年，请核对。" / "The day {found} is not in {year}, the year of this batch; check it.",
        InterviewBlank: "“{field}”空着。" / "“{field}” is blank.",
        InterviewNotOnRoster: "干部库里没有选中“{name}”，只记了姓名。" / "“{name}” is not linked to the roster; only the name is kept.",
        InterviewTwice: "“{name}”在这一批第 {no} 号已经访谈过。" / "“{name}” was interviewed already in paper {no} of this batch.",
        InterviewNoTopic: "没有写希望培训的内容。" / "No topic is wished for.",
        InterviewNoUrgency: "“{name}”没有填急需程度。" / "“{name}” has no urgency.",
        InterviewPersonUnsure: "“{name}”：库里有 {count} 位同名干部，不能确定是哪一位，只记姓名。" / "“{name}”: {count} cadres have this name; only the name is kept.",
        InterviewNumberTaken: "第 {no} 号这一批已经有了，是“{other}”的，这一份不导入。请核对编号。" / "Paper {no} of this batch is “{other}”; this one is left out. Check the number.",
        InterviewNumberTwice: "第 {no} 号在文字稿里出现两次，后一份不导入。请核对编号。" / "Number {no} stands twice in the text; the later one is left out. Check the number.",
        InterviewIncomplete: "时间、对象类别或访谈对象不全，读入后为“录入中”，请补齐。" / "The day, the kind or the person is missing; it comes in as a draft to be completed.",
        FileNoInterview: "{file} 里没有认出访谈记录（每份要以“训前需求调研访谈记录 第 N 号”开头）。没有写入任何内容。" / "No interview was recognised in {file} (each must begin with 训前需求调研访谈记录 第 N 号). Nothing was written.",
        NoPaperToPrint: "没有可以打印的访谈记录：还没有录完的。请先把记录录入完成，或打开某一份单独打印。" / "There is no complete interview to print. Complete one first, or print one paper from its page.",
        // Questionnaires and meetings
        SurveyNoQuestion: "问卷里还没有题目。" / "The questionnaire has no question yet.",
        SurveyTopicsTwice: "第 {no} 题：一份问卷只能有一道“希望培训的专题”。" / "Question {no}: a questionnaire can ask for topics only once.",
        SurveyQuestionEmpty: "第 {no} 题没有题目文字。" / "Question {no} has no words.",
        SurveyChoices: "第 {no} 题有 {found} 个选项，应为 {least} 到 {most} 个。" / "Question {no} has {found} choices; it must have {least} to {most}.",
        SurveyChoiceTwice: "第 {no} 题有两个一样的选项。" / "Question {no} has the same choice twice.",
        SurveyNotReady: "“{name}”还不能发放：{reason}" / "“{name}” cannot be given out yet: {reason}",
        SurveyAnswerUnread: "第 {no} 题没有“{found}”这个选项（最后一个是 {last}）。" / "Question {no} has no choice “{found}” (the last is {last}).",
        SurveyNoSuchQuestion: "这份问卷没有第 {no} 题（共 {count} 题）。" / "This questionnaire has no question {no}; there are {count}.",
        SurveySheetBlank: "整张空白，记为不计入。" / "The sheet is blank; it will not be counted.",
        SurveyRequiredBlank: "第 {no} 题是必答题，纸上空着。" / "Question {no} is required but blank on paper.",
        SurveyTooManyTicks: "第 {no} 题勾了 {found} 项，题目要求最多 {most} 项。" / "Question {no} has {found} ticks; it allows {most}.",
        SurveyAllAlike: "打分题全部选 {found}。" / "Every scale is answered {found}.",
        SurveyBatchStarted: "“{title}”已经录入，不能换问卷。请另建一批。" / "“{title}” has typed sheets, so its questionnaire stays. Make another batch.",
        SurveyNothingToCheck: "还没有录完的答卷，抽不出样。请先录入。" / "No sheet is complete, so none can be drawn. Type some first.",
        SecondNotDrawn: "第 {no} 号没有抽中，不用录第二遍。" / "Sheet {no} was not drawn for second keying.",
        SecondComplete: "第 {no} 号的第二遍已经录完，正在核对差异，不能再改。" / "The second keying of sheet {no} is complete; its differences are being decided, so it stays.",
        SecondUnderWay: "第 {no} 号已经录了第二遍，不能删除。" / "Sheet {no} was keyed a second time and cannot be deleted.",
        MeetingNothingMarked: "没有选中文字。请先用鼠标或 Shift+方向键选中要标记的话。" / "Nothing is selected. Select the words first, by mouse or with Shift and the arrows.",
        MeetingAttendeeSpoke: "“{name}”提出的需求有 {count} 条。请先改这些需求的提出人，再移除。" / "“{name}” raised {count} needs. Change who raised them first, then remove.",
        // Classes
        ClassDaysBackwards: "结业日期 {last} 早于开班日期 {first}。请改其中一个。" / "The class would end on {last}, before it begins on {first}. Change one of them.",
        ClassClosed: "“{title}”已归档，没有改动。要修改请先把状态改回“办结”。" / "“{title}” is closed; nothing was changed. Set it back to finished first.",
        // Timetable and attendance
        ClassBusy: "{time} 本班已有“{title}”。请换个时间，或先改那一节。" / "This class has “{title}” already at {time}. Choose another time, or change that session first.",
        MentorBusy: "{name} {time} 在“{class}”讲“{title}”。请换时间，或换导师。" / "{name} teaches “{title}” in “{class}” at {time}. Choose another time or another mentor.",
        RoomBusy: "“{name}”{time} 由“{class}”使用（{title}）。请换时间，或换地点。" / "“{name}” is taken by “{class}” ({title}) at {time}. Choose another time or another room.",
        TraineeBusy: "{name} 等 {count} 名学员 {time} 在“{class}”上“{title}”。请换时间，或先调整学员。" / "{count} trainees ({name} and others) are in “{class}” ({title}) at {time}. Choose another time, or move the trainees first.",
        SessionBackwards: "结束 {ends} 不晚于开始 {starts}。请改其中一个。" / "The end {ends} is not after the beginning {starts}. Change one of them.",
        SessionNotInHalf: "{starts} 不是{half}的时间。请改开始时间，或改成别的半天。" / "{starts} does not lie in that half of the day ({half}). Change the time or the half-day.",
        SessionOutsideDays: "{day} 不在班次日期 {first} 至 {last} 之内。可以把班次延到这一天，或者改日期。" / "{day} lies outside the class, {first} to {last}. Extend the class to that day, or change the day.",
        HalfDayTyped: "{day} {half} 的考勤已经录过，不能没有课。请先在“签到考勤”里退回这半天的签到表，并取消例外。" / "Attendance of {day} ({half}) has been typed, so a session must stay there. Take back its sheet and its marks first.",
        NoSuchHalfDay: "{day} {half} 没有课，不记考勤。请先排课程表。" / "There is no session on {day} ({half}), so no attendance is kept. Put it in the timetable first.",
        NothingToPrint: "没有可以印的：{what}。" / "There is nothing to print: {what}.",
        TraineeOutside: "“{name}”不在干部库里，按库外学员收入。" / "{name} is not on the roster and comes in from outside.",
        StudentNumberTwice: "学号 {found} 已有人用，另排一个。" / "Number {found} is taken; another is given.",
        FileNoClass: "{file} 里没有认出班次工作簿（要有“学员”“课程表”“成绩”或“评估表”这样的工作表）。没有写入任何内容。" / "No class workbook was recognised in {file} (it needs a sheet 学员, 课程表, 成绩 or 评估表). Nothing was written.",
        TraineeAlready: "{name} 已经是这个班的学员（学号 {no}）。" / "{name} is in this class already (number {no}).",
        TraineeElsewhere: "{name} 这几天在“{class}”（{days}），不能同时参加两个班。请先从那个班退出，或改日期。" / "{name} is in “{class}” on these days ({days}) and cannot attend two classes. Withdraw them there, or change the days.",
        NumbersOnPaper: "“{title}”已有签到表或成绩按现在的学号录入，不能重排学号。" / "Attendance sheets or scores of “{title}” were typed by the present numbers; they cannot be given anew.",
        RoleNeedsGroup: "{name} 还没有分组，不能当组长。请先分组。" / "{name} is in no group and cannot lead one. Assign a group first.",
        // Mentors
        FileNoMentors: "{file} 里没有认出导师名册（表头要有“姓名”和另外一列，如“单位”“类别”“擅长专题”）。没有写入任何内容。" / "No roster of mentors was recognised in {file} (its head needs 姓名 and one more column, such as 单位). Nothing was written.",
        MentorColumnUnread: "“{found}”不是导师的字段，这一列没有读。" / "“{found}” is no field of a mentor; this column was not read.",
        MentorTwoInOne: "“{found}”一列写的是单位和职务，整格读入“单位”。职务职称请随后在记录里分开。" / "The column “{found}” holds organisation and post together; it was read whole as 单位. Part it in the records afterwards.",
        MentorKindMissing: "{count} 人没有类别（{names}），先空着；没有类别的不计入校外导师。" / "{count} have no kind ({names}); it stays empty, and they do not count as brought in from outside.",
        MentorSamePhone: "电话与{other}相同，请核对是不是同一个人。" / "The phone is the same as that of {other}; check whether they are one person.",
        MentorTopicUnknown: "没有专题“{found}”（{names}，{count} 人），记在备注里。要算作擅长专题，先在“需求 › 专题”里新增，再给导师加上。" / "There is no topic “{found}” ({count}: {names}); it is kept in the remarks. To count as a topic, add it to the topics first, then to the mentors.",
        MentorTopicRead: "专题“{found}”读作“{understood}”（{names}，{count} 人）。不对的，请在记录里改。" / "The topic “{found}” was read as “{understood}” ({count}: {names}). Where that is wrong, change it in the record.",
        MentorNamesake: "已有同名导师“{found}”（{organisation}），单位不同，按另一个人新增。请核对。" / "There is a mentor “{found}” already ({organisation}); the organisation differs, so another one is added. Check it.",
        TermBackwards: "截止 {last} 早于开始 {first}。请改其中一个。" / "It would end on {last}, before it begins on {first}. Change one of them.",
        MentorAway: "{name} {first} 至 {last} 不能来授课。{note}" / "{name} cannot come from {first} to {last}. {note}",
        MentorTeaches: "{name} 这段时间已排了 {count} 节课（{day}，{class}“{title}”）。请先在课程表里换人，或把聘请改为“不能来”。" / "{name} teaches {count} sessions on these days ({day}, “{title}” of {class}). Find somebody else for them first.",
        SessionTaken: "“{title}”已由 {name} 讲。要换人，请先把他的聘请改为“不能来”，或在课程表里改。" / "“{title}” is held by {name}. Mark that they cannot come first, or change the timetable.",
        EngagementGone: "“{name}”的这次邀请已经不在了（被撤销，或课程表已改）。要请他来，请重新邀请。" / "The engagement of “{name}” is gone (taken back, or the timetable changed). Invite them anew.",
        EngagementStep: "聘请不能由“{from}”改为“{to}”。" / "An engagement cannot go from “{from}” to “{to}”.",
        EngagementAhead: "课在 {day}，还没有上，不能记为已授课。" / "The session is on {day}; it cannot be noted as held yet.",
        FeeUnknown: "{name} 还没有填课酬等级，算不出课酬。请在导师记录里选一种。" / "The fee class of {name} is not entered yet. Choose one in the mentor’s record.",
        NothingToPay: "{name} 没有待付的课酬：课还没有记为已授课，已经付过，或不取酬。" / "Nothing is due to {name}: not noted as held, paid already, or takes no fee.",
        FeesNone: "“{class}”还没有已授课的聘请，没有可以发的课酬。请先把上过的课记为“已授课”。" / "No session of “{class}” is noted as held, so there is nothing to pay yet.",
        TaxRuleUnsound: "税率表不能用：第一级从 0 起，各级从低到高，比例小于 100%。" / "This tax table cannot be used: begin at 0, in rising steps, below 100 %.",
        AppointmentVoid: "聘书 {number} 已作废，不能再打印或作废。" / "Letter {number} is void.",
        AppointmentPrinted: "聘书 {number} 已经打印，号码不能收回。请用“作废”。" / "Letter {number} has been printed and its number cannot be taken back. Void it instead.",
        AppointmentNotLast: "聘书 {number} 之后又发了号，撤销会留下空号。请用“作废”。" / "Numbers were issued after letter {number}; undoing would leave a gap. Void it instead.",
        // Evaluation and assessment
        FormNumberTaken: "第 {no} 号问卷已经录过。请核对纸上的号码，或打开那一份修改。" / "Form {no} has been typed already. Check the number on the paper, or open that form.",
        FormWithoutItems: "评估表里还没有评估内容。" / "The form has no items yet.",
        FormItemBlank: "第 {no} 项还没有写内容。" / "Item {no} has no words yet.",
        FormScaleUnclear: "四个评价等次都要有文字，而且互不相同。" / "The four steps of the scale need words, each of its own.",
        FormPointsSum: "各项分值合计 {found} 分，应为 100 分；不计分的评估表请全部填 0。" / "The points of all items come to {found} instead of 100. A form without points has 0 everywhere.",
        FormRatesNobody: "还没有标出哪几项计入导师评分。" / "No item is marked as judging who teaches.",
        FormNotReady: "“{title}”还不能发放：{count} 处要改。请先在“评估表设计”里改好。" / "“{title}” cannot be given out yet: {count} things to mend. Mend them in the designer first.",
        FormJudgesNothing: "请先选要评估的课程或导师。" / "Choose the courses or mentors to be judged first.",
        FormsTyped: "“{title}”已经录入 {count} 份，不能删除。录错的请逐份删除。" / "{count} forms of “{title}” are typed: it cannot be deleted. Delete wrong forms one by one.",
        FormNoItem: "这份评估表没有第 {found} 题（共 {count} 题）。" / "This form has no item {found}; there are {count}.",
        MoreTypedThanReturned: "已录 {typed} 份，比回收的 {returned} 份还多。请核对回收份数。" / "{typed} forms are typed but only {returned} came back. Check the count.",
        MoreReturnedThanGiven: "回收 {returned} 份，比发放的 {given} 份还多。请核对。" / "{returned} forms came back but only {given} were given out. Check the counts.",
        FormsNone: "这个班还没有录入评估表。请先在“评估”页登记发放和回收份数，再录入。" / "No evaluation forms were typed for this class yet. Count and type them on its evaluation page first.",
        ScoreUnread: "“{found}”不是成绩。请输入 0–100（最多两位小数）、“缺”或“缓”。" / "“{found}” is not a score. Type 0–100 (two decimals at most), 缺 (absent) or 缓 (deferred).",
        ScorePublishedInTable: "已经公示的成绩是{before}，表里是{found}：写明改动原因才改，没有原因就不动。" / "{before} hung out, the table says {found}: it is changed only with a reason and stays as it is without one.",
        ScoreAboveFull: "“{found}”超过满分 100 分，这一格不导入。" / "“{found}” is above full marks (100); this cell is left out.",
        ScoreZero: "是 0 分，不是缺考：按 0 分算。没有参加的请写“缺”。" / "This is a score of 0, not an absence, and counts as 0. Write 缺 for who did not sit.",
        ScoreBlank: "空着，不动。没有参加的请写“缺”，缓考写“缓”。" / "Blank: nothing is changed. Write 缺 for who did not sit, 缓 for deferred.",
        MakeupBlank: "只写了“补考”，没有分数，这一格不导入。应写成“补72”。" / "This says makeup (补考) without a score; the cell is left out. Write 补72.",
        MakeupFirst: "还没有第一次的成绩，补考“{found}”不导入。缺考的先录“缺”。" / "There is no first score for the makeup “{found}” to stand beside; it is left out. Type 缺 first for who was absent.",
        ScoreTwice: "与第 {row} 行是同一个学员，这一行不导入。" / "The same trainee as in row {row}; this row is left out.",
        ScoresNameDiffers: "学号 {no} 是{name}，表里写的是“{found}”。请选是哪一位。" / "Number {no} is {name}, but the table says “{found}”. Choose who it is.",
        ScoresLeft: "{name}已经退学，这一行不导入。" / "{name} has left the class; this row is left out.",
        ScoreColumnTwice: "这一项考核已经从“{found}”列读了，这一列没有读。" / "This part is read from the column “{found}” already; this one was not read.",
        FileNoScores: "{file} 里没有认出成绩表：要有“学号”或“姓名”，再加一列或几列成绩。没有写入任何内容。" / "No table of scores was recognised in {file}: it needs a student number or a name, and one or more columns of scores. Nothing was written.",
        PartsNone: "“{class}”还没有考核项目。请先在“考核”页设好项目，再导入成绩。" / "“{class}” has no assessment parts yet. Set them on its assessment page first.",
        ScorePublished: "这个成绩已经公示（{before}）。要改，请写明原因；原成绩保留。" / "This score hung out ({before}). To change it, say why; what it was is kept.",
        PartsPublished: "考核结果已经公示，不能再改考核项目、方式和权重。" / "The results hung out: parts, kinds and weights can no longer be changed.",
        ResultsOpen: "还有 {count} 人没有结果（{name}），不能公示。请先录全成绩，没有考的录“缺”或“缓”。" / "{count} have no result yet ({name}): nothing can be published. Type all scores first, 缺 or 缓 for who did not sit.",
        NothingCorrected: "公示以后没有成绩改动，不用更正公示。" / "No score changed since the results hung out: there is nothing to correct.",
        ResultsUnpublished: "考核结果还没有公示，不能使用。" / "The results have not been published yet and cannot be used.",
        ResultsUnsettled: "考核结果公示到 {day}，期满且没有未处理的异议，才能使用。" / "The results hang out until {day}; they can be used once that day is over and no objection is open.",
        ResultsObjected: "还有 {count} 件异议没有处理，考核结果不能使用。" / "{count} objections are not decided yet: the results cannot be used.",
        ResultsUsed: "考核结果已经运用 {count} 项。请先在“结果运用”里撤下，再改。" / "{count} uses of the results are confirmed. Withdraw them first.",
        NobodyChosen: "请先选人。" / "Choose somebody first.",
        ObjectionOutside: "{day} 不在公示期（{first} 至 {last}）内，不能登记为公示期间的异议。" / "{day} is not within the days of the publication ({first} to {last}).",
        StudentUnknown: "这个班没有学号 {found}。" / "This class has no student number {found}.",
        PartUnknown: "这个班没有“{found}”这一项考核。" / "This class has no assessment part “{found}”.",
        HolidayNone: "没有 {found} 这一天。请核对放假通知。" / "There is no such day as {found}. Check the notice.",
        HolidayBoth: "{day} 又是放假又是上班。请核对放假通知。" / "{day} is both a holiday and a working day. Check the notice.",
        HolidaySpan: "“{found}”太长，不像是放假。请核对放假通知。" / "“{found}” is too long for a holiday. Check the notice.",
        HolidaysUnread: "没有读出放假和上班的日期。例如：10月1日至8日放假，9月27日、10月10日上班。" / "No holidays or working days were understood. For example: 10月1日至8日放假，9月27日、10月10日上班.",
        // Certificates and numbers
        SeriesTemplateUnread: "编号规则“{found}”不能用：要有一个 {year_place} 和一个 {seq_place}。例如 青组训〔{year_place}〕{seq_place}。" / "The number template “{found}” cannot be used: it needs one {year_place} and one {seq_place}.",
        BodyTemplateUnread: "证书正文“{found}”不能用：要有 {name_place}，其余只能用 {known}。" / "The certificate text “{found}” cannot be used: it needs {name_place}, and otherwise only {known}.",
        ClassNotOver: "班次 {day} 才结束。" / "The class ends only on {day}.",
        ClassWithoutDays: "班次还没有填起止日期。" / "The class has no dates yet.",
        ClassWithoutHours: "班次还没有课程表，算不出学时。" / "The class has no timetable, so its hours are unknown.",
        SheetsMissing: "还有 {count} 个半天的签到表没有录回（最早 {first} {half}）。" / "{count} attendance sheets have not come back (the first: {first} {half}).",
        HasCertificate: "已有证书 {number}。" / "Has certificate {number}.",
        Withdrawn: "已退学。" / "Withdrew from the class.",
        LeaveBeyond: "请假缺课 {leave} 学时，超过总学时 {all} 的 {limit}，且没有书面说明。" / "Away for {leave} hours, above {limit} of {all}, without a written reason.",
        NotPassed: "考核总分 {total}，不合格。" / "Did not pass: total {total}.",
        PartAbsent: "缺考：{parts}。" / "Absent from: {parts}.",
        PartDeferred: "缓考：{parts}。" / "Deferred: {parts}.",
        PartOpen: "成绩未录：{parts}。" / "Scores not typed yet: {parts}.",
        NoCertificatesYet: "“{title}”还没有发过结业证书，没有可以印的。请先在班次的“证书”页核对名单并发证。" / "No certificate of “{title}” has been issued, so there is nothing to print. Issue them on the class's certificates page first.",
        NoCertificatesAnywhere: "还没有发过结业证书，没有可以印的。请先在班次的“证书”页核对名单并发证。" / "No certificate has been issued yet, so there is nothing to print. Issue them on a class's certificates page first.",
        NotPrintedByClass: "访谈记录不按班次印。请去掉 --class，或用 --cadre 指定一个人。" / "Interviews are not printed by class. Leave --class out, or name a person with --cadre.",
        NewClassEmpty: "{file} 里的学员一个也收不进来，没有建新班，也没有写入任何内容。请先改正上面的问题；要补进已有的班，用 --class 指定它。" / "No trainee of {file} can be taken, so no class was made and nothing was written. Mend the above first; to add to a class that exists, name it with --class.",
        NobodyToIssue: "没有可以发证的学员。请看每个人名后的原因。" / "Nobody can be given a certificate; see the reason beside each name.",
        MayNotHave: "{name} 现在不能发证：{reason}" / "{name} may not have a certificate now: {reason}",
        ClassFileLacks: "档案里还没有“{found}”：{reason}" / "The file does not have “{found}” yet: {reason}",
        CertificateVoid: "证书 {number} 已作废，不能再打印或作废。" / "Certificate {number} is void.",
        CertificateNotVoid: "证书 {number} 还有效。补发之前请先作废它。" / "Certificate {number} is still valid. Void it before reissuing.",
        CertificateReissued: "证书 {number} 已补发为 {by}，不能再补发或恢复。" / "Certificate {number} was reissued as {by}.",
        CertificatePrinted: "证书 {number} 已经打印，不能撤销发证；号码不能收回。请用“作废”。" / "Certificate {number} has been printed and its number cannot be taken back. Void it instead.",
        ProofVoid: "学时证明 {number} 已经作废。" / "Certificate of hours {number} is void.",
        ProofPrinted: "学时证明 {number} 已经打印，不能撤销。请用“作废”。" / "Certificate of hours {number} was printed and cannot be undone. Void it instead.",
        ProofNotLast: "学时证明 {number} 之后又开了别的，撤销会留下空号。请用“作废”。" / "Certificates of hours were issued after {number}; undoing would leave a gap. Void it instead.",
        CertificateNotLast: "证书 {number} 之后又发了号，撤销会留下空号。请用“作废”。" / "Numbers were issued after certificate {number}; undoing would leave a gap. Void it instead.",
        PaperChanged: "“{title}”不能原样再印：字体或程序换过版本，和当时不完全一样。" / "“{title}” cannot be printed exactly as it was: fonts or program have changed since.",
        // Practice
        AppraisedBeforehand: "鉴定日期 {day} 早于派出日期 {first}。还没有开始的锻炼不能鉴定。" / "The appraisal is dated {day}, before the posting begins on {first}. What has not begun cannot be appraised.",
        DaysBackwards: "结束日期 {last} 早于开始日期 {first}。请改其中一个。" / "It would end on {last}, before it begins on {first}. Change one of them.",
        VisitNotHeld: "已办的考察要有{missing}。请先填上，或把状态改回“拟办”。" / "A visit that was held needs this: {missing}. Fill it in first, or set it back to planned.",
        PostedElsewhere: "{name} {days}已派到“{project}”，同一时间不能在两处锻炼。请改日期，或先提前召回。" / "{name} is posted to “{project}” ({days}) and cannot be in two places. Change the days, or call them back first.",
        ProjectFull: "“{project}”只有 {places} 个名额，已经派满。要多派，请先改名额。" / "“{project}” has {places} places and all are taken. Raise the number of places first.",
        // The plan
        PlanStepBlocked: "计划不能由“{from}”转为“{to}”：{reason}" / "The plan cannot go from “{from}” to “{to}”: {reason}",
        PlanNeedsAdjustment: "计划已经{state}，不能直接修改。请先在“版本”页点“开始调整”，写明理由。" / "The plan is {state} and cannot be changed directly. Begin an adjustment on the Versions page first, with its reason.",
        PlanNone: "还没有 {year} 年的计划。请先在“计划”里新建。" / "There is no plan of {year} yet. Begin one in Plans first.",
        PlanLocked: "计划处在“{state}”，不能修改。" / "The plan is in “{state}” and cannot be changed.",
        AdjustmentUnexplained: "“{title}”有变动，还没有写调整理由。" / "“{title}” was changed, and no reason for it is written down yet.",
        AdjustmentEmpty: "这次调整还没有改动任何项目。" / "This adjustment has not changed any item yet.",
        PanelIncomplete: "评估组还缺{kinds}。请先在“训前评估”页补齐评估组。" / "The panel still lacks: {kinds}. Complete it on the page “Panel” first.",
        ItemUnfilled: "“{title}”还没有填{fields}，表上是空的。" / "“{title}” has no {fields}: the table leaves that blank.",
        ScoresMissing: "还有 {count} 个评分没有录入（{name}）。请补录后再结束这一轮。" / "{count} scores are not typed yet ({name}). Type them before closing this round.",
        RoundClosed: "第 {no} 轮评估已经结束，不能再改评分。" / "Round {no} is closed; its scores can no longer be changed.",
        RoundMissing: "还没有开始训前评估。请先在计划页点“送训前评估”。" / "No round of pre-assessment has been opened. Hand the plan on to the panel first.",
        // Unforeseen: the text is for support, never for the clerk alone
        Unexpected: "程序出错（{detail}）。刚才这一步没有写入，之前的内容都在。请记下这句话并联系维护人员。" / "The program failed ({detail}). This step was not written; everything before is kept. Note this line and ask your support.",
    }
}

/// A failed call: what happened, where, and the values its sentence names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Problem {
    /// What happened.
    pub code: Code,
    /// The values the sentence names.
    #[ts(type = "Record<string, string>")]
    pub values: Values,
    /// Where in a file from outside, if it was one.
    pub place: Option<Box<Place>>,
}

/// The answer of everything that can fail.
pub type Result<T, E = Problem> = std::result::Result<T, E>;

impl Problem {
    /// A problem without values.
    pub fn new(code: Code) -> Self {
        Self { code, values: Values::new(), place: None }
    }

    /// Names a value of the sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.values.insert(name.to_owned(), value.to_string());
        self
    }

    /// Names the place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(Box::new(place));
        self
    }

    /// The sentence in `lang`, its place first.
    pub fn words(&self, lang: Lang) -> String {
        let sentence = words::fill(self.code.template(lang), &words::spoken(&self.values, lang));
        match &self.place {
            Some(place) => format!("{}{sentence}", place.words(lang)),
            None => sentence,
        }
    }
}

/// Refuses what lies outside its bounds, both of which are allowed.
///
/// # Errors
/// [`Code::OutOfRange`], naming the field.
pub fn between<T: PartialOrd + ToString>(field: &str, found: T, from: T, to: T) -> Result<()> {
    if (&from..=&to).contains(&&found) {
        return Ok(());
    }
    let problem = Problem::new(Code::OutOfRange).with("field", field).with("found", found);
    Err(problem.with("from", from).with("to", to))
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.words(Lang::Zh))
    }
}

impl std::error::Error for Problem {}
