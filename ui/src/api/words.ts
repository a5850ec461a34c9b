// Made by `cargo xtask bindings` from the list of calls. Do not edit.

import type { Code, JobKind, Op } from './generated'

export const CODE_WORDS: Record<Code, { zh: string; en: string }> = {
  "unknown_call": { zh: "没有“{name}”这个操作。", en: "There is no call named “{name}”." },
  "bad_request": { zh: "这一步的内容看不懂：{detail}。请重试；仍然如此请联系维护人员。", en: "This request could not be read: {detail}. Try again; if it stays, ask your support." },
  "not_signed_in": { zh: "还没有打开单位。请先登录。", en: "No office is open. Sign in first." },
  "not_allowed": { zh: "当前账户（{role}）不能做这一步，需要“{needed}”。请换一个账户登录。", en: "This account ({role}) may not do this; it needs “{needed}”. Sign in with another account." },
  "not_found": { zh: "这条记录已不存在（可能刚被删除或撤销）。请刷新后再看。", en: "This record no longer exists (it may just have been deleted or undone). Refresh and look again." },
  "empty": { zh: "“{field}”不能空着。", en: "“{field}” must not be empty." },
  "not_understood": { zh: "“{field}”里的“{found}”看不懂。{expected}", en: "“{found}” in “{field}” is not understood. {expected}" },
  "out_of_range": { zh: "“{field}”是 {found}，应在 {from} 到 {to} 之间。", en: "“{field}” is {found}; it must lie between {from} and {to}." },
  "taken": { zh: "“{found}”已经有了，请换一个。", en: "“{found}” exists already; choose another." },
  "in_use": { zh: "“{name}”还有 {count} 处在用（{where}），不能删除。请先改掉这些地方。", en: "“{name}” is still used in {count} places ({where}) and cannot be deleted. Change those first." },
  "job_running": { zh: "“{name}”正在进行，请等它做完，或先取消它。", en: "“{name}” is under way. Wait for it to finish or cancel it first." },
  "cancelled": { zh: "已取消，没有写入任何内容。", en: "Cancelled; nothing was written." },
  "folder_missing": { zh: "找不到文件夹 {path}。请确认 U 盘或磁盘已接好，或另选一个文件夹。", en: "The folder {path} was not found. Check that the drive is connected, or choose another." },
  "folder_read_only": { zh: "文件夹 {path} 不能写入。请换一个文件夹，或请管理员开放写权限。没有写入任何内容。", en: "The folder {path} cannot be written to. Choose another, or ask for write permission. Nothing was written." },
  "folder_not_empty": { zh: "文件夹 {path} 里已有一个单位的数据。请用“打开”，或换一个空文件夹。", en: "The folder {path} already holds an office. Open it instead, or choose an empty folder." },
  "folder_not_office": { zh: "文件夹 {path} 里没有知行干训的数据。请选对文件夹，或新建。", en: "The folder {path} holds no Zhixing data. Choose the right folder, or create a new office." },
  "drive_cannot_lock": { zh: "磁盘 {path} 不支持加锁（网络共享或部分 U 盘），放在上面容易损坏。请改放到本机，例如 {local}。", en: "The drive at {path} cannot lock files (a network share or some USB sticks), so data would be at risk. Use this PC, for example {local}." },
  "office_busy": { zh: "这个单位的数据已经在另一个窗口打开。请到那个窗口继续，或先关掉它。", en: "This office is already open in another window. Go on there, or close it first." },
  "disk_full": { zh: "磁盘已满，刚才这一步没有写入，之前的内容都在。请清理磁盘空间后再试。", en: "The disk is full. This step was not written; everything before is kept. Free some space and try again." },
  "disk_failed": { zh: "读写 {path} 时出错：{detail}。刚才这一步没有写入，之前的内容都在。", en: "Reading or writing {path} failed: {detail}. This step was not written; everything before is kept." },
  "database_newer": { zh: "这份数据是更新的版本（{made_by}）做的，本程序打不开它。请先升级程序；数据没有改动。", en: "This data was made by a newer version ({made_by}). Update the program first; the data was not touched." },
  "database_damaged": { zh: "数据文件已损坏（{detail}）。原文件没有改动；请从最近的备份恢复：{backup}。", en: "The data file is damaged ({detail}). It was not touched; restore the newest backup: {backup}." },
  "database_changed": { zh: "这份数据的结构与版本记录不符（{detail}）。请从备份恢复，或联系维护人员。", en: "The structure of this data does not match its version record ({detail}). Restore a backup or ask your support." },
  "journal_altered": { zh: "操作记录不完整或被改动过（从 {at} 起）。请停止使用这份数据，从备份恢复，并报告保密管理人员。", en: "The journal is incomplete or was altered (from {at} on). Stop using this data, restore a backup and report it." },
  "already_undone": { zh: "这一步已经撤销过了。", en: "This step has been undone already." },
  "undo_the_first": { zh: "这是一次“恢复”。要再次撤销，请撤销最初的那一步。", en: "This brought an undone step back. To undo it again, undo the first step." },
  "undo_blocked": { zh: "不能撤销：{who} 后来的“{op}”（{at}）用到了它。请先撤销那一步。", en: "It cannot be undone: a later step by {who}, “{op}” ({at}), builds on it. Undo that one first." },
  "not_undoable": { zh: "这一步不能撤销：{reason}", en: "This step cannot be undone: {reason}" },
  "wrong_password": { zh: "密码不对。请再输一次；忘了密码可用恢复码。", en: "The password is wrong. Try again; if it is lost, use the recovery code." },
  "wrong_recovery_code": { zh: "恢复码不对。请核对纸上的字母和数字。", en: "The recovery code is wrong. Check the letters and digits on the sheet." },
  "weak_password": { zh: "密码至少 {least} 位。", en: "The password needs at least {least} characters." },
  "file_missing": { zh: "打不开 {file}：文件不存在或没有读取权限。", en: "{file} cannot be opened: it does not exist or may not be read." },
  "file_empty": { zh: "{file} 是空文件（0 字节）。请重新拷贝一份。没有写入任何内容。", en: "{file} is empty (0 bytes). Copy it again. Nothing was written." },
  "file_wrong_type": { zh: "{file} 不是{expected}。请选 {kinds} 文件。没有写入任何内容。", en: "{file} is not {expected}. Choose a {kinds} file. Nothing was written." },
  "file_too_large": { zh: "{file} 有 {size}，超过上限 {limit}。请拆成几个文件，或删去多余的工作表和图片。没有写入任何内容。", en: "{file} is {size}, above the limit of {limit}. Split it, or remove unused sheets and pictures. Nothing was written." },
  "file_damaged": { zh: "{file} 不完整或已损坏（{detail}）。请在 Excel/WPS 里重新另存一份再试。没有写入任何内容。", en: "{file} is incomplete or damaged ({detail}). Save it again in Excel or WPS. Nothing was written." },
  "file_unpacks_too_large": { zh: "{file} 解压后超过 {limit}，可能是恶意文件，已停止读取。没有写入任何内容。", en: "{file} unpacks to more than {limit} and may be malicious; reading stopped. Nothing was written." },
  "file_has_doctype": { zh: "{file} 带有 DOCTYPE，任免表文件里不应有它，可能被改动过，已停止读取。", en: "{file} contains a DOCTYPE, which such files never have; it may have been tampered with. Reading stopped." },
  "file_encoding": { zh: "{file} 不是 UTF-8，已按 GB18030 读取，请核对汉字。", en: "{file} is not UTF-8 and was read as GB18030; check the characters." },
  "file_not_text": { zh: "{file} 的文字编码无法识别。请在原软件里重新导出。", en: "The text encoding of {file} is not recognised. Export it again from its program." },
  "sheet_no_header": { zh: "{file} 的前几行里没有认出表头（至少要有“姓名”和另外两列）。请确认第一张表是名册。", en: "No header was recognised in the first rows of {file} (it needs 姓名 and two more columns). Check that it is a roster." },
  "file_unknown": { zh: "这个文件已不在手边，请重新选择。", en: "This file is no longer at hand; choose it again." },
  "cannot_open": { zh: "打不开 {file}：本机没有能用的程序或打印机（{detail}）。请先“另存”，再用别的方式打开或打印。", en: "{file} cannot be opened: no program or printer is available ({detail}). Save it and open or print it another way." },
  "unexpected": { zh: "程序出错（{detail}）。刚才这一步没有写入，之前的内容都在。请记下这句话并联系维护人员。", en: "The program failed ({detail}). This step was not written; everything before is kept. Note this line and ask your support." },
}

export const OP_WORDS: Record<Op, { zh: string; en: string }> = {
  "office_made": { zh: "新建单位“{name}”", en: "Made the office “{name}”" },
  "account_changed": { zh: "账户“{name}”", en: "Account “{name}”" },
  "setting_changed": { zh: "设置“{name}”", en: "Setting “{name}”" },
  "undone": { zh: "撤销“{op}”", en: "Undid “{op}”" },
}

export const JOB_WORDS: Record<JobKind, { zh: string; en: string }> = {
  "read_roster": { zh: "读取名册", en: "Reading the roster" },
  "take_roster": { zh: "写入名册", en: "Taking the roster in" },
  "read_class": { zh: "读取班次工作簿", en: "Reading the class workbook" },
  "make_sample": { zh: "准备示例单位", en: "Preparing the sample office" },
  "backup": { zh: "备份", en: "Backing up" },
  "verify": { zh: "核验数据", en: "Verifying the data" },
  "print": { zh: "生成文件", en: "Making the document" },
}

