// Made by `cargo xtask bindings` from the list of calls. Do not edit.

import { call } from './client'

/**
 * The list of abilities, with what holds for all of them.
 */
export type Abilities = { 
/**
 * The list, in order; archived ones at the end.
 */
rows: Array<AbilityRow>, 
/**
 * How many the list to begin with has.
 */
defaults: number, 
/**
 * By which rule a level counts.
 */
rule: AbilityRule, 
/**
 * Since when; nothing while the program's default holds.
 */
since: string | null, 
/**
 * The rule in a sentence.
 */
sentence: string, };

/**
 * 前后对比: an ability before the class and after it.
 */
export type AbilityChange = { 
/**
 * The ability.
 */
ability: string, 
/**
 * The mean level before.
 */
before: EffectFigure, 
/**
 * The mean level after.
 */
after: EffectFigure, };

/**
 * What is typed of an ability.
 */
export type AbilityField = "name" | "category" | "help";

/**
 * A gap between what a post asks and what its holder has.
 */
export type AbilityGap = { 
/**
 * The ability.
 */
ability: Id, 
/**
 * By so many levels at least.
 */
levels: number, };

/**
 * An ability that a project could train.
 */
export type AbilityPick = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * 类别
 */
category: string, };

/**
 * One ability.
 */
export type AbilityRequest = { 
/**
 * The ability.
 */
id: Id, };

/**
 * An ability with what stands on it.
 */
export type AbilityRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * 类别
 */
category: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is, in a sentence.
 */
help: string | null, 
/**
 * What each level 0–4 means; blank where it is the general meaning.
 */
levels: [string, string, string, string, string], 
/**
 * Whether it is asked for no more.
 */
archived: boolean, 
/**
 * The topics whose courses close a gap in it.
 */
topics: Array<TopicRef>, 
/**
 * Posts that ask for it.
 */
posts: number, 
/**
 * People of whom something was said in it.
 */
people: number, 
/**
 * Classes that raise it.
 */
classes: number, };

/**
 * Which statement counts (能力认定规则): dated, an office's own.
 */
export type AbilityRule = { 
/**
 * By source first, or by day first.
 */
by: Counting, 
/**
 * The sources, the strongest first.
 */
order: Array<AbilitySource>, };

/**
 * Who said which level somebody has (来源).
 */
export type AbilitySource = "self" | "training" | "organisation" | "assessment";

/**
 * What a question may be about.
 */
export type AboutPick = { 
/**
 * A need of this person.
 */
need: Id | null, 
/**
 * The topic.
 */
topic: Id, 
/**
 * The topic's name.
 */
name: string, 
/**
 * The words of the need, or where it was said.
 */
detail: string | null, };

/**
 * An account that can sign in.
 */
export type AccountRef = { 
/**
 * The person's name.
 */
name: string, 
/**
 * Whether no password is asked (the sample office).
 */
open: boolean, };

/**
 * An account as the list shows it.
 */
export type AccountRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The person's name.
 */
name: string, 
/**
 * What it may do.
 */
role: Role, 
/**
 * Whether it may sign in.
 */
active: boolean, };

/**
 * A cell of the plan taken home (行动计划的一栏), in the order of the paper.
 */
export type ActionField = "what" | "due" | "sign" | "note";

/**
 * One line.
 */
export type ActionRef = { 
/**
 * Its id.
 */
id: Id, };

/**
 * A line of a plan (行动计划的一条).
 */
export type ActionRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * 做什么
 */
what: string, 
/**
 * 何时完成
 */
due: string | null, 
/**
 * 看什么见效
 */
sign: string, 
/**
 * What became of it.
 */
state: ActionState, 
/**
 * 结果说明
 */
note: string, 
/**
 * Whether its day is over and nothing became of it.
 */
late: boolean, };

/**
 * What became of a line of the plan taken home (行动状态).
 */
export type ActionState = "open" | "done" | "not_done";

/**
 * A new ability.
 */
export type AddAbility = { 
/**
 * Its name.
 */
name: string, 
/**
 * 类别
 */
category: string, };

/**
 * A new line of a plan.
 */
export type AddAction = { 
/**
 * The trainee.
 */
enrolment: Id, 
/**
 * 做什么
 */
what: string, };

/**
 * Someone who attended.
 */
export type AddAttendee = { 
/**
 * The meeting.
 */
meeting: Id, 
/**
 * The cadre, if one of the roster: name, unit and post are taken from there.
 */
cadre: Id | null, 
/**
 * Someone from outside in one line: the name, and the unit and the post behind it.
 */
name: string, 
/**
 * Their unit, where it is known apart; then `name` is the name alone.
 */
unit: string | null, 
/**
 * Their post.
 */
post: string | null, 
/**
 * 类别
 */
kind: AttendeeKind, };

/**
 * Days on which a mentor cannot come.
 */
export type AddAway = { 
/**
 * The mentor.
 */
mentor: Id, 
/**
 * The first of them.
 */
first_day: string, 
/**
 * The last of them; nothing for one day.
 */
last_day: string | null, 
/**
 * Why.
 */
note: string, };

/**
 * A new place to learn at.
 */
export type AddBase = { 
/**
 * 名称
 */
name: string, };

/**
 * A course that a mentor offers.
 */
export type AddCourse = { 
/**
 * The mentor.
 */
mentor: Id, 
/**
 * 名称
 */
title: string, 
/**
 * The topic.
 */
topic: Id | null, };

/**
 * A new document.
 */
export type AddDeployment = { 
/**
 * 文件名称
 */
title: string, };

/**
 * An entry to be begun (登记一笔).
 */
export type AddEntry = { 
/**
 * The person.
 */
cadre: Id, 
/**
 * 登记类型
 */
way: EntryWay, 
/**
 * 培训名称
 */
title: string, };

/**
 * An entry of somebody else by the same notice (同一通知).
 */
export type AddEntryLike = { 
/**
 * Whose.
 */
cadre: Id, 
/**
 * The entry of which all but the person is taken over.
 */
like: Id, };

/**
 * A follow-up on a day of one's own.
 */
export type AddFollowup = { 
/**
 * The class.
 */
class: Id, 
/**
 * What is asked.
 */
kind: FollowupKind, 
/**
 * By when.
 */
due: string, };

/**
 * A new group.
 */
export type AddGroup = { 
/**
 * The class.
 */
class: Id, 
/**
 * Its name; empty for the next 第…组.
 */
name: string, };

/**
 * A new improvement.
 */
export type AddImprovement = { 
/**
 * 改进什么
 */
what: string, 
/**
 * The class it was learned from.
 */
class: Id | null, 
/**
 * The follow-up it was learned from: its class comes along.
 */
followup: Id | null, 
/**
 * The words it was lifted from.
 */
quote: string, };

/**
 * A new item.
 */
export type AddItem = { 
/**
 * The plan.
 */
plan: Id, 
/**
 * 项目
 */
title: string, };

/**
 * A new line.
 */
export type AddLine = { 
/**
 * The visit.
 */
visit: Id, 
/**
 * 指标
 */
indicator: string, };

/**
 * A need of the organisation or of a post, which no paper tells.
 */
export type AddNeed = { 
/**
 * 组织需求 or 岗位需求.
 */
source: NeedSource, 
/**
 * The topic.
 */
topic: Id, 
/**
 * 急需程度: 3, 2, 1.
 */
urgency: number | null, 
/**
 * The unit it concerns.
 */
unit: Id | null, 
/**
 * The year; without one it stands every year.
 */
year: number | null, };

/**
 * What somebody said against a result.
 */
export type AddObjection = { 
/**
 * Whose result.
 */
enrolment: Id, 
/**
 * Who said it.
 */
who: string, 
/**
 * What.
 */
what: string, 
/**
 * When.
 */
day: string, };

/**
 * Somebody to be put on the panel.
 */
export type AddPanelMember = { 
/**
 * The plan.
 */
plan: Id, 
/**
 * As whom.
 */
kind: MemberKind, 
/**
 * A cadre of the roster.
 */
cadre: Id | null, 
/**
 * The name of somebody from outside.
 */
name: string, 
/**
 * Their unit.
 */
unit: string, 
/**
 * Their post.
 */
post: string, 
/**
 * Where they are reached.
 */
phone: string, };

/**
 * A new part.
 */
export type AddPart = { 
/**
 * The class.
 */
class: Id, 
/**
 * What it looks at.
 */
kind: PartKind, 
/**
 * Its name.
 */
name: string, 
/**
 * Its weight in percent.
 */
weight: number, };

/**
 * A new post.
 */
export type AddPost = { 
/**
 * Its unit.
 */
unit: Id | null, 
/**
 * 职务
 */
title: string, };

/**
 * A new project.
 */
export type AddProject = { 
/**
 * 项目名称
 */
title: string, };

/**
 * A new session; what is not said is as the office's half-days have it.
 */
export type AddSession = { 
/**
 * The class.
 */
class: Id, 
/**
 * Its day.
 */
day: string, 
/**
 * Its half-day.
 */
half: HalfDay, 
/**
 * 课程
 */
title: string, 
/**
 * Its beginning.
 */
starts: string | null, 
/**
 * Its end.
 */
ends: string | null, 
/**
 * 形式
 */
kind: SessionKind | null, 
/**
 * 模块
 */
module: Module | null, 
/**
 * Who teaches.
 */
mentor: Id | null, 
/**
 * 地点
 */
room: string | null, 
/**
 * 学时
 */
hours: Hours | null, 
/**
 * Whether the class may be extended to that day.
 */
extend: boolean, };

/**
 * A new task.
 */
export type AddTask = { 
/**
 * The posting.
 */
posting: Id, 
/**
 * 任务
 */
what: string, };

/**
 * A new topic.
 */
export type AddTopic = { 
/**
 * Its name.
 */
name: string, };

/**
 * A new unit.
 */
export type AddUnit = { 
/**
 * Its name.
 */
name: string, 
/**
 * The unit above it.
 */
parent: Id | null, };

/**
 * A new visit.
 */
export type AddVisit = { 
/**
 * 考察名称
 */
title: string, 
/**
 * The class that goes: its trainees and its plan item come along.
 */
class: Id | null, };

/**
 * The trainees of a class go.
 */
export type AddVisitPeople = { 
/**
 * The visit.
 */
visit: Id, 
/**
 * The class.
 */
class: Id, };

/**
 * Somebody who goes.
 */
export type AddVisitor = { 
/**
 * The visit.
 */
visit: Id, 
/**
 * The person in the roster: name, unit and post are taken from there.
 */
cadre: Id | null, 
/**
 * The name of somebody from outside.
 */
name: string, };

/**
 * A topic wished for: one that is known, or a new one by its name.
 */
export type AddWish = { 
/**
 * The paper.
 */
interview: Id, 
/**
 * The topic, if known.
 */
topic: Id | null, 
/**
 * Its name, if new.
 */
name: string, 
/**
 * 急需程度: 3, 2, 1; 0 where the person refuses it.
 */
urgency: number | null, };

/**
 * An adjustment to be begun.
 */
export type AdjustmentRequest = { 
/**
 * The plan.
 */
plan: Id, 
/**
 * Why, as the paper says it.
 */
reason: string, };

/**
 * An answer on the scale (评价): sent and stored as its digit, 4 满意 to 1 不满意.
 */
export type Answer = 1 | 2 | 3 | 4;

/**
 * A field of the form on which a trainee tells what was applied (学员应用情况表).
 */
export type ApplicationField = "solved" | "applied" | "evidence" | "difficulties";

/**
 * What a trainee tells of what was applied (学员应用情况表).
 */
export type ApplicationForm = { 
/**
 * 问题解决情况
 */
solved: Solved | null, 
/**
 * 用了什么
 */
applied: string, 
/**
 * 体现在哪里
 */
evidence: string, 
/**
 * 还有什么困难
 */
difficulties: string, };

/**
 * A letter of appointment (聘书).
 */
export type AppointmentRow = { 
/**
 * The id.
 */
id: Id, 
/**
 * Whom it appoints.
 */
mentor: Id, 
/**
 * Their name.
 */
name: string, 
/**
 * 单位
 */
organisation: string | null, 
/**
 * 编号
 */
number: string, 
/**
 * The day of issue.
 */
issued: string, 
/**
 * The first day of the term.
 */
first_day: string, 
/**
 * The last day of the term.
 */
last_day: string, 
/**
 * How it stands today.
 */
standing: AppointmentStanding, 
/**
 * Why it is void.
 */
reason: string | null, 
/**
 * Whether it was printed.
 */
printed: boolean, };

/**
 * How a letter of appointment stands on a day (聘书状态).
 */
export type AppointmentStanding = "ahead" | "holds" | "ending" | "over" | "void";

/**
 * What the office's letters of appointment say (聘书文字): a dated setting.
 */
export type AppointmentText = { 
/**
 * The number series, `{year}` and `{seq:03}` in it.
 */
series: string, 
/**
 * The body, with `{name} {organisation} {title} {dates}` where these go.
 */
body: string, 
/**
 * Who issues it; empty for the office itself.
 */
issuer: string, 
/**
 * 工作台 reminds so many days before a term ends.
 */
remind_days: number, };

/**
 * An appraisal (鉴定).
 */
export type Appraisal = { 
/**
 * 等次
 */
grade: Grade | null, 
/**
 * 鉴定意见
 */
words: string | null, 
/**
 * 鉴定人
 */
who: string | null, 
/**
 * 鉴定日期
 */
day: string | null, };

/**
 * A field of an appraisal.
 */
export type AppraisalField = "grade" | "words" | "who" | "day";

/**
 * Which appraisal (鉴定).
 */
export type AppraisalKind = "mid" | "final";

/**
 * An ability asked for no more, or again.
 */
export type ArchiveAbility = { 
/**
 * The ability.
 */
id: Id, 
/**
 * Whether it is asked for no more.
 */
archived: boolean, };

/**
 * A class of the archive.
 */
export type ArchiveClass = { 
/**
 * The class.
 */
id: Id, 
/**
 * Its title and term.
 */
title: string, 
/**
 * Its first day.
 */
first_day: string | null, 
/**
 * Its last day.
 */
last_day: string | null, 
/**
 * 班级职务
 */
role: string | null, 
/**
 * Whether they left the class.
 */
withdrawn: boolean, 
/**
 * What it counted.
 */
sum: Sum, 
/**
 * What the assessment came to, where there was one.
 */
outcome: Outcome | null, 
/**
 * The number of the certificate.
 */
certificate: string | null, };

/**
 * Learning elsewhere, as it was typed (上级调训等).
 */
export type ArchiveElsewhere = { 
/**
 * 培训名称
 */
title: string, 
/**
 * Its days.
 */
first_day: string | null, 
/**
 * Its last day.
 */
last_day: string | null, 
/**
 * Its kind.
 */
kind: HoursKind, 
/**
 * 主办单位
 */
organiser: string | null, 
/**
 * 文号
 */
number: string | null, 
/**
 * What it counted.
 */
sum: Sum, };

/**
 * A level of an ability that became another (能力变化).
 */
export type ArchiveLevel = { 
/**
 * When.
 */
day: string, 
/**
 * The ability.
 */
name: string, 
/**
 * The level before; nothing: it was said for the first time.
 */
before: Level | null, 
/**
 * The level since.
 */
after: Level, 
/**
 * Who said so.
 */
source: AbilitySource, };

/**
 * A post no longer filled, or again.
 */
export type ArchivePost = { 
/**
 * The post.
 */
id: Id, 
/**
 * Whether it is no longer filled.
 */
archived: boolean, };

/**
 * A posting of the archive.
 */
export type ArchivePosting = { 
/**
 * The posting.
 */
id: Id, 
/**
 * The project.
 */
title: string, 
/**
 * Its first day.
 */
first_day: string, 
/**
 * Its last day.
 */
last_day: string, 
/**
 * The grade at the end.
 */
grade: Grade | null, 
/**
 * 学时
 */
hours: Hours | null, };

/**
 * A session somebody taught.
 */
export type ArchiveTaught = { 
/**
 * Its day.
 */
day: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its hours.
 */
hours: Hours, };

/**
 * A visit of the archive.
 */
export type ArchiveVisit = { 
/**
 * The visit.
 */
id: Id, 
/**
 * Its title.
 */
title: string, 
/**
 * Its first day.
 */
day: string | null, };

/**
 * A batch of sheets that asks.
 */
export type AskingSurvey = { 
/**
 * The batch.
 */
id: Id, 
/**
 * Its title.
 */
title: string, 
/**
 * 发放
 */
given_out: number, 
/**
 * Complete sheets.
 */
complete: number, };

/**
 * An aspect of behaviour.
 */
export type AspectFigure = { 
/**
 * What it is called.
 */
name: string, 
/**
 * The mean degree, 4 to 1.
 */
mean: EffectFigure, };

/**
 * A class with what its assessment came to (班次的考核).
 */
export type AssessedClass = { 
/**
 * The class.
 */
class: Id, 
/**
 * Its title and term.
 */
title: string, 
/**
 * Its first day.
 */
first_day: string | null, 
/**
 * Its last day.
 */
last_day: string | null, 
/**
 * Trainees, without those who left.
 */
trainees: number, 
/**
 * How many parts count.
 */
parts: number, 
/**
 * 合格
 */
passed: number, 
/**
 * 不合格
 */
failed: number, 
/**
 * 缺考 and 缓考
 */
absent: number, 
/**
 * 未录
 */
open: number, 
/**
 * 岗位考核待定, among those who passed or failed.
 */
provisional: number, 
/**
 * How far the results are.
 */
state: ResultState, 
/**
 * The last day of what hangs out.
 */
until: string | null, };

/**
 * An item before the panel.
 */
export type AssessedItem = { 
/**
 * Stands for the item in its round.
 */
verdict: Id, 
/**
 * The item.
 */
item: Id, 
/**
 * Its title.
 */
title: string, 
/**
 * What the panel reads of it.
 */
facts: ItemFacts, 
/**
 * What changed since the panel saw it before.
 */
changes: ItemChange | null, 
/**
 * What was wrong then.
 */
returned: string | null, 
/**
 * What the scores come to.
 */
judgement: Judgement, 
/**
 * The figures in words.
 */
figures: string, 
/**
 * Whether it passed; nothing before the round is closed.
 */
passed: boolean | null, 
/**
 * Why it goes back.
 */
reason: string | null, 
/**
 * Why the administrator lets it pass all the same.
 */
overruled: string | null, 
/**
 * By member, the answers in order.
 */
scores: Record<number, (number | null)[]>, 
/**
 * What members wrote.
 */
opinions: Array<PanelOpinion>, };

/**
 * The panel and its rounds.
 */
export type Assessment = { 
/**
 * The plan's title.
 */
title: string, 
/**
 * How far the plan has come.
 */
state: PlanState, 
/**
 * The panel.
 */
members: Array<PanelMemberRow>, 
/**
 * Kinds of which the panel has too few, with how many are missing.
 */
missing: Array<[MemberKind, number]>, 
/**
 * The rounds, the newest first.
 */
rounds: Array<RoundRow>, };

/**
 * The rule of 训前评估: the form, the panel, and what passes (评估标准).
 */
export type AssessmentRule = { 
/**
 * The form's blocks.
 */
blocks: Array<FormBlock>, 
/**
 * Who must be on the panel.
 */
panel: PanelRule, 
/**
 * The least mean over all questions, in hundredths.
 */
least_mean: number, 
/**
 * The least mean of every single block, in hundredths.
 */
least_block: number, };

/**
 * The attendance of a class (考勤表).
 */
export type Attendance = { 
/**
 * The half-days that have sessions, in order.
 */
half_days: Array<AttendanceHalf>, 
/**
 * The trainees by 学号.
 */
rows: Array<AttendanceLine>, 
/**
 * All hours of the class.
 */
hours: Hours, 
/**
 * The limit of leave.
 */
limit: LeaveLimit, 
/**
 * Since when the office's own limit holds; nothing for the program's default.
 */
limit_since: string | null, };

/**
 * A half-day of the class.
 */
export type AttendanceHalf = { 
/**
 * Its day.
 */
day: string, 
/**
 * Its half.
 */
half: HalfDay, 
/**
 * Its hours.
 */
hours: Hours, 
/**
 * Whether its sheet has come back and been typed.
 */
returned: boolean, 
/**
 * 应到 实到 请假 缺席
 */
totals: HalfDayTotals, };

/**
 * A trainee's line (一名学员的考勤).
 */
export type AttendanceLine = { 
/**
 * The enrolment.
 */
id: Id, 
/**
 * 学号
 */
student_no: number, 
/**
 * Name.
 */
name: string, 
/**
 * Unit.
 */
unit: string | null, 
/**
 * Whether they left the class: then no roll is called.
 */
withdrawn: boolean, 
/**
 * A mark for each of the half-days, in their order; nothing is present.
 */
marks: Array<Mark | null>, 
/**
 * For each of the half-days whether they came after it: its sheet was typed before they were enrolled, and nothing
 * is marked.
 */
not_yet: Array<boolean>, 
/**
 * Hours of leave that count.
 */
leave: Hours, 
/**
 * How they stand to the limit.
 */
standing: LeaveStanding, 
/**
 * The written reason for leave above the limit.
 */
leave_reason: string | null, };

/**
 * Who sits at the table (参会人类别).
 */
export type AttendeeKind = "cadre" | "leader" | "expert" | "entrepreneur" | "other";

/**
 * One who attended.
 */
export type AttendeeRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * Who attended (参会人).
 */
export type AttendeeRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * 类别
 */
kind: AttendeeKind, 
/**
 * The person in the roster.
 */
cadre: Id | null, 
/**
 * 姓名
 */
name: string, 
/**
 * 单位
 */
unit: string | null, 
/**
 * 职务
 */
post: string | null, 
/**
 * Needs raised.
 */
needs: number, };

/**
 * An audience rule (选人规则): values of one condition are alternatives, and every condition that has any must be met. A
 * rule without conditions picks nobody.
 */
export type Audience = { 
/**
 * Units, each with all below it.
 */
units: Array<Id>, 
/**
 * What they are in office: `书记` is every secretary, no deputy.
 */
posts: Array<string>, 
/**
 * Training tiers.
 */
tiers: Array<string>, 
/**
 * Ranks.
 */
ranks: Array<string>, 
/**
 * Party membership.
 */
parties: Array<string>, 
/**
 * Sex.
 */
sex: string | null, 
/**
 * So many completed years or more.
 */
age_from: number | null, 
/**
 * So many completed years or fewer.
 */
age_to: number | null, 
/**
 * What the post asks and the person does not have.
 */
gap: AbilityGap | null, 
/**
 * Fewer hours than this so far this year, as the ledger counts them to the target.
 */
hours_below: Hours | null, 
/**
 * In no class that began on this day or later.
 */
untrained_since: string | null, };

/**
 * A page of people.
 */
export type AudiencePage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<AudiencePerson>, };

/**
 * Somebody of an audience, or left out of it.
 */
export type AudiencePerson = { 
/**
 * The cadre.
 */
cadre: Id, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit.
 */
unit: string | null, 
/**
 * Their post.
 */
post: string | null, 
/**
 * Their rank.
 */
rank: string | null, 
/**
 * Completed years.
 */
age: number | null, 
/**
 * The first day of the class they were in last.
 */
last_class: string | null, 
/**
 * Hours attended this year, in hundredths.
 */
hours: Hours, 
/**
 * What was decided by hand.
 */
by_hand: PickWay | null, 
/**
 * Why it was.
 */
reason: string | null, 
/**
 * Conditions they do not meet.
 */
unmet: Array<Condition>, };

/**
 * A page of an item's audience.
 */
export type AudienceRequest = { 
/**
 * The item.
 */
item: Id, 
/**
 * Which side.
 */
side: AudienceSide, 
/**
 * Of those left out, the ones this condition alone leaves out.
 */
condition: Condition | null, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, };

/**
 * Which side of an audience.
 */
export type AudienceSide = "picked" | "left_out";

/**
 * An item's audience at a glance.
 */
export type AudienceView = { 
/**
 * The rule.
 */
rule: Audience, 
/**
 * The rule, condition by condition.
 */
conditions: Array<RuleLine>, 
/**
 * What was decided by hand.
 */
picks: Array<PickRow>, 
/**
 * How many it picks.
 */
picked: number, 
/**
 * 人数
 */
head_count: number | null, 
/**
 * How many it only just leaves out.
 */
left_out: number, 
/**
 * Of them those whom one condition alone leaves out, condition by condition.
 */
by_condition: Array<[Condition, number]>, };

/**
 * Days on which a mentor cannot come (不能授课的日子).
 */
export type Away = { 
/**
 * The id.
 */
id: Id, 
/**
 * The first of them.
 */
first_day: string, 
/**
 * The last of them.
 */
last_day: string, 
/**
 * Why.
 */
note: string | null, };

/**
 * A kept copy.
 */
export type Backup = { 
/**
 * The day it was made.
 */
day: string, 
/**
 * The instant it was finished, UTC.
 */
at: string | null, 
/**
 * Its file name.
 */
name: string, 
/**
 * Its size in bytes.
 */
size: number, };

/**
 * The state of the copies.
 */
export type Backups = { 
/**
 * Where they stand.
 */
folder: string, 
/**
 * The kept ones, newest first.
 */
kept: Array<Backup>, };

/**
 * A place to learn at (现场教学点、对标单位).
 */
export type Base = { 
/**
 * Its id.
 */
id: Id, 
/**
 * 名称
 */
name: string, 
/**
 * 类别
 */
kind: BaseKind | null, 
/**
 * 地点
 */
place: string | null, 
/**
 * 能学什么
 */
learn: string | null, 
/**
 * 联系人
 */
contact: string | null, 
/**
 * 电话
 */
phone: string | null, 
/**
 * 备注
 */
note: string | null, 
/**
 * What can be learned there, in the order of the topics.
 */
topics: Array<Named>, 
/**
 * Visits to it that were not cancelled.
 */
visits: number, 
/**
 * The first day of the last visit that was held.
 */
last_visit: string | null, };

/**
 * A field of a place to learn at (基地单位), in the order of its record.
 */
export type BaseField = "name" | "kind" | "place" | "learn" | "contact" | "phone" | "note";

/**
 * What a place to learn at is (类别).
 */
export type BaseKind = "unit" | "company" | "base";

/**
 * A place to learn at with the visits to it.
 */
export type BaseRecord = { 
/**
 * The place.
 */
base: Base, 
/**
 * The visits, the newest first.
 */
visits: Array<Visit>, };

/**
 * One place to learn at.
 */
export type BaseRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * A batch with its form and what was typed.
 */
export type BatchDetail = { 
/**
 * The batch.
 */
batch: BatchRow, 
/**
 * The form.
 */
template: Template, 
/**
 * The form's version.
 */
version: number, 
/**
 * The lines of a sheet, in order; none on a class form. Answers are numbered through them.
 */
subjects: Array<SubjectRow>, 
/**
 * The forms typed, by number.
 */
forms: Array<FormRow>, };

/**
 * A batch with its papers.
 */
export type BatchRecord = { 
/**
 * The batch.
 */
batch: InterviewBatch, 
/**
 * Its papers, by number.
 */
papers: Array<PaperRow>, };

/**
 * One batch.
 */
export type BatchRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * A batch in the list (一批问卷).
 */
export type BatchRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its class.
 */
class: Id, 
/**
 * The class's title.
 */
title: string, 
/**
 * What the forms judge.
 */
kind: FormKind, 
/**
 * How many lines a sheet has: courses or mentors.
 */
lines: number, 
/**
 * The first of them; nothing for the class form.
 */
first: string | null, 
/**
 * 发放
 */
given_out: number, 
/**
 * 回收
 */
returned: number, 
/**
 * 已录
 */
typed: number, 
/**
 * 录入中
 */
drafts: number, 
/**
 * 无效
 */
invalid: number, };

/**
 * A paper begun: its first field is about to be saved.
 */
export type BeginInterview = { 
/**
 * The batch.
 */
batch: Id, 
/**
 * The number on the paper.
 */
no: number, };

/**
 * 行为: what they do otherwise.
 */
export type Behaviour = { 
/**
 * 学员说用上了
 */
applied: EffectFigure, 
/**
 * 单位说有变化: a mean degree of 3 or more.
 */
changed: EffectFigure, 
/**
 * The aspects one by one.
 */
aspects: Array<AspectFigure>, };

/**
 * In which direction an indicator is good (指标方向).
 */
export type Better = "higher" | "lower";

/**
 * A block of items (板块).
 */
export type Block = { 
/**
 * Its heading.
 */
title: string, 
/**
 * Its items.
 */
items: Array<Item>, };

/**
 * A block's figures.
 */
export type BlockFigures = { 
/**
 * Its heading.
 */
title: string, 
/**
 * The figures over all answers to its items.
 */
figures: Figures, 
/**
 * What it is worth at best, in points; 0 where the form counts none.
 */
full: number, 
/**
 * What its items came to together, in hundredths of a point; nothing where one was never answered.
 */
points: number | null, };

/**
 * What the class forms of a year say of a block (板块), over all classes that have one of this heading.
 */
export type BlockLine = { 
/**
 * Its heading.
 */
title: string, 
/**
 * In how many classes.
 */
classes: number, 
/**
 * Over all answers.
 */
figures: Figures, };

/**
 * The mean of a block, in hundredths.
 */
export type BlockMean = { 
/**
 * The block.
 */
title: string, 
/**
 * Its mean; nothing while there are no answers.
 */
mean: number | null, 
/**
 * Whether it lies under the floor.
 */
is_low: boolean, };

/**
 * The needs of a year by topic and source (三类需求统筹).
 */
export type Board = { 
/**
 * The year.
 */
year: number, 
/**
 * The years there is something of.
 */
years: number[], 
/**
 * How many people were heard.
 */
heard: number, 
/**
 * How it was weighed.
 */
rule: BoardRule, 
/**
 * Since when; nothing while the program's default holds.
 */
since: string | null, 
/**
 * A topic and then those below it; among those of one parent the weightiest first.
 */
topics: Array<TopicLine>, };

/**
 * What the board says of a topic beside its figures (统筹标记).
 */
export type BoardMark = "agreed" | "one_only" | "conflict";

/**
 * A mark with the sentence that explains it.
 */
export type BoardRemark = { 
/**
 * The mark.
 */
mark: BoardMark, 
/**
 * Why.
 */
code: Code, 
/**
 * The values its sentence names.
 */
values: Record<string, string>, };

/**
 * For which year.
 */
export type BoardRequest = { 
/**
 * The year; without it the newest in which people were asked.
 */
year: number | null, };

/**
 * How needs are weighed (统筹权重): all in hundredths, none negative, so that no need ever lowers its topic.
 */
export type BoardRule = { 
/**
 * What a need of 组织, 岗位 and 个体 counts.
 */
sources: [number, number, number], 
/**
 * What 一般, 需要, 急需 and one without an urgency count.
 */
urgencies: [number, number, number, number], 
/**
 * So many people must have been heard before their silence says anything.
 */
least_heard: number, 
/**
 * The most days a class can be arranged for, where the plan does not tell.
 */
most_days: number, };

/**
 * Where else somebody is on these days (同期安排).
 */
export type BusyLine = { 
/**
 * What it is.
 */
what: Elsewhere, 
/**
 * Its id.
 */
id: Id, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its first day.
 */
first: string, 
/**
 * Its last day.
 */
last: string, };

/**
 * A made file's content for the preview.
 */
export type Bytes = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its bytes in Base64.
 */
base64: string, };

/**
 * A field of a cadre (干部信息项).
 */
export type CadreField = "name" | "sex" | "ethnic" | "birth_month" | "native_place" | "work_month" | "party" | "party_month" | "education" | "degree" | "school" | "in_service" | "in_service_degree" | "in_service_school" | "unit" | "post" | "post_since" | "rank" | "rank_since" | "tier" | "id_number" | "phone" | "state" | "note";

/**
 * Which people are wanted.
 */
export type CadreFilter = { 
/**
 * What was typed: a part of the name, initials, unit, the tail of a phone or ID number.
 */
find: string | null, 
/**
 * A unit with all below it.
 */
unit: Id | null, 
/**
 * Training tier.
 */
tier: string | null, 
/**
 * Rank.
 */
rank: string | null, 
/**
 * Sex.
 */
sex: string | null, 
/**
 * State.
 */
state: string | null, 
/**
 * Born in this month or later.
 */
born_from: Month | null, 
/**
 * Born in this month or before.
 */
born_to: Month | null, 
/**
 * In no class that began on this day or later (`YYYY-MM-DD`).
 */
not_trained_since: string | null, };

/**
 * An item in the calendar.
 */
export type CalendarItem = { 
/**
 * The item.
 */
id: Id, 
/**
 * Its title.
 */
title: string, 
/**
 * Its months.
 */
months: Months, 
/**
 * 人数
 */
head_count: number | null, 
/**
 * 天数
 */
days: number | null, };

/**
 * When a month is overloaded, and when a person is called up too often (日程提醒标准).
 */
export type CalendarRule = { 
/**
 * More classes than this in a month are too many.
 */
most_classes: number, 
/**
 * More person-days than this in a month are too many.
 */
most_person_days: number, 
/**
 * More items than this in a year are too many for one person.
 */
most_calls: number, 
/**
 * Two items within so many days are too close for one person.
 */
within_days: number, };

/**
 * A page of those called up too often.
 */
export type CalledPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<CalledPerson>, };

/**
 * Somebody called up too often.
 */
export type CalledPerson = { 
/**
 * In which way.
 */
ways: Array<Crowding>, 
/**
 * The items, in the order of their months, each with its months in words.
 */
items: Array<string>, 
/**
 * The cadre.
 */
cadre: Id, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit.
 */
unit: string | null, 
/**
 * Their post.
 */
post: string | null, 
/**
 * Their rank.
 */
rank: string | null, 
/**
 * Completed years.
 */
age: number | null, 
/**
 * The first day of the class they were in last.
 */
last_class: string | null, 
/**
 * Hours attended this year, in hundredths.
 */
hours: Hours, 
/**
 * What was decided by hand.
 */
by_hand: PickWay | null, 
/**
 * Why it was.
 */
reason: string | null, 
/**
 * Conditions they do not meet.
 */
unmet: Array<Condition>, };

/**
 * A page of those called up too often.
 */
export type CalledRequest = { 
/**
 * The plan.
 */
plan: Id, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, };

/**
 * Somebody who could fill the post.
 */
export type Candidate = { 
/**
 * The person.
 */
id: Id, 
/**
 * Their name.
 */
name: string, 
/**
 * 单位
 */
unit: string | null, 
/**
 * 职务
 */
post: string | null, 
/**
 * 职级
 */
rank: string | null, 
/**
 * 培训层级
 */
tier: string | null, 
/**
 * 出生年月
 */
birth_month: string | null, 
/**
 * 名次: those equally near share one.
 */
place: number, 
/**
 * How far they are from what the post asks for.
 */
distance: Distance, 
/**
 * Whether they are of the post's own unit.
 */
same_unit: boolean, 
/**
 * Every ability asked for, in the order of the list.
 */
lines: Array<CandidateLine>, };

/**
 * What is known of somebody who could be sent.
 */
export type CandidateFacts = { 
/**
 * 年龄
 */
age: number | null, 
/**
 * 学历层次
 */
schooling: Schooling, 
/**
 * Abilities that the present posts ask for.
 */
asked: number, 
/**
 * Of these met.
 */
met: number, 
/**
 * How far from what the project trains.
 */
distance: Distance, 
/**
 * Levels that the project trains in all.
 */
trained: number, 
/**
 * Months in the present post.
 */
desk_months: number | null, 
/**
 * Postings before.
 */
postings: number, };

/**
 * One ability that the post asks for, of one person.
 */
export type CandidateLine = { 
/**
 * The ability.
 */
ability: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * What the post asks for.
 */
required: Level, 
/**
 * What counts; nothing where nobody ever said anything.
 */
has: Level | null, 
/**
 * Who said so.
 */
source: AbilitySource | null, 
/**
 * When.
 */
day: string | null, 
/**
 * Levels missing.
 */
gap: number, };

/**
 * How much each reason weighs (选派人选规则). Every office may set its own.
 */
export type CandidateRule = { 
/**
 * 培养潜力
 */
potential: number, 
/**
 * 能力差距: what the project trains and the person lacks
 */
gap: number, 
/**
 * 本岗年限
 */
desk: number, 
/**
 * 没有选派过
 */
fresh: number, 
/**
 * Whoever is no older has the whole potential of age.
 */
young: number, 
/**
 * Whoever is as old or older has none.
 */
old: number, 
/**
 * So many years in one post count in full.
 */
desk_years: number, };

/**
 * A post with who holds it and who could fill it.
 */
export type Candidates = { 
/**
 * The post.
 */
post: PostRow, 
/**
 * Who holds it today.
 */
holders: Array<Candidate>, 
/**
 * How many people were compared.
 */
total: number, 
/**
 * How many of them are short of nothing.
 */
fitting: number, 
/**
 * The page, the nearest first.
 */
rows: Array<Candidate>, };

/**
 * A certificate in the register (结业证书).
 */
export type Certificate = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Whose.
 */
enrolment: Id, 
/**
 * 学号
 */
student_no: number, 
/**
 * Name as of the class.
 */
name: string, 
/**
 * Unit as of the class.
 */
unit: string | null, 
/**
 * The class.
 */
class: Id, 
/**
 * The class's title.
 */
class_title: string, 
/**
 * 编号
 */
number: string, 
/**
 * The day of issue.
 */
issued: string, 
/**
 * Whether it is void.
 */
void: boolean, 
/**
 * Why it is void.
 */
reason: string | null, 
/**
 * The number of the certificate it replaces.
 */
original: string | null, 
/**
 * The number of the certificate that replaces it.
 */
replaced_by: string | null, 
/**
 * Whether it has been printed.
 */
printed: boolean, };

/**
 * A trainee's line.
 */
export type CertificateLine = { 
/**
 * The enrolment.
 */
id: Id, 
/**
 * 学号
 */
student_no: number, 
/**
 * Name.
 */
name: string, 
/**
 * Unit.
 */
unit: string | null, 
/**
 * Hours of leave that count.
 */
leave: Hours, 
/**
 * 总分, in hundredths, where there is one.
 */
total: number | null, 
/**
 * Why they may not have a certificate; empty: they may.
 */
obstacles: Array<Problem>, 
/**
 * The certificate they have or had last.
 */
certificate: Certificate | null, };

/**
 * A page of the register.
 */
export type CertificatePage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<Certificate>, 
/**
 * The years of which there are certificates, for the filter.
 */
years: Array<number>, };

/**
 * How a certificate stands (证书情况).
 */
export type CertificateStanding = "not_printed" | "printed" | "void";

/**
 * What the office's certificates say (证书文字): a dated setting.
 */
export type CertificateText = { 
/**
 * The number series, `{year}` and `{seq:04}` in it.
 */
series: string, 
/**
 * The title.
 */
title: string, 
/**
 * The body, with `{name} {dates} {class} {hours}` where these go.
 */
body: string, 
/**
 * Who issues it; empty for the office itself.
 */
issuer: string, };

/**
 * Whose picture is wanted.
 */
export type ChainOf = { "of": "year", 
/**
 * Which year.
 */
year: number, } | { "of": "need", 
/**
 * Which.
 */
id: Id, } | { "of": "item", 
/**
 * Which.
 */
id: Id, } | { "of": "class", 
/**
 * Which.
 */
id: Id, } | { "of": "person", 
/**
 * Who.
 */
id: Id, } | { "of": "mentor", 
/**
 * Who.
 */
id: Id, };

/**
 * What became of an item from one version to the next (变动).
 */
export type ChangeKind = "added" | "cancelled" | "moved" | "changed";

/**
 * What is changed of a marked need.
 */
export type ChangeMark = { 
/**
 * The need.
 */
need: Id, 
/**
 * The topic's name.
 */
topic: string, 
/**
 * 急需程度
 */
urgency: number | null, 
/**
 * Who said the words.
 */
attendee: Id | null, };

/**
 * A password replaced by its owner.
 */
export type ChangePassword = { 
/**
 * The present one.
 */
old: string, 
/**
 * The new one.
 */
new: string, };

/**
 * Somebody takes up a post on a day (任免).
 */
export type ChangePost = { 
/**
 * The person.
 */
cadre: Id, 
/**
 * The new post; nothing: they only leave what they hold.
 */
post: Id | null, 
/**
 * The day.
 */
day: string, 
/**
 * The posts held that end on that day, by their holdings.
 */
ends: Array<Id>, 
/**
 * A remark, for example the document.
 */
note: string | null, };

/**
 * A result that is no longer what hung out.
 */
export type ChangedResult = { 
/**
 * What hung out last.
 */
published: PublishedResult, 
/**
 * What it is now.
 */
now: PublishedResult, };

/**
 * One remark on a paper (一条提醒): an error stops its completion, a note does not.
 */
export type Check = { 
/**
 * Where it stands.
 */
field: InterviewField, 
/**
 * Error or note.
 */
weight: Weight, 
/**
 * What it is.
 */
code: Code, 
/**
 * The values its sentence names.
 */
values: Record<string, string>, };

/**
 * One reading offered by an `Ask`.
 */
export type Choice = { 
/**
 * What is taken when this is picked.
 */
value: string, 
/**
 * How it is shown.
 */
label: string, };

/**
 * How often a choice was ticked.
 */
export type ChoiceResult = { 
/**
 * Its digit or letter.
 */
code: string, 
/**
 * Its words.
 */
text: string, 
/**
 * How often.
 */
count: number, 
/**
 * Of those who answered the question.
 */
share: number | null, };

/**
 * A gap of a person.
 */
export type ChosenGap = { 
/**
 * The person.
 */
cadre: Id, 
/**
 * The ability.
 */
ability: Id, };

/**
 * A use chosen.
 */
export type ChosenUse = { 
/**
 * The enrolment.
 */
enrolment: Id, 
/**
 * What for.
 */
kind: ResultUse, };

/**
 * An ability that a class raises.
 */
export type ClassAbility = { 
/**
 * The ability.
 */
ability: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * 类别
 */
category: string, 
/**
 * The level to which the class raises it; 0: it does not.
 */
level: Level, 
/**
 * Whether it is proposed by the topics of the class's plan item.
 */
proposed: boolean, };

/**
 * A workbook read, before anything is written.
 */
export type ClassBookPreview = { 
/**
 * Stands for it in later calls.
 */
token: number, 
/**
 * The file's name.
 */
file: string, 
/**
 * What a new class would be called.
 */
title: string, 
/**
 * The class it is of; nothing for a new one.
 */
class: Id | null, 
/**
 * Its first day by the timetable.
 */
first_day: string | null, 
/**
 * Its last day by the timetable.
 */
last_day: string | null, 
/**
 * The sheets that are there, in order.
 */
sheets: Array<SheetTally>, 
/**
 * Half-days that would be noted as back (see [`zhixing_domain::classes::sheets_said_back`]).
 */
sheets_back: number, 
/**
 * Every row with its fate.
 */
rows: Array<ClassBookRow>, 
/**
 * What there is to say and to ask: what cannot be taken first.
 */
findings: Array<Finding>, 
/**
 * The keys under which the questions among them are answered, in the same order.
 */
answer_keys: Array<string | null>, };

/**
 * A row with its fate.
 */
export type ClassBookRow = { 
/**
 * Its sheet.
 */
sheet: ClassSheet, 
/**
 * The row as Excel numbers it.
 */
row: number, 
/**
 * What becomes of it.
 */
fate: RowFate, 
/**
 * What it is of: a name, a course, a form's number.
 */
title: string, 
/**
 * What it says.
 */
detail: string, 
/**
 * What would change.
 */
differences: Array<RowDifference>, 
/**
 * What there is to say of it.
 */
findings: Array<Finding>, };

/**
 * How a half-day of a class counts (班次学时算法).
 */
export type ClassCount = "half_days" | "sessions";

/**
 * What a class asks for (班次待办), the most pressing first.
 */
export type ClassDue = { "what": "print_sheets", 
/**
 * The day.
 */
day: string, 
/**
 * Its half-days.
 */
halves: Array<HalfDay>, } | { "what": "type_sheets", 
/**
 * How many.
 */
count: number, 
/**
 * The day of the first.
 */
first: string, } | { "what": "type_forms", 
/**
 * Typed.
 */
typed: number, 
/**
 * Came back.
 */
returned: number, } | { "what": "count_forms" } | { "what": "type_scores", 
/**
 * Trainees with a score.
 */
scored: number, 
/**
 * Trainees.
 */
trainees: number, } | { "what": "issue_certificates", 
/**
 * Days since its last day.
 */
since: number, } | { "what": "prepare", 
/**
 * Days until its first day.
 */
left: number, 
/**
 * Nobody is enrolled.
 */
trainees: boolean, 
/**
 * There is no timetable.
 */
timetable: boolean, };

/**
 * What a class came to (四级问效).
 */
export type ClassEffect = { 
/**
 * The class.
 */
class: Id, 
/**
 * The class as paper names it.
 */
title: string, 
/**
 * Its last day.
 */
last_day: string | null, 
/**
 * Trainees who did not withdraw.
 */
trainees: number, 
/**
 * The four levels.
 */
effect: Effect, 
/**
 * How far the results of the assessment are: before they hung out and settled, what is learned is not certain.
 */
results: ResultState, 
/**
 * Trainees whose post is still to be assessed: their result is a first one.
 */
provisional: number, 
/**
 * The formula of satisfaction, in words; nothing where no form was typed.
 */
formula: string | null, 
/**
 * With fewer answers a figure is withheld.
 */
least: number, 
/**
 * The trainees by 学号.
 */
rows: Array<EffectRow>, 
/**
 * What was asked after the class, the earliest first.
 */
followups: Array<FollowupLine>, 
/**
 * What is to be better.
 */
improvements: Array<ImprovementRow>, };

/**
 * The fees of a class (课酬).
 */
export type ClassFees = { 
/**
 * The class's title and term.
 */
title: string, 
/**
 * The lines: what is due first, then what was paid, then what is still ahead.
 */
lines: Array<FeeLine>, 
/**
 * All that is due.
 */
due: TaxTotal, 
/**
 * All that was paid.
 */
paid: TaxTotal, 
/**
 * Lectures whose day is over and which nobody noted as held.
 */
not_noted: number, };

/**
 * A field of a class (班次), in the order of its page.
 */
export type ClassField = "title" | "term" | "first_day" | "last_day" | "place" | "host" | "head_teacher" | "head_count";

/**
 * The kind of a class, by which a person-day costs more or less (培训类别).
 */
export type ClassKind = "first" | "second" | "third";

/**
 * A class as the ledger counts it.
 */
export type ClassKindRow = { 
/**
 * The class.
 */
id: Id, 
/**
 * Its title and term.
 */
title: string, 
/**
 * Its first day in the year.
 */
first_day: string | null, 
/**
 * Its last.
 */
last_day: string | null, 
/**
 * What it counts as.
 */
kind: HoursKind, 
/**
 * Whether the office has said so itself.
 */
is_said: boolean, 
/**
 * Half-days that are over.
 */
half_days: number, 
/**
 * Of these those whose sheet is back.
 */
back: number, 
/**
 * What it counts to somebody who was always there.
 */
hours: Hours, 
/**
 * Its hours by the timetable.
 */
own: Hours, };

/**
 * What the class forms of a year say of a class.
 */
export type ClassLine = { 
/**
 * The class.
 */
class: Id, 
/**
 * Its name.
 */
title: string, 
/**
 * Its last day.
 */
last_day: string | null, 
/**
 * 发放
 */
given_out: number, 
/**
 * 回收
 */
returned: number, 
/**
 * 有效
 */
valid: number, 
/**
 * 回收率, in hundredths of a percent.
 */
return_rate: number | null, 
/**
 * Whether these are too few to say more.
 */
too_few: boolean, 
/**
 * Over all answers.
 */
figures: Figures, 
/**
 * 名次 by mean, dense.
 */
rank: number | null, };

/**
 * Which list of a class.
 */
export type ClassList = "roster" | "attendance" | "certificates";

/**
 * A page of classes.
 */
export type ClassPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<ClassRow>, 
/**
 * The years in which classes begin, for the filter.
 */
years: Array<number>, };

/**
 * A class with what it has so far.
 */
export type ClassRecord = { 
/**
 * The class.
 */
class: ClassRow, 
/**
 * What it has so far.
 */
tally: ClassTally, 
/**
 * The plan item it answers.
 */
item: OpenItem | null, };

/**
 * One class.
 */
export type ClassRequest = { 
/**
 * Its id.
 */
class: Id, };

/**
 * The courses or mentors of a class (课程评估汇总).
 */
export type ClassResults = { 
/**
 * The lines, in the order of the paper.
 */
lines: Array<ResultLine>, 
/**
 * The comments of sheets that judge several.
 */
comments: Array<Comment>, 
/**
 * The rule they were reckoned by.
 */
rule: Rule, 
/**
 * The words of the newest of their forms, the best first.
 */
scale: [string, string, string, string], 
/**
 * How satisfaction is reckoned, in words.
 */
formula: string, 
/**
 * How points are counted, in words; empty where no form counts any.
 */
points_formula: string, 
/**
 * Forms still being typed.
 */
drafts: number, };

/**
 * A class as lists and its own page show it (班次).
 */
export type ClassRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its title.
 */
title: string, 
/**
 * 期次, as it stands behind the title.
 */
term: string | null, 
/**
 * Its first day.
 */
first_day: string | null, 
/**
 * Its last day.
 */
last_day: string | null, 
/**
 * Where.
 */
place: string | null, 
/**
 * 主办
 */
host: string | null, 
/**
 * 班主任
 */
head_teacher: string | null, 
/**
 * 计划人数
 */
head_count: number | null, 
/**
 * How far it has come.
 */
state: ClassState, 
/**
 * Trainees, without those who left.
 */
trainees: number, 
/**
 * The plan item it answers.
 */
plan_item: Id | null, 
/**
 * That item's title.
 */
plan_title: string | null, };

/**
 * A sheet of the workbook, in its order.
 */
export type ClassSheet = "trainees" | "sessions" | "exceptions" | "scores" | "forms";

/**
 * Where a workbook comes from, and what the person has answered so far.
 */
export type ClassSource = { 
/**
 * A chosen file.
 */
file: number | null, 
/**
 * The class it is of; nothing for a new one.
 */
class: Id | null, 
/**
 * Answers to what was asked: the id of a cadre, or `outside`. Nobody asked, a trainee stays without a cadre. Under
 * `reason` stands why scores that hung out are changed; without it they stay.
 */
told: Told, };

/**
 * How far a class has come (班次状态).
 */
export type ClassState = "preparing" | "running" | "finished" | "closed";

/**
 * The summary of a batch, or of a course or mentor (评估汇总).
 */
export type ClassSummary = { 
/**
 * The class's title.
 */
title: string, 
/**
 * The course or mentor; nothing for the class form.
 */
subject: string | null, 
/**
 * The words of the form's scale, the best first.
 */
scale: [string, string, string, string], 
/**
 * The rule they were reckoned by.
 */
rule: Rule, 
/**
 * The figures.
 */
summary: Summary, };

/**
 * What was taken.
 */
export type ClassTaken = { 
/**
 * The class.
 */
class: Id, 
/**
 * What it is called.
 */
title: string, 
/**
 * What became of the rows, by sheet.
 */
sheets: Array<SheetTally>, 
/**
 * Trainees whose cadre nobody named: they stay without one.
 */
unsure: number, 
/**
 * Rows left out, with the reason.
 */
left_out: Array<Finding>, };

/**
 * What a class has so far.
 */
export type ClassTally = { 
/**
 * Trainees, without those who left.
 */
trainees: number, 
/**
 * Trainees who left.
 */
withdrawn: number, 
/**
 * 小组
 */
groups: number, 
/**
 * Sessions of the timetable.
 */
sessions: number, 
/**
 * Their hours.
 */
hours: Hours, 
/**
 * Half-days of the timetable.
 */
half_days: number, 
/**
 * Half-days whose sheet has come back.
 */
sheets: number, 
/**
 * Forms of the class as a whole that were typed to the end.
 */
forms: number, 
/**
 * Such forms that came back on paper.
 */
forms_back: number, 
/**
 * Trainees with a score.
 */
scored: number, 
/**
 * Valid certificates.
 */
certificates: number, };

/**
 * The use of a class's results.
 */
export type ClassUses = { 
/**
 * How far the results are.
 */
state: ResultState, 
/**
 * The last day of what hangs out.
 */
until: string | null, 
/**
 * The trainees by place, then by 学号.
 */
rows: Array<UseRow>, 
/**
 * The rule that proposes.
 */
rule: UseRule, };

/**
 * A follow-up closed, given up, or opened again.
 */
export type CloseFollowup = { 
/**
 * It.
 */
id: Id, 
/**
 * Closed, given up, or neither: opened again.
 */
to: FollowupClosing, 
/**
 * Why it is given up; needed then.
 */
reason: string, };

/**
 * What stands before the closing of a year, or since.
 */
export type ClosingCheck = { 
/**
 * The year.
 */
year: number, 
/**
 * Whether it is closed.
 */
is_closed: boolean, 
/**
 * Whether it is over.
 */
is_over: boolean, 
/**
 * Its closings, the newest first.
 */
closings: Array<ClosingRow>, 
/**
 * People with hours.
 */
people: number, 
/**
 * Their hours and half-days.
 */
sum: Sum, 
/**
 * Classes whose sheets have not all come back: what is missing will not count.
 */
open: Array<OpenClass>, 
/**
 * Typed entries that do not count.
 */
incomplete: number, 
/**
 * Typed entries whose days a class counts, too, and nothing was decided: both count.
 */
doubled: number, 
/**
 * Counter-entries.
 */
corrections: number, 
/**
 * Closed: how many people's figures would be others if the year were opened again.
 */
differ: number, 
/**
 * The first of them.
 */
differences: Array<HoursDifference>, 
/**
 * The years there are, the newest first.
 */
years: Array<number>, };

/**
 * What could close a gap.
 */
export type ClosingLine = { 
/**
 * The plan item.
 */
item: Id | null, 
/**
 * The class.
 */
class: Id | null, 
/**
 * Its title.
 */
title: string, 
/**
 * When.
 */
when: string | null, 
/**
 * The level to which a class raises the ability.
 */
level: Level | null, };

/**
 * A closing of the year.
 */
export type ClosingRow = { 
/**
 * When.
 */
closed: string, 
/**
 * By whom.
 */
closed_by: string, 
/**
 * When it was opened again.
 */
reopened: string | null, 
/**
 * By whom.
 */
reopened_by: string | null, 
/**
 * Why.
 */
reason: string | null, };

/**
 * What happened. One list for failures and for findings: one term per concept, in both languages.
 */
export type Code = "unknown_call" | "bad_request" | "unknown_kind" | "office_not_named" | "password_needed" | "answers_unread" | "not_signed_in" | "not_allowed" | "not_found" | "empty" | "not_understood" | "out_of_range" | "taken" | "in_use" | "job_running" | "cancelled" | "folder_missing" | "folder_read_only" | "folder_not_empty" | "folder_not_office" | "drive_cannot_lock" | "office_busy" | "disk_full" | "disk_failed" | "database_newer" | "database_damaged" | "database_changed" | "journal_altered" | "already_undone" | "undo_the_first" | "undo_blocked" | "not_undoable" | "wrong_password" | "wrong_recovery_code" | "last_admin" | "weak_password" | "backup_damaged" | "file_missing" | "file_empty" | "file_wrong_type" | "file_too_large" | "file_damaged" | "file_unpacks_too_large" | "file_has_doctype" | "file_encoding" | "file_locked" | "forms_too_many" | "file_not_text" | "sheet_no_header" | "picture_unread" | "picture_too_large" | "picture_too_small" | "file_unknown" | "cannot_open" | "font_unread" | "font_missing" | "glyph_missing" | "text_too_long" | "online_no_header" | "online_cell_unread" | "online_no_name" | "online_who" | "online_corrected" | "online_unknown" | "online_repeats" | "online_unfinished" | "online_no_day" | "online_ahead" | "online_moved" | "online_unit_otherwise" | "online_other_name" | "online_hours_differ" | "online_day_full" | "online_layout_known" | "hours_year_closed" | "hours_year_open" | "hours_year_not_over" | "hours_below_nothing" | "hours_no_kind" | "online_too_many" | "unit_below_itself" | "changed_meanwhile" | "month_of_two" | "month_by_id" | "year_completed" | "month_missing" | "month_unread" | "choice_unread" | "ethnic_unknown" | "party_unread" | "id_wrong_check" | "id_no_such_day" | "id_eaten" | "id_masked" | "id_malformed" | "id_other_birth" | "id_other_sex" | "phone_unread" | "cell_blank" | "month_from_serial" | "id_other_name" | "id_of_another" | "sheet_skipped" | "name_missing" | "row_not_person" | "same_name_twice" | "sheet_hidden" | "column_twice" | "lists_beside" | "rank_with_more" | "unit_and_post_split" | "unit_and_post_unsplit" | "merge_same_person" | "merge_same_class" | "merge_twice" | "two_id_numbers" | "unit_twice_below" | "photo_unread" | "form_pieces_extra" | "form_no_name" | "row_repeats" | "cell_unread" | "line_unread" | "ability_in_use" | "post_in_use" | "level_unread" | "ability_unknown" | "unit_unknown" | "post_missing" | "post_twice" | "post_new" | "places_unread" | "file_no_posts" | "file_no_deployments" | "column_unknown" | "deployment_nameless" | "deployment_number_twice" | "deployment_renamed" | "deployment_namesake" | "deployment_level_unread" | "day_unread" | "years_unread" | "asked_words_missing" | "asked_topic_missing" | "urgency_unread" | "file_no_questions" | "followup_fixed" | "followup_twice" | "question_twice" | "trainee_not_in_class" | "trainee_namesakes" | "improvement_raised_already" | "question_replaced" | "file_no_levels" | "person_unknown" | "person_unsure" | "source_unread" | "said_day_unread" | "said_day_future" | "levels_repeat" | "holding_backwards" | "holds_already" | "gaps_without_topic" | "paper_complete" | "topic_twice" | "merge_into_itself" | "topic_below_itself" | "board_agreed" | "board_only_organisation" | "board_only_post" | "board_only_person" | "board_refused" | "board_never_asked" | "board_days_planned" | "board_days_most" | "interview_ahead" | "interview_other_year" | "interview_blank" | "interview_not_on_roster" | "interview_twice" | "interview_no_topic" | "interview_no_urgency" | "interview_person_unsure" | "interview_number_taken" | "interview_number_twice" | "interview_incomplete" | "file_no_interview" | "no_paper_to_print" | "survey_no_question" | "survey_topics_twice" | "survey_question_empty" | "survey_choices" | "survey_choice_twice" | "survey_not_ready" | "survey_answer_unread" | "survey_no_such_question" | "survey_sheet_blank" | "survey_required_blank" | "survey_too_many_ticks" | "survey_all_alike" | "survey_batch_started" | "survey_nothing_to_check" | "second_not_drawn" | "second_complete" | "second_under_way" | "meeting_nothing_marked" | "meeting_attendee_spoke" | "class_days_backwards" | "class_closed" | "class_busy" | "mentor_busy" | "room_busy" | "trainee_busy" | "session_backwards" | "session_not_in_half" | "session_outside_days" | "half_day_typed" | "no_such_half_day" | "nothing_to_print" | "trainee_outside" | "student_number_twice" | "file_no_class" | "trainee_already" | "trainee_elsewhere" | "numbers_on_paper" | "role_needs_group" | "file_no_mentors" | "mentor_column_unread" | "mentor_two_in_one" | "mentor_kind_missing" | "mentor_same_phone" | "mentor_topic_unknown" | "mentor_topic_read" | "mentor_namesake" | "term_backwards" | "mentor_away" | "mentor_teaches" | "session_taken" | "engagement_gone" | "engagement_step" | "engagement_ahead" | "fee_unknown" | "nothing_to_pay" | "fees_none" | "tax_rule_unsound" | "appointment_void" | "appointment_printed" | "appointment_not_last" | "form_number_taken" | "form_without_items" | "form_item_blank" | "form_scale_unclear" | "form_points_sum" | "form_rates_nobody" | "form_not_ready" | "form_judges_nothing" | "forms_typed" | "form_no_item" | "more_typed_than_returned" | "more_returned_than_given" | "forms_none" | "score_unread" | "score_published_in_table" | "score_above_full" | "score_zero" | "score_blank" | "makeup_blank" | "makeup_first" | "score_twice" | "scores_name_differs" | "scores_left" | "score_column_twice" | "file_no_scores" | "parts_none" | "score_published" | "parts_published" | "results_open" | "nothing_corrected" | "results_unpublished" | "results_unsettled" | "results_objected" | "results_used" | "nobody_chosen" | "objection_outside" | "student_unknown" | "part_unknown" | "holiday_none" | "holiday_both" | "holiday_span" | "holidays_unread" | "series_template_unread" | "body_template_unread" | "class_not_over" | "class_without_days" | "class_without_hours" | "sheets_missing" | "has_certificate" | "withdrawn" | "leave_beyond" | "not_passed" | "part_absent" | "part_deferred" | "part_open" | "no_certificates_yet" | "no_certificates_anywhere" | "not_printed_by_class" | "new_class_empty" | "nobody_to_issue" | "may_not_have" | "class_file_lacks" | "certificate_void" | "certificate_not_void" | "certificate_reissued" | "certificate_printed" | "proof_void" | "proof_printed" | "proof_not_last" | "certificate_not_last" | "paper_changed" | "appraised_beforehand" | "days_backwards" | "visit_not_held" | "posted_elsewhere" | "project_full" | "plan_step_blocked" | "plan_needs_adjustment" | "plan_none" | "plan_locked" | "adjustment_unexplained" | "adjustment_empty" | "panel_incomplete" | "item_unfilled" | "scores_missing" | "round_closed" | "round_missing" | "unexpected";

/**
 * A column of a roster.
 */
export type Column = { 
/**
 * Its heading.
 */
heading: string, 
/**
 * What it was taken to hold.
 */
holds: Holds, 
/**
 * Its first values.
 */
sample: Array<string>, };

/**
 * A comment, word for word, and on how many forms it stood.
 */
export type Comment = { 
/**
 * The words.
 */
text: string, 
/**
 * On how many valid forms.
 */
count: number, 
/**
 * What it is about.
 */
theme: CommentTheme, };

/**
 * What a comment is about.
 */
export type CommentTheme = "teaching" | "practice" | "discussion" | "time" | "service" | "management" | "other";

/**
 * Two records that may be one person.
 */
export type ComparePeople = { 
/**
 * The record that stays.
 */
kept: Id, 
/**
 * The record that goes.
 */
gone: Id, };

/**
 * What merging two records comes to.
 */
export type Comparison = { 
/**
 * The record that stays.
 */
kept: Person, 
/**
 * The record that goes.
 */
gone: Person, 
/**
 * The fields in which they disagree.
 */
fields: Array<MergedField>, 
/**
 * What goes over to the record that stays.
 */
moved: Array<Moved>, 
/**
 * Why they cannot be made one.
 */
obstacle: Problem | null, 
/**
 * What speaks against their being one person.
 */
doubt: Problem | null, };

/**
 * A form whose typing is done.
 */
export type CompleteForm = { 
/**
 * The batch.
 */
batch: Id, 
/**
 * 问卷号
 */
no: number, };

/**
 * A completed paper, and where to go on.
 */
export type Completed = { 
/**
 * Whether there is paper in the pile that was not begun.
 */
more: boolean, 
/**
 * A paper of the batch begun and not complete.
 */
draft: Id | null, };

/**
 * A condition of an audience rule (选人条件).
 */
export type Condition = "unit" | "post" | "tier" | "rank" | "party" | "sex" | "age_from" | "age_to" | "gap" | "hours_below" | "untrained_since";

/**
 * Uses to be confirmed.
 */
export type ConfirmUses = { 
/**
 * The class.
 */
class: Id, 
/**
 * Who, and what for.
 */
uses: Array<ChosenUse>, 
/**
 * A note to all of them.
 */
note: string, };

/**
 * Whose figure counts (折算方式).
 */
export type Conversion = "platform" | "steps" | "rate";

/**
 * A day to be copied.
 */
export type CopyDay = { 
/**
 * The class.
 */
class: Id, 
/**
 * The day whose sessions are copied.
 */
from: string, 
/**
 * The day to which they are copied.
 */
to: string, 
/**
 * Whether the class may be extended to that day.
 */
extend: boolean, };

/**
 * What one post asks for, given to others.
 */
export type CopyPost = { 
/**
 * The post that is copied.
 */
from: Id, 
/**
 * The posts that ask for the same from now on; empty: all of the same title.
 */
to: Array<Id>, };

/**
 * A counter-entry to be made (更正).
 */
export type CorrectHours = { 
/**
 * The person.
 */
cadre: Id, 
/**
 * The closed year.
 */
year: number, 
/**
 * The entry it corrects; nothing: one that is missing.
 */
frozen: Id | null, 
/**
 * The kind of one that is missing.
 */
kind: HoursKind | null, 
/**
 * What it adds, in hundredths; less than nothing takes away.
 */
hours: Hours, 
/**
 * Half-days that it adds.
 */
half_days: number, 
/**
 * Why, with the evidence.
 */
reason: string, };

/**
 * A score corrected with a decision.
 */
export type CorrectedScore = { 
/**
 * The part.
 */
part: Id, 
/**
 * The score as it is typed.
 */
text: string, };

/**
 * A counter-entry.
 */
export type CorrectionRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * A score changed after it was published (更正).
 */
export type CorrectionRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Whose.
 */
enrolment: Id, 
/**
 * Their name.
 */
name: string, 
/**
 * The part's name.
 */
part: string, 
/**
 * Whether an objection led to it.
 */
objected: boolean, 
/**
 * As it was.
 */
before: string, 
/**
 * As it is.
 */
after: string, 
/**
 * Why.
 */
reason: string, 
/**
 * When.
 */
day: string, };

/**
 * What an item costs.
 */
export type Cost = { 
/**
 * What it is made of.
 */
lines: Array<CostLine>, 
/**
 * All of them.
 */
total: Fen, 
/**
 * 学时 that are not paid, for a half-day has room for so many only.
 */
unpaid: Hours, 
/**
 * What must be known before it can be reckoned.
 */
lacks: Array<ItemField>, };

/**
 * A line of a budget: so many at so much.
 */
export type CostLine = { 
/**
 * What it is for.
 */
part: CostPart, 
/**
 * Of a lecture, by which title it is paid.
 */
title: LecturerTitle | null, 
/**
 * How many person-days or 学时, in hundredths.
 */
count: Hours, 
/**
 * What one costs.
 */
each: Fen, 
/**
 * What they cost together.
 */
sum: Fen, };

/**
 * What a line of a budget is for (经费构成).
 */
export type CostPart = "person_days" | "later_days" | "lecture";

/**
 * The rules by which a budget is reckoned (经费标准).
 */
export type CostRule = { 
/**
 * A person-day of a class of the first, second, third kind.
 */
person_day: [Fen, Fen, Fen], 
/**
 * Days up to which the full sum holds.
 */
full_days: number, 
/**
 * Per cent of it for the days above.
 */
later_percent: number, 
/**
 * 学时 of a lecture after tax, by title.
 */
lecture: [Fen, Fen, Fen], 
/**
 * So many 学时 are paid for a half-day at most.
 */
most_hours: Hours, 
/**
 * Forms without a sum a person-day: nobody is housed and fed for them.
 */
without_person_days: Array<ItemForm>, };

/**
 * How often each answer was given, 满意 first.
 */
export type Count = [number, number, number, number];

/**
 * Which of several statements counts (以哪一次为准).
 */
export type Counting = "strongest" | "newest";

/**
 * A course that a mentor offers (课程).
 */
export type Course = { 
/**
 * The id.
 */
id: Id, 
/**
 * 名称
 */
title: string, 
/**
 * The topic.
 */
topic: Id | null, 
/**
 * Its name.
 */
topic_name: string | null, 
/**
 * 学时
 */
hours: Hours | null, 
/**
 * 提纲
 */
outline: string | null, 
/**
 * When it was last held, up to the day asked for; nothing while it never was.
 */
last_held: string | null, };

/**
 * A field of a mentor's course (课程).
 */
export type CourseField = "title" | "topic" | "hours" | "outline";

/**
 * A page of courses.
 */
export type CoursePage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<CourseRow>, 
/**
 * All platforms, for the filter.
 */
platforms: Array<string>, };

/**
 * A course of the catalogue.
 */
export type CourseRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its title.
 */
title: string, 
/**
 * The platforms that have it.
 */
platforms: Array<string>, 
/**
 * How long, in seconds.
 */
seconds: number | null, 
/**
 * What it was worth the last time.
 */
hours: Hours | null, 
/**
 * Its topics.
 */
topics: Array<CourseTopic>, 
/**
 * How many of ours have finished it.
 */
people: number, };

/**
 * A topic of a course.
 */
export type CourseTopic = { 
/**
 * The topic.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * Whether it was guessed from the title, and nobody has confirmed it.
 */
guessed: boolean, };

/**
 * What a plan leaves open.
 */
export type Coverage = { 
/**
 * Needs that no item answers; those declined are none.
 */
open_needs: number, 
/**
 * Of them those that the office has not answered.
 */
undecided: number, 
/**
 * Needs that an item answers.
 */
answered: number, 
/**
 * Needs that were declined, and so wait for no item.
 */
declined: number, 
/**
 * Items that answer no need.
 */
needless: Array<Id>, 
/**
 * Items whose rule picks nobody because there is none.
 */
ruleless: Array<Id>, 
/**
 * Items with fewer places than people who ask for them.
 */
tight: Array<Id>, 
/**
 * Items that cost nothing so far because what it takes to reckon it is missing.
 */
costless: Array<Id>, 
/**
 * People in office whom no item's rule picks.
 */
people_without: number, 
/**
 * People in office.
 */
people: number, };

/**
 * A page of what a plan leaves open: needs, people.
 */
export type CoveragePage = { 
/**
 * The plan.
 */
plan: Id, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, };

/**
 * A new cadre.
 */
export type CreateCadre = { 
/**
 * The name.
 */
name: string, 
/**
 * The unit.
 */
unit: Id | null, };

/**
 * A new class.
 */
export type CreateClass = { 
/**
 * Its title; from a plan item it may be empty, the item's stands then.
 */
title: string, 
/**
 * 期次
 */
term: string, 
/**
 * Its first day.
 */
first_day: string | null, 
/**
 * Its last day; from a plan item it follows from the days planned.
 */
last_day: string | null, 
/**
 * The plan item it answers: place, host, days and head count are carried over from it.
 */
plan_item: Id | null, };

/**
 * A new mentor.
 */
export type CreateMentor = { 
/**
 * The name.
 */
name: string, };

/**
 * A new office.
 */
export type CreateOffice = { 
/**
 * The office's name, as it stands on paper.
 */
name: string, 
/**
 * A chosen folder; without one the default is taken.
 */
folder: number | null, 
/**
 * The administrator's name.
 */
admin: string, 
/**
 * The administrator's password.
 */
password: string, };

/**
 * A new questionnaire.
 */
export type CreateQuestionnaire = { 
/**
 * What it begins as.
 */
from: StockQuestionnaire, };

/**
 * A made office.
 */
export type Created = { 
/**
 * The recovery code: shown once, to be printed and kept in the safe.
 */
recovery_code: string, 
/**
 * Where the data stands.
 */
folder: string, };

/**
 * In which way somebody is called up too often (重复调训).
 */
export type Crowding = "too_many" | "too_close";

/**
 * The day's work (工作台).
 */
export type DayBoard = { 
/**
 * Today.
 */
day: string, 
/**
 * People on the roster.
 */
people: number, 
/**
 * What is due: what is to be done today before what has the week, and the most pressing first.
 */
due: Array<DayLine>, 
/**
 * The classes under way, ahead, or lately over.
 */
classes: Array<DayClass>, 
/**
 * The courses of this week, or of the next week that has some.
 */
courses: Array<DayCourse>, 
/**
 * The topics wished for most.
 */
topics: Array<DayTopic>, };

/**
 * A class of the board.
 */
export type DayClass = { 
/**
 * The class.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * Its first day.
 */
first_day: string | null, 
/**
 * Its last day.
 */
last_day: string | null, 
/**
 * How far it has come.
 */
state: ClassState, 
/**
 * What it has so far.
 */
tally: ClassTally, 
/**
 * The forms that came back, where they were counted.
 */
returned: number | null, 
/**
 * Its next course.
 */
next: DayCourse | null, 
/**
 * What it asks for first.
 */
due: ClassDue | null, };

/**
 * A course of the week.
 */
export type DayCourse = { 
/**
 * Its class.
 */
class: Id, 
/**
 * The class's name.
 */
class_name: string, 
/**
 * The day.
 */
day: string, 
/**
 * The half-day.
 */
half: HalfDay, 
/**
 * `08:30`
 */
starts: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Who teaches.
 */
mentor: string | null, 
/**
 * Where.
 */
room: string | null, };

/**
 * A paper begun and not complete.
 */
export type DayDraft = { 
/**
 * Its id.
 */
id: Id, 
/**
 * 第几号
 */
no: number, 
/**
 * 访谈对象
 */
name: string | null, };

/**
 * A line of what is due (要办的事).
 */
export type DayLine = { 
/**
 * By when.
 */
when: When, } & ({ "of": "class", 
/**
 * The class.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * Its trainees.
 */
trainees: number, 
/**
 * Where.
 */
place: string | null, 
/**
 * What is due.
 */
due: ClassDue, } | { "of": "online", 
/**
 * The year.
 */
year: number, 
/**
 * How many will not reach its target.
 */
behind: number, 
/**
 * Of how many.
 */
people: number, } | { "of": "hours", 
/**
 * The year.
 */
year: number, 
/**
 * How many will not reach what is asked.
 */
behind: number, 
/**
 * Of how many.
 */
people: number, 
/**
 * Hours missing in all.
 */
short: Hours, } | { "of": "leave", 
/**
 * The class.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * Who is near the limit or beyond it, without a written reason.
 */
people: Array<string>, 
/**
 * Whether somebody is beyond.
 */
beyond: boolean, } | { "of": "fees", 
/**
 * The class.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * Lectures that were held.
 */
lectures: number, 
/**
 * Of so many mentors.
 */
mentors: number, 
/**
 * Days since the earliest.
 */
since: number, } | { "of": "appointments", 
/**
 * Whose, the earliest first.
 */
names: Array<string>, 
/**
 * The last day of the earliest.
 */
last_day: string, 
/**
 * Whether it is over.
 */
over: boolean, } | { "of": "results", 
/**
 * The class.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * The last day of what hangs out.
 */
until: string, 
/**
 * Whether that is today.
 */
ends_today: boolean, 
/**
 * Objections to be decided.
 */
objections: number, } | { "of": "practice", 
/**
 * What is due.
 */
due: PracticeDue, } | { "of": "followup", 
/**
 * What is due.
 */
due: FollowupDue, } | { "of": "interviews", 
/**
 * The batch.
 */
id: Id, 
/**
 * Its title.
 */
name: string, 
/**
 * Complete papers.
 */
complete: number, 
/**
 * Papers counted.
 */
papers: number, 
/**
 * A paper begun and not complete: its id and number.
 */
draft: DayDraft | null, });

/**
 * A topic wished for.
 */
export type DayTopic = { 
/**
 * The topic.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * How often.
 */
total: number, 
/**
 * How often urgently.
 */
urgent: number, };

/**
 * The days on which a list is to hang out.
 */
export type DaysRequest = { 
/**
 * The first.
 */
first_day: string, 
/**
 * The last, if it is chosen already.
 */
last_day: string | null, };

/**
 * All trainees dealt out to groups.
 */
export type DealGroups = { 
/**
 * The class.
 */
class: Id, 
/**
 * How many groups.
 */
groups: number, 
/**
 * How.
 */
how: Dealing, };

/**
 * How trainees are dealt out to groups (分组办法).
 */
export type Dealing = "by_number" | "mix_units";

/**
 * What the paper says where two keyings differ.
 */
export type Decide = { 
/**
 * The difference.
 */
id: Id, 
/**
 * Which keying is right.
 */
decision: Decision, 
/**
 * What the paper says, where neither is.
 */
value: string, };

/**
 * Needs decided at once.
 */
export type DecideNeeds = { 
/**
 * These needs.
 */
ids: Array<Id>, 
/**
 * Or all of a topic and below it that are not decided yet and stand in no plan that is still to be issued.
 */
topic: Id | null, 
/**
 * In this year.
 */
year: number | null, 
/**
 * 采纳, 部分采纳, 未采纳; nothing opens the question again.
 */
outcome: NeedOutcome | null, 
/**
 * Why; without one only an adoption is taken.
 */
reason: string, };

/**
 * How an objection is decided.
 */
export type DecideObjection = { 
/**
 * The objection.
 */
id: Id, 
/**
 * Whether it is upheld.
 */
upheld: boolean, 
/**
 * Why.
 */
reason: string, 
/**
 * The score corrected with it.
 */
score: CorrectedScore | null, };

/**
 * What is to count of days that are counted already (同一天的怎么计).
 */
export type DecideOverlap = { 
/**
 * The entry.
 */
id: Id, 
/**
 * What is to count; nothing: it is open again.
 */
way: OverlapWay | null, 
/**
 * Why both count; needed then.
 */
reason: string, };

/**
 * What the paper says where two keyings differ (核对结果).
 */
export type Decision = "first" | "second" | "other";

/**
 * A topic deleted.
 */
export type DeleteTopic = { 
/**
 * The topic.
 */
id: Id, 
/**
 * Whether all that names it goes to the topic above it; otherwise it is only deleted if nothing names it.
 */
to_parent: boolean, };

/**
 * A field of a document on file that the workbook says otherwise.
 */
export type DeploymentChange = { 
/**
 * The field.
 */
field: DeploymentField, 
/**
 * What stands there.
 */
was: string | null, 
/**
 * What the workbook says.
 */
becomes: string, };

/**
 * What becomes of a document.
 */
export type DeploymentFate = "new" | "changed" | "same";

/**
 * A field of a deployment (部署).
 */
export type DeploymentField = "level" | "title" | "number" | "day" | "body" | "first_year" | "last_year" | "content";

/**
 * Who issued a deployment (部署层级).
 */
export type DeploymentLevel = "national" | "province" | "city" | "county";

/**
 * A document with its text and what was lifted out of it.
 */
export type DeploymentRecord = { 
/**
 * The document.
 */
row: DeploymentRow, 
/**
 * 原文
 */
content: string | null, 
/**
 * The needs.
 */
needs: Array<NeedLine>, };

/**
 * One document.
 */
export type DeploymentRequest = { 
/**
 * The document.
 */
id: Id, };

/**
 * A document that asks for training (部署).
 */
export type DeploymentRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * 层级
 */
level: DeploymentLevel | null, 
/**
 * 文件名称
 */
title: string, 
/**
 * 文号
 */
number: string | null, 
/**
 * 日期
 */
day: string | null, 
/**
 * 发文机关
 */
body: string | null, 
/**
 * The first year it asks for.
 */
first_year: number, 
/**
 * The last.
 */
last_year: number, 
/**
 * How many needs were lifted out of it.
 */
needs: number, };

/**
 * A workbook of documents, before anything is written.
 */
export type DeploymentsPreview = { 
/**
 * The file's name.
 */
file: string, 
/**
 * The documents.
 */
rows: Array<ReadDeployment>, 
/**
 * New documents.
 */
new: number, 
/**
 * Documents that change.
 */
changed: number, 
/**
 * Needs that will be lifted out of them.
 */
needs: number, 
/**
 * Topics that will be made.
 */
new_topics: Array<string>, 
/**
 * What there is to look at.
 */
findings: Array<Finding>, };

/**
 * What was taken.
 */
export type DeploymentsTaken = { 
/**
 * New documents.
 */
new: number, 
/**
 * Documents changed.
 */
changed: number, 
/**
 * Needs lifted out.
 */
needs: number, };

/**
 * One form.
 */
export type DesignRequest = { 
/**
 * What it judges.
 */
kind: FormKind, 
/**
 * Which version; the newest if not said.
 */
version: number | null, };

/**
 * A difference between two keyings (差异).
 */
export type DifferenceRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The sheet's number.
 */
no: number, 
/**
 * The field.
 */
field: number, 
/**
 * As keyed first; empty: left blank.
 */
first: string, 
/**
 * As keyed the second time.
 */
second: string, 
/**
 * Who keyed it first.
 */
first_by: string, 
/**
 * Who keyed it the second time.
 */
second_by: string, 
/**
 * What the paper says.
 */
decision: Decision | null, 
/**
 * The value kept.
 */
value: string | null, 
/**
 * Who decided.
 */
decided_by: string | null, };

/**
 * How far somebody is from what a post asks for (匹配度). Ordered: the lesser, the better the fit.
 *
 * All three only grow when the post asks for more, and only shrink when the person rises.
 */
export type Distance = { 
/**
 * Levels missing in all.
 */
levels: number, 
/**
 * Levels missing where most are.
 */
worst: number, 
/**
 * Abilities in which something is missing.
 */
abilities: number, };

/**
 * A paper begun and not complete: where to go on.
 */
export type DraftRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its batch.
 */
batch: Id, 
/**
 * The batch's title.
 */
batch_title: string, 
/**
 * 第几号
 */
no: number, 
/**
 * 访谈对象
 */
name: string | null, };

/**
 * How many sheets are to be keyed a second time.
 */
export type DrawSecond = { 
/**
 * The batch.
 */
batch: Id, 
/**
 * Of 100 sheets so many.
 */
percent: number, };

/**
 * An item taken out of its plan.
 */
export type DropItem = { 
/**
 * The item.
 */
id: Id, 
/**
 * Why; needed where a panel has seen it or the plan is issued.
 */
reason: string, };

/**
 * What a class came to on four levels (四级问效).
 */
export type Effect = { 
/**
 * 反应
 */
reaction: Reaction, 
/**
 * 学习
 */
learning: Learning, 
/**
 * 行为
 */
behaviour: Behaviour, 
/**
 * 结果
 */
outcome: EffectOutcome, 
/**
 * Before and after, where the same was said of somebody twice.
 */
changes: Array<AbilityChange>, };

/**
 * A figure and what it stands on.
 */
export type EffectFigure = { 
/**
 * A share in hundredths of a percent or a mean in hundredths; nothing where nobody answered or it is withheld.
 */
value: number | null, 
/**
 * How many people it stands on.
 */
people: number, 
/**
 * Of how many who could have answered.
 */
of: number, 
/**
 * Too few answered for nobody to be recognised.
 */
withheld: boolean, 
/**
 * Of a share: how many …
 */
part: number | null, 
/**
 * … of how many.
 */
whole: number | null, };

/**
 * A class in the list of what classes came to.
 */
export type EffectLine = { 
/**
 * The class.
 */
class: Id, 
/**
 * The class as paper names it.
 */
title: string, 
/**
 * Its last day.
 */
last_day: string | null, 
/**
 * Trainees who did not withdraw.
 */
trainees: number, 
/**
 * The four levels.
 */
effect: Effect, 
/**
 * Follow-ups closed.
 */
done: number, 
/**
 * Follow-ups that are not given up.
 */
followups: number, 
/**
 * What is to be better.
 */
improvements: number, };

/**
 * 结果: what came of it.
 */
export type EffectOutcome = { 
/**
 * 行动计划做成
 */
actions: EffectFigure, 
/**
 * 问题解决
 */
solved: EffectFigure, 
/**
 * 部分解决
 */
partly: EffectFigure, };

/**
 * A page of what classes came to.
 */
export type EffectPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<EffectLine>, 
/**
 * The years in which classes began, for the filter.
 */
years: Array<number>, };

/**
 * A trainee in the table of what the class came to (跟踪问效表的一行).
 */
export type EffectRow = { 
/**
 * The enrolment.
 */
id: Id, 
/**
 * 学号
 */
student_no: number, 
/**
 * Name.
 */
name: string, 
/**
 * Unit.
 */
unit: string | null, 
/**
 * 带来的问题
 */
question: string, 
/**
 * What became of it.
 */
solved: Solved | null, 
/**
 * 带回的成果
 */
result: string, 
/**
 * Lines of the plan that were done.
 */
done: number, 
/**
 * Lines of the plan.
 */
lines: number, 
/**
 * The mean degree of the unit's word, in hundredths.
 */
opinion: number | null, 
/**
 * What the unit suggests, or its example.
 */
unit_words: string, 
/**
 * What it all comes to.
 */
verdict: FollowVerdict, };

/**
 * Where else somebody is on the same days (同期安排).
 */
export type Elsewhere = "class" | "visit" | "posting";

/**
 * A mentor and a session of theirs, engaged or not yet (聘请).
 */
export type Engagement = { 
/**
 * The engagement; nothing while they were not asked.
 */
id: Id | null, 
/**
 * The session.
 */
session: Id, 
/**
 * Its class.
 */
class: Id, 
/**
 * The class's title and term.
 */
class_title: string, 
/**
 * Its day.
 */
day: string, 
/**
 * Its half-day.
 */
half: HalfDay, 
/**
 * Its beginning, `HH:MM`.
 */
starts: string, 
/**
 * Its end, `HH:MM`.
 */
ends: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its hours.
 */
hours: Hours, 
/**
 * The mentor.
 */
mentor: Id, 
/**
 * Their name.
 */
mentor_name: string, 
/**
 * Their organisation and title.
 */
mentor_title: string, 
/**
 * 课酬等级
 */
fee: FeeClass | null, 
/**
 * How far it has come; nothing while they were not asked.
 */
state: EngagementState | null, 
/**
 * The day that the session had when they were asked.
 */
agreed_day: string | null, 
/**
 * When they were asked.
 */
invited: string | null, 
/**
 * When they answered.
 */
answered: string | null, 
/**
 * When it was noted as held.
 */
held: string | null, 
/**
 * When it was paid.
 */
paid: string | null, 
/**
 * The payment.
 */
payment: Id | null, 
/**
 * 备注
 */
note: string | null, 
/**
 * Whether the timetable still names this mentor.
 */
is_theirs: boolean, };

/**
 * A part of the list.
 */
export type EngagementPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * Of these who could not come: no lessons.
 */
declined: number, 
/**
 * They.
 */
rows: Array<Engagement>, };

/**
 * A mentor and a session of theirs.
 */
export type EngagementRef = { 
/**
 * The session.
 */
session: Id, 
/**
 * The mentor.
 */
mentor: Id, };

/**
 * How far an engagement has come (聘请状态).
 */
export type EngagementState = "invited" | "agreed" | "unable" | "held" | "paid";

/**
 * People to be enrolled.
 */
export type Enrol = { 
/**
 * The class.
 */
class: Id, 
/**
 * The people, in the order of their numbers.
 */
people: Array<NewTrainee>, };

/**
 * Whether a trainee is in the class (学员状态).
 */
export type EnrolmentState = "enrolled" | "withdrawn";

/**
 * A field of an entry (学时登记), in the order in which a notice (调训通知) has them; then what the office says of it.
 */
export type EntryField = "organiser" | "number" | "title" | "first_day" | "last_day" | "days" | "hours" | "way" | "kind" | "note";

/**
 * A page of entries.
 */
export type EntryPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<TypedRow>, };

/**
 * A part of an entry.
 */
export type EntryPart = { 
/**
 * When.
 */
day: string, 
/**
 * What.
 */
what: PartWhat, 
/**
 * 学时
 */
hours: Hours, 
/**
 * 半天
 */
half_days: number, 
/**
 * Since when its rule holds; nothing for the program's default, or where no rule was needed.
 */
since: string | null, };

/**
 * An entry typed by hand (学时登记).
 */
export type EntryRecord = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The person.
 */
cadre: Id, 
/**
 * 登记类型
 */
way: EntryWay, 
/**
 * 学时类别
 */
kind: HoursKind, 
/**
 * 培训名称
 */
title: string, 
/**
 * 主办单位
 */
organiser: string | null, 
/**
 * 文号
 */
number: string | null, 
/**
 * 开始日期
 */
first_day: string | null, 
/**
 * 结束日期
 */
last_day: string | null, 
/**
 * 半天
 */
half_days: number, 
/**
 * 学时
 */
hours: Hours, 
/**
 * 证明材料和备注
 */
note: string | null, 
/**
 * Whether it counts yet.
 */
state: EntryState, 
/**
 * What so many days come to by the rule of their last day.
 */
proposed: Hours, 
/**
 * What counts the same days already.
 */
overlaps: Array<Overlap>, 
/**
 * What was decided of them; while it is not, both count.
 */
overlap: OverlapWay | null, 
/**
 * Why both count.
 */
overlap_reason: string | null, 
/**
 * What is, or would be, taken off where the same days are not to count again.
 */
taken_off: Sum, 
/**
 * Whether its year is closed: it is looked at only.
 */
is_closed: boolean, };

/**
 * One entry.
 */
export type EntryRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * Whether an entry counts yet (登记是否齐全).
 */
export type EntryState = "counts" | "no_day" | "no_amount" | "no_evidence";

/**
 * What an entry is about (登记类型).
 */
export type EntryWay = "called_up" | "study" | "teaching";

/**
 * A class with what came back of its forms (班次的评估).
 */
export type EvaluatedClass = { 
/**
 * The class.
 */
class: Id, 
/**
 * Its title and term.
 */
title: string, 
/**
 * Its first day.
 */
first_day: string | null, 
/**
 * Its last day.
 */
last_day: string | null, 
/**
 * Trainees, without those who left.
 */
trainees: number, 
/**
 * Its batch, if one was opened.
 */
batch: BatchRow | null, 
/**
 * 回收率, in hundredths of a percent.
 */
return_rate: number | null, 
/**
 * 满意度 over all answers, in hundredths of a percent; nothing where too few forms count.
 */
satisfaction: number | null, };

/**
 * A year.
 */
export type EvaluationYear = { 
/**
 * Which; this year if not said.
 */
year: number | null, };

/**
 * What shows that a mentor knows a topic (依据).
 */
export type Evidence = { 
/**
 * The id.
 */
id: Id, 
/**
 * The topic.
 */
topic: Id, 
/**
 * What it is.
 */
kind: EvidenceKind, 
/**
 * In words.
 */
text: string, };

/**
 * What shows that a mentor knows a topic (依据).
 */
export type EvidenceKind = "lecture" | "book" | "honour" | "work";

/**
 * A line of exceptions as it is being typed.
 */
export type ExceptionLine = { 
/**
 * The class.
 */
class: Id, 
/**
 * What stands there: `7 事`, `zxy 病`, `7 9 12 旷`, `7 到`.
 */
line: string, };

/**
 * How a record was counted.
 */
export type Explained = { 
/**
 * Whose figure the rule goes by.
 */
by: Conversion, 
/**
 * From what the hours came.
 */
from: Reckoned, 
/**
 * What the course is worth, before the limit of the day.
 */
converted: Hours, 
/**
 * The most that one day counted.
 */
most_a_day: Hours | null, 
/**
 * Since when the rule holds; nothing for the program's default.
 */
since: string | null, 
/**
 * The day on which it was counted.
 */
on: string, 
/**
 * The figures of the rule: from so many minutes long, up to so many short, so many an hour.
 */
minutes: [number, number, number], };

/**
 * Whose forms are wanted: one person's, or of all that a filter leaves.
 */
export type ExportForms = { 
/**
 * One person.
 */
id: Id | null, 
/**
 * Otherwise these people; without a filter all.
 */
people: CadreFilter | null, };

/**
 * A list to be written out.
 */
export type ExportPeople = { 
/**
 * In which order.
 */
order: Order, 
/**
 * What was typed: a part of the name, initials, unit, the tail of a phone or ID number.
 */
find: string | null, 
/**
 * A unit with all below it.
 */
unit: Id | null, 
/**
 * Training tier.
 */
tier: string | null, 
/**
 * Rank.
 */
rank: string | null, 
/**
 * Sex.
 */
sex: string | null, 
/**
 * State.
 */
state: string | null, 
/**
 * Born in this month or later.
 */
born_from: Month | null, 
/**
 * Born in this month or before.
 */
born_to: Month | null, 
/**
 * In no class that began on this day or later (`YYYY-MM-DD`).
 */
not_trained_since: string | null, };

/**
 * A list of a year's summary as a workbook.
 */
export type ExportYear = { 
/**
 * The year; this year if not said.
 */
year: number | null, 
/**
 * Which list.
 */
view: YearView, };

/**
 * A posting extended.
 */
export type ExtendPosting = { 
/**
 * The posting.
 */
id: Id, 
/**
 * Until when it lasts now.
 */
to: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A posting that was extended (延长).
 */
export type Extension = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Until when it was to last.
 */
from_day: string, 
/**
 * Until when it lasts now.
 */
to_day: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Something told of a node: `学员 56`. The label is a term of the field; a fact without one is its own words.
 */
export type Fact = { 
/**
 * The term.
 */
label: string | null, 
/**
 * What it is.
 */
value: string, };

/**
 * What becomes of a row.
 */
export type Fate = "new" | "changed" | "same" | "unsure" | "repeats";

/**
 * By which title a mentor's lectures are paid (课酬等级), or that they take nothing, as leaders in office do.
 */
export type FeeClass = "renowned" | "full" | "associate" | "nothing";

/**
 * What a mentor is paid for a class in one go.
 */
export type FeeLine = { 
/**
 * The mentor.
 */
mentor: Id, 
/**
 * Their name.
 */
name: string, 
/**
 * Their organisation and title.
 */
title: string, 
/**
 * 课酬等级; nothing where it is still to be entered.
 */
fee: FeeClass | null, 
/**
 * What the cashier needs and nobody entered, or entered wrongly.
 */
lacks: Array<MentorField>, 
/**
 * How far it has come.
 */
stage: FeeStage, 
/**
 * The lectures.
 */
sessions: Array<FeeSession>, 
/**
 * Hours that are paid.
 */
hours: Hours, 
/**
 * A 学时 after tax.
 */
each: Fen, 
/**
 * The sums.
 */
total: TaxTotal, 
/**
 * The payment.
 */
payment: Payment | null, };

/**
 * A lecture of a line.
 */
export type FeeSession = { 
/**
 * The session.
 */
session: Id, 
/**
 * The engagement.
 */
engagement: Id | null, 
/**
 * Its day.
 */
day: string, 
/**
 * Its half-day.
 */
half: HalfDay, 
/**
 * Its title.
 */
title: string, 
/**
 * Its hours.
 */
hours: Hours, 
/**
 * Hours that are paid.
 */
paid_hours: Hours, 
/**
 * The class with which it is one lecture (合班), and in which it is paid.
 */
with: string | null, };

/**
 * How far the pay of a line has come (课酬进度).
 */
export type FeeStage = "due" | "paid" | "planned";

/**
 * Money in fen (分).
 */
export type Fen = number;

/**
 * One changed field.
 */
export type FieldChange = { 
/**
 * The field's name in the data.
 */
field: string, 
/**
 * What it was; `None` for nothing.
 */
before: string | null, 
/**
 * What it became; `None` for nothing.
 */
after: string | null, };

/**
 * A field that would change.
 */
export type FieldDifference = { 
/**
 * The field.
 */
field: CadreField, 
/**
 * What it is now.
 */
before: string | null, 
/**
 * What it would be.
 */
after: string, };

/**
 * The figures of a set of answers.
 */
export type Figures = { 
/**
 * How often each answer was given.
 */
count: Count, 
/**
 * The mean in hundredths of the scale; nothing where nobody answered.
 */
mean: number | null, 
/**
 * Satisfaction in hundredths of a percent.
 */
satisfaction: number | null, };

/**
 * The kinds of file that come in.
 */
export type FileKind = "workbook" | "lrmx" | "text" | "picture" | "backup";

/**
 * For which post, and among whom.
 */
export type FindCandidates = { 
/**
 * The post.
 */
post: Id, 
/**
 * From this place on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, 
/**
 * What was typed: a part of the name, initials, unit, the tail of a phone or ID number.
 */
find: string | null, 
/**
 * A unit with all below it.
 */
unit: Id | null, 
/**
 * Training tier.
 */
tier: string | null, 
/**
 * Rank.
 */
rank: string | null, 
/**
 * Sex.
 */
sex: string | null, 
/**
 * State.
 */
state: string | null, 
/**
 * Born in this month or later.
 */
born_from: Month | null, 
/**
 * Born in this month or before.
 */
born_to: Month | null, 
/**
 * In no class that began on this day or later (`YYYY-MM-DD`).
 */
not_trained_since: string | null, };

/**
 * Which certificates are wanted, and which page of them.
 */
export type FindCertificates = { 
/**
 * Whether the last number comes first.
 */
newest_first: boolean, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many; nothing for all.
 */
limit: number | null, 
/**
 * Of this class.
 */
class: Id | null, 
/**
 * What was typed: each word a part of number, name, unit or class, or initials or pinyin of name or class.
 */
find: string | null, 
/**
 * Of this year's numbers.
 */
year: number | null, 
/**
 * How they stand.
 */
standing: CertificateStanding | null, };

/**
 * Duties (职务) as an audience rule asks for them.
 */
export type FindDuties = { 
/**
 * A part of one, initials, pinyin.
 */
find: string, };

/**
 * What mentors are wanted for: one of the first four; beside a session, further topics.
 */
export type FindMentors = { 
/**
 * A topic.
 */
topic: Id | null, 
/**
 * A need.
 */
need: Id | null, 
/**
 * An item of a plan.
 */
item: Id | null, 
/**
 * A session of a timetable.
 */
session: Id | null, 
/**
 * From which row on.
 */
offset: number, 
/**
 * At most so many.
 */
limit: number, };

/**
 * What was typed to find a person with needs.
 */
export type FindNeedPeople = { 
/**
 * A part of the name or of the unit, or initials.
 */
find: string, 
/**
 * At most so many.
 */
limit: number, };

/**
 * For which project, and among whom.
 */
export type FindPostingCandidates = { 
/**
 * The project.
 */
project: Id, 
/**
 * From this place on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, 
/**
 * What was typed: a part of the name, initials, unit, the tail of a phone or ID number.
 */
find: string | null, 
/**
 * A unit with all below it.
 */
unit: Id | null, 
/**
 * Training tier.
 */
tier: string | null, 
/**
 * Rank.
 */
rank: string | null, 
/**
 * Sex.
 */
sex: string | null, 
/**
 * State.
 */
state: string | null, 
/**
 * Born in this month or later.
 */
born_from: Month | null, 
/**
 * Born in this month or before.
 */
born_to: Month | null, 
/**
 * In no class that began on this day or later (`YYYY-MM-DD`).
 */
not_trained_since: string | null, };

/**
 * Which prints are wanted.
 */
export type FindPrints = { 
/**
 * Whose title holds this text.
 */
find: string | null, };

/**
 * Which certificates are wanted, and which page of them.
 */
export type FindProofs = { 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many; nothing for all.
 */
limit: number | null, 
/**
 * A part of the number, of the name or the unit, or initials.
 */
find: string | null, 
/**
 * Of one person.
 */
cadre: Id | null, 
/**
 * Issued in this year.
 */
year: number | null, 
/**
 * Void ones, or those that are not.
 */
void: boolean | null, };

/**
 * Which year, and who.
 */
export type FindWhere = { 
/**
 * The year.
 */
year: number, 
/**
 * What was typed: a name or its initials, the project, the unit.
 */
find: string | null, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, };

/**
 * One finding (一条核对结果).
 */
export type Finding = { 
/**
 * How much it weighs.
 */
weight: Weight, 
/**
 * What it is.
 */
code: Code, 
/**
 * Where it stands.
 */
place: Place, 
/**
 * What was there, as it was there.
 */
found: string, 
/**
 * What was understood; `None` where the field stays empty.
 */
understood: string | null, 
/**
 * The readings to pick from, for an `Ask`.
 */
choices: Array<Choice>, 
/**
 * Further values the sentence names.
 */
values: Record<string, string>, };

/**
 * One ability of a person.
 */
export type FitLine = { 
/**
 * The ability.
 */
ability: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * 类别
 */
category: string, 
/**
 * What the posts held ask for; 0: not asked.
 */
required: Level, 
/**
 * What counts; nothing where nobody ever said anything.
 */
has: Level | null, 
/**
 * Levels missing.
 */
gap: number, 
/**
 * What was said, the newest first.
 */
said: Array<SaidLine>, 
/**
 * The topics that teach it.
 */
topics: Array<TopicRef>, 
/**
 * For a gap: what is still to come and teaches it.
 */
closing: Array<ClosingLine>, };

/**
 * A topic named 热点难点 for a year.
 */
export type FocusRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The topic.
 */
topic: Id, 
/**
 * The topic's name.
 */
topic_name: string, 
/**
 * The year.
 */
year: number, 
/**
 * What it adds to the topic's points, in hundredths.
 */
weight: number, 
/**
 * Why.
 */
reason: string | null, 
/**
 * Who named it.
 */
named_by: string | null, };

/**
 * What following up one trainee comes to (跟踪结论).
 */
export type FollowVerdict = "open" | "little" | "some" | "clear";

/**
 * What came back of one trainee.
 */
export type FollowedRow = { 
/**
 * The trainee with question, result and plan.
 */
trainee: QuestionRow, 
/**
 * 学员应用情况表; nothing where none came.
 */
application: ApplicationForm | null, 
/**
 * 单位意见表; nothing where none came.
 */
opinion: OpinionForm | null, 
/**
 * Whether it counts as come back.
 */
complete: boolean, };

/**
 * What becomes of a follow-up by hand.
 */
export type FollowupClosing = "done" | "skipped" | "open";

/**
 * Something due of this room (跟踪的待办).
 */
export type FollowupDue = { "what": "asked", 
/**
 * What is asked.
 */
kind: FollowupKind, 
/**
 * How many.
 */
count: number, 
/**
 * The one due first.
 */
first: Id, 
/**
 * Its class.
 */
name: string, 
/**
 * When it was due.
 */
due: string, } | { "what": "improvements", 
/**
 * How many.
 */
count: number, 
/**
 * The one due first.
 */
first: Id, 
/**
 * What it is.
 */
name: string, 
/**
 * Who does it.
 */
owner: string | null, 
/**
 * When it was due.
 */
due: string, };

/**
 * A field of a follow-up that is typed (跟踪的一项).
 */
export type FollowupField = "due" | "held" | "place" | "people" | "minutes";

/**
 * What is asked after a class (跟踪方式).
 */
export type FollowupKind = "application" | "opinion" | "minutes" | "questionnaire" | "post";

/**
 * A follow-up in the list (一次跟踪).
 */
export type FollowupLine = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The class.
 */
class: Id, 
/**
 * The class as paper names it.
 */
class_title: string, 
/**
 * What is asked.
 */
kind: FollowupKind, 
/**
 * So many months after the class; nothing for a day of one's own.
 */
months: number | null, 
/**
 * By when.
 */
due: string, 
/**
 * Where it stands.
 */
standing: FollowupStanding, 
/**
 * When it was closed.
 */
done: string | null, 
/**
 * Why it is not asked.
 */
skipped: string | null, 
/**
 * How many answers came.
 */
answered: number, 
/**
 * Of how many.
 */
expected: number, };

/**
 * A page of follow-ups.
 */
export type FollowupPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<FollowupLine>, };

/**
 * One follow-up with all that came back.
 */
export type FollowupRecord = { 
/**
 * It.
 */
line: FollowupLine, 
/**
 * The class's last day.
 */
last_day: string | null, 
/**
 * The aspects a unit is asked about.
 */
aspects: Array<string>, 
/**
 * The trainees by 学号.
 */
rows: Array<FollowedRow>, 
/**
 * 座谈时间
 */
held: string | null, 
/**
 * 地点
 */
place: string, 
/**
 * 参加人员
 */
people: string, 
/**
 * 座谈记录
 */
minutes: string, 
/**
 * The sheets that ask.
 */
survey: AskingSurvey | null, 
/**
 * What was lifted out to be better.
 */
improvements: Array<ImprovementRow>, 
/**
 * Others of the class that are due by the same day and not closed: their letters can go out together.
 */
beside: Array<FollowupLine>, };

/**
 * One follow-up.
 */
export type FollowupRef = { 
/**
 * Its id.
 */
id: Id, };

/**
 * When what is asked after a class (延伸管理规则) [K]: dated, an office's own. A class keeps the rule of its last day.
 */
export type FollowupRule = { 
/**
 * What is asked when, the earliest first.
 */
steps: Array<FollowupStep>, 
/**
 * The aspects in which a unit is asked how somebody changed (行为改变的方面).
 */
aspects: Array<string>, };

/**
 * Where a follow-up stands on a day (跟踪状态).
 */
export type FollowupStanding = "overdue" | "month" | "later" | "done" | "skipped";

/**
 * What is asked so many months after a class.
 */
export type FollowupStep = { 
/**
 * Months after its last day.
 */
months: number, 
/**
 * What is asked then.
 */
kinds: Array<FollowupKind>, };

/**
 * What the year comes to (缺口预测).
 */
export type Forecast = { 
/**
 * Hours of the year at the present pace.
 */
expected: Hours, 
/**
 * Hours missing as things are.
 */
short: Hours, 
/**
 * Items of the year's plan that are still to come and whose audience holds the person, as many as close the gap.
 */
items: Array<ForecastItem>, 
/**
 * What the year would have with these.
 */
with_items: Hours, 
/**
 * Whether that is enough.
 */
closes: boolean, };

/**
 * An item of the plan that is still to come.
 */
export type ForecastItem = { 
/**
 * The item.
 */
id: Id, 
/**
 * Its plan.
 */
plan: Id, 
/**
 * 项目
 */
title: string, 
/**
 * 时间, in words.
 */
months: string, 
/**
 * What it counts.
 */
hours: Hours, 
/**
 * Half-days of it.
 */
half_days: number, };

/**
 * A block of the scoring form.
 */
export type FormBlock = { 
/**
 * What it asks about.
 */
title: string, 
/**
 * Its questions.
 */
questions: Array<string>, };

/**
 * A form as one of its versions stands.
 */
export type FormDesign = { 
/**
 * What it judges.
 */
kind: FormKind, 
/**
 * All versions, the newest first.
 */
versions: Array<FormVersionRow>, 
/**
 * The version shown.
 */
version: number, 
/**
 * What stands in it.
 */
content: Template, 
/**
 * What all items are worth together.
 */
points: number, 
/**
 * What keeps it from being given out.
 */
faults: Array<Problem>, };

/**
 * What a form judges (评估表种类).
 */
export type FormKind = "class" | "course" | "mentor";

/**
 * One form.
 */
export type FormRef = { 
/**
 * Its id.
 */
id: Id, };

/**
 * A typed form (问卷).
 */
export type FormRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * 问卷号
 */
no: number, 
/**
 * The answers by item; nothing where the paper is blank.
 */
answers: Array<Answer | null>, 
/**
 * The comment, word for word.
 */
comment: string | null, 
/**
 * Where it stands.
 */
state: FormState, 
/**
 * Why it is not counted.
 */
reason: string | null, 
/**
 * Who typed it.
 */
keyed_by: string | null, };

/**
 * Where a form stands (问卷状态).
 */
export type FormState = "draft" | "complete" | "invalid";

/**
 * A version in the list of versions.
 */
export type FormVersionRow = { 
/**
 * Its number.
 */
version: number, 
/**
 * Batches that use it.
 */
batches: number, };

/**
 * What a picker shows of a cadre.
 */
export type FoundCadre = { 
/**
 * The id.
 */
id: Id, 
/**
 * 姓名
 */
name: string, 
/**
 * 单位
 */
unit: string | null, 
/**
 * 职务
 */
post: string | null, 
/**
 * 出生年月
 */
birth_month: string | null, };

/**
 * A mentor to be picked.
 */
export type FoundMentor = { 
/**
 * The id.
 */
id: Id, 
/**
 * Name.
 */
name: string, 
/**
 * 单位
 */
organisation: string | null, 
/**
 * 职务职称
 */
title: string | null, 
/**
 * The names of the topics, one behind the other.
 */
topics: string, };

/**
 * A batch or a questionnaire that was looked for.
 */
export type FoundSurvey = { 
/**
 * The batch; nothing for a questionnaire.
 */
batch: Id | null, 
/**
 * The questionnaire.
 */
questionnaire: Id, 
/**
 * What it is called.
 */
title: string, 
/**
 * 卷码
 */
code: string | null, };

/**
 * What lies between ours and theirs (差距), where both are figures.
 */
export type Gap = { "is": "behind", 
/**
 * By how much, without the unit.
 */
by: string, } | { "is": "ahead", 
/**
 * By how much, without the unit.
 */
by: string, } | { "is": "even" };

/**
 * A cell of a heat map.
 */
export type GapCell = { 
/**
 * The highest level asked for.
 */
required: Level, 
/**
 * What counts of the one person, or the least of several; nothing where nothing was said.
 */
has: Level | null, 
/**
 * Levels missing, where most are.
 */
gap: number, 
/**
 * Of how many people it is asked.
 */
asked: number, 
/**
 * How many of them are short.
 */
short: number, };

/**
 * The courses for one of somebody's gaps.
 */
export type GapCourses = { 
/**
 * The ability.
 */
ability: Id, 
/**
 * The courses.
 */
courses: Array<Recommended>, };

/**
 * A row of a heat map.
 */
export type GapLine = { 
/**
 * The person, post or unit.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * Beside the name: the post, who holds it.
 */
detail: string | null, 
/**
 * The cells, by ability.
 */
cells: { [key in Id]: GapCell }, 
/**
 * Abilities in which something is short.
 */
short: number, };

/**
 * What the rows of a heat map are.
 */
export type GapRows = "people" | "posts" | "units";

/**
 * What is short in an ability in all.
 */
export type GapTotal = { 
/**
 * Of how many people it is asked.
 */
asked: number, 
/**
 * How many of them are short.
 */
short: number, 
/**
 * Levels missing in all.
 */
levels: number, };

/**
 * Forms given out.
 */
export type GiveForms = { 
/**
 * The class.
 */
class: Id, 
/**
 * Courses or mentors.
 */
kind: FormKind, 
/**
 * Which, in the order of the paper.
 */
subjects: Array<Id>, 
/**
 * Whether one sheet judges all of them (整班一张); otherwise each has its own sheets.
 */
together: boolean, 
/**
 * 发放, of each sheet.
 */
given_out: number, 
/**
 * 回收, of each sheet.
 */
returned: number, };

/**
 * A grade (等次).
 */
export type Grade = "excellent" | "good" | "qualified" | "unqualified";

/**
 * How a field is read and typed.
 */
export type Group = "name" | "text" | "month" | "choice" | "id_number" | "phone" | "unit" | "ethnic" | "party";

/**
 * By what people are grouped (分组).
 */
export type GroupBy = "tier" | "sex" | "age" | "unit";

/**
 * One group.
 */
export type GroupRef = { 
/**
 * The group.
 */
id: Id, };

/**
 * What one kind of respondent answered.
 */
export type GroupResult = { 
/**
 * 填表人类别
 */
kind: Respondent, 
/**
 * How many answered.
 */
answered: number, 
/**
 * How often each choice was ticked.
 */
counts: Array<number>, 
/**
 * The mean of a scale.
 */
mean: number | null, };

/**
 * A group of a class (小组).
 */
export type GroupRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * Its members, without those who left.
 */
members: number, 
/**
 * Its leader.
 */
leader: string | null, };

/**
 * Someone from outside who attended another meeting.
 */
export type Guest = { 
/**
 * 姓名
 */
name: string, 
/**
 * 单位
 */
unit: string | null, 
/**
 * 职务
 */
post: string | null, 
/**
 * 类别
 */
kind: AttendeeKind, };

/**
 * Half of a day (半天), the unit of attendance.
 */
export type HalfDay = "morning" | "afternoon" | "evening";

/**
 * How the office's half-days are (半天的时间与学时): what a new session begins with.
 */
export type HalfDayRule = { 
/**
 * 上午
 */
morning: HalfDayTimes, 
/**
 * 下午
 */
afternoon: HalfDayTimes, 
/**
 * 晚上
 */
evening: HalfDayTimes, };

/**
 * When a half-day is and how many hours it has.
 */
export type HalfDayTimes = { 
/**
 * Its beginning, `HH:MM`.
 */
starts: string, 
/**
 * Its end, `HH:MM`.
 */
ends: string, 
/**
 * Its hours.
 */
hours: Hours, };

/**
 * The counts at the foot of an attendance sheet (应到 实到 请假 缺席).
 */
export type HalfDayTotals = { 
/**
 * 应到
 */
due: number, 
/**
 * 实到
 */
present: number, 
/**
 * 请假
 */
leave: number, 
/**
 * 缺席
 */
absent: number, };

/**
 * Whether a half-day counts (半天的认定).
 */
export type HalfWhat = "there" | "away" | "unconfirmed";

/**
 * A step of a plan.
 */
export type HandOn = { 
/**
 * The plan.
 */
id: Id, 
/**
 * To which state.
 */
to: PlanState, 
/**
 * The day on the paper.
 */
day: string, 
/**
 * 文号
 */
number: string, 
/**
 * 机关
 */
body: string, 
/**
 * What was said of it.
 */
note: string, };

/**
 * A rule as it holds today.
 */
export type Held<R> = { 
/**
 * What it says.
 */
rule: R, 
/**
 * Since when; nothing while the program's default holds.
 */
since: string | null, };

/**
 * The history of one record.
 */
export type HistoryRequest = { 
/**
 * The kind of record.
 */
kind: string, 
/**
 * Its id.
 */
id: Id, };

/**
 * Somebody's time in a post (任职).
 */
export type HoldingLine = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The person.
 */
cadre: Id, 
/**
 * Their name.
 */
name: string, 
/**
 * The post.
 */
post: Id, 
/**
 * The post's title.
 */
title: string, 
/**
 * The unit's name.
 */
unit: string | null, 
/**
 * 任职时间
 */
since: string | null, 
/**
 * 免职时间
 */
until: string | null, 
/**
 * Whether it lasts today.
 */
now: boolean, 
/**
 * A remark.
 */
note: string | null, };

/**
 * One holding.
 */
export type HoldingRequest = { 
/**
 * The holding.
 */
id: Id, };

/**
 * What a column holds.
 */
export type Holds = { "is": "nothing" } | { "is": "field", "field": CadreField } | { "is": "unit_and_post" };

/**
 * The holidays and made-up working days of a year (一年的放假调休).
 */
export type HolidayYear = { 
/**
 * The year.
 */
year: number, 
/**
 * The notice as it was typed; empty where none was.
 */
text: string, 
/**
 * 放假, first and last day of each.
 */
off: [string, string][], 
/**
 * 上班: days made up.
 */
work: string[], 
/**
 * Days that the notice names and says nothing of.
 */
unclaimed: Array<string>, };

/**
 * 学时, in hundredths of an hour of teaching.
 */
export type Hours = number;

/**
 * Somebody whose figures would change.
 */
export type HoursChange = { 
/**
 * The person.
 */
id: Id, 
/**
 * 姓名
 */
name: string, 
/**
 * 单位
 */
unit: string | null, 
/**
 * What counts now.
 */
before: Sum, 
/**
 * What would count.
 */
after: Sum, 
/**
 * What is asked now.
 */
target_before: Hours, 
/**
 * What would be asked.
 */
target_after: Hours, 
/**
 * How that stands now, and by what the target is reached.
 */
state_before: PaceState, 
/**
 * How it would stand.
 */
state_after: PaceState, 
/**
 * By what the target is reached now.
 */
by_before: PassedBy | null, 
/**
 * By what it would be.
 */
by_after: PassedBy | null, };

/**
 * What was closed.
 */
export type HoursClosed = { 
/**
 * People.
 */
people: number, 
/**
 * Entries frozen.
 */
entries: number, 
/**
 * Their hours.
 */
hours: Hours, };

/**
 * Somebody whose closed figure is not what the records come to today.
 */
export type HoursDifference = { 
/**
 * The person.
 */
id: Id, 
/**
 * 姓名
 */
name: string, 
/**
 * As the year was closed, with its counter-entries.
 */
frozen: Hours, 
/**
 * As the records come to today, with the same counter-entries.
 */
today: Hours, };

/**
 * A kind of learning (学时类别): each is counted apart.
 */
export type HoursKind = "off_job" | "lecture" | "centre_group" | "online" | "practice" | "teaching";

/**
 * In which order (排序).
 */
export type HoursOrder = "office" | "short" | "most";

/**
 * A page of people, and how all of the filter stand.
 */
export type HoursPage = { 
/**
 * The year.
 */
year: number, 
/**
 * The day to which it is measured.
 */
day: string, 
/**
 * Whether the year is closed.
 */
is_closed: boolean, 
/**
 * How many rows there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<HoursRow>, 
/**
 * People the filter leaves, however they stand.
 */
people: number, 
/**
 * Those who have reached what is asked.
 */
done: number, 
/**
 * Those who will at the present pace.
 */
on_pace: number, 
/**
 * Those who will not.
 */
behind: number, 
/**
 * Those of whom sheets have not come back.
 */
open: number, 
/**
 * The years there are, the newest first.
 */
years: Array<number>, };

/**
 * Somebody's year.
 */
export type HoursRow = { 
/**
 * The person.
 */
id: Id, 
/**
 * 姓名
 */
name: string, 
/**
 * 单位
 */
unit: string | null, 
/**
 * 职务
 */
post: string | null, 
/**
 * 培训层级
 */
tier: string | null, 
/**
 * What the year holds, kind by kind.
 */
sums: Sums, 
/**
 * How that stands.
 */
standing: YearStanding, };

/**
 * The rule of hours (学时折算与任务).
 *
 * Defaults: a half-day 4 学时 and so a day 8, teaching counts fivefold [S, several provinces]; an evening 2 is common
 * practice, the other kinds as above.
 */
export type HoursRule = { 
/**
 * How a half-day counts.
 */
by: ClassCount, 
/**
 * A half-day of 脱产培训, and of the others unless told otherwise.
 */
half_day: Hours, 
/**
 * A half-day of 专题讲座, where it counts otherwise.
 */
lecture: Hours | null, 
/**
 * A half-day of 中心组学习, where it counts otherwise.
 */
centre_group: Hours | null, 
/**
 * An evening; it is no half-day.
 */
evening: Hours, 
/**
 * The most that a day of a class counts; nothing for no limit.
 */
most_a_day: Hours | null, 
/**
 * A class of so many days or more is 脱产培训.
 */
off_job_days: number, 
/**
 * Whether leave on duty (公假) counts as attended.
 */
official_counts: boolean, 
/**
 * How often an hour of teaching counts, in hundredths (授课系数).
 */
teaching: number, 
/**
 * The kinds that count to the hours of the year's target.
 */
to_hours: Array<HoursKind>, 
/**
 * The kinds that count to its days.
 */
to_days: Array<HoursKind>, 
/**
 * What a year asks.
 */
target: HoursTarget, };

/**
 * Where an entry comes from (来源).
 */
export type HoursSource = "class" | "online" | "posting" | "teaching" | "typed" | "correction";

/**
 * What is asked (学时任务): 县处级以上 550 学时 or 3 months in 5 years, 110 a year; others 90 学时 or 12 days a year
 * (干部教育培训工作条例 and what implements it). Hours of online learning are asked apart, by their own rule.
 */
export type HoursTarget = { 
/**
 * Of 县处级以上 in a year.
 */
county_up: Hours, 
/**
 * Of 县处级以上 in a period.
 */
period_hours: Hours, 
/**
 * The days that do instead.
 */
period_days: number, 
/**
 * How many years a period has.
 */
period_years: number, 
/**
 * The first year of one of the periods.
 */
period_from: number, 
/**
 * Of the others in a year.
 */
other: Hours, 
/**
 * The days of a year that do instead.
 */
other_days: number, };

/**
 * A year.
 */
export type HoursYear = { 
/**
 * The year.
 */
year: number, };

/**
 * The id of a record: 53 bits, ordered by time, safe as a JavaScript number, unique across PCs that exchange data.
 */
export type Id = number;

/**
 * A field of an improvement (改进方向的一项).
 */
export type ImprovementField = "what" | "owner" | "due" | "note";

/**
 * A page of improvements.
 */
export type ImprovementPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<ImprovementRow>, };

/**
 * One improvement.
 */
export type ImprovementRef = { 
/**
 * Its id.
 */
id: Id, };

/**
 * What is to be better (改进方向).
 */
export type ImprovementRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * 改进什么
 */
what: string, 
/**
 * 谁来办
 */
owner: string, 
/**
 * 何时办好
 */
due: string | null, 
/**
 * How far it has come.
 */
state: ImprovementState, 
/**
 * Whether its day is over.
 */
late: boolean, 
/**
 * 办理情况
 */
note: string, 
/**
 * The topic it is about.
 */
topic: Id | null, 
/**
 * The topic's name.
 */
topic_name: string | null, 
/**
 * The class it was learned from.
 */
class: Id | null, 
/**
 * The class as paper names it.
 */
class_title: string | null, 
/**
 * The follow-up it was learned from.
 */
followup: Id | null, 
/**
 * The words it was lifted from.
 */
quote: string | null, 
/**
 * The need that came of it.
 */
need: Id | null, 
/**
 * The year of that need.
 */
need_year: number | null, };

/**
 * How far an improvement has come (改进状态).
 */
export type ImprovementState = "open" | "doing" | "done" | "dropped";

/**
 * A pile of paper with how far it is (批次).
 */
export type InterviewBatch = { 
/**
 * Its id.
 */
id: Id, 
/**
 * What it is called.
 */
title: string, 
/**
 * The year it belongs to.
 */
year: number, 
/**
 * How many papers there are; 0 while not counted.
 */
paper_count: number, 
/**
 * How many have been begun.
 */
begun: number, 
/**
 * How many are complete.
 */
complete: number, 
/**
 * How many carry a question mark.
 */
marked: number, };

/**
 * One batch.
 */
export type InterviewBatchRequest = { 
/**
 * The batch.
 */
id: Id, };

/**
 * What becomes of a paper.
 */
export type InterviewFate = "new" | "draft" | "changed" | "same" | "left_out";

/**
 * A field of the paper, in its order.
 */
export type InterviewField = "no" | "day" | "place" | "interviewer" | "kind" | "name" | "unit" | "post" | "difficulties" | "topics" | "form" | "days" | "opinions";

/**
 * A paper with its batch, its topics, what is marked and what there is to say.
 */
export type InterviewRecord = { 
/**
 * What stands on it.
 */
paper: Paper, 
/**
 * Its batch.
 */
batch: InterviewBatch, 
/**
 * The topics, in their order.
 */
wishes: Array<WishRow>, 
/**
 * Question marks.
 */
marks: Array<MarkRow>, 
/**
 * What stops it and what is worth a look.
 */
checks: Array<Check>, 
/**
 * The paper before it, whose values can be carried over.
 */
previous: Paper | null, };

/**
 * One paper.
 */
export type InterviewRequest = { 
/**
 * The paper.
 */
id: Id, };

/**
 * Where a pile of papers comes from, and the batch it goes into.
 */
export type InterviewSource = { 
/**
 * A chosen file.
 */
file: number | null, 
/**
 * Pasted text, instead of a file.
 */
text: string | null, 
/**
 * The batch.
 */
batch: Id, };

/**
 * A pile read, before anything is written.
 */
export type InterviewsPreview = { 
/**
 * Stands for it when it is taken.
 */
token: number, 
/**
 * The file's name.
 */
file: string, 
/**
 * The papers, as they stand there.
 */
papers: Array<ReadPaper>, 
/**
 * Topics that will be made.
 */
new_topics: Array<string>, 
/**
 * What there is to say.
 */
findings: Array<Finding>, };

/**
 * What was taken.
 */
export type InterviewsTaken = { 
/**
 * Papers complete.
 */
new: number, 
/**
 * Papers to be completed by hand.
 */
drafts: number, 
/**
 * Papers that the batch had and that say something else now.
 */
changed: number, 
/**
 * Papers that the batch has as they are.
 */
same: number, 
/**
 * Papers left out.
 */
left_out: number, };

/**
 * A mentor asked for sessions.
 */
export type Invite = { 
/**
 * The mentor.
 */
mentor: Id, 
/**
 * The sessions.
 */
sessions: Array<Id>, };

/**
 * What is to be known after they were asked.
 */
export type Invited = { 
/**
 * For how many sessions they were asked.
 */
count: number, 
/**
 * What there is to say of their load now.
 */
warnings: Array<LoadWarning>, };

/**
 * A letter to be issued.
 */
export type IssueAppointment = { 
/**
 * Whom it appoints.
 */
mentor: Id, 
/**
 * The first day of the term.
 */
first_day: string, 
/**
 * The last day of the term.
 */
last_day: string, 
/**
 * The day of issue, for a letter that was written before; nothing for today.
 */
issued: string | null, };

/**
 * To whom certificates are issued.
 */
export type IssueCertificates = { 
/**
 * The class.
 */
class: Id, 
/**
 * These trainees; nothing for everyone who may have one.
 */
enrolments: Array<Id> | null, 
/**
 * The day of issue; nothing for today.
 */
day: string | null, };

/**
 * Whose hours of which years are certified.
 */
export type IssueProof = { 
/**
 * The person.
 */
id: Id, 
/**
 * The first year.
 */
first: number, 
/**
 * The last year.
 */
last: number, };

/**
 * An item (评估内容).
 */
export type Item = { 
/**
 * A statement to be judged.
 */
text: string, 
/**
 * What it is worth at best (分值), in points; 0 where the form counts none.
 */
points: number, 
/**
 * Whether it judges who teaches (计入导师评分).
 */
teaching: boolean, };

/**
 * What became of one item.
 */
export type ItemChange = { 
/**
 * The item.
 */
item: Id | null, 
/**
 * Its title.
 */
title: string, 
/**
 * What became of it.
 */
kind: ChangeKind, 
/**
 * What changed.
 */
fields: Array<ItemFieldChange>, 
/**
 * Why.
 */
reason: string | null, };

/**
 * What the panel reads of an item beside its title.
 */
export type ItemFacts = { 
/**
 * 培训对象
 */
audience: string | null, 
/**
 * 人数
 */
head_count: number | null, 
/**
 * 天数
 */
days: number | null, 
/**
 * 月份
 */
months: Months, 
/**
 * 形式
 */
form: ItemForm | null, };

/**
 * A field of a plan item (计划项目), in the order of the table.
 */
export type ItemField = "title" | "audience" | "head_count" | "days" | "hours" | "months" | "host" | "place" | "form" | "class_kind" | "fee_expert" | "fee_full" | "fee_associate" | "budget" | "budget_reason" | "change_reason";

/**
 * One thing that changed about an item.
 */
export type ItemFieldChange = { 
/**
 * Its key: a field, `topics`, `rule`, `budget`.
 */
field: string, 
/**
 * What it is called on paper.
 */
label: string, 
/**
 * What stood there.
 */
before: string, 
/**
 * What stands there now.
 */
after: string, };

/**
 * An item's figures.
 */
export type ItemFigures = { 
/**
 * Its number on the form.
 */
no: number, 
/**
 * Its block, counted from 0.
 */
block: number, 
/**
 * Its text.
 */
text: string, 
/**
 * Its figures.
 */
figures: Figures, 
/**
 * What it is worth at best, in points; 0 where the form counts none.
 */
full: number, 
/**
 * What it came to, in hundredths of a point.
 */
points: number | null, 
/**
 * Its place by mean: equal means share a place and the next follows at once (dense rank).
 */
rank: number | null, };

/**
 * How an item is taught (培训形式).
 */
export type ItemForm = "lecture" | "onsite" | "online" | "practice" | "discussion" | "visit";

/**
 * An item made of a topic.
 */
export type ItemFromTopic = { 
/**
 * The plan.
 */
plan: Id, 
/**
 * The topic.
 */
topic: Id, };

/**
 * A need that an item answers, or that none does yet.
 */
export type ItemNeedRow = { 
/**
 * The need.
 */
id: Id, 
/**
 * Where it comes from.
 */
source: NeedSource, 
/**
 * The topic.
 */
topic: Id, 
/**
 * Its name.
 */
topic_name: string, 
/**
 * 急需程度
 */
urgency: number | null, 
/**
 * Who asks.
 */
name: string | null, 
/**
 * 单位
 */
unit: string | null, 
/**
 * The paper it stands on.
 */
interview: Id | null, 
/**
 * What the office answered.
 */
outcome: NeedOutcome | null, };

/**
 * Where an item stands with the panel (评估结论).
 */
export type ItemStanding = "unassessed" | "before" | "passed" | "failed" | "changed" | "overruled";

/**
 * A topic that an item answers, with its needs.
 */
export type ItemTopicRow = { 
/**
 * The topic.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * How many needs of it the item answers.
 */
needs: number, 
/**
 * How many needs of it count.
 */
all: number, };

/**
 * A job's number.
 */
export type JobId = { 
/**
 * The number.
 */
job: number, };

/**
 * The kinds of long work; one of a kind runs at a time.
 */
export type JobKind = "read_roster" | "take_roster" | "read_online" | "take_online" | "take_class" | "read_class" | "close_hours" | "make_sample" | "backup" | "verify" | "print";

/**
 * Where a job stands.
 */
export type JobState = { 
/**
 * Its number.
 */
id: number, 
/**
 * Its kind.
 */
kind: JobKind, 
/**
 * How much is done, of `total` (0 while unknown).
 */
done: number, 
/**
 * How much there is.
 */
total: number, 
/**
 * Whether it has ended.
 */
ended: boolean, 
/**
 * Its answer, once it has ended well.
 */
answer: unknown, 
/**
 * Why it ended badly.
 */
problem: Problem | null, 
/**
 * The kinds of record it changed.
 */
changed: Array<string>, };

/**
 * An entry of the journal (一条操作记录).
 */
export type JournalEntry = { 
/**
 * Its id.
 */
id: Id, 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who.
 */
who: string, 
/**
 * From which PC.
 */
pc: string, 
/**
 * The use case; `None` if a newer version made it.
 */
op: Op | null, 
/**
 * The values its sentence names.
 */
what: Record<string, string>, 
/**
 * The record it is about.
 */
subject: Id | null, 
/**
 * The entry it takes back.
 */
undoes: Id | null, 
/**
 * The entry that took it back and still holds.
 */
undone_by: Id | null, 
/**
 * How many rows it changed.
 */
changes: number, };

/**
 * Entries of a person, a word, or a time.
 */
export type JournalFilter = { 
/**
 * A word of the sentence, of what it names, or of who did it, in either language.
 */
find: string | null, 
/**
 * From this day on, by the clock of this PC.
 */
from: string | null, 
/**
 * To this day.
 */
to: string | null, };

/**
 * Which entries are wanted, newest first.
 */
export type JournalRequest = { 
/**
 * Older than this entry.
 */
before: Id | null, 
/**
 * At most so many.
 */
limit: number, 
/**
 * Of these.
 */
of: JournalFilter, };

/**
 * A course or mentor of a class.
 */
export type Judgeable = { 
/**
 * The first session of the course, or the mentor.
 */
id: Id, 
/**
 * The course's title, or the mentor's name.
 */
title: string, 
/**
 * Who teaches the course, or what the mentor is.
 */
detail: string | null, 
/**
 * The day of its first session.
 */
day: string, 
/**
 * Whether forms were given out for it already.
 */
judged: boolean, };

/**
 * What forms could be given out for.
 */
export type JudgeableRequest = { 
/**
 * The class.
 */
class: Id, 
/**
 * Courses or mentors.
 */
kind: FormKind, };

/**
 * What the scores of an item come to.
 */
export type Judgement = { 
/**
 * Block by block.
 */
blocks: Array<BlockMean>, 
/**
 * Over all questions, in hundredths.
 */
mean: number | null, 
/**
 * Whether the mean lies under the least.
 */
is_low: boolean, 
/**
 * Answers that are still missing.
 */
missing: number, 
/**
 * Whether it passes; nothing while answers are missing.
 */
passes: boolean | null, };

/**
 * How many valid sheets come from a kind of respondent.
 */
export type KindCount = { 
/**
 * 填表人类别
 */
kind: Respondent, 
/**
 * Valid sheets.
 */
sheets: number, 
/**
 * Whether its answers are shown apart: never of few.
 */
shown: boolean, };

/**
 * Who somebody on a list was found to be (人员).
 */
export type LearnerFate = "unsure" | "unknown" | "out" | "known";

/**
 * Somebody on the lists.
 */
export type LearnerRow = { 
/**
 * The name under which it is answered who they are.
 */
key: string, 
/**
 * The name.
 */
name: string, 
/**
 * The unit, as written.
 */
unit: string | null, 
/**
 * How many lines are theirs.
 */
lines: number, 
/**
 * Who they were found to be.
 */
fate: LearnerFate, 
/**
 * The cadre.
 */
cadre: Id | null, 
/**
 * The cadre's unit and post.
 */
known_as: string | null, 
/**
 * Who they may be.
 */
choices: Array<Choice>, };

/**
 * A page of people.
 */
export type LearnersPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<LearnerRow>, };

/**
 * A page of the people on the lists.
 */
export type LearnersRequest = { 
/**
 * The lists.
 */
token: number, 
/**
 * Only those of this fate.
 */
fate: LearnerFate | null, 
/**
 * From this one on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, };

/**
 * 学习: what they know.
 */
export type Learning = { 
/**
 * 合格率
 */
passed: EffectFigure, 
/**
 * 平均成绩, in hundredths of a point.
 */
mean: EffectFigure, };

/**
 * The limit of leave (请假上限): a part of the class's hours; beyond it no certificate.
 */
export type LeaveLimit = { 
/**
 * Numerator of the part.
 */
part: number, 
/**
 * Denominator of the part.
 */
of: number, 
/**
 * Whether leave on duty (公假) counts.
 */
duty_counts: boolean, };

/**
 * How a trainee stands to the limit.
 */
export type LeaveStanding = "within" | "near" | "beyond";

/**
 * By which title a lecture is paid (讲课人职称).
 */
export type LecturerTitle = "expert" | "full" | "associate";

/**
 * Whose ledger of which year is wanted.
 */
export type LedgerRequest = { 
/**
 * The person.
 */
id: Id, 
/**
 * The year; this one unless told.
 */
year: number | null, };

/**
 * The lists whose left lines are wanted.
 */
export type LeftRequest = { 
/**
 * The lists.
 */
token: number, };

/**
 * A level of an ability (等级), 0–4: sent and stored as its digit.
 */
export type Level = 0 | 1 | 2 | 3 | 4;

/**
 * A level that counts (认定的等级).
 */
export type LevelCell = { 
/**
 * The level.
 */
level: Level, 
/**
 * Who said so.
 */
source: AbilitySource, 
/**
 * When.
 */
day: string, };

/**
 * A level that changes.
 */
export type LevelChange = { 
/**
 * The ability.
 */
ability: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * What it was; 0: not asked.
 */
before: Level, 
/**
 * What it will be.
 */
after: Level, };

/**
 * One statement.
 */
export type LevelRequest = { 
/**
 * The statement.
 */
id: Id, };

/**
 * A person's line of the grid.
 */
export type LevelRow = { 
/**
 * The person.
 */
id: Id, 
/**
 * Their name.
 */
name: string, 
/**
 * 单位
 */
unit: string | null, 
/**
 * 职务
 */
post: string | null, 
/**
 * What counts today, by ability.
 */
counts: { [key in Id]: LevelCell }, 
/**
 * What the source said on the day asked for, by ability.
 */
typed: Record<number, number>, };

/**
 * A page of people's levels.
 */
export type Levels = { 
/**
 * How many people there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<LevelRow>, };

/**
 * What becomes of a row.
 */
export type LevelsFate = "taken" | "same" | "unsure" | "left_out";

/**
 * A workbook of levels, before anything is written.
 */
export type LevelsPreview = { 
/**
 * The file's name.
 */
file: string, 
/**
 * The rows.
 */
rows: Array<ReadLevels>, 
/**
 * People of whom something is kept.
 */
people: number, 
/**
 * Levels kept.
 */
count: number, 
/**
 * Rows whose person must be said.
 */
unsure: number, 
/**
 * What there is to look at.
 */
findings: Array<Finding>, 
/**
 * The keys under which the questions among them are answered, in the same order.
 */
answer_keys: Array<string | null>, };

/**
 * Where levels come from, and what is said of them on the page.
 */
export type LevelsSource = { 
/**
 * Who says so, where a row does not tell.
 */
source: AbilitySource, 
/**
 * When, where a row does not tell.
 */
day: string, 
/**
 * Whether a level is kept again though it counts already; otherwise only what differs is.
 */
all: boolean, 
/**
 * Who rows are, by row: the id of a person, or `skip`.
 */
answers: Record<string, string>, 
/**
 * A chosen file.
 */
file: number | null, 
/**
 * Pasted cells, if it is no file.
 */
text: string | null, };

/**
 * What was taken.
 */
export type LevelsTaken = { 
/**
 * People of whom something was kept.
 */
people: number, 
/**
 * Levels kept.
 */
count: number, };

/**
 * A sentence made a need.
 */
export type LiftNeed = { 
/**
 * The document.
 */
deployment: Id, 
/**
 * The topic, if known.
 */
topic: Id | null, 
/**
 * Its name, if not.
 */
name: string, 
/**
 * 急需程度: 3, 2, 1.
 */
urgency: number | null, 
/**
 * The words that ask.
 */
quote: string, };

/**
 * A cell of a line (对标清单的一栏), in the order of the paper.
 */
export type LineField = "indicator" | "measure_unit" | "ours" | "theirs" | "better" | "gap_words" | "why" | "measure" | "owner" | "due" | "review_ours" | "review_words" | "verdict";

/**
 * A line with its visit.
 */
export type LineOfVisit = { 
/**
 * The visit.
 */
visit: Id, 
/**
 * The visit's title.
 */
visit_title: string, 
/**
 * The line.
 */
line: LineRow, 
/**
 * Whether the gap is to be looked at again by now.
 */
to_review: boolean, };

/**
 * One line.
 */
export type LineRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * A line of a benchmark table (对标清单的一条).
 */
export type LineRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * 指标
 */
indicator: string, 
/**
 * 计量单位
 */
measure_unit: string, 
/**
 * 我方
 */
ours: string, 
/**
 * 对方
 */
theirs: string, 
/**
 * 指标方向
 */
better: Better, 
/**
 * The gap, where both are figures.
 */
gap: Gap | null, 
/**
 * 差距 in words, where they are not.
 */
gap_words: string, 
/**
 * 原因
 */
why: string, 
/**
 * 措施
 */
measure: string, 
/**
 * 责任人或单位
 */
owner: string, 
/**
 * Who of the roster that is.
 */
owner_cadre: Id | null, 
/**
 * Their unit and post.
 */
owner_post: string | null, 
/**
 * 完成时限
 */
due: string | null, 
/**
 * How far the measure has come.
 */
state: MeasureState, 
/**
 * Why it was given up.
 */
reason: string | null, 
/**
 * Whether it should have been done by now.
 */
overdue: boolean, 
/**
 * 回看时我方
 */
review_ours: string, 
/**
 * The gap then, where both are figures.
 */
review_gap: Gap | null, 
/**
 * 差距怎么样了
 */
review_words: string, 
/**
 * 回看结论
 */
verdict: Verdict | null, 
/**
 * What the figures say it is.
 */
proposed: Verdict | null, };

/**
 * A page of lines.
 */
export type LineRows = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<LineOfVisit>, };

/**
 * A link of a question.
 */
export type LinkQuestion = { 
/**
 * The trainee.
 */
enrolment: Id, 
/**
 * What to.
 */
link: QuestionLink, };

/**
 * The batch of sheets that asks.
 */
export type LinkSurvey = { 
/**
 * The follow-up.
 */
id: Id, 
/**
 * The batch; nothing takes it away.
 */
survey: Id | null, };

/**
 * What a visit belongs to.
 */
export type LinkVisit = { 
/**
 * The visit.
 */
id: Id, 
/**
 * The class that goes.
 */
class: Id | null, 
/**
 * The item of a plan that it carries out.
 */
item: Id | null, };

/**
 * Which letters are wanted.
 */
export type ListAppointments = { 
/**
 * Of one mentor.
 */
mentor: Id | null, 
/**
 * How they stand today.
 */
standing: AppointmentStanding | null, };

/**
 * Which places are wanted.
 */
export type ListBases = { 
/**
 * What was typed: a name or its initials, a part of the place, of what can be learned or of a topic.
 */
find: string | null, 
/**
 * Of which kind.
 */
kind: BaseKind | null, 
/**
 * At most so many.
 */
limit: number | null, };

/**
 * Which classes, and which page of them.
 */
export type ListClasses = { 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, 
/**
 * What was typed: a part of title, term or place, or initials of the title.
 */
find: string | null, 
/**
 * The year in which it begins.
 */
year: number | null, 
/**
 * How far it has come.
 */
state: ClassState | null, 
/**
 * The plan item it answers.
 */
plan_item: Id | null, };

/**
 * Which courses are wanted.
 */
export type ListCourses = { 
/**
 * A part of the title, its initials or pinyin.
 */
find: string | null, 
/**
 * Of this topic.
 */
topic: Id | null, 
/**
 * Of this platform.
 */
platform: string | null, 
/**
 * Only those without a topic that somebody confirmed.
 */
unconfirmed: boolean, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, };

/**
 * Which classes.
 */
export type ListEffects = { 
/**
 * The class or its initials.
 */
find: string | null, 
/**
 * The year it began in.
 */
year: number | null, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number | null, };

/**
 * Which engagements are wanted.
 */
export type ListEngagements = { 
/**
 * From which row on.
 */
offset: number, 
/**
 * At most so many.
 */
limit: number, 
/**
 * Of a class.
 */
class: Id | null, 
/**
 * Of a mentor.
 */
mentor: Id | null, 
/**
 * In a state; `none`: not asked yet.
 */
state: string | null, 
/**
 * Whose mentor, class or course holds this text.
 */
find: string | null, };

/**
 * Which entries are wanted.
 */
export type ListEntries = { 
/**
 * The year; this one unless told.
 */
year: number | null, 
/**
 * What was typed: a part of a name or its initials, the title, the organiser, a document's number.
 */
find: string | null, 
/**
 * Only of this type.
 */
way: EntryWay | null, 
/**
 * Only those that do not count yet.
 */
incomplete: boolean, 
/**
 * Only those whose days a class counts, too, and nothing was decided.
 */
doubled: boolean, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number | null, };

/**
 * Which follow-ups are wanted.
 */
export type ListFollowups = { 
/**
 * What was typed: the class or its initials, or the name of a trainee.
 */
find: string | null, 
/**
 * Of this class.
 */
class: Id | null, 
/**
 * What is asked.
 */
kind: FollowupKind | null, 
/**
 * Of classes with trainees of this unit.
 */
unit: string | null, 
/**
 * Where they stand; nothing stands for all that are neither done nor given up.
 */
standing: FollowupStanding | null, 
/**
 * Those that are done or given up too.
 */
all: boolean, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number | null, };

/**
 * Whose hours are wanted.
 */
export type ListHours = { 
/**
 * The year; this one unless told.
 */
year: number | null, 
/**
 * What was typed: a part of the name, initials, unit.
 */
find: string | null, 
/**
 * A unit with all below it.
 */
unit: Id | null, 
/**
 * Training tier.
 */
tier: string | null, 
/**
 * Only those who stand so.
 */
state: PaceState | null, 
/**
 * Only those of whom sheets have not come back.
 */
open: boolean, 
/**
 * In which order.
 */
order: HoursOrder, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, };

/**
 * Which improvements are wanted.
 */
export type ListImprovements = { 
/**
 * What was typed: a part of it or its initials, who does it, the class.
 */
find: string | null, 
/**
 * How far they have come.
 */
state: ImprovementState | null, 
/**
 * Only those whose day is over.
 */
late: boolean, 
/**
 * Learned from this class.
 */
class: Id | null, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number | null, };

/**
 * Which people's levels.
 */
export type ListLevels = { 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, 
/**
 * The source whose words of a day are typed now; those alone are shown as typed.
 */
source: AbilitySource | null, 
/**
 * The day.
 */
day: string | null, 
/**
 * What was typed: a part of the name, initials, unit, the tail of a phone or ID number.
 */
find: string | null, 
/**
 * A unit with all below it.
 */
unit: Id | null, 
/**
 * Training tier.
 */
tier: string | null, 
/**
 * Rank.
 */
rank: string | null, 
/**
 * Sex.
 */
sex: string | null, 
/**
 * State.
 */
state: string | null, 
/**
 * Born in this month or later.
 */
born_from: Month | null, 
/**
 * Born in this month or before.
 */
born_to: Month | null, 
/**
 * In no class that began on this day or later (`YYYY-MM-DD`).
 */
not_trained_since: string | null, };

/**
 * Which lines of all visits are wanted.
 */
export type ListLines = { 
/**
 * What was typed: the indicator or its initials, a part of the measure, who is answerable, the visit.
 */
find: string | null, 
/**
 * Of which kind.
 */
of: Measures | null, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number | null, };

/**
 * Which mentors are wanted.
 */
export type ListMentors = { 
/**
 * What was typed: a name or its initials, a part of the organisation, the title or a topic.
 */
find: string | null, 
/**
 * From which row on.
 */
offset: number, 
/**
 * At most so many.
 */
limit: number | null, 
/**
 * Where they come from.
 */
kind: MentorKind | null, 
/**
 * 所在地
 */
place: MentorPlace | null, 
/**
 * A topic that they teach, or one below it.
 */
topic: Id | null, };

/**
 * Which needs.
 */
export type ListNeeds = { 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, 
/**
 * A part of the person's name, unit or topic.
 */
find: string | null, 
/**
 * Where it comes from.
 */
source: NeedSource | null, 
/**
 * Who was asked.
 */
kind: RespondentKind | null, 
/**
 * The topic.
 */
topic: Id | null, 
/**
 * The urgency.
 */
urgency: number | null, 
/**
 * The unit, by its name on the paper.
 */
unit: string | null, 
/**
 * The cadre.
 */
cadre: Id | null, 
/**
 * Someone from outside, by name.
 */
person: string | null, 
/**
 * The batch.
 */
batch: Id | null, 
/**
 * The year in which it stands.
 */
year: number | null, 
/**
 * The deployment that asks.
 */
deployment: Id | null, 
/**
 * The meeting in which it was said.
 */
meeting: Id | null, 
/**
 * The post whose gap it is.
 */
post: Id | null, 
/**
 * What became of it.
 */
outcome: NeedOutcome | null, 
/**
 * Only those not decided yet.
 */
undecided: boolean, 
/**
 * The topic with those below it, not the topic alone.
 */
below: boolean, };

/**
 * Which people, in which order.
 */
export type ListPeople = { 
/**
 * In which order.
 */
order: Order, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, 
/**
 * What was typed: a part of the name, initials, unit, the tail of a phone or ID number.
 */
find: string | null, 
/**
 * A unit with all below it.
 */
unit: Id | null, 
/**
 * Training tier.
 */
tier: string | null, 
/**
 * Rank.
 */
rank: string | null, 
/**
 * Sex.
 */
sex: string | null, 
/**
 * State.
 */
state: string | null, 
/**
 * Born in this month or later.
 */
born_from: Month | null, 
/**
 * Born in this month or before.
 */
born_to: Month | null, 
/**
 * In no class that began on this day or later (`YYYY-MM-DD`).
 */
not_trained_since: string | null, };

/**
 * Which postings are wanted.
 */
export type ListPostings = { 
/**
 * What was typed: a name or its initials, the project, the unit, the host.
 */
find: string | null, 
/**
 * Of which kind.
 */
of: Postings | null, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number | null, };

/**
 * Which posts.
 */
export type ListPosts = { 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, 
/**
 * A part of the title or the unit's name.
 */
find: string | null, 
/**
 * A unit with all below it.
 */
unit: Id | null, 
/**
 * Only key posts.
 */
key: boolean, 
/**
 * Archived posts instead of those in use.
 */
archived: boolean, 
/**
 * Only posts that ask for nothing yet.
 */
blank: boolean, };

/**
 * Whose progress is wanted.
 */
export type ListProgress = { 
/**
 * The year; this one unless told.
 */
year: number | null, 
/**
 * What was typed: a part of the name, initials, unit.
 */
find: string | null, 
/**
 * A unit with all below it.
 */
unit: Id | null, 
/**
 * Training tier.
 */
tier: string | null, 
/**
 * Only those who stand so.
 */
state: PaceState | null, 
/**
 * Those who lack most first, instead of the office's order.
 */
worst_first: boolean, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, };

/**
 * Which projects are wanted.
 */
export type ListProjects = { 
/**
 * What was typed: the title or its initials, the host, the place.
 */
find: string | null, 
/**
 * Of which kind.
 */
kind: ProjectKind | null, 
/**
 * At most so many.
 */
limit: number | null, };

/**
 * Which of those proposed.
 */
export type ListProposed = { 
/**
 * A part of the name, the unit or the post, or their initials.
 */
find: string | null, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, };

/**
 * Which questions of a class.
 */
export type ListQuestions = { 
/**
 * The class.
 */
class: Id, 
/**
 * What was typed: the name or its initials, the unit, a part of the question.
 */
find: string, 
/**
 * How far they have come.
 */
state: QuestionState | null, };

/**
 * Which visits are wanted.
 */
export type ListVisits = { 
/**
 * What was typed: the title or its initials, a place, who leads.
 */
find: string | null, 
/**
 * How far they have come.
 */
state: VisitState | null, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number | null, };

/**
 * Why somebody should perhaps not be asked again (授课负荷提醒): said, never refused.
 */
export type LoadWarning = { "what": "year", 
/**
 * The hours with those asked for.
 */
hours: Hours, 
/**
 * The most.
 */
most: Hours, } | { "what": "month", 
/**
 * The sessions with those asked for.
 */
count: number, 
/**
 * The most.
 */
most: number, };

/**
 * A part of a month's log (月志).
 */
export type LogField = "work" | "problems" | "remark";

/**
 * The log of a month.
 */
export type LogRow = { 
/**
 * The month.
 */
month: Month, 
/**
 * 做了什么
 */
work: string, 
/**
 * 问题和打算
 */
problems: string, 
/**
 * 导师意见
 */
remark: string, 
/**
 * Whether anything came.
 */
came: boolean, 
/**
 * Whether it should be there by now.
 */
late: boolean, };

/**
 * A made file by its token.
 */
export type MadeFile = { 
/**
 * The token it was answered with.
 */
token: number, };

/**
 * A made file at hand.
 */
export type MadeOutput = { 
/**
 * Stands for it in `host.save`, `host.print` and `paper.bytes`.
 */
token: number, 
/**
 * The name to save it under.
 */
name: string, };

/**
 * A made document (一份文件): preview, save and print it by its token.
 */
export type MadePaper = { 
/**
 * Stands for its bytes.
 */
token: number, 
/**
 * A name to save it under.
 */
name: string, 
/**
 * Its pages.
 */
pages: number, 
/**
 * What would come out wrong.
 */
findings: Array<Finding>, };

/**
 * Posts of many people, confirmed at once.
 */
export type MakeHoldings = { 
/**
 * Who holds what.
 */
holdings: Array<NewHolding>, 
/**
 * Everybody, too, whose text names exactly one post.
 */
all_exact: boolean, };

/**
 * Posts to be made from the roster.
 */
export type MakePosts = { 
/**
 * The posts.
 */
posts: Array<ProposedPost>, };

/**
 * A sample office in a folder of the caller's choice.
 */
export type MakeSample = { 
/**
 * The folder.
 */
folder: number, 
/**
 * The office's name.
 */
name: string, };

/**
 * What a makeup counts for (补考计分).
 */
export type Makeup = "capped" | "better";

/**
 * What was other than present (考勤情况).
 */
export type Mark = "late" | "early" | "personal" | "sick" | "official" | "absent";

/**
 * A question mark put at a field, or taken away.
 */
export type MarkInterview = { 
/**
 * The paper.
 */
id: Id, 
/**
 * The field.
 */
field: InterviewField, 
/**
 * What to look at; `None` takes the mark away.
 */
note: string | null, };

/**
 * Words of the minutes that ask for training.
 */
export type MarkNeed = { 
/**
 * The meeting.
 */
meeting: Id, 
/**
 * The first character of the words.
 */
start: number, 
/**
 * One behind their last.
 */
end: number, 
/**
 * The topic's name; one that is not known yet is made in place.
 */
topic: string, 
/**
 * 急需程度
 */
urgency: number | null, 
/**
 * Who said them.
 */
attendee: Id | null, };

/**
 * A marked need.
 */
export type MarkRequest = { 
/**
 * The need.
 */
need: Id, };

/**
 * A question mark at a field.
 */
export type MarkRow = { 
/**
 * The field.
 */
field: InterviewField, 
/**
 * What to look at.
 */
note: string, };

/**
 * Who is signed in, and where.
 */
export type Me = { 
/**
 * The office's name.
 */
office: string, 
/**
 * Whether it is the sample.
 */
sample: boolean, 
/**
 * Where its data stands.
 */
folder: string, 
/**
 * The person's name.
 */
name: string, 
/**
 * What they may do.
 */
role: Role, 
/**
 * Today, where the office is.
 */
today: string, 
/**
 * The last step of this person that can be undone.
 */
last_step: JournalEntry | null, };

/**
 * How far a measure has come (整改状态).
 */
export type MeasureState = "open" | "doing" | "done" | "dropped";

/**
 * Which measures are wanted.
 */
export type Measures = "pending" | "overdue" | "done" | "to_review" | "dropped";

/**
 * A field of a meeting (座谈会).
 */
export type MeetingField = "title" | "day" | "place" | "host" | "recorder" | "minutes";

/**
 * A meeting in the list.
 */
export type MeetingLine = { 
/**
 * Its id.
 */
id: Id, 
/**
 * 会议名称
 */
title: string, 
/**
 * 会议时间
 */
day: string | null, 
/**
 * 地点
 */
place: string | null, 
/**
 * 主持人
 */
host: string | null, 
/**
 * How many attended.
 */
attendees: number, 
/**
 * Needs marked in its minutes.
 */
needs: number, };

/**
 * A meeting with its people, minutes and needs.
 */
export type MeetingRecord = { 
/**
 * Its id.
 */
id: Id, 
/**
 * 会议名称
 */
title: string, 
/**
 * 会议时间
 */
day: string | null, 
/**
 * 地点
 */
place: string | null, 
/**
 * 主持人
 */
host: string | null, 
/**
 * 记录人
 */
recorder: string | null, 
/**
 * 会议记录
 */
minutes: string, 
/**
 * The year it counts for until its day is known.
 */
year: number, 
/**
 * 参会人
 */
attendees: Array<AttendeeRow>, 
/**
 * The needs, in the order of the minutes.
 */
needs: Array<RaisedRow>, };

/**
 * One meeting.
 */
export type MeetingRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * Who sits on the panel (评估人员类别).
 */
export type MemberKind = "cadre" | "expert" | "entrepreneur";

/**
 * A mentor (导师) with what they teach and what they have held.
 */
export type Mentor = { 
/**
 * The id.
 */
id: Id, 
/**
 * Name.
 */
name: string, 
/**
 * 性别
 */
sex: string | null, 
/**
 * Where they come from.
 */
kind: MentorKind | null, 
/**
 * 单位
 */
organisation: string | null, 
/**
 * 职务职称
 */
title: string | null, 
/**
 * 级别
 */
level: string | null, 
/**
 * 电话
 */
phone: string | null, 
/**
 * 所在地
 */
place: MentorPlace | null, 
/**
 * 课酬等级
 */
fee: FeeClass | null, 
/**
 * 身份证号
 */
id_number: string | null, 
/**
 * 开户行
 */
bank: string | null, 
/**
 * 银行账号
 */
account: string | null, 
/**
 * 可授课时间, in free words.
 */
available: string | null, 
/**
 * 备注
 */
note: string | null, 
/**
 * 擅长专题, in the order of the topics.
 */
topics: Array<MentorTopic>, 
/**
 * How many sessions of the timetables they hold.
 */
sessions: number, 
/**
 * The hours of these.
 */
hours: Hours, };

/**
 * A field that changes.
 */
export type MentorChange = { 
/**
 * The field.
 */
field: MentorField, 
/**
 * What stood there, as it is shown on paper.
 */
before: string | null, 
/**
 * What will stand there.
 */
after: string, };

/**
 * What is to be looked at in a field that was kept as typed (要核对的).
 */
export type MentorDoubt = "phone" | "id_number" | "account";

/**
 * A row and what would become of it.
 */
export type MentorFate = { 
/**
 * The row as Excel numbers it.
 */
row: number, 
/**
 * Name.
 */
name: string, 
/**
 * 单位
 */
organisation: string | null, 
/**
 * The mentor, if they are known.
 */
mentor: Id | null, 
/**
 * What changes; of a new one all that is said.
 */
changes: Array<MentorChange>, 
/**
 * 擅长专题 that they did not have.
 */
topics: Array<string>, 
/**
 * 可讲的课程 that they did not have.
 */
courses: Array<string>, };

/**
 * A field of a mentor (导师), in the order of the record.
 */
export type MentorField = "name" | "sex" | "kind" | "organisation" | "title" | "level" | "phone" | "place" | "fee" | "id_number" | "bank" | "account" | "available" | "note";

/**
 * Where a mentor comes from (导师类别): the three kinds brought in from outside, and the school's own teachers.
 */
export type MentorKind = "leader" | "practitioner" | "expert" | "teacher";

/**
 * What all forms of a year say of a mentor (导师评估).
 */
export type MentorLine = { 
/**
 * The mentor.
 */
mentor: Id, 
/**
 * Name.
 */
name: string, 
/**
 * The courses and classes in which they were judged.
 */
judged: number, 
/**
 * On how many valid forms.
 */
forms: number, 
/**
 * Whether these are too few to say more.
 */
too_few: boolean, 
/**
 * Over all answers about teaching.
 */
figures: Figures, 
/**
 * 名次 by mean, dense.
 */
rank: number | null, };

/**
 * A part of the list.
 */
export type MentorPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The mentors.
 */
rows: Array<Mentor>, };

/**
 * What is written down of a mentor beside the fields.
 */
export type MentorPart = "evidence" | "course" | "away";

/**
 * Where a mentor lives (所在地), the nearest first: how far they have to come.
 */
export type MentorPlace = "county" | "city" | "province" | "beyond";

/**
 * What the forms say of those who taught (评估均分): of a class that has forms for its courses or mentors what these say,
 * of another what its own form says of the teaching. Fewer forms than the rule says: no mean.
 */
export type MentorRating = { 
/**
 * The mean of the answers about teaching, in hundredths of 4.
 */
mean: number | null, 
/**
 * On how many valid forms.
 */
forms: number, 
/**
 * How many of them judge the mentor or a course of theirs; the others judge the whole class.
 */
own: number, 
/**
 * So many are needed before a mean is shown.
 */
least: number, };

/**
 * One mentor with all that is known of them.
 */
export type MentorRecord = { 
/**
 * The mentor.
 */
mentor: Mentor, 
/**
 * What shows that they know their topics.
 */
evidence: Array<Evidence>, 
/**
 * The courses they offer.
 */
courses: Array<Course>, 
/**
 * When they cannot come.
 */
away: Array<Away>, 
/**
 * The sessions, the newest first, engaged or not.
 */
sessions: Array<Engagement>, 
/**
 * What the forms say.
 */
rating: MentorRating, 
/**
 * Hours of this year, planned ones among them.
 */
year_hours: Hours, 
/**
 * Sessions and hours up to today (已讲).
 */
taught: Taught, 
/**
 * Sessions and hours still ahead (待讲).
 */
to_teach: Taught, 
/**
 * Fields in which something looks wrong.
 */
doubts: Array<MentorDoubt>, };

/**
 * One mentor.
 */
export type MentorRequest = { 
/**
 * The id.
 */
id: Id, };

/**
 * The rules as they hold today.
 */
export type MentorRules = { 
/**
 * 选导师的权重
 */
rank: Held<RankRule>, 
/**
 * 劳务报酬个税
 */
tax: Held<TaxRule>, 
/**
 * 聘书文字
 */
appointment: Held<AppointmentText>, };

/**
 * A topic that a mentor teaches.
 */
export type MentorTopic = { 
/**
 * The topic.
 */
id: Id, 
/**
 * Its name.
 */
name: string, };

/**
 * A roster read and judged; nothing is written yet.
 */
export type MentorsPreview = { 
/**
 * The file's name.
 */
file: string, 
/**
 * The rows that can be taken.
 */
rows: Array<MentorFate>, 
/**
 * Of these new ones.
 */
new: number, 
/**
 * Of these some with changes.
 */
changed: number, 
/**
 * What there is to look at.
 */
findings: Array<Finding>, };

/**
 * Where a roster of mentors comes from.
 */
export type MentorsSource = { 
/**
 * A chosen file.
 */
file: number | null, 
/**
 * Pasted cells, if it is no file.
 */
text: string | null, };

/**
 * What was taken.
 */
export type MentorsTaken = { 
/**
 * New mentors.
 */
new: number, 
/**
 * Mentors changed.
 */
changed: number, };

/**
 * Two records made one.
 */
export type MergePeople = { 
/**
 * The record that stays.
 */
kept: Id, 
/**
 * The record that goes.
 */
gone: Id, 
/**
 * The fields whose value is that of the record that goes.
 */
taken: Array<CadreField>, };

/**
 * Two topics that are one.
 */
export type MergeTopic = { 
/**
 * The one that goes.
 */
id: Id, 
/**
 * The one that stays.
 */
into: Id, };

/**
 * Two units that are one.
 */
export type MergeUnit = { 
/**
 * The one that goes.
 */
id: Id, 
/**
 * The one that takes its people and the units below it.
 */
into: Id, };

/**
 * A field in which two records disagree.
 */
export type MergedField = { 
/**
 * The field.
 */
field: CadreField, 
/**
 * What the record says that stays.
 */
kept: string | null, 
/**
 * What the record says that goes.
 */
gone: string | null, 
/**
 * Whether the value of the one that goes is proposed.
 */
takes_gone: boolean, };

/**
 * What speaks for somebody, each from 0 to 100, and all of it weighed together.
 */
export type Merits = { 
/**
 * 培养潜力: age, schooling, and how well the present post is filled, a third each
 */
potential: number, 
/**
 * 能力差距
 */
gap: number, 
/**
 * 本岗年限
 */
desk: number, 
/**
 * 没有选派过
 */
fresh: number, 
/**
 * Weighed together, in hundredths.
 */
total: number, };

/**
 * The module a session belongs to (模块).
 */
export type Module = "theory" | "party" | "ability" | "knowledge";

/**
 * The least shares of a main class (主体班次), of ten thousand.
 */
export type ModuleRule = { 
/**
 * 理论教育 + 党性教育
 */
theory_and_party: number, 
/**
 * 党性教育
 */
party: number, 
/**
 * 领导干部授课
 */
leaders: number, };

/**
 * How the hours divide among the modules, in hundredths of a percent of all.
 */
export type ModuleShares = { 
/**
 * All hours.
 */
all: Hours, 
/**
 * Hours without a module.
 */
open: Hours, 
/**
 * 理论教育 + 党性教育, of ten thousand.
 */
theory_and_party: number, 
/**
 * 党性教育, of ten thousand.
 */
party: number, 
/**
 * 领导干部授课, of ten thousand.
 */
leaders: number, };

/**
 * A month of a year, `YYYY-MM` in text.
 */
export type Month = string;

/**
 * What lies in one month.
 */
export type MonthLoad = { 
/**
 * The month.
 */
month: number, 
/**
 * Classes that are held in it.
 */
classes: number, 
/**
 * Person-days, an item's parted evenly over its months.
 */
person_days: number, 
/**
 * Whether there are too many classes.
 */
too_many_classes: boolean, 
/**
 * Whether there are too many person-days.
 */
too_many_days: boolean, };

/**
 * A month of somebody on a posting.
 */
export type MonthMark = "ahead" | "away" | "logged" | "missing";

/**
 * Months of a year (月份), in order, each once.
 */
export type Months = number[];

/**
 * One who attended, moved in the list.
 */
export type MoveAttendee = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The new place, from 0.
 */
place: number, };

/**
 * Days to be moved.
 */
export type MoveDays = { 
/**
 * The days.
 */
days: string[], 
/**
 * By so many days, backwards if negative.
 */
by: number, 
/**
 * Whether only working days count.
 */
workdays: boolean, };

/**
 * Where a session is to be.
 */
export type MoveSession = { 
/**
 * The session.
 */
id: Id, 
/**
 * The day.
 */
day: string, 
/**
 * The half of it.
 */
half: HalfDay, 
/**
 * Whether the class may be extended to that day.
 */
extend: boolean, };

/**
 * A wish moved on its paper.
 */
export type MoveWish = { 
/**
 * The wish.
 */
id: Id, 
/**
 * Its new place, from 0.
 */
place: number, };

/**
 * Records that name a person.
 */
export type Moved = { 
/**
 * Their kind.
 */
kind: string, 
/**
 * How many.
 */
count: number, };

/**
 * A topic to be named for a year, or said anew.
 */
export type NameFocus = { 
/**
 * The topic.
 */
topic: Id, 
/**
 * The year.
 */
year: number, 
/**
 * What it adds to the topic's points, in hundredths.
 */
weight: number, 
/**
 * Why.
 */
reason: string, 
/**
 * Who named it.
 */
named_by: string, };

/**
 * A record by its name.
 */
export type Named = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its name.
 */
name: string, };

/**
 * How many needs each choice would leave, the other choices standing as they are; the most first.
 */
export type NeedFacets = { 
/**
 * By source.
 */
sources: [string, number][], 
/**
 * By topic.
 */
topics: [number, string, number][], 
/**
 * By urgency.
 */
urgencies: [number, number][], 
/**
 * By unit.
 */
units: [string, number][], };

/**
 * Which needs are wanted.
 */
export type NeedFilter = { 
/**
 * A part of the person's name, unit or topic.
 */
find: string | null, 
/**
 * Where it comes from.
 */
source: NeedSource | null, 
/**
 * Who was asked.
 */
kind: RespondentKind | null, 
/**
 * The topic.
 */
topic: Id | null, 
/**
 * The urgency.
 */
urgency: number | null, 
/**
 * The unit, by its name on the paper.
 */
unit: string | null, 
/**
 * The cadre.
 */
cadre: Id | null, 
/**
 * Someone from outside, by name.
 */
person: string | null, 
/**
 * The batch.
 */
batch: Id | null, 
/**
 * The year in which it stands.
 */
year: number | null, 
/**
 * The deployment that asks.
 */
deployment: Id | null, 
/**
 * The meeting in which it was said.
 */
meeting: Id | null, 
/**
 * The post whose gap it is.
 */
post: Id | null, 
/**
 * What became of it.
 */
outcome: NeedOutcome | null, 
/**
 * Only those not decided yet.
 */
undecided: boolean, 
/**
 * The topic with those below it, not the topic alone.
 */
below: boolean, };

/**
 * A need that counts (一条需求).
 */
export type NeedLine = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Where it comes from.
 */
source: NeedSource, 
/**
 * The topic.
 */
topic: Id, 
/**
 * The topic's name.
 */
topic_name: string, 
/**
 * 急需程度
 */
urgency: number | null, 
/**
 * The paper it stands on.
 */
interview: Id | null, 
/**
 * The paper's number.
 */
no: number | null, 
/**
 * The paper's batch.
 */
batch: Id | null, 
/**
 * The batch's title.
 */
batch_title: string | null, 
/**
 * 访谈时间
 */
day: string | null, 
/**
 * 对象类别
 */
kind: RespondentKind | null, 
/**
 * The person.
 */
name: string | null, 
/**
 * 单位
 */
unit: string | null, 
/**
 * 职务
 */
post: string | null, 
/**
 * The person in the roster.
 */
cadre: Id | null, 
/**
 * What it stands on; nothing for one added by hand.
 */
origin: NeedOrigin | null, 
/**
 * That record.
 */
origin_id: Id | null, 
/**
 * What that is called.
 */
origin_title: string | null, 
/**
 * The words that ask.
 */
quote: string | null, 
/**
 * What became of it.
 */
outcome: NeedOutcome | null, 
/**
 * Why.
 */
outcome_reason: string | null, };

/**
 * What a need stands on (依据).
 */
export type NeedOrigin = "interview" | "deployment" | "response" | "meeting" | "post" | "improvement";

/**
 * What became of a need (采纳情况).
 */
export type NeedOutcome = "adopted" | "partly" | "declined";

/**
 * A person with needs.
 */
export type NeedPerson = { 
/**
 * The cadre, if one of the roster.
 */
cadre: Id | null, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit.
 */
unit: string | null, 
/**
 * How many needs they have.
 */
total: number, };

/**
 * A need, and what could be answered to it.
 */
export type NeedRecord = { 
/**
 * The need.
 */
need: NeedLine, 
/**
 * What the plan suggests as its outcome, with the item that makes it so; the clerk decides.
 */
suggested: [NeedOutcome, string] | null, };

/**
 * One need.
 */
export type NeedRequest = { 
/**
 * The need.
 */
id: Id, };

/**
 * Where a need comes from (需求来源).
 */
export type NeedSource = "organisation" | "post" | "person";

/**
 * A page of needs.
 */
export type Needs = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<NeedLine>, };

/**
 * Somebody's post, confirmed.
 */
export type NewHolding = { 
/**
 * The person.
 */
cadre: Id, 
/**
 * The post.
 */
post: Id, 
/**
 * Since when.
 */
since: string | null, };

/**
 * A new meeting.
 */
export type NewMeeting = { 
/**
 * 会议名称
 */
title: string, };

/**
 * One of them.
 */
export type NewTrainee = { 
/**
 * The cadre; nothing for somebody from outside.
 */
cadre: Id | null, 
/**
 * Name; empty for the cadre's own.
 */
name: string, 
/**
 * Unit as of the class; nothing for the cadre's own.
 */
unit: string | null, 
/**
 * Post as of the class; nothing for the cadre's own.
 */
post: string | null, };

/**
 * A step a plan may take.
 */
export type NextStep = { 
/**
 * To which state.
 */
to: PlanState, 
/**
 * What stands against it.
 */
obstacle: Problem | null, };

/**
 * A place of the picture (节点).
 */
export type Node = { 
/**
 * At which station.
 */
stage: Stage, 
/**
 * What it is.
 */
kind: NodeKind, 
/**
 * Which.
 */
id: Id, 
/**
 * What it stands in, where it is opened there: the plan of an item.
 */
within: Id | null, 
/**
 * What it is called.
 */
title: string, 
/**
 * What is told of it.
 */
facts: Array<Fact>, 
/**
 * Whether the picture was asked for it.
 */
is_subject: boolean, };

/**
 * What stands at a place of the picture.
 */
export type NodeKind = "topic" | "need" | "item" | "class" | "mentor" | "person" | "follow_up" | "improvement";

/**
 * A remark on an engagement.
 */
export type NoteEngagement = { 
/**
 * The engagement.
 */
id: Id, 
/**
 * The remark; empty clears it.
 */
note: string, };

/**
 * Numbers to be given anew.
 */
export type NumberTrainees = { 
/**
 * The class.
 */
class: Id, 
/**
 * In which order.
 */
order: Numbering, };

/**
 * In which order numbers are given anew (学号顺序).
 */
export type Numbering = "office" | "strokes" | "pinyin" | "groups";

/**
 * An objection (异议).
 */
export type ObjectionRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Whose result.
 */
enrolment: Id, 
/**
 * Their name.
 */
name: string, 
/**
 * Who said it.
 */
who: string, 
/**
 * What.
 */
what: string, 
/**
 * When.
 */
day: string, 
/**
 * Whether it was upheld; nothing while it is open.
 */
upheld: boolean | null, 
/**
 * Why it was decided so.
 */
reason: string | null, 
/**
 * The day of the decision.
 */
decided: string | null, };

/**
 * An office that can be opened.
 */
export type OfficeRef = { 
/**
 * Its folder, as a token.
 */
token: number, 
/**
 * Its folder, to be shown.
 */
folder: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Who can sign in.
 */
accounts: Array<AccountRef>, };

/**
 * One plan, on the day that stands on the paper.
 */
export type OnDay = { 
/**
 * The plan.
 */
id: Id, 
/**
 * The day; today unless named.
 */
day: string | null, };

/**
 * A column of a list.
 */
export type OnlineColumn = { 
/**
 * Its heading.
 */
heading: string, 
/**
 * What it was taken to hold.
 */
holds: OnlineField | null, 
/**
 * Its first values.
 */
sample: Array<string>, };

/**
 * What a platform says otherwise now (平台改了数).
 */
export type OnlineCorrection = { 
/**
 * The name under which it is answered whether it is taken.
 */
key: string, 
/**
 * What the platform credited before.
 */
given: Hours | null, 
/**
 * How long it said the course was, in seconds.
 */
seconds: number | null, 
/**
 * What counts until now.
 */
hours: Hours, 
/**
 * The day it was finished on before, where the platform has moved that.
 */
moved: string | null, 
/**
 * Whether it is taken; nothing while it is not said.
 */
takes: boolean | null, };

/**
 * How many lines meet each fate.
 */
export type OnlineCounts = { 
/**
 * 新增
 */
new: number, 
/**
 * 已有
 */
same: number, 
/**
 * 平台改数
 */
corrected: number, 
/**
 * Of these to be taken over.
 */
to_correct: number, 
/**
 * 重复
 */
repeats: number, 
/**
 * 没有学完
 */
unfinished: number, 
/**
 * 没有完成时间
 */
no_day: number, 
/**
 * 完成时间在今天之后
 */
ahead: number, 
/**
 * 待定
 */
unsure: number, 
/**
 * 名册没有
 */
unknown: number, 
/**
 * 不导入
 */
out: number, 
/**
 * People who get new records.
 */
people: number, 
/**
 * The hours of the new records.
 */
hours: Hours, 
/**
 * Courses that are not in the catalogue yet.
 */
courses: number, 
/**
 * People of whom it must be said who they are.
 */
asks: number, };

/**
 * What becomes of a line (结果).
 */
export type OnlineFate = "new" | "same" | "corrected" | "repeats" | "unfinished" | "no_day" | "ahead" | "unsure" | "unknown" | "out";

/**
 * What a column of a platform's list holds (列的内容); its word and the headings met for it.
 */
export type OnlineField = "name" | "unit" | "id_number" | "course" | "minutes" | "finished" | "hours" | "score" | "state" | "platform";

/**
 * A list that was brought in (导入记录).
 */
export type OnlineImportRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The platform.
 */
platform: string, 
/**
 * The file.
 */
file: string, 
/**
 * When the platform exported it.
 */
exported: string | null, 
/**
 * When it was brought in.
 */
day: string, 
/**
 * Its records.
 */
records: number, 
/**
 * Their people.
 */
people: number, 
/**
 * Their hours.
 */
hours: Hours, };

/**
 * A finished course.
 */
export type OnlineLine = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The course.
 */
course: Id, 
/**
 * Its title.
 */
title: string, 
/**
 * 完成时间
 */
finished: string, 
/**
 * How long, in seconds.
 */
seconds: number | null, 
/**
 * What the platform credits.
 */
given: Hours | null, 
/**
 * What counts.
 */
hours: Hours, 
/**
 * 成绩
 */
score: string | null, 
/**
 * The platform.
 */
platform: string, 
/**
 * The file it came from.
 */
file: string, 
/**
 * The sheet.
 */
sheet: string | null, 
/**
 * The row.
 */
row: number, 
/**
 * When it was brought in.
 */
brought: string, 
/**
 * How it was counted.
 */
explained: Explained, };

/**
 * A list among those read.
 */
export type OnlineList = { 
/**
 * The file's name.
 */
file: string, 
/**
 * The platform.
 */
platform: string, 
/**
 * Whether its columns are read as they were the last time.
 */
is_known: boolean, 
/**
 * When the platform exported it.
 */
exported: string | null, 
/**
 * Its sheets.
 */
sheets: Array<string>, 
/**
 * Its columns and what they were taken for.
 */
columns: Array<OnlineColumn>, 
/**
 * Its lines.
 */
rows: number, };

/**
 * A page of lines.
 */
export type OnlinePage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<OnlineRow>, };

/**
 * Lists read, before anything is written.
 */
export type OnlinePreview = { 
/**
 * Stands for them in later calls.
 */
token: number, 
/**
 * The lists.
 */
lists: Array<OnlineList>, 
/**
 * What would happen.
 */
counts: OnlineCounts, 
/**
 * What there is to say and to ask, questions first.
 */
findings: Array<Finding>, 
/**
 * The keys under which the questions among them are answered, in the same order.
 */
answer_keys: Array<string | null>, };

/**
 * One line with its fate.
 */
export type OnlineRow = { 
/**
 * Its place among all lines.
 */
at: number, 
/**
 * The file.
 */
file: string, 
/**
 * The sheet.
 */
sheet: string, 
/**
 * The row as Excel numbers it.
 */
row: number, 
/**
 * What becomes of it.
 */
fate: OnlineFate, 
/**
 * The name.
 */
name: string, 
/**
 * The unit, as written.
 */
unit: string | null, 
/**
 * The course.
 */
course: string, 
/**
 * 完成时间
 */
finished: string | null, 
/**
 * How long, in seconds.
 */
seconds: number | null, 
/**
 * What the platform credits.
 */
given: Hours | null, 
/**
 * What would count.
 */
hours: Hours, 
/**
 * What the length alone comes to.
 */
reckoned: Hours | null, 
/**
 * Whether the limit of the day cuts it.
 */
is_cut: boolean, 
/**
 * Of one that the platform says otherwise now: what is kept, and what was said about it.
 */
correction: OnlineCorrection | null, 
/**
 * Of a repeated line, where the other one stands.
 */
other: string | null, };

/**
 * A page of the lines.
 */
export type OnlineRowsRequest = { 
/**
 * The lists.
 */
token: number, 
/**
 * Only lines of this fate.
 */
fate: OnlineFate | null, 
/**
 * Only lines that are not taken, for whatever reason; lines that say what is kept already are not among them.
 */
left: boolean, 
/**
 * From this line on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, };

/**
 * The rule of conversion (网络培训学时折算). Defaults: what the platform credits; where it credits nothing, the steps that
 * provinces publish (≥ 30 minutes 1, 15–30 minutes 0.5, ≤ 15 minutes 0.25); an hour of 45 minutes where reckoned by rate.
 */
export type OnlineRule = { 
/**
 * Whose figure counts.
 */
by: Conversion, 
/**
 * From so many minutes on a course counts `long`.
 */
long_minutes: number, 
/**
 * Up to so many minutes it counts `short`; between the two `middle`.
 */
short_minutes: number, 
/**
 * 学时 of a long course.
 */
long: Hours, 
/**
 * 学时 of one between.
 */
middle: Hours, 
/**
 * 学时 of a short one.
 */
short: Hours, 
/**
 * Minutes of one 学时, by rate: 45 or 50.
 */
hour_minutes: number, 
/**
 * The most that one day counts; nothing for no limit.
 */
most_a_day: Hours | null, };

/**
 * The rules as they hold today.
 */
export type OnlineRules = { 
/**
 * 网络培训学时折算
 */
rule: Held<OnlineRule>, 
/**
 * 网络培训年度任务
 */
target: Held<OnlineTarget>, };

/**
 * Where records come from, and what the person has corrected or answered so far.
 */
export type OnlineSource = { 
/**
 * Chosen lists, of one platform or of several.
 */
files: number[], 
/**
 * Pasted cells, instead of files.
 */
text: string | null, 
/**
 * Corrections and answers.
 */
told: OnlineTold, };

/**
 * What was taken.
 */
export type OnlineTaken = { 
/**
 * New records.
 */
new: number, 
/**
 * Their people.
 */
people: number, 
/**
 * Their hours.
 */
hours: Hours, 
/**
 * New courses.
 */
courses: number, 
/**
 * Records of which the platform's new figures were taken over.
 */
corrected: number, 
/**
 * Lines left out because nobody said who it is.
 */
unsure: number, 
/**
 * Lines of people who are not on the roster.
 */
unknown: number, };

/**
 * What is asked of a year (网络培训年度学时任务): 50 学时 of everybody unless the office asks otherwise of a tier.
 */
export type OnlineTarget = { 
/**
 * Of everybody.
 */
everyone: Hours, 
/**
 * Of 县处级以上, where another is asked.
 */
county_up: Hours | null, 
/**
 * Of the others, where another is asked.
 */
other: Hours | null, };

/**
 * What the person corrected or answered about lists.
 */
export type OnlineTold = { 
/**
 * What columns hold, by heading, where the guess was wrong; nothing for a column that is not wanted.
 */
columns: Record<string, OnlineField | null>, 
/**
 * The platform of a list, by the file's name.
 */
platforms: Record<string, string>, 
/**
 * Who somebody is, by [`Learner::key`]: the id of a cadre, or `out` for nobody of ours.
 */
answers: Record<string, string>, 
/**
 * Whether what a platform says otherwise now is taken, where that was not answered line by line; nothing while it is
 * not said.
 */
corrections: boolean | null, };

/**
 * A year of somebody.
 */
export type OnlineYear = { 
/**
 * The year.
 */
year: number, 
/**
 * Hours learned.
 */
hours: Hours, 
/**
 * Courses finished.
 */
courses: number, 
/**
 * What the year asks.
 */
target: Hours, 
/**
 * What is missing.
 */
short: Hours, 
/**
 * What the year will have at the present pace.
 */
expected: Hours, 
/**
 * How that stands.
 */
state: PaceState, };

/**
 * A use case as the journal and the undo line name it (操作).
 */
export type Op = "office_made" | "account_changed" | "setting_changed" | "cadre_typed" | "cadre_added" | "cadre_deleted" | "cadres_merged" | "roster_taken" | "tiers_set" | "unit_added" | "unit_changed" | "unit_merged" | "unit_deleted" | "ability_added" | "abilities_proposed" | "ability_typed" | "ability_moved" | "ability_archived" | "ability_deleted" | "post_added" | "posts_made" | "post_typed" | "posts_asked" | "post_copied" | "post_archived" | "post_deleted" | "posts_taken" | "holdings_made" | "post_changed" | "holding_typed" | "holding_deleted" | "levels_typed" | "levels_taken" | "level_deleted" | "class_raises" | "gaps_raised" | "online_taken" | "online_record_deleted" | "online_reconverted" | "course_topics_set" | "hours_entry_added" | "hours_entry_typed" | "hours_overlap_decided" | "hours_entry_deleted" | "hours_class_set" | "hours_teacher_set" | "hours_year_closed" | "hours_year_reopened" | "hours_corrected" | "hours_correction_deleted" | "proof_issued" | "proof_voided" | "hours_returned" | "batch_added" | "batch_changed" | "batch_deleted" | "interview_typed" | "interview_marked" | "interview_completed" | "interview_reopened" | "interview_deleted" | "interviews_taken" | "topic_added" | "topic_changed" | "topic_merged" | "topic_split" | "focus_named" | "focus_removed" | "deployment_added" | "deployment_typed" | "deployment_deleted" | "deployments_taken" | "needs_decided" | "report_text_saved" | "topic_deleted" | "need_added" | "need_deleted" | "questionnaire_added" | "questionnaire_typed" | "questionnaire_deleted" | "survey_batch_added" | "survey_batch_typed" | "survey_batch_deleted" | "survey_sheet_typed" | "survey_sheet_judged" | "survey_sheet_deleted" | "second_drawn" | "second_typed" | "second_decided" | "meeting_added" | "meeting_typed" | "meeting_deleted" | "attendee_set" | "need_marked" | "need_unmarked" | "plan_added" | "plan_changed" | "plan_deleted" | "item_added" | "item_typed" | "item_moved" | "item_deleted" | "audience_set" | "audience_picked" | "plan_handed_on" | "adjustment_begun" | "adjustment_finished" | "panel_set" | "panel_scored" | "round_closed" | "item_overruled" | "mentor_added" | "mentor_typed" | "mentor_photo_set" | "mentor_photo_deleted" | "mentor_deleted" | "mentors_taken" | "appointment_issued" | "appointment_voided" | "mentor_invited" | "engagements_set" | "engagement_noted" | "mentor_paid" | "mentor_payment_taken_back" | "class_added" | "class_typed" | "class_state_set" | "class_deleted" | "base_added" | "base_typed" | "base_deleted" | "visit_added" | "visit_typed" | "visitor_set" | "visit_state_set" | "visit_deleted" | "measure_state_set" | "line_deleted" | "project_added" | "project_typed" | "project_deleted" | "person_posted" | "posting_typed" | "posting_appraised" | "posting_extended" | "posting_recalled" | "posting_deleted" | "session_added" | "session_typed" | "session_moved" | "session_deleted" | "day_copied" | "timetable_shifted" | "attendance_typed" | "leave_explained" | "class_taken" | "trainees_enrolled" | "trainee_typed" | "trainee_withdrawn" | "trainee_back" | "trainees_removed" | "trainees_numbered" | "groups_set" | "evaluation_opened" | "evaluation_counted" | "form_typed" | "form_judged" | "form_deleted" | "evaluation_given" | "evaluation_deleted" | "evaluation_designed" | "forms_taken" | "parts_set" | "results_published" | "objection_typed" | "objection_decided" | "results_used" | "use_withdrawn" | "part_deleted" | "score_typed" | "scores_taken" | "scores_pasted" | "question_typed" | "questions_placed" | "questions_taken" | "followups_planned" | "followup_added" | "followup_typed" | "followup_switched" | "followup_closed" | "followup_deleted" | "application_typed" | "opinion_typed" | "improvement_added" | "improvement_typed" | "improvement_state_set" | "improvement_deleted" | "improvement_raised" | "certificates_issued" | "certificate_voided" | "certificate_reissued" | "printed" | "undone";

/**
 * What was counted when a batch is opened.
 */
export type OpenBatch = { 
/**
 * The class.
 */
class: Id, 
/**
 * 发放
 */
given_out: number, 
/**
 * 回收
 */
returned: number, };

/**
 * A class with half-days whose sheets have not come back.
 */
export type OpenClass = { 
/**
 * The class.
 */
id: Id, 
/**
 * Its title and term.
 */
title: string, 
/**
 * Half-days without a sheet.
 */
missing: number, 
/**
 * Of how many.
 */
half_days: number, };

/**
 * A plan item that a class can be made from.
 */
export type OpenItem = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its plan.
 */
plan: Id, 
/**
 * The year of its plan.
 */
year: number, 
/**
 * 项目
 */
title: string, 
/**
 * 培训对象
 */
audience: string | null, 
/**
 * 人数
 */
head_count: number | null, 
/**
 * 天数
 */
days: number | null, 
/**
 * The first of its months.
 */
month: number | null, 
/**
 * 主办
 */
host: string | null, 
/**
 * 地点
 */
place: string | null, 
/**
 * Classes made from it.
 */
classes: number, };

/**
 * A page of needs that no item answers.
 */
export type OpenNeeds = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<ItemNeedRow>, };

/**
 * A session that nobody holds yet (还没有导师的课).
 */
export type OpenSession = { 
/**
 * The session.
 */
id: Id, 
/**
 * Its class.
 */
class: Id, 
/**
 * The class's title and term.
 */
class_title: string, 
/**
 * Its day.
 */
day: string, 
/**
 * Its half-day.
 */
half: HalfDay, 
/**
 * Its title.
 */
title: string, 
/**
 * Its hours.
 */
hours: Hours, 
/**
 * How it is taught.
 */
kind: SessionKind | null, 
/**
 * Whether its kind needs somebody to teach it.
 */
is_needed: boolean, };

/**
 * What is to be answered of a topic.
 */
export type OpenTopic = { 
/**
 * The outcome that suggests itself, if one does.
 */
suggested: SuggestedOutcome | null, 
/**
 * Needs of it and below it that wait for an answer.
 */
open: number, 
/**
 * Needs that stand in a plan which is not issued yet: what becomes of them is not known before it is.
 */
waiting: number, };

/**
 * A field of words on which a unit tells how a trainee changed (单位意见表).
 */
export type OpinionField = "example" | "suggestion";

/**
 * What a unit tells of a trainee (单位意见表).
 */
export type OpinionForm = { 
/**
 * The degree in each aspect, 4 to 1; nothing where left blank.
 */
scores: (number | null)[], 
/**
 * The mean degree, in hundredths.
 */
mean: number | null, 
/**
 * 具体事例
 */
example: string, 
/**
 * 意见建议
 */
suggestion: string, };

/**
 * The order of a list of people.
 */
export type Order = "office" | "strokes" | "pinyin" | "birth";

/**
 * What the parts of a trainee come to.
 */
export type Outcome = { "is": "passed", 
/**
 * 总分, in hundredths.
 */
total: number, } | { "is": "failed", 
/**
 * 总分, in hundredths.
 */
total: number, } | { "is": "provisional", 
/**
 * 总分 without what is to come, in hundredths.
 */
total: number, 
/**
 * Whether that is enough.
 */
passes: boolean, 
/**
 * The parts to come.
 */
parts: Array<string>, } | { "is": "absent", 
/**
 * The parts.
 */
parts: Array<string>, } | { "is": "deferred", 
/**
 * The parts.
 */
parts: Array<string>, } | { "is": "open", 
/**
 * The parts.
 */
parts: Array<string>, } | { "is": "not_assessed" };

/**
 * What counts days on which an entry lies, too (同一天重复).
 */
export type Overlap = { 
/**
 * Its title; of a class with its term, of an entry with the number of its notice.
 */
title: string, 
/**
 * The first of its days within the entry.
 */
first_day: string, 
/**
 * The last.
 */
last_day: string, 
/**
 * What it counts to this person on these days.
 */
sum: Sum, 
/**
 * What of it waits for sheets.
 */
open: Sum, } & ({ "what": "class", "id": Id } | { "what": "entry", "id": Id });

/**
 * What is to count of days that are counted already (同一天的怎么计) [K]: nobody learns twice on one day, unless
 * the office says why.
 */
export type OverlapWay = "once" | "both";

/**
 * An item that passes against the panel.
 */
export type OverruleItem = { 
/**
 * The item in its round.
 */
verdict: Id, 
/**
 * Why.
 */
reason: string, };

/**
 * Somebody who could be answerable.
 */
export type OwnerPick = { 
/**
 * What is written: a name, or a unit.
 */
name: string, 
/**
 * Who of the roster that is.
 */
cadre: Id | null, 
/**
 * Their unit and post.
 */
post: string | null, };

/**
 * How somebody stands in the year (进度).
 */
export type PaceState = "behind" | "on_pace" | "done";

/**
 * One member.
 */
export type PanelMemberRequest = { 
/**
 * The member.
 */
id: Id, };

/**
 * Somebody who judges a plan (评估人员).
 */
export type PanelMemberRow = { 
/**
 * Their id.
 */
id: Id, 
/**
 * As whom they sit there.
 */
kind: MemberKind, 
/**
 * The cadre, if they are of the roster.
 */
cadre: Id | null, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit.
 */
unit: string | null, 
/**
 * Their post.
 */
post: string | null, 
/**
 * Where they are reached.
 */
phone: string | null, 
/**
 * Answers of theirs that the open round still lacks.
 */
missing: number, };

/**
 * What a member wrote about an item.
 */
export type PanelOpinion = { 
/**
 * Who.
 */
member: Id, 
/**
 * What.
 */
words: string, };

/**
 * How many of each kind a panel must have at least.
 */
export type PanelRule = { 
/**
 * 干部
 */
cadre: number, 
/**
 * 行业专家
 */
expert: number, 
/**
 * 企业家
 */
entrepreneur: number, };

/**
 * What stands on a paper (访谈记录).
 */
export type Paper = { 
/**
 * Its id; `None` while nothing has been typed.
 */
id: Id | null, 
/**
 * 第几号
 */
no: number, 
/**
 * 访谈时间
 */
day: string | null, 
/**
 * 地点
 */
place: string | null, 
/**
 * 访谈人
 */
interviewer: string | null, 
/**
 * 对象类别
 */
kind: RespondentKind | null, 
/**
 * The person in the roster.
 */
cadre: Id | null, 
/**
 * 访谈对象
 */
name: string | null, 
/**
 * 单位
 */
unit: string | null, 
/**
 * 职务
 */
post: string | null, 
/**
 * 一、工作中的难点
 */
difficulties: string | null, 
/**
 * 三、希望的形式
 */
form: TeachingForm | null, 
/**
 * 建议天数
 */
days: number | null, 
/**
 * 四、其他意见
 */
opinions: string | null, 
/**
 * How far it is.
 */
state: PaperState, };

/**
 * A field of a paper that the batch has, and what the text says instead.
 */
export type PaperChange = { 
/**
 * The field.
 */
field: InterviewField, 
/**
 * What stands there.
 */
was: string | null, 
/**
 * What the text says.
 */
becomes: string | null, };

/**
 * One paper of a batch.
 */
export type PaperRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * 第几号
 */
no: number, 
/**
 * 访谈时间
 */
day: string | null, 
/**
 * 对象类别
 */
kind: RespondentKind | null, 
/**
 * 访谈对象
 */
name: string | null, 
/**
 * How far it is.
 */
state: PaperState, 
/**
 * How many question marks it carries.
 */
marks: number, 
/**
 * How many topics it names.
 */
topics: number, };

/**
 * How far a paper has come (录入状态).
 */
export type PaperState = "draft" | "complete";

/**
 * A part of a class's assessment (考核项目).
 */
export type Part = { 
/**
 * Its id.
 */
id: Id, 
/**
 * What it looks at.
 */
kind: PartKind, 
/**
 * Its name, as it heads the column.
 */
name: string, 
/**
 * Its weight in percent; a part of weight 0 is shown and does not count.
 */
weight: number, };

/**
 * What a part looks at (考核方式).
 */
export type PartKind = "theory" | "practice" | "post";

/**
 * One part.
 */
export type PartRef = { 
/**
 * Its id.
 */
id: Id, };

/**
 * One of them.
 */
export type PartRequest = { 
/**
 * What it is.
 */
part: MentorPart, 
/**
 * Its id.
 */
id: Id, };

/**
 * What a part of an entry is, with all that is needed to work it out again (计算依据).
 */
export type PartWhat = { "of": "half", 
/**
 * Which.
 */
half: HalfDay, 
/**
 * Whether it counts.
 */
what: HalfWhat, 
/**
 * The mark on the sheet.
 */
mark: Mark | null, 
/**
 * How a half-day counts.
 */
by: ClassCount, 
/**
 * What it is worth by the rule.
 */
worth: Hours, } | { "of": "course", 
/**
 * Its title.
 */
title: string, 
/**
 * The platform.
 */
platform: string, } | { "of": "posting", 
/**
 * Why it counts so much, where it was set by hand.
 */
reason: string | null, } | { "of": "taught", 
/**
 * The session's title.
 */
title: string, 
/**
 * Its hours.
 */
hours: Hours, 
/**
 * How often they count, in hundredths.
 */
factor: number, 
/**
 * Whether the sheet of its half-day is back.
 */
is_back: boolean, } | { "of": "typed", 
/**
 * 主办单位
 */
organiser: string | null, 
/**
 * 文号
 */
number: string | null, 
/**
 * 证明材料
 */
note: string | null, } | { "of": "overlap", 
/**
 * The class or the entry that counts the same days.
 */
title: string, 
/**
 * The first of them.
 */
first_day: string, 
/**
 * The last.
 */
last_day: string, 
/**
 * What is counted on them.
 */
counted: Hours, 
/**
 * What is to count; nothing while it is not decided, and then both count.
 */
way: OverlapWay | null, 
/**
 * Why both count.
 */
reason: string | null, } | { "of": "corrected", 
/**
 * Why.
 */
reason: string, 
/**
 * The entry it corrects; nothing: one that was missing.
 */
of_entry: string | null, };

/**
 * The pass rule (合格标准) [K]: dated, an office's own.
 */
export type PassRule = { 
/**
 * The least total, in hundredths of a point.
 */
least_total: number, 
/**
 * What a makeup counts for.
 */
makeup: Makeup, 
/**
 * 岗位考核 is due so many months after the class at the earliest.
 */
post_first: number, 
/**
 * And so many at the latest.
 */
post_last: number, };

/**
 * By what somebody has reached the target (达标依据).
 */
export type PassedBy = "hours" | "days" | "period";

/**
 * A column as it was pasted.
 */
export type PastedColumn = { 
/**
 * The part.
 */
part: Id, 
/**
 * The 学号 the first line belongs to; the others follow in the order of the sheet.
 */
from: number, 
/**
 * The lines.
 */
lines: Array<string>, };

/**
 * A line of a pasted column and what becomes of it.
 */
export type PastedScore = { 
/**
 * The enrolment; nothing where the class has no further trainee.
 */
enrolment: Id | null, 
/**
 * 学号
 */
student_no: number | null, 
/**
 * Name.
 */
name: string | null, 
/**
 * What was pasted.
 */
text: string, 
/**
 * How it is understood; nothing for a blank line, which leaves the score as it is.
 */
score: Score | null, 
/**
 * The score there is.
 */
before: Score | null, 
/**
 * Why it cannot be taken.
 */
problem: Problem | null, };

/**
 * What a pasted line comes to.
 */
export type PastedTrainee = { 
/**
 * The line, from 1.
 */
line: number, 
/**
 * The name.
 */
name: string, 
/**
 * The unit written there.
 */
unit: string | null, 
/**
 * The post written there.
 */
post: string | null, 
/**
 * Who it is.
 */
who: Who, 
/**
 * The cadres it may be; one where it is certain.
 */
people: Array<TraineeCandidate>, 
/**
 * The line above that names the same person.
 */
repeats: number | null, };

/**
 * A mentor to be paid.
 */
export type PayMentor = { 
/**
 * The class.
 */
class: Id, 
/**
 * The mentors.
 */
mentors: Array<Id>, 
/**
 * On which day; nothing for today.
 */
day: string | null, };

/**
 * A payment (一次课酬).
 */
export type Payment = { 
/**
 * The id.
 */
id: Id, 
/**
 * The mentor.
 */
mentor: Id, 
/**
 * When it was paid.
 */
paid: string, 
/**
 * The hours that were paid.
 */
hours: Hours, 
/**
 * The sums.
 */
total: TaxTotal, };

/**
 * A page of people.
 */
export type People = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<Person>, };

/**
 * The years that are asked for together (周期).
 */
export type Period = { 
/**
 * Its first year.
 */
first: number, 
/**
 * Its last year.
 */
last: number, };

/**
 * How somebody stands in their period (周期).
 */
export type PeriodStanding = { 
/**
 * Its years.
 */
years: Period, 
/**
 * What it holds.
 */
sum: Sum, 
/**
 * The hours it asks.
 */
hours: Hours, 
/**
 * The half-days that do instead.
 */
half_days: number, };

/**
 * A cadre as lists and records show them.
 */
export type Person = { id: number; unit_id: number | null } & Partial<Record<CadreField, string>>;

/**
 * Somebody's archive (个人培训档案).
 */
export type PersonArchive = { 
/**
 * The person.
 */
id: Id, 
/**
 * 姓名
 */
name: string, 
/**
 * Classes, the oldest first.
 */
classes: Array<ArchiveClass>, 
/**
 * 上级调训等
 */
elsewhere: Array<ArchiveElsewhere>, 
/**
 * Hours year by year, the newest first.
 */
years: Array<PersonYear>, 
/**
 * Courses finished online.
 */
online_courses: number, 
/**
 * Sessions taught.
 */
taught: Array<ArchiveTaught>, 
/**
 * Postings.
 */
postings: Array<ArchivePosting>, 
/**
 * Visits.
 */
visits: Array<ArchiveVisit>, 
/**
 * How abilities have changed, the oldest first.
 */
abilities: Array<ArchiveLevel>, };

/**
 * A cell of the grid; nothing takes back what was said that day.
 */
export type PersonCell = { 
/**
 * The person.
 */
cadre: Id, 
/**
 * The ability.
 */
ability: Id, 
/**
 * The level.
 */
level: Level | null, };

/**
 * A field and how it is typed.
 */
export type PersonField = { 
/**
 * The field.
 */
field: CadreField, 
/**
 * Its name in Chinese.
 */
zh: string, 
/**
 * Its name in English.
 */
en: string, 
/**
 * How it is typed.
 */
group: Group, 
/**
 * The values it may have, if but a few.
 */
choices: Array<string>, };

/**
 * A person against the posts they hold (人岗匹配).
 */
export type PersonFit = { 
/**
 * The person.
 */
id: Id, 
/**
 * The name.
 */
name: string, 
/**
 * 单位, as the roster has it.
 */
unit: string | null, 
/**
 * 职务, as the roster has it.
 */
post: string | null, 
/**
 * The posts, those held today first.
 */
holdings: Array<HoldingLine>, 
/**
 * Every ability asked for or ever spoken of, in the order of the list.
 */
lines: Array<FitLine>, 
/**
 * Abilities asked for.
 */
asked: number, 
/**
 * Of these without a gap.
 */
met: number, 
/**
 * The rule by which a level counts.
 */
counting: AbilityRule, 
/**
 * The same in a sentence, for paper.
 */
rule: string, };

/**
 * Somebody's hours (个人学时).
 */
export type PersonHours = { 
/**
 * The person.
 */
id: Id, 
/**
 * 姓名
 */
name: string, 
/**
 * 单位
 */
unit: string | null, 
/**
 * 职务
 */
post: string | null, 
/**
 * 培训层级
 */
tier: string | null, 
/**
 * The year that is looked at.
 */
year: PersonYear, 
/**
 * The day to which it is measured.
 */
day: string, 
/**
 * Its entries.
 */
entries: Array<YearLedger>, 
/**
 * All years there are, the newest first.
 */
years: Array<PersonYear>, 
/**
 * 县处级以上: the period, what it holds up to this year, and what it asks.
 */
period: PeriodStanding | null, 
/**
 * What the year comes to, and what would close the gap; only of the year under way.
 */
forecast: Forecast | null, };

/**
 * What somebody has learned online (网络学习).
 */
export type PersonOnline = { 
/**
 * The person.
 */
id: Id, 
/**
 * The name.
 */
name: string, 
/**
 * Their unit.
 */
unit: string | null, 
/**
 * Their post.
 */
post: string | null, 
/**
 * The years, the newest first; this one is always among them.
 */
years: Array<OnlineYear>, 
/**
 * The courses, the newest first.
 */
lines: Array<OnlineLine>, };

/**
 * A cadre with what other rooms know of them.
 */
export type PersonRecord = { 
/**
 * The cadre.
 */
person: Person, 
/**
 * Classes attended.
 */
classes: Array<PersonRef>, 
/**
 * Certificates.
 */
certificates: Array<PersonRef>, 
/**
 * Interviews.
 */
interviews: Array<PersonRef>, 
/**
 * Visits.
 */
practice: Array<PersonRef>, 
/**
 * Postings, with the grade of each.
 */
postings: Array<PersonRef>, 
/**
 * What results of classes were used for (结果运用).
 */
uses: Array<PersonRef>, 
/**
 * Whether a personnel file is kept and can be written back.
 */
has_lrmx: boolean, 
/**
 * Others of the same name: it may be the same person.
 */
namesakes: Array<Person>, };

/**
 * A reference to a record elsewhere that names this person.
 */
export type PersonRef = { 
/**
 * Its id.
 */
id: Id, 
/**
 * What it is called.
 */
title: string, 
/**
 * When.
 */
day: string | null, 
/**
 * What it says of the person.
 */
detail: string | null, };

/**
 * One cadre.
 */
export type PersonRequest = { 
/**
 * The id.
 */
id: Id, };

/**
 * A year of somebody.
 */
export type PersonYear = { 
/**
 * The year.
 */
year: number, 
/**
 * What it holds.
 */
sums: Sums, 
/**
 * How that stands.
 */
standing: YearStanding, 
/**
 * Whether it is closed.
 */
is_closed: boolean, };

/**
 * Which abilities are looked for.
 */
export type PickAbilities = { 
/**
 * The project: what it trains already is left out.
 */
project: Id, 
/**
 * What was typed: the name or its initials, the category.
 */
find: string, 
/**
 * At most so many.
 */
limit: number, };

/**
 * What was typed to say what a question is about.
 */
export type PickAbout = { 
/**
 * The trainee: needs of this person come first.
 */
enrolment: Id, 
/**
 * A part of a topic's name, or initials.
 */
find: string, 
/**
 * At most so many.
 */
limit: number, };

/**
 * Attendees looked for.
 */
export type PickAttendees = { 
/**
 * The meeting.
 */
meeting: Id, 
/**
 * What was typed: a part of the name or of the unit, or their initials.
 */
find: string, 
/**
 * At most so many.
 */
limit: number, };

/**
 * Which files are asked for.
 */
export type PickFiles = { 
/**
 * What they are for.
 */
kind: FileKind, 
/**
 * Whether several may be chosen.
 */
many: boolean, };

/**
 * Which mentors are to be picked from.
 */
export type PickMentors = { 
/**
 * What was typed.
 */
find: string, 
/**
 * At most so many.
 */
limit: number, };

/**
 * What was typed into a picker.
 */
export type PickPeople = { 
/**
 * The text.
 */
find: string, 
/**
 * At most so many.
 */
limit: number, };

/**
 * Whose result is meant, as it is typed.
 */
export type PickResult = { 
/**
 * The class.
 */
class: Id, 
/**
 * 学号, a part of the name or the unit, initials.
 */
find: string, 
/**
 * So many at most.
 */
limit: number, };

/**
 * Somebody taken in or left out by hand.
 */
export type PickRow = { 
/**
 * The cadre.
 */
cadre: Id, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit.
 */
unit: string | null, 
/**
 * Which of the two.
 */
way: PickWay, 
/**
 * Why.
 */
reason: string, };

/**
 * What was typed into a picker.
 */
export type PickTopics = { 
/**
 * A part of the name, or initials.
 */
find: string, 
/**
 * At most so many.
 */
limit: number, };

/**
 * What was typed into the picker of a class.
 */
export type PickTrainees = { 
/**
 * The class.
 */
class: Id, 
/**
 * The text.
 */
find: string, 
/**
 * At most so many.
 */
limit: number, };

/**
 * What was typed to find somebody.
 */
export type PickVisitors = { 
/**
 * The visit.
 */
visit: Id, 
/**
 * The text.
 */
find: string, 
/**
 * At most so many.
 */
limit: number, };

/**
 * How somebody is put into or out of an audience by hand (人工增减).
 */
export type PickWay = "in" | "out";

/**
 * A picture of the chain (全链图).
 */
export type Picture = { 
/**
 * Whose it is.
 */
title: string, 
/**
 * Its places, station by station; within a station each stands near what leads to it.
 */
nodes: Array<Node>, 
/**
 * Which place leads to which, by their places in `nodes`.
 */
links: Array<[number, number]>, 
/**
 * How many more there are at a station than are shown.
 */
hidden: Array<[Stage, number]>, };

/**
 * A place in a file from outside, or on paper about to be printed; rows and pages count from 1.
 */
export type Place = { 
/**
 * File name without its folder.
 */
file: string | null, 
/**
 * Sheet name.
 */
sheet: string | null, 
/**
 * Row as Excel numbers it.
 */
row: number | null, 
/**
 * Whose row it is.
 */
who: string | null, 
/**
 * Column heading, or what stands for it.
 */
column: string | null, 
/**
 * The page of a set document.
 */
page?: number, };

/**
 * An ability moved in the list.
 */
export type PlaceAbility = { 
/**
 * The ability.
 */
id: Id, 
/**
 * Its new place, from 0.
 */
place: number, };

/**
 * An item moved in its plan.
 */
export type PlaceItem = { 
/**
 * The item.
 */
id: Id, 
/**
 * Its new place, from 0.
 */
place: number, };

/**
 * A line moved in its table.
 */
export type PlaceLine = { 
/**
 * The line.
 */
id: Id, 
/**
 * The new place, from 0.
 */
place: number, };

/**
 * Questions that a session answers.
 */
export type PlaceQuestions = { 
/**
 * The class.
 */
class: Id, 
/**
 * The trainees, each with the session.
 */
places: Array<[Id, Id]>, };

/**
 * A topic moved among those of its parent.
 */
export type PlaceTopic = { 
/**
 * The topic.
 */
id: Id, 
/**
 * Its new place, from 0.
 */
place: number, };

/**
 * A unit's new place.
 */
export type PlaceUnit = { 
/**
 * The unit.
 */
id: Id, 
/**
 * The unit above it.
 */
parent: Id | null, 
/**
 * Its place among its siblings, from 0.
 */
place: number, };

/**
 * The year month by month.
 */
export type PlanCalendar = { 
/**
 * When a month is overloaded.
 */
rule: CalendarRule, 
/**
 * The items, in order.
 */
items: Array<CalendarItem>, 
/**
 * The months.
 */
months: Array<MonthLoad>, };

/**
 * What became of a plan.
 */
export type PlanHistory = { 
/**
 * The steps it has taken.
 */
steps: Array<PlanStepRow>, 
/**
 * Its versions, the newest first.
 */
versions: Array<VersionRow>, 
/**
 * What changed since the newest.
 */
open: VersionChanges | null, };

/**
 * One item.
 */
export type PlanItemRequest = { 
/**
 * The item.
 */
id: Id, };

/**
 * An item of a plan (计划项目).
 */
export type PlanItemRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The plan.
 */
plan: Id, 
/**
 * 项目
 */
title: string, 
/**
 * 培训对象
 */
audience: string | null, 
/**
 * 人数
 */
head_count: number | null, 
/**
 * 天数
 */
days: number | null, 
/**
 * 学时, in hundredths
 */
hours: Hours | null, 
/**
 * Its months.
 */
months: Months, 
/**
 * 主办
 */
host: string | null, 
/**
 * 地点
 */
place: string | null, 
/**
 * 形式
 */
form: ItemForm | null, 
/**
 * 类别
 */
class_kind: ClassKind | null, 
/**
 * 讲课学时 by title, in hundredths
 */
lectures: [Hours, Hours, Hours], 
/**
 * What it costs, in fen: by hand, or by the rules.
 */
budget: Fen, 
/**
 * The budget set by hand, in fen.
 */
budget_by_hand: Fen | null, 
/**
 * Why it was.
 */
budget_reason: string | null, 
/**
 * What it costs by the rules.
 */
cost: Cost, 
/**
 * Why it is changed in the adjustment under way.
 */
change_reason: string | null, 
/**
 * Why it is no longer in the plan.
 */
dropped: string | null, 
/**
 * Where it stands with the panel.
 */
standing: ItemStanding, 
/**
 * The topics it answers.
 */
topics: Array<ItemTopicRow>, 
/**
 * How many people ask for it themselves.
 */
asking: number, 
/**
 * How many needs it answers.
 */
needs: number, 
/**
 * Classes made from it.
 */
classes: number, };

/**
 * A plan with its items.
 */
export type PlanRecord = { 
/**
 * The plan.
 */
plan: PlanRow, 
/**
 * Its items, in order; those no longer in the plan too.
 */
items: Array<PlanItemRow>, 
/**
 * What its items cost together, in fen.
 */
total: Fen, 
/**
 * Whether items may be changed now.
 */
may_edit: boolean, 
/**
 * The steps it has taken.
 */
steps: Array<PlanStepRow>, 
/**
 * The steps it may take.
 */
next: Array<NextStep>, };

/**
 * One plan.
 */
export type PlanRequest = { 
/**
 * The plan.
 */
id: Id, };

/**
 * A year's plan (年度计划).
 */
export type PlanRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The year.
 */
year: number, 
/**
 * What it is called.
 */
title: string, 
/**
 * How far it has come.
 */
state: PlanState, 
/**
 * What its items may cost together, in fen.
 */
ceiling: Fen | null, 
/**
 * Why it is being adjusted, while it is.
 */
adjusting: string | null, 
/**
 * How many items it has.
 */
items: number, };

/**
 * The rules of plans as they hold today.
 */
export type PlanRules = { 
/**
 * 培训经费标准
 */
cost: Held<CostRule>, 
/**
 * 训前评估标准
 */
assessment: Held<AssessmentRule>, 
/**
 * 日程提醒标准
 */
calendar: Held<CalendarRule>, };

/**
 * On which paper a plan is printed.
 */
export type PlanSheet = "a4" | "a3";

/**
 * How far a year's plan has come (计划状态).
 */
export type PlanState = "draft" | "assessing" | "submitted" | "issued" | "running" | "closed";

/**
 * A step a plan has taken.
 */
export type PlanStepRow = { 
/**
 * To which state.
 */
state: PlanState, 
/**
 * When.
 */
day: string, 
/**
 * By whom.
 */
who: string, 
/**
 * 文号
 */
number: string | null, 
/**
 * 机关
 */
body: string | null, 
/**
 * What was said of it.
 */
note: string | null, 
/**
 * Where the panel returned items: in which round, and how many.
 */
returned: [number, number] | null, };

/**
 * The topics that a plan may be made from.
 */
export type PlanTopics = { 
/**
 * The year of the board whose order they stand in.
 */
board: number, 
/**
 * Topics with needs that no item answers yet, in the order of the board.
 */
topics: Array<TopicNeeds>, };

/**
 * A cell of the grid: what a post asks of an ability; nothing clears it.
 */
export type PostCell = { 
/**
 * The post.
 */
post: Id, 
/**
 * The ability.
 */
ability: Id, 
/**
 * The level; 0 and nothing are the same.
 */
level: Level | null, };

/**
 * A post that a text of the roster could mean.
 */
export type PostChoice = { 
/**
 * The post.
 */
post: Id, 
/**
 * Its unit and title.
 */
name: string, };

/**
 * A post of a workbook and what would become of it.
 */
export type PostFate = { 
/**
 * The row as Excel numbers it.
 */
row: number, 
/**
 * Its unit and title.
 */
name: string, 
/**
 * The post, if there is one.
 */
post: Id | null, 
/**
 * What it asks for otherwise than now: the ability, what was, what will be.
 */
changes: Array<LevelChange>, };

/**
 * Which posts are wanted.
 */
export type PostFilter = { 
/**
 * A part of the title or the unit's name.
 */
find: string | null, 
/**
 * A unit with all below it.
 */
unit: Id | null, 
/**
 * Only key posts.
 */
key: boolean, 
/**
 * Archived posts instead of those in use.
 */
archived: boolean, 
/**
 * Only posts that ask for nothing yet.
 */
blank: boolean, };

/**
 * One post.
 */
export type PostRequest = { 
/**
 * The post.
 */
id: Id, };

/**
 * A post with what it asks for.
 */
export type PostRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its unit.
 */
unit: Id | null, 
/**
 * The unit's name.
 */
unit_name: string | null, 
/**
 * 职务
 */
title: string, 
/**
 * 职数
 */
places: number, 
/**
 * 关键岗位
 */
is_key: boolean, 
/**
 * Whether it is no longer filled.
 */
archived: boolean, 
/**
 * Who holds it today.
 */
held: number, 
/**
 * What it asks for, by ability.
 */
levels: Record<number, number>, };

/**
 * Somebody who could be sent (选派人选).
 */
export type PostingCandidate = { 
/**
 * The person.
 */
id: Id, 
/**
 * 姓名
 */
name: string, 
/**
 * 单位
 */
unit: string | null, 
/**
 * 职务
 */
post: string | null, 
/**
 * 名次: those of whom equally much speaks share one
 */
place: number, 
/**
 * What is known of them.
 */
standing: CandidateFacts, 
/**
 * What speaks for them.
 */
merits: Merits, 
/**
 * What the project trains, each with what they have.
 */
trained: Array<TrainedLine>, 
/**
 * Where they are on the days of the project; on a posting: they cannot go.
 */
busy: Array<BusyLine>, 
/**
 * Whether they are on another posting then.
 */
posted: boolean, };

/**
 * A page of candidates.
 */
export type PostingCandidates = { 
/**
 * How many people were compared.
 */
total: number, 
/**
 * The page, whoever has most speaking for them first.
 */
rows: Array<PostingCandidate>, 
/**
 * The rule they are weighed by.
 */
rule: CandidateRule, };

/**
 * A field of a posting (选派), in the order of its page.
 */
export type PostingField = "first_day" | "last_day" | "mentor" | "mentor_phone" | "note";

/**
 * A page of postings.
 */
export type PostingPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<PostingRow>, };

/**
 * A posting with all that was kept of it.
 */
export type PostingRecord = { 
/**
 * What the list shows of it.
 */
row: PostingRow, 
/**
 * Its last day as agreed.
 */
agreed_until: string, 
/**
 * 导师电话
 */
mentor_phone: string | null, 
/**
 * 备注
 */
note: string | null, 
/**
 * The last day of one called back early.
 */
recalled: string | null, 
/**
 * Why.
 */
recall_reason: string | null, 
/**
 * How it was extended.
 */
extensions: Array<Extension>, 
/**
 * The tasks.
 */
tasks: Array<Task>, 
/**
 * A log a month.
 */
logs: Array<LogRow>, 
/**
 * 中期鉴定
 */
mid: Appraisal, 
/**
 * 期满鉴定
 */
end: Appraisal, 
/**
 * What the project trains.
 */
trains: Array<Trained>, 
/**
 * Why it counts so many hours.
 */
hours_reason: string | null, 
/**
 * What it counts by the rule.
 */
proposed_hours: Hours, 
/**
 * The rule in a sentence.
 */
hours_rule: string, 
/**
 * Where else the person is on these days.
 */
busy: Array<BusyLine>, };

/**
 * One posting.
 */
export type PostingRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * A posting in a list (选派).
 */
export type PostingRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The project.
 */
project: Id, 
/**
 * The project's title.
 */
project_title: string, 
/**
 * The project's kind.
 */
kind: ProjectKind | null, 
/**
 * 接收单位
 */
host: string | null, 
/**
 * The person.
 */
cadre: Id, 
/**
 * 姓名
 */
name: string, 
/**
 * 单位
 */
unit: string | null, 
/**
 * 职务
 */
post: string | null, 
/**
 * Its first day.
 */
first_day: string, 
/**
 * Its last day, the day of a recall too.
 */
last_day: string, 
/**
 * 实践导师
 */
mentor: string | null, 
/**
 * How it stands.
 */
state: PostingState, 
/**
 * Whether the person was called back early.
 */
recalled: boolean, 
/**
 * Logs that came.
 */
logs: number, 
/**
 * Logs there should be in the end.
 */
months: number, 
/**
 * Logs that should be there by now and are not.
 */
missing: string[], 
/**
 * The grade at the end.
 */
grade: Grade | null, 
/**
 * 学时
 */
hours: Hours | null, };

/**
 * How a posting stands (选派状态).
 */
export type PostingState = "ahead" | "away" | "over" | "appraised";

/**
 * Which postings are wanted.
 */
export type Postings = "ahead" | "away" | "logs_missing" | "over" | "appraised" | "recalled";

/**
 * A page of posts.
 */
export type Posts = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<PostRow>, };

/**
 * A table of posts read and judged; nothing is written yet.
 */
export type PostsPreview = { 
/**
 * The file's name.
 */
file: string, 
/**
 * Posts that can be taken.
 */
rows: Array<PostFate>, 
/**
 * Of these new ones.
 */
new: number, 
/**
 * Cells that change.
 */
changed: number, 
/**
 * What there is to look at.
 */
findings: Array<Finding>, };

/**
 * What was taken.
 */
export type PostsTaken = { 
/**
 * New posts.
 */
new: number, 
/**
 * Cells changed.
 */
changed: number, };

/**
 * Something due of this room (实践与网络的待办).
 */
export type PracticeDue = { "what": "measures", 
/**
 * The visit.
 */
visit: Id, 
/**
 * Its title.
 */
name: string, 
/**
 * How many measures.
 */
count: number, 
/**
 * Of the first: its indicator.
 */
indicator: string, 
/**
 * Who is answerable for it; of one of the roster with unit and post.
 */
owner: string | null, 
/**
 * Who else is late, each once.
 */
others: Array<string>, 
/**
 * When it was due.
 */
due: string, } | { "what": "logs", 
/**
 * The posting whose log is missing longest.
 */
posting: Id, 
/**
 * Who.
 */
name: string, 
/**
 * Where.
 */
project: string, 
/**
 * Of how many people logs are missing.
 */
count: number, 
/**
 * The first month without a log.
 */
month: Month | null, } | { "what": "appraisals", 
/**
 * The posting that was over first.
 */
posting: Id, 
/**
 * Who.
 */
name: string, 
/**
 * Where.
 */
project: string, 
/**
 * How many postings are over and not appraised.
 */
count: number, 
/**
 * When the first was over.
 */
day: string, } | { "what": "review", 
/**
 * The visit.
 */
visit: Id, 
/**
 * Its title.
 */
name: string, 
/**
 * Lines without a verdict.
 */
count: number, };

/**
 * When what was found is looked at again, when logs are due, what a posting counts (实践考察规则).
 *
 * No legal text fixes these: the defaults are common practice, every office may set its own.
 */
export type PracticeRule = { 
/**
 * So many months after a visit its gaps are looked at again (几个月后回看).
 */
review_months: number, 
/**
 * The log of a month is due on this day of the next (月志几号前交).
 */
log_due_day: number, 
/**
 * A month of a posting with fewer days needs no log and counts no hours (当月不足几天不计).
 */
least_days: number, 
/**
 * What a month of a posting counts (每月折算学时).
 */
hours_per_month: Hours, };

/**
 * Which certificates are looked at before they are issued.
 */
export type PreviewCertificates = { 
/**
 * The class.
 */
class: Id, 
/**
 * These trainees; nothing for everyone who may have one.
 */
enrolments: Array<Id> | null, 
/**
 * The name of the stock.
 */
stock: string | null, 
/**
 * The day of issue; nothing for today.
 */
day: string | null, };

/**
 * A rule to be tried on a year.
 */
export type PreviewHoursRule = { 
/**
 * Since when it is to hold.
 */
since: string, 
/**
 * What it says.
 */
rule: HoursRule, 
/**
 * The year on which it is tried; that of its first day unless told.
 */
year: number | null, 
/**
 * Only those whose verdict changes.
 */
verdict_only: boolean, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, };

/**
 * Whose needs are answered: those the filter leaves.
 */
export type PrintAnswers = { 
/**
 * A unit's, a person's, a topic's, a year's; nothing narrows nothing.
 */
filter: NeedFilter, 
/**
 * Whether nobody is named: for what leaves the office.
 */
no_names: boolean, };

/**
 * A letter to be printed, and on what.
 */
export type PrintAppointment = { 
/**
 * The letter.
 */
id: Id, 
/**
 * The name of the stock; nothing for white paper with our border.
 */
stock: string | null, };

/**
 * Whose archive is to be printed.
 */
export type PrintArchives = { 
/**
 * One person.
 */
id: Id | null, 
/**
 * Everybody of the filter instead: a unit with all below it, what was typed, a tier.
 */
filter: CadreFilter, };

/**
 * Signing sheets to be printed.
 */
export type PrintAttendance = { 
/**
 * The class.
 */
class: Id, 
/**
 * Which sheets; every half-day unless said otherwise.
 */
sheet: SheetOf | null, 
/**
 * Columns of names, one or two; by the size of the class unless said otherwise.
 */
columns: number | null, 
/**
 * By group instead of by 学号.
 */
by_group: boolean, 
/**
 * Lines for those who come late.
 */
blanks: number | null, };

/**
 * Blank forms.
 */
export type PrintBlankInterviews = { 
/**
 * The batch they are for: they carry its name and the numbers still free.
 */
batch: Id | null, 
/**
 * How many.
 */
count: number, };

/**
 * Which certificates are printed, and on what.
 */
export type PrintCertificates = { 
/**
 * The class.
 */
class: Id, 
/**
 * These; nothing for every valid one of the class.
 */
ids: Array<Id> | null, 
/**
 * The name of the stock; nothing for white paper with our border.
 */
stock: string | null, };

/**
 * A list of a class to be printed.
 */
export type PrintClassList = { 
/**
 * The class.
 */
class: Id, 
/**
 * Which list.
 */
list: ClassList, };

/**
 * Which lines of a class are wanted on paper.
 */
export type PrintFees = { 
/**
 * The class.
 */
class: Id, 
/**
 * 待付 or 已付.
 */
stage: FeeStage, };

/**
 * Which papers are printed; with nothing said, every complete one.
 */
export type PrintInterviews = { 
/**
 * The complete papers of a batch.
 */
batch: Id | null, 
/**
 * These papers, complete or not.
 */
ids: Array<Id> | null, 
/**
 * The complete papers of a cadre.
 */
cadre: Id | null, };

/**
 * The letters of follow-ups of one class.
 */
export type PrintLetters = { 
/**
 * The follow-ups: all of one class, in one letter.
 */
ids: Array<Id>, 
/**
 * To this unit only.
 */
unit: string | null, };

/**
 * The sessions of a mentor from today on, to be printed (授课安排).
 */
export type PrintMentorTimetable = { 
/**
 * The mentor.
 */
mentor: Id, };

/**
 * Whose sheets are printed.
 */
export type PrintMentors = { 
/**
 * The mentors, in this order.
 */
ids: Array<Id>, };

/**
 * The report to be set.
 */
export type PrintNeedReport = { 
/**
 * The year; without it the newest in which people were asked.
 */
year: number | null, 
/**
 * Whether nobody is named: for what leaves the office.
 */
no_names: boolean, };

/**
 * A paper of a plan.
 */
export type PrintPlan = { 
/**
 * The plan.
 */
id: Id, 
/**
 * On which paper, for the plan itself.
 */
sheet: PlanSheet | null, 
/**
 * Which round, for the panel's papers; the newest unless named.
 */
round: number | null, 
/**
 * The panel's forms as they were filled in; otherwise blank.
 */
filled: boolean, 
/**
 * Which version, for the changes; the newest unless named.
 */
version: number | null, };

/**
 * The sheets of several postings.
 */
export type PrintPostings = { 
/**
 * The postings.
 */
ids: Array<Id>, };

/**
 * What is to be printed, and of whom.
 */
export type PrintProgress = { 
/**
 * 催学通知, of those who are behind; otherwise 进度表 of all.
 */
notice: boolean, 
/**
 * The year; this one unless told.
 */
year: number | null, 
/**
 * What was typed: a part of the name, initials, unit.
 */
find: string | null, 
/**
 * A unit with all below it.
 */
unit: Id | null, 
/**
 * Training tier.
 */
tier: string | null, 
/**
 * Only those who stand so.
 */
state: PaceState | null, 
/**
 * Those who lack most first, instead of the office's order.
 */
worst_first: boolean, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, };

/**
 * Sheets of trainees.
 */
export type PrintQuestionSheets = { 
/**
 * The class.
 */
class: Id, 
/**
 * These trainees; none stands for all.
 */
enrolments: Array<Id>, 
/**
 * To be written by hand: only who it is stands there.
 */
blank: boolean, };

/**
 * The questions of a class for those who teach.
 */
export type PrintQuestions = { 
/**
 * The class.
 */
class: Id, 
/**
 * Without names and units.
 */
no_names: boolean, };

/**
 * A print in the history.
 */
export type PrintRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The document's key.
 */
document: string, 
/**
 * The record it is about.
 */
subject: Id | null, 
/**
 * Its title.
 */
title: string, 
/**
 * Its pages.
 */
pages: number, 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who.
 */
who: string, };

/**
 * Sheets of a batch to be handed out.
 */
export type PrintSurvey = { 
/**
 * The batch.
 */
batch: Id, 
/**
 * The first running number; nothing: one sheet without a number, to be copied.
 */
first: number | null, 
/**
 * How many sheets.
 */
count: number, };

/**
 * A timetable to be printed.
 */
export type PrintTimetable = { 
/**
 * The class.
 */
class: Id, 
/**
 * On which paper.
 */
paper: TimetablePaper, };

/**
 * A failed call: what happened, where, and the values its sentence names.
 */
export type Problem = { 
/**
 * What happened.
 */
code: Code, 
/**
 * The values the sentence names.
 */
values: Record<string, string>, 
/**
 * Where in a file from outside, if it was one.
 */
place: Place | null, };

/**
 * A page of people, and how all of the filter stand.
 */
export type ProgressPage = { 
/**
 * The year.
 */
year: number, 
/**
 * The day to which it is measured.
 */
day: string, 
/**
 * How many rows there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<ProgressRow>, 
/**
 * People the filter leaves, however they stand.
 */
people: number, 
/**
 * Those who have reached the target.
 */
done: number, 
/**
 * Those who will at the present pace.
 */
on_pace: number, 
/**
 * Those who will not.
 */
behind: number, 
/**
 * Hours missing in all.
 */
short: Hours, 
/**
 * The years that have records, the newest first, and this one.
 */
years: Array<number>, };

/**
 * Somebody's year.
 */
export type ProgressRow = { 
/**
 * The person.
 */
id: Id, 
/**
 * 姓名
 */
name: string, 
/**
 * 单位
 */
unit: string | null, 
/**
 * 职务
 */
post: string | null, 
/**
 * 培训层级
 */
tier: string | null, 
/**
 * Hours learned.
 */
hours: Hours, 
/**
 * Courses finished.
 */
courses: number, 
/**
 * What the year asks.
 */
target: Hours, 
/**
 * What is missing.
 */
short: Hours, 
/**
 * What the year will have at the present pace.
 */
expected: Hours, 
/**
 * How that stands.
 */
state: PaceState, };

/**
 * A project that offers places to grow at (选派项目).
 */
export type Project = { 
/**
 * Its id.
 */
id: Id, 
/**
 * 项目名称
 */
title: string, 
/**
 * 项目类别
 */
kind: ProjectKind | null, 
/**
 * 接收单位
 */
host: string | null, 
/**
 * 地点
 */
place: string | null, 
/**
 * 名额
 */
places: number | null, 
/**
 * 开始日期
 */
first_day: string | null, 
/**
 * 结束日期
 */
last_day: string | null, 
/**
 * 实践导师
 */
mentor: string | null, 
/**
 * 导师职务
 */
mentor_post: string | null, 
/**
 * 导师电话
 */
mentor_phone: string | null, 
/**
 * 做什么
 */
duties: string | null, 
/**
 * 备注
 */
note: string | null, 
/**
 * Who was ever sent there.
 */
postings: number, };

/**
 * A field of a project (选派项目), in the order of its record.
 */
export type ProjectField = "title" | "kind" | "host" | "place" | "places" | "first_day" | "last_day" | "mentor" | "mentor_post" | "mentor_phone" | "duties" | "note";

/**
 * Where somebody is sent to grow (项目类别).
 */
export type ProjectKind = "key_work" | "major" | "reform" | "frontline";

/**
 * A project in the list.
 */
export type ProjectLine = { 
/**
 * The project.
 */
project: Project, 
/**
 * Who is there today (现派).
 */
now: number, 
/**
 * Who is still to go (待派).
 */
ahead: number, };

/**
 * A project with what it trains and who was sent there.
 */
export type ProjectRecord = { 
/**
 * The project.
 */
project: Project, 
/**
 * What it trains.
 */
trains: Array<Trained>, 
/**
 * Who was sent there, the earliest first.
 */
postings: Array<PostingRow>, 
/**
 * Who is there today (现派).
 */
now: number, 
/**
 * Who is still to go (待派).
 */
ahead: number, };

/**
 * One project.
 */
export type ProjectRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * The number template of certificates of hours (学时证明编号规则): an office's own.
 */
export type ProofNumbers = { 
/**
 * For example `学证〔{year}〕{seq:04}`.
 */
series: string, };

/**
 * A page of the register.
 */
export type ProofPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<ProofRow>, 
/**
 * The years in which certificates were issued, for the filter.
 */
years: Array<number>, 
/**
 * The number that the next one gets.
 */
next: string, };

/**
 * One certificate.
 */
export type ProofRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * A certificate of hours in the register (学时证明).
 */
export type ProofRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Whose.
 */
cadre: Id, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit.
 */
unit: string | null, 
/**
 * 编号
 */
number: string, 
/**
 * The day of issue.
 */
issued: string, 
/**
 * The first year it certifies.
 */
first_year: number, 
/**
 * The last.
 */
last_year: number, 
/**
 * What it certifies.
 */
hours: Hours, 
/**
 * Why it is void; nothing while it is valid.
 */
void: string | null, 
/**
 * Whether it was printed.
 */
printed: boolean, };

/**
 * Whom a rule selects.
 */
export type Proposal = { 
/**
 * The rule that selected them.
 */
rule: Audience, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The first of them in the office's order, at most [`PROPOSED`].
 */
people: Array<TraineeCandidate>, };

/**
 * A rule that selects people for a class.
 */
export type ProposeTrainees = { 
/**
 * The class.
 */
class: Id, 
/**
 * The rule; without it that of the class's plan item, with what was decided there by hand.
 */
rule: Audience | null, };

/**
 * Somebody whose post is only a text, with the posts it could mean.
 */
export type ProposedHolding = { 
/**
 * The person.
 */
cadre: Id, 
/**
 * Their name.
 */
name: string, 
/**
 * 单位, as the roster has it.
 */
unit: string | null, 
/**
 * 职务, as the roster has it.
 */
post: string, 
/**
 * From when they hold it, as far as the roster tells.
 */
since: string | null, 
/**
 * Whether unit and title are exactly those of the one post offered.
 */
exact: boolean, 
/**
 * The posts it could mean; none: there is no such post yet.
 */
choices: Array<PostChoice>, };

/**
 * A page of people whose post is only a text.
 */
export type ProposedHoldings = { 
/**
 * How many are found.
 */
total: number, 
/**
 * Of all those whose text names exactly one post.
 */
exact: number, 
/**
 * The page.
 */
rows: Array<ProposedHolding>, };

/**
 * What the rule proposes for a list.
 */
export type ProposedList = { 
/**
 * Its first day: today.
 */
first_day: string, 
/**
 * Its last day.
 */
last_day: string, 
/**
 * Whether it carries scores.
 */
with_scores: boolean, 
/**
 * Who takes objections.
 */
contact: string, 
/**
 * 电话
 */
phone: string, };

/**
 * A post that the roster names and that is none yet.
 */
export type ProposedPost = { 
/**
 * Its unit.
 */
unit: Id | null, 
/**
 * The unit's name.
 */
unit_name: string | null, 
/**
 * 职务, as the roster writes it.
 */
title: string, 
/**
 * How many people have it.
 */
people: number, };

/**
 * What the rule and the calendar say of such days (公示期).
 */
export type PublicationDays = { 
/**
 * The last day that the rule proposes.
 */
last_day: string, 
/**
 * Working days from the first to the one that was chosen.
 */
working: number, 
/**
 * How many the rule asks.
 */
least: number, 
/**
 * Whether the holidays of these years are there.
 */
known: boolean, };

/**
 * One publication.
 */
export type PublicationRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * A list that hung out (公示).
 */
export type PublicationRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Whether it corrects an earlier one (更正公示).
 */
corrects: boolean, 
/**
 * Its first day.
 */
first_day: string, 
/**
 * Its last day.
 */
last_day: string, 
/**
 * Whether it carries scores.
 */
with_scores: boolean, 
/**
 * What it says.
 */
results: Array<PublishedResult>, };

/**
 * How results are published (公示规则) [K]: dated, an office's own.
 */
export type PublicationRule = { 
/**
 * For how many working days.
 */
days: number, 
/**
 * Whether the list carries scores, or only who passed.
 */
with_scores: boolean, 
/**
 * Who takes objections (联系人); empty for a line to be filled in by hand.
 */
contact: string, 
/**
 * 联系电话
 */
phone: string, };

/**
 * A list to be hung out.
 */
export type Publish = { 
/**
 * The class.
 */
class: Id, 
/**
 * Its first day.
 */
first_day: string, 
/**
 * Its last day.
 */
last_day: string, 
/**
 * Whether it carries scores.
 */
with_scores: boolean, 
/**
 * Who takes objections.
 */
contact: string, 
/**
 * 电话
 */
phone: string, };

/**
 * What was published of a trainee (公示名单的一行).
 */
export type PublishedResult = { 
/**
 * The enrolment.
 */
enrolment: Id, 
/**
 * 学号
 */
student_no: number, 
/**
 * Name.
 */
name: string, 
/**
 * Unit.
 */
unit: string | null, 
/**
 * The scores, in the order of the parts.
 */
scores: Array<Score | null>, 
/**
 * What they came to.
 */
outcome: Outcome, 
/**
 * 名次
 */
place: number | null, };

/**
 * A question (题).
 */
export type Question = { 
/**
 * Stays with it through versions, whatever its number becomes.
 */
key: number, 
/**
 * 题型
 */
kind: QuestionKind, 
/**
 * 题目
 */
text: string, 
/**
 * A line of help below it; empty for none.
 */
help: string, 
/**
 * 必答
 */
required: boolean, 
/**
 * The choices, or the words of a scale from its least to its greatest; the topics that the paper offers.
 */
choices: Array<string>, 
/**
 * Of a multiple choice at most so many may be ticked (0: any); of text and topics so many lines stand on paper.
 */
most: number, };

/**
 * One difference between two versions.
 */
export type QuestionChange = { 
/**
 * What became of it.
 */
kind: QuestionChangeKind, 
/**
 * The question's number before; nothing for the title, the introduction, or a new one.
 */
old_no: number | null, 
/**
 * Its number now.
 */
new_no: number | null, 
/**
 * What was changed: 题目, 题型, 选项…
 */
what: string, 
/**
 * As it was.
 */
old: string, 
/**
 * As it is.
 */
new: string, };

/**
 * What became of a part of the questionnaire (变化).
 */
export type QuestionChangeKind = "added" | "removed" | "moved" | "edited";

/**
 * A row and what would become of it.
 */
export type QuestionFate = { 
/**
 * The row as Excel numbers it.
 */
row: number, 
/**
 * The trainee.
 */
enrolment: Id, 
/**
 * 学号
 */
student_no: number, 
/**
 * Name.
 */
name: string, 
/**
 * The question.
 */
question: string, 
/**
 * What becomes of it.
 */
fate: QuestionFateKind, };

/**
 * What becomes of a row.
 */
export type QuestionFateKind = "new" | "changed" | "same";

/**
 * What kind of answer a question asks for (题型).
 */
export type QuestionKind = "scale" | "choice" | "multiple" | "text" | "topics";

/**
 * What a question is linked to; nothing takes the link away.
 */
export type QuestionLink = { "to": "need", "id": Id | null } | { "to": "topic", "id": Id | null } | { "to": "session", "id": Id | null } | { "to": "mentor", "id": Id | null };

/**
 * What was answered to a question.
 */
export type QuestionResult = { 
/**
 * Its number.
 */
no: number, 
/**
 * Its kind.
 */
kind: QuestionKind, 
/**
 * Its words.
 */
text: string, 
/**
 * The heading it stands under.
 */
section: string, 
/**
 * How many answered it.
 */
answered: number, 
/**
 * How many left it blank.
 */
blank: number, 
/**
 * Every choice.
 */
choices: Array<ChoiceResult>, 
/**
 * The mean of a scale.
 */
mean: number | null, 
/**
 * The standard deviation of a scale.
 */
spread: number | null, 
/**
 * By kind of respondent, where enough of the kind answered.
 */
groups: Array<GroupResult>, 
/**
 * What was written, word for word, the most frequent first.
 */
texts: Array<WrittenAnswer>, 
/**
 * The topics wished for, the most wanted first.
 */
topics: Array<TopicResult>, };

/**
 * A trainee with what they brought and took home.
 */
export type QuestionRow = { 
/**
 * The enrolment.
 */
id: Id, 
/**
 * 学号
 */
student_no: number, 
/**
 * Name.
 */
name: string, 
/**
 * Unit.
 */
unit: string | null, 
/**
 * Post.
 */
post: string | null, 
/**
 * The person in the roster.
 */
cadre: Id | null, 
/**
 * 带来的问题
 */
question: string, 
/**
 * How far it has come.
 */
state: QuestionState, 
/**
 * The need it arises from.
 */
need: Id | null, 
/**
 * The topic it is about.
 */
topic: Id | null, 
/**
 * The topic's name.
 */
topic_name: string | null, 
/**
 * The session that answers it.
 */
session: SessionBrief | null, 
/**
 * The session that fits best, while none answers it.
 */
proposed: SessionBrief | null, 
/**
 * The mentor who answers it.
 */
mentor: Id | null, 
/**
 * The mentor's name.
 */
mentor_name: string | null, 
/**
 * 简要回答
 */
answer: string, 
/**
 * 带回的成果
 */
result: string, 
/**
 * 行动计划
 */
actions: Array<ActionRow>, 
/**
 * Lines that were done.
 */
done: number, };

/**
 * How far the question of a trainee has come (问题状态).
 */
export type QuestionState = "none" | "open" | "placed" | "answered";

/**
 * How many questions have come how far.
 */
export type QuestionTally = { 
/**
 * 没有交
 */
none: number, 
/**
 * 没有课程回答
 */
open: number, 
/**
 * 已安排课程
 */
placed: number, 
/**
 * 已回答
 */
answered: number, 
/**
 * Trainees with a result.
 */
results: number, 
/**
 * Trainees with a plan.
 */
plans: number, };

/**
 * A questionnaire (问卷).
 */
export type Questionnaire = { 
/**
 * Its title, over the paper.
 */
title: string, 
/**
 * What the paper says to who fills it in.
 */
intro: string, 
/**
 * Its sections. Questions are numbered through them, from 1.
 */
sections: Array<Section>, };

/**
 * A questionnaire in the list.
 */
export type QuestionnaireLine = { 
/**
 * Its id.
 */
id: Id, 
/**
 * What the office calls it.
 */
name: string, 
/**
 * Its newest version.
 */
version: number, 
/**
 * How many questions that has.
 */
questions: number, 
/**
 * Batches on any of its versions.
 */
batches: number, 
/**
 * Whether it can be given out as it is.
 */
ready: boolean, };

/**
 * A questionnaire as one of its versions stands.
 */
export type QuestionnaireRecord = { 
/**
 * Its id.
 */
id: Id, 
/**
 * What the office calls it.
 */
name: string, 
/**
 * All versions, the newest first.
 */
versions: Array<QuestionnaireVersionRow>, 
/**
 * The version shown.
 */
version: number, 
/**
 * What stands in it.
 */
content: Questionnaire, 
/**
 * What it changed against the version before.
 */
changes: Array<QuestionChange>, 
/**
 * What keeps it from being given out.
 */
faults: Array<Problem>, };

/**
 * One questionnaire.
 */
export type QuestionnaireRequest = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Which version; the newest if not said.
 */
version: number | null, };

/**
 * A version in the list of versions.
 */
export type QuestionnaireVersionRow = { 
/**
 * Its number.
 */
version: number, 
/**
 * Batches that use it.
 */
batches: number, };

/**
 * The questions of a class by 学号.
 */
export type Questions = { 
/**
 * Those that are meant.
 */
rows: Array<QuestionRow>, 
/**
 * Of all trainees, whatever was asked for.
 */
tally: QuestionTally, 
/**
 * Whether the timetable can still make room.
 */
can_place: boolean, };

/**
 * A table of questions, before anything is written.
 */
export type QuestionsPreview = { 
/**
 * The file's name.
 */
file: string, 
/**
 * The rows that can be taken.
 */
rows: Array<QuestionFate>, 
/**
 * Of these, how many say something new.
 */
count: number, 
/**
 * What there is to look at.
 */
findings: Array<Finding>, };

/**
 * Where questions come from.
 */
export type QuestionsSource = { 
/**
 * The class.
 */
class: Id, 
/**
 * A chosen file.
 */
file: number | null, 
/**
 * Pasted cells, if it is no file.
 */
text: string | null, };

/**
 * What was taken.
 */
export type QuestionsTaken = { 
/**
 * Questions that are new or changed.
 */
count: number, };

/**
 * Gaps to be raised.
 */
export type RaiseGaps = { 
/**
 * The gaps.
 */
gaps: Array<ChosenGap>, };

/**
 * An improvement made a need of a year.
 */
export type RaiseImprovement = { 
/**
 * The improvement.
 */
id: Id, 
/**
 * The topic, if it is known …
 */
topic: Id | null, 
/**
 * … or its name, if it is new.
 */
name: string, 
/**
 * The year of the plan; without one the next.
 */
year: number | null, 
/**
 * 急需程度: 3, 2, 1.
 */
urgency: number | null, };

/**
 * What became of gaps that were to be raised.
 */
export type RaisedGaps = { 
/**
 * New needs.
 */
raised: number, 
/**
 * Gaps that were needs already.
 */
already: number, 
/**
 * Abilities without a topic: their gaps cannot become needs.
 */
without_topic: Array<string>, };

/**
 * A need raised in the meeting.
 */
export type RaisedRow = { 
/**
 * The need.
 */
need: Id, 
/**
 * The topic.
 */
topic: Id, 
/**
 * Its name.
 */
topic_name: string, 
/**
 * 急需程度
 */
urgency: number | null, 
/**
 * The words that ask, kept even where the minutes no longer have them.
 */
quote: string, 
/**
 * Where they begin in the minutes, in characters; nothing: they are there no more.
 */
start: number | null, 
/**
 * One behind their last character.
 */
end: number | null, 
/**
 * Who said them.
 */
attendee: Id | null, };

/**
 * How mentors are ranked (选导师的权重): a dated setting. Points are whole; nothing is worth more than once.
 */
export type RankRule = { 
/**
 * For a topic that the mentor names.
 */
topic: number, 
/**
 * For each piece of evidence, up to five.
 */
evidence: number, 
/**
 * For a course on it, up to two.
 */
course: number, 
/**
 * For each tenth of the rating above 3.0 of 4; below it as much is taken off.
 */
rating: number, 
/**
 * Taken off for every 4 学时 of the year.
 */
load: number, 
/**
 * Taken off for somebody engaged today; less with every day, nothing after `rest_days`.
 */
recent: number, 
/**
 * After so many days an engagement is no longer recent.
 */
rest_days: number, 
/**
 * Taken off for each time of the last twelve months on this very topic.
 */
same: number, 
/**
 * Taken off for each step of distance: 本市, 本省, 外省.
 */
distance: number, 
/**
 * Taken off for each 500 yuan of the fee of a 学时.
 */
fee: number, 
/**
 * For a mentor from outside while their share of the year's hours is below the share wanted.
 */
outside: number, 
/**
 * The share of hours wanted from outside, per cent.
 */
outside_share: number, 
/**
 * The most hours a year that one mentor should teach.
 */
most_hours: Hours, 
/**
 * The most sessions a month that one mentor should hold.
 */
most_in_month: number, };

/**
 * A mentor in the order.
 */
export type RankedMentor = { 
/**
 * The place, from 1.
 */
place: number, 
/**
 * The points.
 */
points: number, 
/**
 * The mentor.
 */
id: Id, 
/**
 * Name.
 */
name: string, 
/**
 * Where they come from.
 */
kind: MentorKind | null, 
/**
 * 单位
 */
organisation: string | null, 
/**
 * 职务职称
 */
title: string | null, 
/**
 * Why they stand where they stand.
 */
reasons: Array<WeighedReason>, 
/**
 * What shows that they know the topics.
 */
evidence: Array<Evidence>, 
/**
 * Why they cannot hold the session; such come last.
 */
obstacle: Problem | null, 
/**
 * What there is to say of their load.
 */
warnings: Array<LoadWarning>, };

/**
 * Mentors in order.
 */
export type RankedMentors = { 
/**
 * What they are wanted for, in words.
 */
title: string, 
/**
 * On which topics.
 */
topics: Array<MentorTopic>, 
/**
 * The class of the session.
 */
class: Id | null, 
/**
 * When the session is, in words.
 */
when: string | null, 
/**
 * Who teaches the session now.
 */
mentor: Id | null, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * They.
 */
rows: Array<RankedMentor>, 
/**
 * The share of this year's hours taught by mentors from outside, in hundredths of a percent.
 */
outside: number | null, 
/**
 * The share wanted, per cent.
 */
outside_wanted: number, };

/**
 * 反应: what trainees thought of it.
 */
export type Reaction = { 
/**
 * 满意度
 */
satisfaction: EffectFigure, };

/**
 * A column that may hold scores.
 */
export type ReadColumn = { 
/**
 * Its heading, or which it is.
 */
heading: string, 
/**
 * What it is taken for.
 */
holds: ScoreColumn, 
/**
 * How many of its cells are filled.
 */
filled: number, };

/**
 * A document of the workbook and what would become of it.
 */
export type ReadDeployment = { 
/**
 * Its first row as Excel numbers it.
 */
row: number, 
/**
 * 文件名称
 */
title: string, 
/**
 * 文号
 */
number: string | null, 
/**
 * The document on file that it is.
 */
known: Id | null, 
/**
 * What becomes of it.
 */
fate: DeploymentFate, 
/**
 * What changes on the document on file.
 */
changes: Array<DeploymentChange>, 
/**
 * The topics of the needs that will be lifted out of it.
 */
needs: Array<string>, };

/**
 * A row and what would become of it.
 */
export type ReadLevels = { 
/**
 * The row as Excel numbers it.
 */
row: number, 
/**
 * 姓名
 */
name: string, 
/**
 * Unit and post of the person it is.
 */
of: string, 
/**
 * The person.
 */
cadre: Id | null, 
/**
 * What becomes of it.
 */
fate: LevelsFate, 
/**
 * Who says so.
 */
source: AbilitySource, 
/**
 * When.
 */
day: string, 
/**
 * What is kept.
 */
changes: Array<SaidChange>, };

/**
 * A paper as it was read, with its fate.
 */
export type ReadPaper = { 
/**
 * The line of the file it begins at.
 */
line: number, 
/**
 * 第几号
 */
no: number | null, 
/**
 * 访谈对象
 */
name: string | null, 
/**
 * 单位及职务, as it stands there.
 */
unit_and_post: string | null, 
/**
 * 对象类别
 */
kind: RespondentKind | null, 
/**
 * The cadre it was found to be.
 */
cadre: Id | null, 
/**
 * The topics.
 */
topics: Array<string>, 
/**
 * What becomes of it.
 */
fate: InterviewFate, 
/**
 * What changes on the paper that the batch has.
 */
changes: Array<PaperChange>, };

/**
 * A score that is new or changes.
 */
export type ReadScore = { 
/**
 * The part's name.
 */
part: string, 
/**
 * The score there is.
 */
before: Score | null, 
/**
 * What it becomes.
 */
after: Score, 
/**
 * Whether it hung out and waits for a reason.
 */
waits: boolean, };

/**
 * Pasted names.
 */
export type ReadTrainees = { 
/**
 * The class.
 */
class: Id, 
/**
 * One a line: a name, or name, unit and post as Excel copies them.
 */
text: string, };

/**
 * Why a mentor stands where they stand (理由).
 */
export type Reason = { "what": "topics", 
/**
 * How many of those asked for.
 */
count: number, } | { "what": "evidence", 
/**
 * How many pieces.
 */
count: number, } | { "what": "courses", 
/**
 * How many.
 */
count: number, } | { "what": "rating", 
/**
 * In hundredths of 4.
 */
mean: number, 
/**
 * On how many forms.
 */
forms: number, } | { "what": "unrated" } | { "what": "recent", 
/**
 * Days since.
 */
days: number, } | { "what": "next", 
/**
 * Days until.
 */
days: number, } | { "what": "never" } | { "what": "load", 
/**
 * Hours of the year.
 */
hours: Hours, 
/**
 * Of these what was taught already; the rest is in the timetables.
 */
held: Hours, } | { "what": "same", 
/**
 * How often.
 */
count: number, } | { "what": "distance", 
/**
 * Where.
 */
place: MentorPlace, } | { "what": "fee", 
/**
 * A 学时 after tax.
 */
each: Fen, } | { "what": "outside" };

/**
 * Somebody called back early.
 */
export type RecallPosting = { 
/**
 * The posting.
 */
id: Id, 
/**
 * The last day there; nothing takes the recall back.
 */
day: string | null, 
/**
 * Why.
 */
reason: string, };

/**
 * A sum to be reckoned from one side to the other.
 */
export type Reckon = { 
/**
 * The sum.
 */
amount: Fen, 
/**
 * Whether it is what is left after tax.
 */
is_net: boolean, };

/**
 * From what a record's hours came (折算依据).
 */
export type Reckoned = "given" | "long" | "middle" | "short" | "rate" | "nothing";

/**
 * A course that is recommended.
 */
export type Recommended = { 
/**
 * The course.
 */
id: Id, 
/**
 * Its title.
 */
title: string, 
/**
 * The platforms that have it.
 */
platforms: Array<string>, 
/**
 * How long, in seconds.
 */
seconds: number | null, 
/**
 * What it is worth.
 */
hours: Hours | null, 
/**
 * Why: the topics it answers, or the words its title contains.
 */
because: Array<string>, 
/**
 * Whether nobody has confirmed what it is about.
 */
guessed: boolean, 
/**
 * How many of ours have finished it.
 */
people: number, 
/**
 * Whether the person has finished it.
 */
done: boolean, };

/**
 * What converting anew came to.
 */
export type Reconverted = { 
/**
 * Records looked at.
 */
records: number, 
/**
 * Records that count otherwise now.
 */
changed: number, 
/**
 * Their sum before.
 */
before: Hours, 
/**
 * Their sum now.
 */
after: Hours, };

/**
 * One change of a record, or of something that belongs to it.
 */
export type RecordChange = { 
/**
 * The step it belongs to.
 */
journal: Id, 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who.
 */
who: string, 
/**
 * The kind of record: that of the record itself, or of what belongs to it.
 */
kind: string, 
/**
 * Which one.
 */
row: Id, 
/**
 * What belongs to the record, in words: a topic, the number of a letter.
 */
about: string | null, 
/**
 * Whether it was not there before.
 */
is_new: boolean, 
/**
 * Whether it was deleted: its last values are those before.
 */
is_gone: boolean, 
/**
 * The fields that changed.
 */
fields: Array<FieldChange>, };

/**
 * One print.
 */
export type RecordRef = { 
/**
 * Its id.
 */
id: Id, };

/**
 * One record.
 */
export type RecordRequest = { 
/**
 * The record.
 */
id: Id, };

/**
 * A lost password replaced with the help of the recovery code.
 */
export type Recover = { 
/**
 * The office's folder.
 */
folder: number, 
/**
 * The recovery code from the printed sheet.
 */
code: string, 
/**
 * The account whose password is replaced.
 */
account: string, 
/**
 * The new password.
 */
password: string, };

/**
 * A recovery code that was just made.
 */
export type RecoveryCode = { 
/**
 * The code, as it was shown.
 */
code: string, };

/**
 * A void certificate to be replaced.
 */
export type ReissueCertificate = { 
/**
 * The certificate.
 */
id: Id, };

/**
 * Trainees to be removed.
 */
export type RemoveTrainees = { 
/**
 * The enrolments, all of one class.
 */
ids: Array<Id>, };

/**
 * A group's new name.
 */
export type RenameGroup = { 
/**
 * The group.
 */
id: Id, 
/**
 * The name.
 */
name: string, };

/**
 * A new name.
 */
export type RenameQuestionnaire = { 
/**
 * The questionnaire.
 */
id: Id, 
/**
 * Its new name.
 */
name: string, };

/**
 * A new name.
 */
export type RenameTopic = { 
/**
 * The topic.
 */
id: Id, 
/**
 * Its new name.
 */
name: string, };

/**
 * A unit's new name.
 */
export type RenameUnit = { 
/**
 * The unit.
 */
id: Id, 
/**
 * Its name.
 */
name: string, };

/**
 * A year to be opened again.
 */
export type ReopenYear = { 
/**
 * The year.
 */
year: number, 
/**
 * Why.
 */
reason: string, };

/**
 * A paragraph of the report on needs (需求分析报告).
 */
export type ReportSection = "situation" | "findings" | "advice";

/**
 * A paragraph of the report: as generated, and as the clerk wrote it.
 */
export type ReportText = { 
/**
 * Which.
 */
section: ReportSection, 
/**
 * From today's figures.
 */
generated: string, 
/**
 * What the clerk wrote; it is printed instead.
 */
written: string | null, };

/**
 * The paragraphs of a year.
 */
export type ReportTexts = { 
/**
 * The year.
 */
year: number, 
/**
 * The paragraphs.
 */
texts: Array<ReportText>, };

/**
 * Who fills a questionnaire in (填表人).
 */
export type Respondent = "cadre" | "leader" | "expert" | "entrepreneur";

/**
 * Who is interviewed (访谈对象).
 */
export type RespondentKind = "cadre" | "expert" | "entrepreneur" | "other";

/**
 * Going back to a copy, in a folder of its own.
 */
export type Restore = { 
/**
 * The backup file.
 */
file: number, 
/**
 * An empty folder; without one a new folder beside the offices is taken.
 */
folder: number | null, };

/**
 * A restored office, ready to be signed in to.
 */
export type Restored = { 
/**
 * Its folder, as a token.
 */
token: number, 
/**
 * Its folder, to be shown.
 */
folder: string, };

/**
 * What the forms say of a course, or of a mentor in one class (课程评估汇总的一行).
 */
export type ResultLine = { 
/**
 * The batch of its forms.
 */
batch: Id, 
/**
 * Its line on their sheets, from 0.
 */
line: number, 
/**
 * The class.
 */
class: Id, 
/**
 * The class's name.
 */
class_title: string, 
/**
 * 课程 or 导师
 */
title: string, 
/**
 * Who teaches.
 */
mentor: Id | null, 
/**
 * Their name.
 */
mentor_name: string | null, 
/**
 * The day of the course.
 */
day: string | null, 
/**
 * 发放
 */
given_out: number, 
/**
 * 回收
 */
returned: number, 
/**
 * 有效: sheets with an answer in its line.
 */
valid: number, 
/**
 * Whether these are too few to say more.
 */
too_few: boolean, 
/**
 * Over all its items.
 */
figures: Figures, 
/**
 * What its items are worth, in points; 0 where its form counts none.
 */
full: number, 
/**
 * 得分, in hundredths of a point.
 */
points: number | null, 
/**
 * The points of each block, in hundredths, with the block's heading and what it is worth.
 */
blocks: [string, number, number | null][], 
/**
 * 名次, dense.
 */
rank: number | null, 
/**
 * The comments on its own sheets.
 */
comments: Array<Comment>, };

/**
 * A trainee of a class to be picked.
 */
export type ResultPick = { 
/**
 * The enrolment.
 */
id: Id, 
/**
 * 学号
 */
student_no: number, 
/**
 * 姓名
 */
name: string, 
/**
 * 单位
 */
unit: string | null, };

/**
 * How far the results of a class are.
 */
export type ResultStanding = { 
/**
 * How far they are.
 */
state: ResultState, 
/**
 * The last day of what hangs out.
 */
until: string | null, 
/**
 * The lists, in order.
 */
publications: Array<PublicationRow>, 
/**
 * The objections.
 */
objections: Array<ObjectionRow>, 
/**
 * The changed scores.
 */
corrections: Array<CorrectionRow>, 
/**
 * Results that are no longer what hung out, and were not published again.
 */
changed: Array<ChangedResult>, 
/**
 * How many have no result yet: nothing can be published before.
 */
open: number, 
/**
 * When the post's assessment is due, while some wait for it.
 */
post_due: [string, string] | null, 
/**
 * How many wait for it.
 */
provisional: number, 
/**
 * What the rule proposes for a list that hangs out from today.
 */
proposed: ProposedList, };

/**
 * How far the results of a class are (公示状态).
 */
export type ResultState = "draft" | "published" | "objected" | "settled";

/**
 * What a result is used for (结果运用).
 */
export type ResultUse = "honour" | "reserve" | "talk" | "retrain";

/**
 * What a batch says (汇总).
 */
export type Results = { 
/**
 * Sheets typed.
 */
typed: number, 
/**
 * 录入中
 */
drafts: number, 
/**
 * 不计入
 */
invalid: number, 
/**
 * 有效
 */
valid: number, 
/**
 * With fewer sheets than this nothing is broken down.
 */
least: number, 
/**
 * Whether there are too few to show anything.
 */
too_few: boolean, 
/**
 * By kind of respondent.
 */
kinds: Array<KindCount>, 
/**
 * The questions; none where there are too few sheets.
 */
questions: Array<QuestionResult>, };

/**
 * What is to be told of a class.
 */
export type ResultsRequest = { 
/**
 * The class.
 */
class: Id, 
/**
 * Courses or mentors.
 */
kind: FormKind, };

/**
 * A group as it was handed in, and as it would be today.
 */
export type ReturnLine = { 
/**
 * By what it is grouped; nothing for everybody.
 */
by: GroupBy | null, 
/**
 * Its name.
 */
name: string, 
/**
 * As it was handed in.
 */
then: StatLine | null, 
/**
 * As it would be today.
 */
now: StatLine | null, };

/**
 * A return beside the figures of today (上报与现在).
 */
export type ReturnRecord = { 
/**
 * The return.
 */
row: ReturnRow, 
/**
 * Everybody first, then the groups.
 */
lines: Array<ReturnLine>, };

/**
 * One return.
 */
export type ReturnRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * A return (上报).
 */
export type ReturnRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The year.
 */
year: number, 
/**
 * 报表名称
 */
title: string, 
/**
 * 上报日期
 */
submitted: string, 
/**
 * 经办人
 */
by: string, 
/**
 * 文号
 */
number: string | null, 
/**
 * 报送单位
 */
receiver: string | null, 
/**
 * Everybody, as it was handed in.
 */
all: StatLine, 
/**
 * Whether any figure would be another today.
 */
differs: boolean, };

/**
 * What an account may do (角色); each includes those before it.
 */
export type Role = "viewer" | "clerk" | "admin";

/**
 * How many rows meet each fate.
 */
export type RosterCounts = { 
/**
 * 新增
 */
new: number, 
/**
 * 有变化
 */
changed: number, 
/**
 * 相同
 */
same: number, 
/**
 * 待定
 */
unsure: number, 
/**
 * 重复
 */
repeats: number, 
/**
 * 不导入
 */
left_out: number, 
/**
 * Questions not answered yet.
 */
asks: number, 
/**
 * Remarks.
 */
notes: number, 
/**
 * Units that will be made.
 */
new_units: number, };

/**
 * A page of what there is to say, questions first.
 */
export type RosterFindings = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
findings: Array<Finding>, 
/**
 * The keys under which the questions among them are answered, in the same order.
 */
answer_keys: Array<string | null>, };

/**
 * A page of what there is to say of a roster.
 */
export type RosterFindingsRequest = { 
/**
 * The roster.
 */
token: number, 
/**
 * From this one on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, };

/**
 * A page of rows.
 */
export type RosterPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<RosterRow>, };

/**
 * A page of a roster's rows.
 */
export type RosterPageRequest = { 
/**
 * The roster.
 */
token: number, 
/**
 * Only rows of this fate.
 */
fate: Fate | null, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, };

/**
 * A roster read, before anything is written.
 */
export type RosterPreview = { 
/**
 * Stands for it in later calls.
 */
token: number, 
/**
 * The file's name.
 */
file: string, 
/**
 * The sheets read; of 任免审批表 the files.
 */
sheets: Array<string>, 
/**
 * Its columns and what they were taken for.
 */
columns: Array<Column>, 
/**
 * What would happen.
 */
counts: RosterCounts, 
/**
 * What there is to say and to ask, questions first; the first page of it.
 */
findings: Array<Finding>, 
/**
 * The keys under which the questions among them are answered, in the same order.
 */
answer_keys: Array<string | null>, };

/**
 * One row with its fate.
 */
export type RosterRow = { 
/**
 * Its place among all rows.
 */
at: number, 
/**
 * The sheet, or the file of a 任免审批表.
 */
sheet: string, 
/**
 * The row as Excel numbers it.
 */
row: number, 
/**
 * What becomes of it.
 */
fate: Fate, 
/**
 * The name.
 */
name: string, 
/**
 * The unit.
 */
unit: string | null, 
/**
 * The post.
 */
post: string | null, 
/**
 * What would change, for a known person.
 */
differences: Array<FieldDifference>, 
/**
 * Whether a 任免审批表 comes with it that is not kept yet.
 */
keeps_form: boolean, 
/**
 * What there is to say of it.
 */
findings: Array<Finding>, };

/**
 * Where people come from, and what the person has corrected or answered so far.
 */
export type RosterSource = { 
/**
 * One chosen workbook, or any number of 任免审批表 (.lrmx .lrm, zips of them).
 */
files: number[], 
/**
 * Pasted cells, instead of files.
 */
text: string | null, 
/**
 * Corrections and answers.
 */
told: Told, };

/**
 * A round of 训前评估.
 */
export type RoundRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its number.
 */
no: number, 
/**
 * When it began.
 */
opened: string, 
/**
 * When it ended.
 */
closed: string | null, 
/**
 * The form and what passes.
 */
rule: AssessmentRule, 
/**
 * The items before the panel.
 */
items: Array<AssessedItem>, };

/**
 * One changed row, field by field.
 */
export type RowChange = { 
/**
 * The entry it belongs to.
 */
journal: Id, 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who.
 */
who: string, 
/**
 * The kind of record.
 */
kind: string, 
/**
 * The record.
 */
row: Id, 
/**
 * The fields that changed.
 */
fields: Array<FieldChange>, };

/**
 * Something that would change.
 */
export type RowDifference = { 
/**
 * What, in the words of the sheet's head.
 */
field: string, 
/**
 * What it is now.
 */
before: string | null, 
/**
 * What it would be.
 */
after: string, };

/**
 * What becomes of a row.
 */
export type RowFate = "new" | "changed" | "same" | "left_out";

/**
 * The office's rule for summaries; dated, and a summary names the one it was made under.
 */
export type Rule = { 
/**
 * How satisfaction is reckoned.
 */
satisfaction: Satisfaction, 
/**
 * What each answer is worth in percent, 满意 first, when it is weighted.
 */
weights: [number, number, number, number], 
/**
 * With fewer valid forms than this nothing is broken down, so that nobody can be recognised.
 */
least_forms: number, 
/**
 * When a form is not counted.
 */
validity: Validity, };

/**
 * One condition of a rule with what it names.
 */
export type RuleLine = { 
/**
 * The condition.
 */
condition: Condition, 
/**
 * Names of units and posts, keys of tiers, ranks, parties, years of age, hours, a day; of a gap the ability and the levels.
 */
values: Array<string>, };

/**
 * A rule with the day since which it holds.
 */
export type RuleOfDay = { 
/**
 * Since when; nothing for the program's default.
 */
since: string | null, 
/**
 * What it says.
 */
rule: HoursRule, 
/**
 * Whether it is the one of today.
 */
is_now: boolean, };

/**
 * What a rule would do to a year.
 */
export type RulePreview = { 
/**
 * The year.
 */
year: number, 
/**
 * Whether the year is closed, so that no rule changes it any more.
 */
is_closed: boolean, 
/**
 * People looked at.
 */
people: number, 
/**
 * Those whose figures would change.
 */
changed: number, 
/**
 * Those who would reach the target of hours or days and do not now.
 */
gains: number, 
/**
 * Those who have reached it and would not.
 */
loses: number, 
/**
 * How many rows there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<HoursChange>, };

/**
 * The rules of the office as they hold today (规则).
 */
export type Rules = { 
/**
 * 半天的时间与学时
 */
half_days: Held<HalfDayRule>, 
/**
 * 请假上限
 */
leave_limit: Held<LeaveLimit>, 
/**
 * 主体班次课程比例
 */
module_shares: Held<ModuleRule>, 
/**
 * 合格标准
 */
pass: Held<PassRule>, 
/**
 * 评估汇总规则
 */
evaluation: Held<Rule>, 
/**
 * 三类需求统筹权重
 */
board: Held<BoardRule>, };

/**
 * A level that is kept.
 */
export type SaidChange = { 
/**
 * The ability's name.
 */
name: string, 
/**
 * What counts now; nothing where nothing was said.
 */
before: Level | null, 
/**
 * What the workbook says.
 */
after: Level, };

/**
 * A statement as the record shows it.
 */
export type SaidLine = { 
/**
 * Its id; nothing for what follows from a class.
 */
id: Id | null, 
/**
 * The level.
 */
level: Level, 
/**
 * Who said so.
 */
source: AbilitySource, 
/**
 * When.
 */
day: string, 
/**
 * The class it follows from.
 */
class: PersonRef | null, 
/**
 * The posting it follows from.
 */
posting: PersonRef | null, 
/**
 * A remark.
 */
note: string | null, 
/**
 * Whether it is the one that counts.
 */
counts: boolean, };

/**
 * How satisfaction (满意度) is reckoned: three ways are in use, so the name is printed with the figure.
 */
export type Satisfaction = "satisfied" | "at_least_fairly" | "weighted";

/**
 * A field of an ability typed by hand.
 */
export type SaveAbilityField = { 
/**
 * The ability.
 */
id: Id, 
/**
 * The field.
 */
field: AbilityField, 
/**
 * What was typed.
 */
value: string, };

/**
 * What a level of an ability means.
 */
export type SaveAbilityLevel = { 
/**
 * The ability.
 */
id: Id, 
/**
 * The level.
 */
level: Level, 
/**
 * What it means; empty for the general meaning.
 */
meaning: string, };

/**
 * A new or changed account.
 */
export type SaveAccount = { 
/**
 * The account; `None` for a new one.
 */
id: Id | null, 
/**
 * The person's name.
 */
name: string, 
/**
 * What it may do.
 */
role: Role, 
/**
 * Whether it may sign in.
 */
active: boolean, 
/**
 * A new password; needed for a new account and for one that may sign in again.
 */
password: string | null, };

/**
 * A cell as it is left.
 */
export type SaveActionField = { 
/**
 * The line.
 */
id: Id, 
/**
 * The cell.
 */
field: ActionField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * An answer typed.
 */
export type SaveAnswer = { 
/**
 * The batch.
 */
batch: Id, 
/**
 * 问卷号: of a new form, or of one typed before.
 */
no: number, 
/**
 * The item, from 1.
 */
item: number, 
/**
 * The answer; nothing leaves it blank.
 */
answer: Answer | null, };

/**
 * A field of a trainee's form as it is left.
 */
export type SaveApplication = { 
/**
 * The follow-up.
 */
followup: Id, 
/**
 * The trainee.
 */
enrolment: Id, 
/**
 * The field.
 */
field: ApplicationField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * A field of an appraisal as it is left.
 */
export type SaveAppraisal = { 
/**
 * The posting.
 */
posting: Id, 
/**
 * Which appraisal.
 */
kind: AppraisalKind, 
/**
 * The field.
 */
field: AppraisalField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * What is known of one who attended.
 */
export type SaveAttendee = { 
/**
 * Its id.
 */
id: Id, 
/**
 * 类别
 */
kind: AttendeeKind, 
/**
 * 姓名
 */
name: string, 
/**
 * 单位
 */
unit: string, 
/**
 * 职务
 */
post: string, };

/**
 * A field as it is left.
 */
export type SaveBaseField = { 
/**
 * The place.
 */
id: Id, 
/**
 * The field.
 */
field: BaseField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * A new or changed batch.
 */
export type SaveBatch = { 
/**
 * The batch; `None` for a new one.
 */
id: Id | null, 
/**
 * What it is called.
 */
title: string, 
/**
 * The year it belongs to.
 */
year: number, 
/**
 * How many papers there are.
 */
paper_count: number, };

/**
 * A field typed by hand.
 */
export type SaveCadreField = { 
/**
 * The cadre.
 */
id: Id, 
/**
 * The field.
 */
field: CadreField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * What the items of a plan may cost together.
 */
export type SaveCeiling = { 
/**
 * The plan.
 */
id: Id, 
/**
 * In yuan, as typed; empty for none.
 */
yuan: string, };

/**
 * A field as it is left.
 */
export type SaveClassField = { 
/**
 * The class.
 */
id: Id, 
/**
 * The field.
 */
field: ClassField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * A comment typed.
 */
export type SaveComment = { 
/**
 * The batch.
 */
batch: Id, 
/**
 * 问卷号
 */
no: number, 
/**
 * The words; empty for none.
 */
comment: string, };

/**
 * What was counted on paper.
 */
export type SaveCounts = { 
/**
 * The batch.
 */
id: Id, 
/**
 * 发放
 */
given_out: number, 
/**
 * 回收
 */
returned: number, };

/**
 * A field of a course as it is left.
 */
export type SaveCourseField = { 
/**
 * The course.
 */
id: Id, 
/**
 * The field.
 */
field: CourseField, 
/**
 * What was typed; of the topic its id. Empty clears it.
 */
value: string, };

/**
 * A degree of a unit's form.
 */
export type SaveDegree = { 
/**
 * The follow-up.
 */
followup: Id, 
/**
 * The trainee.
 */
enrolment: Id, 
/**
 * The aspect, from 0.
 */
aspect: number, 
/**
 * 4 to 1; nothing clears it.
 */
degree: number | null, };

/**
 * A field as it is left.
 */
export type SaveDeploymentField = { 
/**
 * The document.
 */
id: Id, 
/**
 * The field.
 */
field: DeploymentField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * A form as it was edited.
 */
export type SaveDesign = { 
/**
 * What it judges.
 */
kind: FormKind, 
/**
 * The whole of it.
 */
content: Template, };

/**
 * A field typed by hand.
 */
export type SaveEntryField = { 
/**
 * The entry.
 */
id: Id, 
/**
 * The field.
 */
field: EntryField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * What shows that a mentor knows a topic.
 */
export type SaveEvidence = { 
/**
 * The piece that is said otherwise; nothing for a new one.
 */
id: Id | null, 
/**
 * The mentor.
 */
mentor: Id, 
/**
 * The topic.
 */
topic: Id, 
/**
 * What it is.
 */
kind: EvidenceKind, 
/**
 * In words.
 */
text: string, };

/**
 * A field as it is left.
 */
export type SaveFollowupField = { 
/**
 * The follow-up.
 */
id: Id, 
/**
 * The field.
 */
field: FollowupField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * A holding put right.
 */
export type SaveHolding = { 
/**
 * The holding.
 */
id: Id, 
/**
 * 任职时间
 */
since: string | null, 
/**
 * 免职时间
 */
until: string | null, 
/**
 * A remark.
 */
note: string | null, };

/**
 * The notice of a year.
 */
export type SaveHolidays = { 
/**
 * The year.
 */
year: number, 
/**
 * The notice as it is typed or pasted; empty takes it away.
 */
text: string, };

/**
 * A rule to be set, or to be tried.
 */
export type SaveHoursRule = { 
/**
 * Since when it is to hold.
 */
since: string, 
/**
 * What it says.
 */
rule: HoursRule, };

/**
 * A field as it is left.
 */
export type SaveImprovementField = { 
/**
 * The improvement.
 */
id: Id, 
/**
 * The field.
 */
field: ImprovementField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * A field as it is left.
 */
export type SaveInterviewField = { 
/**
 * The paper.
 */
id: Id, 
/**
 * The field.
 */
field: InterviewField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * A field as it is left.
 */
export type SaveItemField = { 
/**
 * The item.
 */
id: Id, 
/**
 * The field.
 */
field: ItemField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * The written reason for leave above the limit.
 */
export type SaveLeaveReason = { 
/**
 * The enrolment.
 */
enrolment: Id, 
/**
 * Why; empty takes it back.
 */
reason: string, };

/**
 * Cells typed, filled or pasted at once.
 */
export type SaveLevels = { 
/**
 * Who says so.
 */
source: AbilitySource, 
/**
 * When.
 */
day: string, 
/**
 * The cells.
 */
cells: Array<PersonCell>, 
/**
 * A remark.
 */
note: string | null, };

/**
 * A cell as it is left.
 */
export type SaveLineField = { 
/**
 * The line.
 */
id: Id, 
/**
 * The cell.
 */
field: LineField, 
/**
 * What was typed; empty clears it.
 */
value: string, 
/**
 * Of who is answerable: the one of the roster who was chosen; nothing for words alone.
 */
cadre: Id | null, };

/**
 * A part of a month's log as it is left.
 */
export type SaveLog = { 
/**
 * The posting.
 */
posting: Id, 
/**
 * The month.
 */
month: Month, 
/**
 * The part.
 */
field: LogField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * Marks for one half-day.
 */
export type SaveMarks = { 
/**
 * The class.
 */
class: Id, 
/**
 * The day.
 */
day: string, 
/**
 * Its half.
 */
half: HalfDay, 
/**
 * The trainees.
 */
enrolments: Array<Id>, 
/**
 * What they were; nothing for present.
 */
mark: Mark | null, };

/**
 * A field as it is left.
 */
export type SaveMeetingField = { 
/**
 * The meeting.
 */
id: Id, 
/**
 * The field.
 */
field: MeetingField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * A field as it is left.
 */
export type SaveMentorField = { 
/**
 * The mentor.
 */
id: Id, 
/**
 * The field.
 */
field: MentorField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * Words of a unit's form as they are left.
 */
export type SaveOpinion = { 
/**
 * The follow-up.
 */
followup: Id, 
/**
 * The trainee.
 */
enrolment: Id, 
/**
 * The field.
 */
field: OpinionField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * A member as it is left.
 */
export type SavePanelMember = { 
/**
 * The member.
 */
id: Id, 
/**
 * As whom.
 */
kind: MemberKind, 
/**
 * Their name.
 */
name: string, 
/**
 * Their unit.
 */
unit: string, 
/**
 * Their post.
 */
post: string, 
/**
 * Where they are reached.
 */
phone: string, };

/**
 * What a member wrote, as it is left.
 */
export type SavePanelOpinion = { 
/**
 * The item in its round.
 */
verdict: Id, 
/**
 * Whose form it is.
 */
member: Id, 
/**
 * The words; empty clears them.
 */
words: string, };

/**
 * One answer as it is typed.
 */
export type SavePanelScore = { 
/**
 * The item in its round.
 */
verdict: Id, 
/**
 * Whose form it is.
 */
member: Id, 
/**
 * Which question, from 0.
 */
question: number, 
/**
 * From 1 to 5; nothing clears it.
 */
score: number | null, };

/**
 * A changed part.
 */
export type SavePart = { 
/**
 * The part.
 */
id: Id, 
/**
 * What it looks at.
 */
kind: PartKind, 
/**
 * Its name.
 */
name: string, 
/**
 * Its weight in percent.
 */
weight: number, };

/**
 * A new or changed plan.
 */
export type SavePlan = { 
/**
 * The plan; `None` for a new one.
 */
id: Id | null, 
/**
 * The year.
 */
year: number, 
/**
 * What it is called.
 */
title: string, };

/**
 * A post as it is typed.
 */
export type SavePost = { 
/**
 * The post.
 */
id: Id, 
/**
 * Its unit.
 */
unit: Id | null, 
/**
 * 职务
 */
title: string, 
/**
 * 职数
 */
places: number, 
/**
 * 关键岗位
 */
is_key: boolean, };

/**
 * Cells typed, filled or pasted at once.
 */
export type SavePostCells = { 
/**
 * The cells.
 */
cells: Array<PostCell>, };

/**
 * A field as it is left.
 */
export type SavePostingField = { 
/**
 * The posting.
 */
id: Id, 
/**
 * The field.
 */
field: PostingField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * What a posting counts.
 */
export type SavePostingHours = { 
/**
 * The posting.
 */
id: Id, 
/**
 * 学时; nothing: not reckoned yet
 */
hours: Hours | null, 
/**
 * Why so many; may be left out where it is what the rule says.
 */
reason: string, };

/**
 * A field as it is left.
 */
export type SaveProjectField = { 
/**
 * The project.
 */
id: Id, 
/**
 * The field.
 */
field: ProjectField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * A questionnaire as it was edited.
 */
export type SaveQuestionnaire = { 
/**
 * The questionnaire.
 */
id: Id, 
/**
 * The whole of it.
 */
content: Questionnaire, };

/**
 * A paragraph as the clerk wrote it.
 */
export type SaveReportText = { 
/**
 * The year.
 */
year: number, 
/**
 * Which.
 */
section: ReportSection, 
/**
 * What was written; empty goes back to the generated one.
 */
value: string, };

/**
 * Who was asked: a cadre of the roster, or someone by name.
 */
export type SaveRespondent = { 
/**
 * The paper.
 */
id: Id, 
/**
 * The cadre, if one of the roster: name, unit and post are taken from there.
 */
cadre: Id | null, 
/**
 * The name of someone from outside; empty clears it.
 */
name: string, };

/**
 * Why an item goes back, as it is left.
 */
export type SaveReturnReason = { 
/**
 * The item in its round.
 */
verdict: Id, 
/**
 * Why.
 */
reason: string, };

/**
 * A score typed.
 */
export type SaveScore = { 
/**
 * The part.
 */
part: Id, 
/**
 * 学号
 */
student_no: number, 
/**
 * What was typed: `87`, `87.5`, `缺`, `缓`, `补72`; empty clears it.
 */
text: string, 
/**
 * Why, where a published score is changed.
 */
reason: string | null, };

/**
 * The topics read from a sheet the second time.
 */
export type SaveSecondWishes = { 
/**
 * The batch.
 */
batch: Id, 
/**
 * The sheet's number.
 */
no: number, 
/**
 * The topics.
 */
wishes: Array<WishedTopic>, };

/**
 * A field as it is left.
 */
export type SaveSessionField = { 
/**
 * The session.
 */
id: Id, 
/**
 * The field.
 */
field: SessionField, 
/**
 * What was typed; empty clears it.
 */
value: string, 
/**
 * Whether the class may be extended to a day outside it.
 */
extend: boolean, };

/**
 * A field as it is left.
 */
export type SaveSheetField = { 
/**
 * The trainee.
 */
enrolment: Id, 
/**
 * The field.
 */
field: SheetField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * An answer keyed.
 */
export type SaveSurveyAnswer = { 
/**
 * The batch.
 */
batch: Id, 
/**
 * The sheet's number.
 */
no: number, 
/**
 * The question's number.
 */
question: number, 
/**
 * A digit, letters, or words; empty leaves it blank.
 */
value: string, };

/**
 * A new or changed batch.
 */
export type SaveSurveyBatch = { 
/**
 * The batch; `None` for a new one.
 */
id: Id | null, 
/**
 * The questionnaire: its newest version is taken.
 */
questionnaire: Id, 
/**
 * What it is called.
 */
title: string, 
/**
 * The year it belongs to.
 */
year: number, 
/**
 * 发放
 */
given_out: number, 
/**
 * 回收
 */
returned: number, };

/**
 * Who filled the sheet in.
 */
export type SaveSurveyRespondent = { 
/**
 * The batch.
 */
batch: Id, 
/**
 * The sheet's number.
 */
no: number, 
/**
 * 填表人类别
 */
kind: Respondent | null, 
/**
 * The unit; empty: anonymous.
 */
unit: string, };

/**
 * All topics wished for on a sheet, in their order.
 */
export type SaveSurveyWishes = { 
/**
 * The batch.
 */
batch: Id, 
/**
 * The sheet's number.
 */
no: number, 
/**
 * The topics; one that is not known yet is made in place.
 */
wishes: Array<WishedTopic>, };

/**
 * A cell of a task as it is left.
 */
export type SaveTaskField = { 
/**
 * The task.
 */
id: Id, 
/**
 * The cell.
 */
field: TaskField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * A field as it is left.
 */
export type SaveTrainee = { 
/**
 * The enrolment.
 */
id: Id, 
/**
 * The field.
 */
field: TraineeField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * A field as it is left.
 */
export type SaveVisitField = { 
/**
 * The visit.
 */
id: Id, 
/**
 * The field.
 */
field: VisitField, 
/**
 * What was typed; empty clears it.
 */
value: string, };

/**
 * How far somebody went to school (学历层次).
 */
export type Schooling = "other" | "college" | "bachelor" | "graduate";

/**
 * A score (成绩).
 */
export type Score = { 
/**
 * Where it stands.
 */
state: ScoreState, 
/**
 * In hundredths of a point; only where scored.
 */
value: number | null, 
/**
 * 补考成绩, in hundredths of a point: beside the first, which stays.
 */
makeup: number | null, };

/**
 * What a column of a table of scores holds.
 */
export type ScoreColumn = { "is": "nothing" } | { "is": "score", 
/**
 * The part.
 */
part: Id, } | { "is": "makeup", 
/**
 * The part.
 */
part: Id, };

/**
 * What becomes of a row.
 */
export type ScoreFate = "new" | "changed" | "same" | "unsure" | "waits" | "left_out";

/**
 * A trainee's line (成绩单的一行).
 */
export type ScoreRow = { 
/**
 * The enrolment.
 */
id: Id, 
/**
 * 学号
 */
student_no: number, 
/**
 * Name.
 */
name: string, 
/**
 * Unit.
 */
unit: string | null, 
/**
 * Whether they left the class.
 */
withdrawn: boolean, 
/**
 * The scores, in the order of the parts; nothing where none was typed.
 */
scores: Array<Score | null>, 
/**
 * What counts of each, in hundredths: after a makeup less than it may have brought.
 */
counted: (number | null)[], 
/**
 * What they come to.
 */
outcome: Outcome, 
/**
 * 名次
 */
place: number | null, };

/**
 * The score sheet of a class (成绩单).
 */
export type ScoreSheet = { 
/**
 * The class's title.
 */
title: string, 
/**
 * The parts.
 */
parts: Array<Part>, 
/**
 * The trainees by 学号.
 */
rows: Array<ScoreRow>, 
/**
 * The pass rule.
 */
rule: PassRule, };

/**
 * Where a score stands (成绩状态).
 */
export type ScoreState = "scored" | "absent" | "deferred";

/**
 * A row and what would become of it.
 */
export type ScoresFate = { 
/**
 * The row as Excel numbers it.
 */
row: number, 
/**
 * The trainee.
 */
enrolment: Id | null, 
/**
 * 学号
 */
student_no: number | null, 
/**
 * Name.
 */
name: string, 
/**
 * What becomes of it.
 */
fate: ScoreFate, 
/**
 * The scores that are new or change.
 */
scores: Array<ReadScore>, };

/**
 * A table of scores, before anything is written.
 */
export type ScoresPreview = { 
/**
 * The file's name.
 */
file: string, 
/**
 * The parts that columns may be of.
 */
parts: Array<Part>, 
/**
 * The columns.
 */
columns: Array<ReadColumn>, 
/**
 * The rows.
 */
rows: Array<ScoresFate>, 
/**
 * Scores that would be taken.
 */
count: number, 
/**
 * Scores that hung out and differ, whether a reason is given by now or not.
 */
published: number, 
/**
 * What there is to look at.
 */
findings: Array<Finding>, 
/**
 * The keys under which the questions among them are answered, in the same order.
 */
answer_keys: Array<string | null>, };

/**
 * Where scores come from, and what is said of them on the page.
 */
export type ScoresSource = { 
/**
 * The class.
 */
class: Id, 
/**
 * What columns hold, by heading, where the guess was wrong.
 */
columns: Record<string, ScoreColumn>, 
/**
 * Who rows are, by row: the id of an enrolment, or `skip`.
 */
answers: Record<string, string>, 
/**
 * Why scores that hung out are changed; without it they are left as they are.
 */
reason: string | null, 
/**
 * A chosen file.
 */
file: number | null, 
/**
 * Pasted cells, if it is no file.
 */
text: string | null, };

/**
 * What was taken.
 */
export type ScoresTaken = { 
/**
 * Scores that are new or changed.
 */
count: number, 
/**
 * Scores left as they hung out, for want of a reason.
 */
waiting: number, };

/**
 * How far the second keying of a batch is, and how sure the first one is (二次录入).
 */
export type SecondKeying = { 
/**
 * Drawn of 100 sheets; 0: none drawn yet.
 */
percent: number, 
/**
 * Complete sheets there are to draw from.
 */
sheets: number, 
/**
 * The sheets drawn.
 */
drawn: Array<SecondSheetRow>, 
/**
 * Where the keyings differ.
 */
differences: Array<DifferenceRow>, 
/**
 * Errors per 1,000 fields.
 */
tally: Tally, };

/**
 * A sheet drawn for second keying.
 */
export type SecondSheetRow = { 
/**
 * Its number.
 */
no: number, 
/**
 * Who keyed it the second time.
 */
keyed_by: string | null, 
/**
 * Whether the second keying is complete.
 */
complete: boolean, 
/**
 * Differences still to be decided.
 */
open: number, };

/**
 * Questions under a heading (部分).
 */
export type Section = { 
/**
 * Its heading; may be empty.
 */
title: string, 
/**
 * Its questions.
 */
questions: Array<Question>, };

/**
 * Somebody sent to a project.
 */
export type SendPerson = { 
/**
 * The project.
 */
project: Id, 
/**
 * The person.
 */
cadre: Id, 
/**
 * From when on; the project's first day where it is left out.
 */
first_day: string | null, 
/**
 * Until when; the project's last day where it is left out.
 */
last_day: string | null, };

/**
 * A number series (编号序列).
 */
export type SeriesRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The document it numbers.
 */
document: string, 
/**
 * The year.
 */
year: number, 
/**
 * Its template.
 */
template: string, 
/**
 * How many numbers were given.
 */
last: number, 
/**
 * The next number.
 */
next: string, };

/**
 * A session in a few words.
 */
export type SessionBrief = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its day.
 */
day: string, 
/**
 * Its half-day.
 */
half: HalfDay, 
/**
 * Its title.
 */
title: string, 
/**
 * Who teaches.
 */
mentor: string | null, };

/**
 * A field of a session (课程), in the order of the timetable.
 */
export type SessionField = "day" | "half" | "starts" | "ends" | "title" | "kind" | "module" | "room" | "hours";

/**
 * How a session is held (形式).
 */
export type SessionKind = "lecture" | "onsite" | "discussion" | "case" | "visit" | "practice" | "online";

/**
 * One session.
 */
export type SessionRequest = { 
/**
 * The session.
 */
id: Id, };

/**
 * A session of the timetable (课程).
 */
export type SessionRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its day.
 */
day: string, 
/**
 * Its half-day.
 */
half: HalfDay, 
/**
 * Its beginning, `HH:MM`.
 */
starts: string, 
/**
 * Its end, `HH:MM`.
 */
ends: string, 
/**
 * 课程
 */
title: string, 
/**
 * 形式
 */
kind: SessionKind | null, 
/**
 * 模块
 */
module: Module | null, 
/**
 * Who teaches.
 */
mentor: Id | null, 
/**
 * Their name.
 */
mentor_name: string | null, 
/**
 * Their organisation and title.
 */
mentor_title: string | null, 
/**
 * 地点
 */
room: string | null, 
/**
 * 学时
 */
hours: Hours, };

/**
 * The topics whose courses close a gap in an ability.
 */
export type SetAbilityTopics = { 
/**
 * The ability.
 */
id: Id, 
/**
 * The topics.
 */
topics: Array<Id>, };

/**
 * What became of a line.
 */
export type SetActionState = { 
/**
 * The line.
 */
id: Id, 
/**
 * What became of it.
 */
state: ActionState, 
/**
 * Why it was not done; needed then.
 */
note: string, };

/**
 * The rule of an item.
 */
export type SetAudience = { 
/**
 * The item.
 */
item: Id, 
/**
 * The rule.
 */
rule: Audience, };

/**
 * What can be learned there.
 */
export type SetBaseTopics = { 
/**
 * The place.
 */
id: Id, 
/**
 * The topics.
 */
topics: Array<Id>, };

/**
 * The level to which a class raises an ability.
 */
export type SetClassAbility = { 
/**
 * The class.
 */
class: Id, 
/**
 * The ability.
 */
ability: Id, 
/**
 * The level; 0 and nothing: it does not raise it.
 */
level: Level | null, };

/**
 * The plan item that a class answers.
 */
export type SetClassItem = { 
/**
 * The class.
 */
id: Id, 
/**
 * The item; nothing for a class outside the plan.
 */
item: Id | null, };

/**
 * What a class is to count as.
 */
export type SetClassKind = { 
/**
 * The class.
 */
id: Id, 
/**
 * As what; nothing leaves it to its title and days.
 */
kind: HoursKind | null, };

/**
 * How far a class has come.
 */
export type SetClassState = { 
/**
 * The class.
 */
id: Id, 
/**
 * From now on.
 */
state: ClassState, };

/**
 * What a course is about.
 */
export type SetCourseTopics = { 
/**
 * The course.
 */
id: Id, 
/**
 * Its topics.
 */
topics: Array<Id>, };

/**
 * Engagements taken to a state.
 */
export type SetEngagements = { 
/**
 * Which; who was not asked yet is asked first.
 */
of: Array<EngagementRef>, 
/**
 * The state.
 */
state: EngagementState, 
/**
 * On which day; nothing for today.
 */
day: string | null, };

/**
 * A form judged by hand.
 */
export type SetFormState = { 
/**
 * The form.
 */
id: Id, 
/**
 * Where it stands from now on.
 */
state: FormState, 
/**
 * Why it is not to be counted; only where it is made invalid.
 */
reason: string, };

/**
 * Trainees put into a group.
 */
export type SetGroup = { 
/**
 * The class.
 */
class: Id, 
/**
 * The enrolments.
 */
ids: Array<Id>, 
/**
 * The group; nothing takes them out of theirs.
 */
group: Id | null, };

/**
 * How far an improvement has come.
 */
export type SetImprovementState = { 
/**
 * The improvement.
 */
id: Id, 
/**
 * How far.
 */
state: ImprovementState, };

/**
 * A need attached to an item or taken off it.
 */
export type SetItemNeed = { 
/**
 * The item.
 */
item: Id, 
/**
 * The need.
 */
need: Id, 
/**
 * Whether the item answers it.
 */
answers: boolean, };

/**
 * The topics that an item answers.
 */
export type SetItemTopics = { 
/**
 * The item.
 */
id: Id, 
/**
 * The topics.
 */
topics: Array<Id>, };

/**
 * How far a measure has come.
 */
export type SetLineState = { 
/**
 * The line.
 */
id: Id, 
/**
 * How far.
 */
state: MeasureState, 
/**
 * Why it is given up.
 */
reason: string, };

/**
 * A photo to be kept.
 */
export type SetMentorPhoto = { 
/**
 * The mentor.
 */
id: Id, 
/**
 * The chosen file.
 */
file: number, };

/**
 * The topics that a mentor teaches.
 */
export type SetMentorTopics = { 
/**
 * The mentor.
 */
id: Id, 
/**
 * The topics.
 */
topics: Array<Id>, };

/**
 * Somebody taken in or left out by hand.
 */
export type SetPick = { 
/**
 * The item.
 */
item: Id, 
/**
 * The cadre.
 */
cadre: Id, 
/**
 * Which of the two; `None` leaves it to the rule again.
 */
way: PickWay | null, 
/**
 * Why.
 */
reason: string, };

/**
 * To which level a project trains an ability.
 */
export type SetProjectAbility = { 
/**
 * The project.
 */
project: Id, 
/**
 * The ability.
 */
ability: Id, 
/**
 * The level; 0 and nothing: it does not.
 */
level: Level | null, };

/**
 * Who teaches a session.
 */
export type SetSessionMentor = { 
/**
 * The session.
 */
id: Id, 
/**
 * The mentor.
 */
mentor: Id | null, };

/**
 * A sheet judged by hand.
 */
export type SetSurveyState = { 
/**
 * The batch.
 */
batch: Id, 
/**
 * The sheet's number.
 */
no: number, 
/**
 * Where it stands from now on.
 */
state: SheetState, 
/**
 * Why it is not to be counted; only where it is made invalid.
 */
reason: string, };

/**
 * Who a mentor is.
 */
export type SetTeacher = { 
/**
 * The mentor.
 */
mentor: Id, 
/**
 * Whether it is decided.
 */
decided: boolean, 
/**
 * Who it is; nobody of ours.
 */
cadre: Id | null, };

/**
 * A topic put below another.
 */
export type SetTopicParent = { 
/**
 * The topic.
 */
id: Id, 
/**
 * The topic above it; nothing puts it at the top.
 */
parent: Id | null, };

/**
 * An urgency typed.
 */
export type SetUrgency = { 
/**
 * The wish.
 */
id: Id, 
/**
 * 急需程度: 3, 2, 1; 0 where the person refuses it.
 */
urgency: number | null, };

/**
 * Where a visit goes.
 */
export type SetVisitBases = { 
/**
 * The visit.
 */
id: Id, 
/**
 * The places.
 */
bases: Array<Id>, };

/**
 * How far a visit has come.
 */
export type SetVisitState = { 
/**
 * The visit.
 */
id: Id, 
/**
 * How far.
 */
state: VisitState, 
/**
 * Why it was cancelled.
 */
reason: string, };

/**
 * What one source contributes to a topic's points.
 */
export type Share = { 
/**
 * The source.
 */
source: NeedSource, 
/**
 * Its needs: 一般, 需要, 急需, none.
 */
counts: [number, number, number, number], 
/**
 * The needs weighed by urgency, in hundredths.
 */
weighed: number, 
/**
 * The weight of the source, in hundredths.
 */
weight: number, 
/**
 * Both multiplied, in ten-thousandths.
 */
points: number, };

/**
 * One remark on a sheet: an error stops its completion, a note does not.
 */
export type SheetCheck = { 
/**
 * The question; nothing for the sheet's head.
 */
question: number | null, 
/**
 * Error or note.
 */
weight: Weight, 
/**
 * What it is.
 */
code: Code, 
/**
 * The values its sentence names.
 */
values: Record<string, string>, };

/**
 * A field of words on the sheet of questions and results (问题与成果单), in the order of the paper.
 */
export type SheetField = "question" | "answer" | "result";

/**
 * Which sheets are wanted.
 */
export type SheetOf = { "of": "half_day", 
/**
 * The day.
 */
day: string, 
/**
 * Its half.
 */
half: HalfDay, } | { "of": "session", 
/**
 * The session.
 */
id: Id, } | { "of": "week" } | { "of": "all_half_days" };

/**
 * One sheet of a batch.
 */
export type SheetRequest = { 
/**
 * The batch.
 */
batch: Id, 
/**
 * The sheet's number.
 */
no: number, };

/**
 * Whether a half-day's sheet has come back.
 */
export type SheetReturned = { 
/**
 * The class.
 */
class: Id, 
/**
 * The day.
 */
day: string, 
/**
 * Its half.
 */
half: HalfDay, 
/**
 * Whether it has.
 */
returned: boolean, };

/**
 * Where a sheet stands (答卷状态): only a valid one counts.
 */
export type SheetState = "draft" | "complete" | "invalid";

/**
 * How many rows of a sheet meet each fate.
 */
export type SheetTally = { 
/**
 * The sheet.
 */
sheet: ClassSheet, 
/**
 * 新增
 */
new: number, 
/**
 * 有变化
 */
changed: number, 
/**
 * 相同
 */
same: number, 
/**
 * 不导入
 */
left_out: number, };

/**
 * A timetable, or the part from a day on, to be moved.
 */
export type ShiftTimetable = { 
/**
 * The class.
 */
class: Id, 
/**
 * From this day on; nothing for all of it, the days of the class with it.
 */
from: string | null, 
/**
 * By so many days, backwards if negative.
 */
days: number, 
/**
 * Whether only working days count, so that nothing comes to stand on a weekend or a holiday.
 */
workdays: boolean, 
/**
 * Whether the class may be extended.
 */
extend: boolean, };

/**
 * A list and what was typed.
 */
export type Sift = { 
/**
 * A part of a name, initials, pinyin.
 */
find: string, 
/**
 * The names.
 */
names: Array<string>, 
/**
 * At most so many.
 */
limit: number, };

/**
 * Signing in.
 */
export type SignIn = { 
/**
 * The office's folder: a chosen one or one of the recent.
 */
folder: number, 
/**
 * The account's name.
 */
account: string, 
/**
 * Its password.
 */
password: string, };

/**
 * What became of the question a trainee brought (问题解决情况).
 */
export type Solved = "solved" | "part_solved" | "unsolved";

/**
 * A place in the minutes.
 */
export type SpeakerRequest = { 
/**
 * The meeting.
 */
meeting: Id, 
/**
 * The place, in characters.
 */
at: number, };

/**
 * Some needs of a topic made a topic of their own.
 */
export type SplitTopic = { 
/**
 * The topic.
 */
id: Id, 
/**
 * The name of the part.
 */
name: string, 
/**
 * The needs that go over; the others stay.
 */
needs: Array<Id>, 
/**
 * Whether the part stands below the topic, not beside it.
 */
below: boolean, };

/**
 * A station of the chain (环节), in the order of the work.
 */
export type Stage = "need" | "item" | "class" | "mentor" | "result" | "follow_up" | "improvement" | "next";

/**
 * A file or folder the person chose.
 */
export type Staged = { 
/**
 * Stands for it in later calls.
 */
token: number, 
/**
 * Its name without the folder.
 */
name: string, 
/**
 * The whole path, if it is a folder (shown to the person, who chose it).
 */
folder: string | null, };

/**
 * How a class stands to its certificates (发证情况).
 */
export type Standing = { 
/**
 * The class's title.
 */
title: string, 
/**
 * All hours of the class.
 */
hours: Hours, 
/**
 * What keeps the whole class from certificates.
 */
obstacles: Array<Problem>, 
/**
 * The trainees by 学号.
 */
rows: Array<CertificateLine>, 
/**
 * The number the next certificate would get.
 */
next_number: string, };

/**
 * What the first page needs to know.
 */
export type Start = { 
/**
 * The offices opened before, the last one first.
 */
recent: Array<OfficeRef>, 
/**
 * Where a new office is put unless the person chooses another folder.
 */
default_folder: string, 
/**
 * Whether an office is open already.
 */
open: boolean, };

/**
 * A group and what it came to.
 */
export type StatGroup = { 
/**
 * By what it is grouped.
 */
by: GroupBy, 
/**
 * Its name, as paper says it.
 */
name: string, 
/**
 * What it came to.
 */
line: StatLine, };

/**
 * A kind of learning over everybody.
 */
export type StatKind = { 
/**
 * The kind.
 */
kind: HoursKind, 
/**
 * People with any of it.
 */
people: number, 
/**
 * Its hours.
 */
hours: Hours, 
/**
 * Its half-days.
 */
half_days: number, };

/**
 * What a group came to.
 */
export type StatLine = { 
/**
 * 人数
 */
people: number, 
/**
 * 参训人数: of any class, lecture or centre group.
 */
trained: number, 
/**
 * 学时 that count to the target, of all together.
 */
hours: Hours, 
/**
 * 半天 that count, of all together.
 */
half_days: number, 
/**
 * 达标人数: hours or days, and online.
 */
done: number, 
/**
 * Of them who reached the main target, whatever online.
 */
passed: number, };

/**
 * Hours of a module of the timetables (课程模块).
 */
export type StatModule = { 
/**
 * The module.
 */
module: Module, 
/**
 * What people attended of it, by the timetables.
 */
hours: Hours, };

/**
 * A year beside others.
 */
export type StatYear = { 
/**
 * The year.
 */
year: number, 
/**
 * Everybody.
 */
all: StatLine, };

/**
 * The statistics of a year with the years beside it.
 */
export type Statistics = { 
/**
 * The year.
 */
stats: YearStats, 
/**
 * The years there are, the oldest first.
 */
years: Array<StatYear>, };

/**
 * Printed stock (预印纸) and how far this printer is off, in tenths of a millimetre to the right and down.
 */
export type Stock = { 
/**
 * What the office calls it.
 */
name: string, 
/**
 * To the right, in tenths of a millimetre.
 */
right: number, 
/**
 * Down, in tenths of a millimetre.
 */
down: number, };

/**
 * What a new questionnaire begins as (新建问卷).
 */
export type StockQuestionnaire = "blank" | "cadres" | "outsiders";

/**
 * One stock.
 */
export type StockRef = { 
/**
 * Its name.
 */
name: string, };

/**
 * A line of a sheet (一门课程、一位导师).
 */
export type SubjectRow = { 
/**
 * 课程 or 导师, as it was printed.
 */
title: string, 
/**
 * Who teaches.
 */
mentor: string | null, 
/**
 * The day of the course.
 */
day: string | null, };

/**
 * A return to be handed in.
 */
export type SubmitReturn = { 
/**
 * The year.
 */
year: number, 
/**
 * 报表名称
 */
title: string, 
/**
 * 报送单位
 */
receiver: string, 
/**
 * 文号
 */
number: string, };

/**
 * Needs of which an outcome is to be suggested.
 */
export type SuggestOutcome = { 
/**
 * Of this topic and below it.
 */
topic: Id, 
/**
 * In this year.
 */
year: number | null, };

/**
 * What was typed into a field so far.
 */
export type SuggestRequest = { 
/**
 * The field: place, interviewer, unit or post.
 */
field: InterviewField, 
/**
 * A part of it, its initials or its pinyin.
 */
find: string, };

/**
 * An outcome that suggests itself; the clerk decides.
 */
export type SuggestedOutcome = { 
/**
 * 采纳, 部分采纳, 未采纳
 */
outcome: NeedOutcome, 
/**
 * Why.
 */
reason: string, 
/**
 * Whether an issued plan says so, not the answers given to others.
 */
planned: boolean, };

/**
 * What something counts: hours in hundredths and half-days, which do not convert into each other (学时与天数).
 */
export type Sum = { 
/**
 * 学时
 */
hours: Hours, 
/**
 * 半天, two a day.
 */
half_days: number, };

/**
 * The summary of a class's forms (评估汇总).
 */
export type Summary = { 
/**
 * 发放
 */
given_out: number, 
/**
 * 回收
 */
returned: number, 
/**
 * 已录: forms typed, drafts among them.
 */
typed: number, 
/**
 * 录入中
 */
drafts: number, 
/**
 * 有效
 */
valid: number, 
/**
 * 回收率, in hundredths of a percent.
 */
return_rate: number | null, 
/**
 * 有效率 of those returned, in hundredths of a percent.
 */
valid_rate: number | null, 
/**
 * The formula of satisfaction, in words.
 */
formula: string, 
/**
 * Whether there are too few forms to show more than the totals.
 */
too_few: boolean, 
/**
 * The least number of forms.
 */
least_forms: number, 
/**
 * Over all answers.
 */
overall: Figures, 
/**
 * What the form is worth at best, in points; 0 where it counts none.
 */
full: number, 
/**
 * 得分, in hundredths of a point: the points of all items together.
 */
points: number | null, 
/**
 * How points are counted, in words; empty where the form counts none.
 */
points_formula: string, 
/**
 * By block; empty where too few.
 */
blocks: Array<BlockFigures>, 
/**
 * By item; empty where too few.
 */
items: Array<ItemFigures>, 
/**
 * The comments by what they are about, the most frequent first; empty where too few.
 */
comments: Array<Comment>, };

/**
 * What is to be summed up.
 */
export type SummaryRequest = { 
/**
 * The batch.
 */
id: Id, 
/**
 * Which line of its sheets, from 0: a course or a mentor.
 */
line: number, };

/**
 * What somebody's year holds, kind by kind in their order, and what is not certain yet.
 */
export type Sums = { 
/**
 * Each kind, in the order of [`HoursKind::ALL`].
 */
kinds: [Sum, Sum, Sum, Sum, Sum, Sum], 
/**
 * Half-days over whose sheet has not come back yet (待确认).
 */
unconfirmed: Sum, };

/**
 * A batch with its questionnaire and its pile.
 */
export type SurveyBatchRecord = { 
/**
 * The batch.
 */
batch: SurveyBatchRow, 
/**
 * The questions.
 */
content: Questionnaire, 
/**
 * The sheets begun, by number.
 */
sheets: Array<SurveySheetRow>, };

/**
 * One batch.
 */
export type SurveyBatchRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * A batch in the list (一批问卷).
 */
export type SurveyBatchRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The questionnaire.
 */
questionnaire: Id, 
/**
 * The questionnaire's name.
 */
questionnaire_name: string, 
/**
 * Its version.
 */
version: number, 
/**
 * 卷码: on the foot of every sheet.
 */
code: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * The year it belongs to.
 */
year: number, 
/**
 * 发放
 */
given_out: number, 
/**
 * 回收
 */
returned: number, 
/**
 * 已录
 */
typed: number, 
/**
 * 录入中
 */
drafts: number, 
/**
 * 不计入
 */
invalid: number, };

/**
 * A sheet (答卷), or the blank one to be keyed next.
 */
export type SurveySheet = { 
/**
 * Its id; nothing until its first answer.
 */
id: Id | null, 
/**
 * Its number.
 */
no: number, 
/**
 * 填表人类别
 */
kind: Respondent | null, 
/**
 * The unit; nothing: anonymous.
 */
unit: string | null, 
/**
 * The answers, by the question's number.
 */
answers: { [key in number]: string }, 
/**
 * 希望培训的专题
 */
wishes: Array<WishedTopic>, 
/**
 * Where it stands; nothing for one not begun.
 */
state: SheetState | null, 
/**
 * Why it is not counted.
 */
reason: string | null, 
/**
 * Who keyed it.
 */
keyed_by: string | null, 
/**
 * What stops it and what is worth a look.
 */
checks: Array<SheetCheck>, };

/**
 * A sheet in the pile.
 */
export type SurveySheetRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its number.
 */
no: number, 
/**
 * Where it stands.
 */
state: SheetState, 
/**
 * Why it is not counted.
 */
reason: string | null, };

/**
 * Where a table comes from.
 */
export type TableSource = { 
/**
 * A chosen file.
 */
file: number | null, 
/**
 * Pasted cells, if it is no file.
 */
text: string | null, };

/**
 * A payment to be taken back.
 */
export type TakeBackPayment = { 
/**
 * The class.
 */
class: Id, 
/**
 * The payment.
 */
payment: Id, 
/**
 * Why.
 */
reason: string, };

/**
 * The workbook to take.
 */
export type TakeClass = { 
/**
 * The workbook, as read last.
 */
token: number, 
/**
 * What a new class is called; empty for what was proposed.
 */
title: string, 
/**
 * 期次 of a new class.
 */
term: string, 
/**
 * The plan item that a new class answers.
 */
plan_item: Id | null, };

/**
 * The pile to take.
 */
export type TakeInterviews = { 
/**
 * The pile, as read last.
 */
token: number, 
/**
 * The batch.
 */
batch: Id, };

/**
 * The lists to take.
 */
export type TakeOnline = { 
/**
 * The lists, as read last.
 */
token: number, };

/**
 * The roster to take.
 */
export type TakeRoster = { 
/**
 * The roster, as read last.
 */
token: number, 
/**
 * Whether a row of which nobody said who it is comes in as a new person; otherwise it is left out.
 */
unsure_as_new: boolean, };

/**
 * A topic of the board that is to stand in a plan.
 */
export type TakeTopic = { 
/**
 * The topic.
 */
topic: Id, 
/**
 * The year of the board.
 */
year: number, };

/**
 * What was taken.
 */
export type Taken = { 
/**
 * New people.
 */
new: number, 
/**
 * Changed people.
 */
changed: number, 
/**
 * Fields left empty because nobody answered.
 */
left_empty: number, 
/**
 * Rows of which it was not said who they are.
 */
unsure: number, };

/**
 * How sure a keying is (录入质量): errors per 1,000 fields in hundredths, of each keying, by what the paper said.
 */
export type Tally = { 
/**
 * Sheets typed twice.
 */
sheets: number, 
/**
 * Fields compared.
 */
fields: number, 
/**
 * Fields that differ.
 */
differences: number, 
/**
 * Of these, not decided yet.
 */
open: number, 
/**
 * Wrong the first time.
 */
first_wrong: number, 
/**
 * Wrong the second time.
 */
second_wrong: number, 
/**
 * 第一遍每千项错; nothing while a difference is open, and the rate not known.
 */
first_rate: number | null, 
/**
 * 第二遍每千项错
 */
second_rate: number | null, };

/**
 * A task of a posting (任务).
 */
export type Task = { 
/**
 * Its id.
 */
id: Id, 
/**
 * 任务
 */
what: string, 
/**
 * 何时完成
 */
due: string | null, 
/**
 * 完成日期
 */
done: string | null, };

/**
 * A cell of a task (任务清单).
 */
export type TaskField = "what" | "due" | "done";

/**
 * One task.
 */
export type TaskRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * Sessions and their hours.
 */
export type Taught = { 
/**
 * How many.
 */
sessions: number, 
/**
 * Their hours.
 */
hours: Hours, };

/**
 * How pay for a service is taxed (劳务报酬所得预扣预缴): a dated setting. One payment (一次) is what a mentor is paid for
 * a class.
 */
export type TaxRule = { 
/**
 * Up to this sum the fixed sum is taken off, above it the share.
 */
fixed_up_to: Fen, 
/**
 * 减除费用, a sum.
 */
fixed: Fen, 
/**
 * 减除费用, per cent.
 */
percent: number, 
/**
 * The steps, the lowest first.
 */
steps: Array<TaxStep>, };

/**
 * A step of the tax (预扣率): the part above `above` is taxed at `percent`, less the quick deduction.
 */
export type TaxStep = { 
/**
 * The taxable sum above which the step holds.
 */
above: Fen, 
/**
 * 预扣率, per cent.
 */
percent: number, 
/**
 * 速算扣除数
 */
quick: Fen, };

/**
 * A payment with its tax.
 */
export type TaxTotal = { 
/**
 * 税前
 */
gross: Fen, 
/**
 * 代扣个人所得税
 */
tax: Fen, 
/**
 * 税后
 */
net: Fen, };

/**
 * A mentor who may be a cadre of the roster.
 */
export type TeacherRow = { 
/**
 * The mentor.
 */
mentor: Id, 
/**
 * Name.
 */
name: string, 
/**
 * 单位 of the mentor.
 */
organisation: string | null, 
/**
 * Hours on the timetables.
 */
hours: Hours, 
/**
 * Whether it was decided.
 */
is_decided: boolean, 
/**
 * Who they are.
 */
cadre: Id | null, 
/**
 * Cadres of that name: id, unit, post.
 */
namesakes: Array<[Id, string | null, string | null]>, 
/**
 * The one whose unit is the mentor's, too.
 */
likely: Id | null, };

/**
 * How teaching is wished for (希望的形式).
 */
export type TeachingForm = "lecture" | "onsite" | "online" | "practice" | "discussion";

/**
 * A form's template (评估表模板).
 */
export type Template = { 
/**
 * Its title, as it stands over the form.
 */
title: string, 
/**
 * The words of its scale (评价等次), the best first: what the digits 4 to 1 stand for.
 */
scale: [string, string, string, string], 
/**
 * Its blocks, in order. Items are numbered through, from 1.
 */
blocks: Array<Block>, };

/**
 * A class's timetable with the rules it is measured by.
 */
export type Timetable = { 
/**
 * The class's first day.
 */
first_day: string | null, 
/**
 * The class's last day.
 */
last_day: string | null, 
/**
 * The class's place: where its first session is, unless said otherwise.
 */
place: string | null, 
/**
 * The sessions in the order of time.
 */
sessions: Array<SessionRow>, 
/**
 * How their hours divide among the modules.
 */
shares: ModuleShares, 
/**
 * The shares a main class needs.
 */
module_rule: ModuleRule, 
/**
 * The half-days a new session begins with.
 */
half_days: HalfDayRule, };

/**
 * On which paper a timetable is wanted.
 */
export type TimetablePaper = "wall" | "wall_a3" | "pocket";

/**
 * What the person corrected or answered.
 */
export type Told = { 
/**
 * What columns hold, by heading, where the guess was wrong.
 */
columns: Record<string, Holds>, 
/**
 * Values for what was asked, by [`answer_key`]; an empty one leaves the field empty.
 */
answers: Record<string, string>, };

/**
 * A topic on the board, with all below it (专题一行).
 */
export type TopicLine = { 
/**
 * The topic.
 */
topic: Id, 
/**
 * The topic above it.
 */
parent: Id | null, 
/**
 * Its name.
 */
name: string, 
/**
 * How deep it stands, from 0.
 */
level: number, 
/**
 * Its place among those of one parent.
 */
place: number, 
/**
 * Its points, in ten-thousandths.
 */
points: number, 
/**
 * What each source contributes.
 */
shares: [Share, Share, Share], 
/**
 * What 热点难点 adds, in hundredths.
 */
focus: number, 
/**
 * 组织, 岗位, 个体.
 */
by_source: [number, number, number], 
/**
 * 一般, 需要, 急需, and without an urgency.
 */
by_urgency: [number, number, number, number], 
/**
 * All of them.
 */
total: number, 
/**
 * People who say it is not needed.
 */
refused: number, 
/**
 * How many people ask.
 */
persons: number, 
/**
 * How many units ask.
 */
units: number, 
/**
 * How many papers, documents, meetings and posts ask.
 */
papers: number, 
/**
 * Items of the year's plan that answer it.
 */
items: number, 
/**
 * Needs not decided yet.
 */
undecided: number, 
/**
 * What the board says of it.
 */
remarks: Array<BoardRemark>, };

/**
 * A topic with needs that no item answers yet.
 */
export type TopicNeeds = { 
/**
 * The topic.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * Its place on the board: `2`, and below that `2.1`.
 */
place: string, 
/**
 * Its points on the board, in ten-thousandths.
 */
points: number, 
/**
 * Open needs of the organisation, of posts, of persons.
 */
by_source: [number, number, number], 
/**
 * Open needs.
 */
open: number, 
/**
 * Of them urgent ones.
 */
urgent: number, 
/**
 * Of them those that the office has not answered.
 */
undecided: number, 
/**
 * All that count.
 */
all: number, };

/**
 * A topic by its name.
 */
export type TopicRef = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its name.
 */
name: string, };

/**
 * How often a topic was wished for.
 */
export type TopicResult = { 
/**
 * Its name.
 */
name: string, 
/**
 * All wishes for it.
 */
count: number, 
/**
 * Who said that they do not want it (不需要).
 */
refused: number, 
/**
 * 急需, 需要, 一般, without an urgency.
 */
by_urgency: [number, number, number, number], };

/**
 * A topic with how often it is used.
 */
export type TopicRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The topic above it.
 */
parent: Id | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Needs that name it, those on drafts too.
 */
needs: number, 
/**
 * Needs of it that count.
 */
counted: number, 
/**
 * Plan items that answer it.
 */
items: number, 
/**
 * Mentors who teach it.
 */
mentors: number, };

/**
 * The item that answers a topic.
 */
export type TopicTaken = { 
/**
 * The item.
 */
item: PlanItemRow, 
/**
 * Whether it was made just now.
 */
is_new: boolean, };

/**
 * An ability that a project trains.
 */
export type Trained = { 
/**
 * The ability.
 */
ability: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * To which level.
 */
level: Level, };

/**
 * An ability that the project trains, of one person.
 */
export type TrainedLine = { 
/**
 * Its name.
 */
name: string, 
/**
 * To which level it is trained.
 */
level: Level, 
/**
 * What counts of the person.
 */
has: Level | null, };

/**
 * Somebody who could be enrolled (人选).
 */
export type TraineeCandidate = { 
/**
 * The cadre.
 */
cadre: Id, 
/**
 * Name.
 */
name: string, 
/**
 * Unit.
 */
unit: string | null, 
/**
 * Post.
 */
post: string | null, 
/**
 * Rank.
 */
rank: string | null, 
/**
 * Sex.
 */
sex: string | null, 
/**
 * Month of birth.
 */
birth_month: string | null, 
/**
 * The class they were in last.
 */
last_class: string | null, 
/**
 * When that began.
 */
last_day: string | null, 
/**
 * Why they cannot be enrolled.
 */
obstacle: Problem | null, };

/**
 * A field of a trainee (学员), as of the class.
 */
export type TraineeField = "student_no" | "name" | "unit" | "post" | "role" | "note";

/**
 * One trainee.
 */
export type TraineeRef = { 
/**
 * The enrolment.
 */
id: Id, };

/**
 * A trainee (学员); name, unit and post as of the class.
 */
export type TraineeRow = { 
/**
 * The enrolment.
 */
id: Id, 
/**
 * The cadre, if the office knows them.
 */
cadre: Id | null, 
/**
 * 学号
 */
student_no: number, 
/**
 * Name.
 */
name: string, 
/**
 * Unit.
 */
unit: string | null, 
/**
 * Post.
 */
post: string | null, 
/**
 * 小组
 */
group: Id | null, 
/**
 * 班级职务
 */
role: string | null, 
/**
 * Whether they are in the class.
 */
state: EnrolmentState, 
/**
 * Why they left.
 */
withdrawn_reason: string | null, 
/**
 * A note.
 */
note: string | null, };

/**
 * The trainees of a class with its groups.
 */
export type Trainees = { 
/**
 * By 学号, those who left among them.
 */
rows: Array<TraineeRow>, 
/**
 * In order.
 */
groups: Array<GroupRow>, };

/**
 * Whose transcript.
 */
export type TranscriptRequest = { 
/**
 * The class.
 */
class: Id, 
/**
 * One trainee; everybody if not said.
 */
enrolment: Id | null, };

/**
 * How a line of exceptions is understood.
 */
export type TypedLine = { 
/**
 * What can be said of it.
 */
outcome: TypedOutcome, 
/**
 * The trainees it names or may mean.
 */
people: Array<Id>, 
/**
 * The mark; nothing takes one back.
 */
mark: Mark | null, };

/**
 * What can be said of a line (录入行).
 */
export type TypedOutcome = "set" | "naming" | "nobody" | "ambiguous" | "unknown_mark";

/**
 * An entry by its id.
 */
export type TypedRequest = { 
/**
 * The entry.
 */
id: Id, };

/**
 * An entry in the list.
 */
export type TypedRow = { 
/**
 * 姓名
 */
name: string, 
/**
 * 单位
 */
unit: string | null, 
/**
 * The entry.
 */
entry: EntryRecord, };

/**
 * A topic that nobody teaches (没有导师的专题).
 */
export type UncoveredTopic = { 
/**
 * The topic.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * Needs that count.
 */
needs: number, 
/**
 * Of them urgent ones.
 */
urgent: number, 
/**
 * Items of plans.
 */
items: number, };

/**
 * A unit's heat map.
 */
export type UnitGaps = { 
/**
 * The unit's name; 全部单位 for the whole office.
 */
title: string, 
/**
 * How many rows there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<GapLine>, 
/**
 * What is short in all, by ability.
 */
totals: { [key in Id]: GapTotal }, 
/**
 * People in office.
 */
people: number, 
/**
 * Of these without a post: nothing is asked of them.
 */
without_post: number, };

/**
 * Which heat map.
 */
export type UnitGapsRequest = { 
/**
 * A unit with all below it; nothing: the whole office.
 */
unit: Id | null, 
/**
 * What its rows are.
 */
by: GapRows, 
/**
 * Only rows short of this ability.
 */
short_of: Id | null, 
/**
 * From this row on.
 */
offset: number, 
/**
 * So many.
 */
limit: number, };

/**
 * One unit.
 */
export type UnitRequest = { 
/**
 * The unit.
 */
id: Id, };

/**
 * A unit in the order of the tree.
 */
export type UnitRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The unit above it.
 */
parent: Id | null, 
/**
 * Its name.
 */
name: string, 
/**
 * How deep it lies.
 */
depth: number, 
/**
 * How many cadres it has itself.
 */
people: number, };

/**
 * Questions that no session answers.
 */
export type Unplaced = { 
/**
 * How many.
 */
unplaced: number, 
/**
 * Of how many.
 */
questions: number, 
/**
 * Whether the timetable can still make room.
 */
can_place: boolean, };

/**
 * A use that was confirmed.
 */
export type UseMade = { 
/**
 * Its id.
 */
id: Id, 
/**
 * What for.
 */
kind: ResultUse, 
/**
 * When.
 */
day: string, 
/**
 * A note.
 */
note: string | null, };

/**
 * One use.
 */
export type UseRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * A trainee and what their result is used for.
 */
export type UseRow = { 
/**
 * The enrolment.
 */
enrolment: Id, 
/**
 * 学号
 */
student_no: number, 
/**
 * Name.
 */
name: string, 
/**
 * Unit.
 */
unit: string | null, 
/**
 * What the assessment came to.
 */
outcome: Outcome, 
/**
 * 名次
 */
place: number | null, 
/**
 * What the rule proposes.
 */
proposed: Array<ResultUse>, 
/**
 * What it is used for.
 */
uses: Array<UseMade>, };

/**
 * What is proposed (结果运用规则) [K]: dated, an office's own.
 */
export type UseRule = { 
/**
 * 评优: at most so many of a hundred trainees with a total, the best first.
 */
honour_percent: number, 
/**
 * 后备: at most so many of a hundred.
 */
reserve_percent: number, 
/**
 * 谈话提醒 for who did not pass.
 */
talk_failed: boolean, 
/**
 * 补训 for who did not pass or was absent.
 */
retrain_failed: boolean, };

/**
 * When a form is not counted (废卷标准) [K]: an office's own rule.
 */
export type Validity = { 
/**
 * The most items that may be blank.
 */
most_blanks: number, 
/**
 * Whether one answer to every item makes it invalid (全部同一选项); it is a common way of not answering.
 */
all_alike: boolean, };

/**
 * Which field's values are wanted.
 */
export type ValuesRequest = { 
/**
 * The field.
 */
field: CadreField, };

/**
 * What became of a gap (回看结论).
 */
export type Verdict = "closed" | "narrowed" | "same" | "wider";

/**
 * The result of a verification.
 */
export type Verified = { 
/**
 * How many changes the journal's unbroken chain covers.
 */
changes: number, };

/**
 * What changed since the last version.
 */
export type VersionChanges = { 
/**
 * What changed.
 */
changes: Array<ItemChange>, 
/**
 * What the plan cost then and costs now, in fen.
 */
before: Fen, 
/**
 * Now.
 */
after: Fen, };

/**
 * On what occasion a plan was kept as it was (版本).
 */
export type VersionKind = "assessment" | "submission" | "issue" | "adjustment";

/**
 * A version of a plan.
 */
export type VersionRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * Its number.
 */
no: number, 
/**
 * On what occasion it was kept.
 */
kind: VersionKind, 
/**
 * When.
 */
day: string, 
/**
 * By whom.
 */
who: string, 
/**
 * Why.
 */
reason: string | null, 
/**
 * How many items it has.
 */
items: number, 
/**
 * What they cost together, in fen.
 */
total: Fen, 
/**
 * What changed since the version before.
 */
changes: Array<ItemChange>, };

/**
 * A visit (考察).
 */
export type Visit = { 
/**
 * Its id.
 */
id: Id, 
/**
 * 考察名称
 */
title: string, 
/**
 * The class that goes.
 */
class: Named | null, 
/**
 * The item of a plan that it carries out.
 */
item: Named | null, 
/**
 * 出发日期
 */
first_day: string | null, 
/**
 * 返回日期
 */
last_day: string | null, 
/**
 * 带队领导
 */
leader: string | null, 
/**
 * 交通方式
 */
transport: string | null, 
/**
 * 安全联系人
 */
safety_contact: string | null, 
/**
 * 安全联系电话
 */
safety_phone: string | null, 
/**
 * 行程安排
 */
programme: string | null, 
/**
 * 学到什么
 */
findings: string | null, 
/**
 * How far it has come.
 */
state: VisitState, 
/**
 * Why it was cancelled.
 */
reason: string | null, };

/**
 * A field of a visit (考察), in the order of its page.
 */
export type VisitField = "title" | "first_day" | "last_day" | "leader" | "transport" | "safety_contact" | "safety_phone" | "programme" | "findings";

/**
 * A page of visits.
 */
export type VisitPage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The page.
 */
rows: Array<VisitRow>, };

/**
 * One who goes.
 */
export type VisitPersonRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * A visit with its places, people and benchmark table (考察).
 */
export type VisitRecord = { 
/**
 * Where it goes.
 */
bases: Array<Named>, 
/**
 * Who goes.
 */
people: Array<VisitorRow>, 
/**
 * The benchmark table.
 */
lines: Array<LineRow>, 
/**
 * From when on the gaps are to be looked at again; nothing while it was not held.
 */
review_due: string | null, 
/**
 * The months after which they are, by the rule of its last day.
 */
review_months: number, 
/**
 * Its id.
 */
id: Id, 
/**
 * 考察名称
 */
title: string, 
/**
 * The class that goes.
 */
class: Named | null, 
/**
 * The item of a plan that it carries out.
 */
item: Named | null, 
/**
 * 出发日期
 */
first_day: string | null, 
/**
 * 返回日期
 */
last_day: string | null, 
/**
 * 带队领导
 */
leader: string | null, 
/**
 * 交通方式
 */
transport: string | null, 
/**
 * 安全联系人
 */
safety_contact: string | null, 
/**
 * 安全联系电话
 */
safety_phone: string | null, 
/**
 * 行程安排
 */
programme: string | null, 
/**
 * 学到什么
 */
findings: string | null, 
/**
 * How far it has come.
 */
state: VisitState, 
/**
 * Why it was cancelled.
 */
reason: string | null, };

/**
 * One visit.
 */
export type VisitRequest = { 
/**
 * Its id.
 */
id: Id, };

/**
 * A visit in the list.
 */
export type VisitRow = { 
/**
 * The names of the places it goes to.
 */
bases: string, 
/**
 * Who goes.
 */
people: number, 
/**
 * Lines of the benchmark table, those given up not counted.
 */
lines: number, 
/**
 * Of these done.
 */
done: number, 
/**
 * Of these with a verdict on what became of the gap.
 */
reviewed: number, 
/**
 * Its id.
 */
id: Id, 
/**
 * 考察名称
 */
title: string, 
/**
 * The class that goes.
 */
class: Named | null, 
/**
 * The item of a plan that it carries out.
 */
item: Named | null, 
/**
 * 出发日期
 */
first_day: string | null, 
/**
 * 返回日期
 */
last_day: string | null, 
/**
 * 带队领导
 */
leader: string | null, 
/**
 * 交通方式
 */
transport: string | null, 
/**
 * 安全联系人
 */
safety_contact: string | null, 
/**
 * 安全联系电话
 */
safety_phone: string | null, 
/**
 * 行程安排
 */
programme: string | null, 
/**
 * 学到什么
 */
findings: string | null, 
/**
 * How far it has come.
 */
state: VisitState, 
/**
 * Why it was cancelled.
 */
reason: string | null, };

/**
 * How far a visit has come (考察状态).
 */
export type VisitState = "planned" | "held" | "cancelled";

/**
 * Somebody of the roster who may go, and where else they are on these days.
 */
export type VisitorPick = { 
/**
 * The person.
 */
id: Id, 
/**
 * 姓名
 */
name: string, 
/**
 * 单位
 */
unit: string | null, 
/**
 * 职务
 */
post: string | null, 
/**
 * Where else they are.
 */
busy: Array<BusyLine>, };

/**
 * Who goes (参加人员).
 */
export type VisitorRow = { 
/**
 * Its id.
 */
id: Id, 
/**
 * The person in the roster.
 */
cadre: Id | null, 
/**
 * 姓名
 */
name: string, 
/**
 * 单位
 */
unit: string | null, 
/**
 * 职务
 */
post: string | null, 
/**
 * Where else they are on these days.
 */
busy: Array<BusyLine>, };

/**
 * A letter to be made void.
 */
export type VoidAppointment = { 
/**
 * The letter.
 */
id: Id, 
/**
 * Why.
 */
reason: string, };

/**
 * A certificate to be made void.
 */
export type VoidCertificate = { 
/**
 * The certificate.
 */
id: Id, 
/**
 * Why.
 */
reason: string, };

/**
 * A certificate to be made void.
 */
export type VoidProof = { 
/**
 * The certificate.
 */
id: Id, 
/**
 * Why.
 */
reason: string, };

/**
 * A reason with what it counts.
 */
export type WeighedReason = { 
/**
 * The reason.
 */
reason: Reason, 
/**
 * Points it gives or takes.
 */
points: number, };

/**
 * How much a finding weighs.
 */
export type Weight = "note" | "ask" | "error";

/**
 * By when something is to be done (时限).
 */
export type When = "today" | "week" | "later";

/**
 * A month in which somebody is on a posting.
 */
export type WhereCell = { 
/**
 * The month of the year, 1–12.
 */
month: number, 
/**
 * The posting.
 */
posting: Id, 
/**
 * The project's title.
 */
project: string, 
/**
 * How it stands.
 */
mark: MonthMark, };

/**
 * A page of people.
 */
export type WherePage = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * Of these away today.
 */
away: number, 
/**
 * The page, in the office's order.
 */
rows: Array<WhereRow>, };

/**
 * Somebody on postings in this year.
 */
export type WhereRow = { 
/**
 * The person.
 */
cadre: Id, 
/**
 * 姓名
 */
name: string, 
/**
 * 单位
 */
unit: string | null, 
/**
 * The projects of this year.
 */
projects: string, 
/**
 * The posting that Enter opens: the one of today, otherwise the last.
 */
posting: Id, 
/**
 * The months.
 */
cells: Array<WhereCell>, };

/**
 * Who a name on a list of trainees is.
 */
export type Who = { "is": "outside" } | { "is": "known", "cadre": Id } | { "is": "unsure" };

/**
 * A page of the window.
 */
export type WindowPlace = { 
/**
 * Its address within the window.
 */
address: string, };

/**
 * One wish.
 */
export type WishRequest = { 
/**
 * The wish.
 */
id: Id, };

/**
 * A topic wished for.
 */
export type WishRow = { 
/**
 * The need's id.
 */
id: Id, 
/**
 * The topic.
 */
topic: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * 急需程度: 3, 2, 1.
 */
urgency: number | null, 
/**
 * How many other complete papers wish for it.
 */
others: number, };

/**
 * A topic wished for on a sheet.
 */
export type WishedTopic = { 
/**
 * The topic's name.
 */
name: string, 
/**
 * 急需程度
 */
urgency: number | null, };

/**
 * A trainee who leaves the class.
 */
export type Withdraw = { 
/**
 * The enrolment.
 */
id: Id, 
/**
 * Why.
 */
reason: string, };

/**
 * Words that were written, as they were, and how often.
 */
export type WrittenAnswer = { 
/**
 * The words.
 */
text: string, 
/**
 * How many wrote exactly them.
 */
count: number, };

/**
 * An entry with what it counts.
 */
export type YearLedger = { 
/**
 * What it counts: the sum of its parts.
 */
sum: Sum, 
/**
 * What waits for sheets.
 */
open: Sum, 
/**
 * The record behind it, by its source: class, import of nothing, posting, mentor, typed entry, correction.
 */
subject: Id | null, 
/**
 * In a closed year the frozen row, which a correction names.
 */
frozen: Id | null, 
/**
 * Where it comes from.
 */
source: HoursSource, 
/**
 * Its kind.
 */
kind: HoursKind, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its first day.
 */
first_day: string | null, 
/**
 * Its last day.
 */
last_day: string | null, 
/**
 * Whether what was typed counts yet.
 */
state: EntryState, 
/**
 * Its parts, in the order of time.
 */
parts: Array<EntryPart>, };

/**
 * A year.
 */
export type YearRequest = { 
/**
 * The year.
 */
year: number, };

/**
 * A year's forms (年度评估汇总).
 */
export type YearResults = { 
/**
 * The year.
 */
year: number, 
/**
 * The years there are forms of, the newest first.
 */
years: Array<number>, 
/**
 * Its classes.
 */
classes: Array<ClassLine>, 
/**
 * The blocks of their forms.
 */
blocks: Array<BlockLine>, 
/**
 * Its courses.
 */
courses: Array<ResultLine>, 
/**
 * Its mentors.
 */
mentors: Array<MentorLine>, 
/**
 * The rule of the year's end.
 */
rule: Rule, 
/**
 * How satisfaction is reckoned, in words.
 */
formula: string, 
/**
 * How points are counted, in words.
 */
points_formula: string, };

/**
 * How somebody stands on a day of the year.
 */
export type YearStanding = { 
/**
 * What counts to the target.
 */
counts: Sum, 
/**
 * The hours that are asked.
 */
target: Hours, 
/**
 * The days that do instead, in half-days.
 */
target_half_days: number | null, 
/**
 * Hours of online learning.
 */
online: Hours, 
/**
 * Of them asked.
 */
online_target: Hours, 
/**
 * By what the target is reached.
 */
by: PassedBy | null, 
/**
 * Hours missing from the target.
 */
short: Hours, 
/**
 * Hours missing of online learning.
 */
online_short: Hours, 
/**
 * Hours that the year will have at the present pace.
 */
expected: Hours, 
/**
 * How all of it stands: reached only where the hours online are, too.
 */
state: PaceState, };

/**
 * What a year came to (年度统计).
 */
export type YearStats = { 
/**
 * The year.
 */
year: number, 
/**
 * The day to which it is measured.
 */
day: string, 
/**
 * Whether the year was closed.
 */
is_closed: boolean, 
/**
 * Everybody.
 */
all: StatLine, 
/**
 * By groups, in their order.
 */
groups: Array<StatGroup>, 
/**
 * By kinds.
 */
kinds: Array<StatKind>, 
/**
 * By modules.
 */
modules: Array<StatModule>, };

/**
 * A list of a year's summary.
 */
export type YearView = "classes" | "courses" | "mentors";

export const api = {
  assessment: {
    sheet: (request: ClassRequest): Promise<ScoreSheet> => call('assessment.sheet', request),
    start: (request: ClassRequest): Promise<ScoreSheet> => call('assessment.start', request),
    add_part: (request: AddPart): Promise<ScoreSheet> => call('assessment.add_part', request),
    save_part: (request: SavePart): Promise<ScoreSheet> => call('assessment.save_part', request),
    delete_part: (request: PartRef): Promise<ScoreSheet> => call('assessment.delete_part', request),
    save_score: (request: SaveScore): Promise<ScoreRow> => call('assessment.save_score', request),
    read_column: (request: PastedColumn): Promise<Array<PastedScore>> => call('assessment.read_column', request),
    take_column: (request: PastedColumn): Promise<number> => call('assessment.take_column', request),
    read_scores: (request: ScoresSource): Promise<ScoresPreview> => call('assessment.read_scores', request),
    take_scores: (request: ScoresSource): Promise<ScoresTaken> => call('assessment.take_scores', request),
    classes: (): Promise<Array<AssessedClass>> => call('assessment.classes', null),
    export: (request: ClassRequest): Promise<MadeOutput> => call('assessment.export', request),
    rule: (): Promise<PassRule> => call('assessment.rule', null),
    save_rule: (request: PassRule): Promise<void> => call('assessment.save_rule', request),
    standing: (request: ClassRequest): Promise<ResultStanding> => call('assessment.standing', request),
    publication_days: (request: DaysRequest): Promise<PublicationDays> => call('assessment.publication_days', request),
    publish: (request: Publish): Promise<ResultStanding> => call('assessment.publish', request),
    pick_result: (request: PickResult): Promise<Array<ResultPick>> => call('assessment.pick_result', request),
    object: (request: AddObjection): Promise<ResultStanding> => call('assessment.object', request),
    decide_objection: (request: DecideObjection): Promise<ResultStanding> => call('assessment.decide_objection', request),
    uses: (request: ClassRequest): Promise<ClassUses> => call('assessment.uses', request),
    confirm_uses: (request: ConfirmUses): Promise<ClassUses> => call('assessment.confirm_uses', request),
    withdraw_use: (request: UseRequest): Promise<ClassUses> => call('assessment.withdraw_use', request),
    publication_rule: (): Promise<PublicationRule> => call('assessment.publication_rule', null),
    save_publication_rule: (request: PublicationRule): Promise<void> => call('assessment.save_publication_rule', request),
    use_rule: (): Promise<UseRule> => call('assessment.use_rule', null),
    save_use_rule: (request: UseRule): Promise<void> => call('assessment.save_use_rule', request),
    print_publication: (request: PublicationRequest): Promise<MadePaper> => call('assessment.print_publication', request),
    print_transcript: (request: TranscriptRequest): Promise<MadePaper> => call('assessment.print_transcript', request),
    print_bulletin: (request: ClassRequest): Promise<MadePaper> => call('assessment.print_bulletin', request),
    export_uses: (request: ClassRequest): Promise<MadeOutput> => call('assessment.export_uses', request),
  },
  chain: {
    picture: (request: ChainOf): Promise<Picture> => call('chain.picture', request),
    print: (request: ChainOf): Promise<MadePaper> => call('chain.print', request),
  },
  classes: {
    list: (request: ListClasses): Promise<ClassPage> => call('classes.list', request),
    export: (request: ListClasses): Promise<MadeOutput> => call('classes.export', request),
    record: (request: ClassRequest): Promise<ClassRecord> => call('classes.record', request),
    plan_items: (): Promise<Array<OpenItem>> => call('classes.plan_items', null),
    create: (request: CreateClass): Promise<Id> => call('classes.create', request),
    save_field: (request: SaveClassField): Promise<ClassRow> => call('classes.save_field', request),
    set_plan_item: (request: SetClassItem): Promise<ClassRow> => call('classes.set_plan_item', request),
    set_state: (request: SetClassState): Promise<ClassRow> => call('classes.set_state', request),
    delete: (request: ClassRequest): Promise<void> => call('classes.delete', request),
    sessions: (request: ClassRequest): Promise<Timetable> => call('classes.sessions', request),
    session_rooms: (): Promise<Array<string>> => call('classes.session_rooms', null),
    add_session: (request: AddSession): Promise<SessionRow> => call('classes.add_session', request),
    save_session_field: (request: SaveSessionField): Promise<SessionRow> => call('classes.save_session_field', request),
    set_session_mentor: (request: SetSessionMentor): Promise<SessionRow> => call('classes.set_session_mentor', request),
    move_session: (request: MoveSession): Promise<Id | null> => call('classes.move_session', request),
    delete_session: (request: SessionRequest): Promise<void> => call('classes.delete_session', request),
    copy_day: (request: CopyDay): Promise<number> => call('classes.copy_day', request),
    shift_timetable: (request: ShiftTimetable): Promise<number> => call('classes.shift_timetable', request),
    export_timetable: (request: ClassRequest): Promise<MadeOutput> => call('classes.export_timetable', request),
    print_timetable: (request: PrintTimetable): Promise<MadePaper> => call('classes.print_timetable', request),
    print_mentor_timetable: (request: PrintMentorTimetable): Promise<MadePaper> => call('classes.print_mentor_timetable', request),
    half_day_rule: (): Promise<HalfDayRule> => call('classes.half_day_rule', null),
    save_half_day_rule: (request: HalfDayRule): Promise<void> => call('classes.save_half_day_rule', request),
    attendance: (request: ClassRequest): Promise<Attendance> => call('classes.attendance', request),
    read_exception: (request: ExceptionLine): Promise<TypedLine> => call('classes.read_exception', request),
    save_marks: (request: SaveMarks): Promise<Attendance> => call('classes.save_marks', request),
    sheet_returned: (request: SheetReturned): Promise<Attendance> => call('classes.sheet_returned', request),
    save_leave_reason: (request: SaveLeaveReason): Promise<Attendance> => call('classes.save_leave_reason', request),
    print_attendance: (request: PrintAttendance): Promise<MadePaper> => call('classes.print_attendance', request),
    export_attendance: (request: ClassRequest): Promise<MadeOutput> => call('classes.export_attendance', request),
    trainees: (request: ClassRequest): Promise<Trainees> => call('classes.trainees', request),
    pick_trainees: (request: PickTrainees): Promise<Array<TraineeCandidate>> => call('classes.pick_trainees', request),
    propose_trainees: (request: ProposeTrainees): Promise<Proposal> => call('classes.propose_trainees', request),
    read_trainees: (request: ReadTrainees): Promise<Array<PastedTrainee>> => call('classes.read_trainees', request),
    enrol: (request: Enrol): Promise<Array<Id>> => call('classes.enrol', request),
    save_trainee: (request: SaveTrainee): Promise<TraineeRow> => call('classes.save_trainee', request),
    withdraw: (request: Withdraw): Promise<TraineeRow> => call('classes.withdraw', request),
    take_back: (request: TraineeRef): Promise<TraineeRow> => call('classes.take_back', request),
    remove_trainees: (request: RemoveTrainees): Promise<void> => call('classes.remove_trainees', request),
    number_trainees: (request: NumberTrainees): Promise<void> => call('classes.number_trainees', request),
    add_group: (request: AddGroup): Promise<Trainees> => call('classes.add_group', request),
    rename_group: (request: RenameGroup): Promise<Trainees> => call('classes.rename_group', request),
    delete_group: (request: GroupRef): Promise<Trainees> => call('classes.delete_group', request),
    set_group: (request: SetGroup): Promise<Trainees> => call('classes.set_group', request),
    deal_groups: (request: DealGroups): Promise<Trainees> => call('classes.deal_groups', request),
    read_class: (request: ClassSource): Promise<JobId> => call('classes.read_class', request),
    take_class: (request: TakeClass): Promise<JobId> => call('classes.take_class', request),
    export_trainees: (request: ClassRequest): Promise<MadeOutput> => call('classes.export_trainees', request),
    certificate_standing: (request: ClassRequest): Promise<Standing> => call('classes.certificate_standing', request),
    certificates: (request: FindCertificates): Promise<CertificatePage> => call('classes.certificates', request),
    issue_certificates: (request: IssueCertificates): Promise<Array<Certificate>> => call('classes.issue_certificates', request),
    void_certificate: (request: VoidCertificate): Promise<Certificate> => call('classes.void_certificate', request),
    reissue_certificate: (request: ReissueCertificate): Promise<Certificate> => call('classes.reissue_certificate', request),
    preview_certificates: (request: PreviewCertificates): Promise<MadePaper> => call('classes.preview_certificates', request),
    print_certificates: (request: PrintCertificates): Promise<MadePaper> => call('classes.print_certificates', request),
    export_certificates: (request: FindCertificates): Promise<MadeOutput> => call('classes.export_certificates', request),
    print_summary: (request: ClassRequest): Promise<MadePaper> => call('classes.print_summary', request),
    print_list: (request: PrintClassList): Promise<MadePaper> => call('classes.print_list', request),
    print_file: (request: ClassRequest): Promise<MadePaper> => call('classes.print_file', request),
    certificate_text: (): Promise<CertificateText> => call('classes.certificate_text', null),
    save_certificate_text: (request: CertificateText): Promise<void> => call('classes.save_certificate_text', request),
  },
  evaluation: {
    classes: (): Promise<Array<EvaluatedClass>> => call('evaluation.classes', null),
    batch: (request: BatchRequest): Promise<BatchDetail> => call('evaluation.batch', request),
    of_class: (request: ClassRequest): Promise<BatchDetail | null> => call('evaluation.of_class', request),
    open: (request: OpenBatch): Promise<BatchDetail> => call('evaluation.open', request),
    save_counts: (request: SaveCounts): Promise<BatchRow> => call('evaluation.save_counts', request),
    save_answer: (request: SaveAnswer): Promise<FormRow> => call('evaluation.save_answer', request),
    save_comment: (request: SaveComment): Promise<FormRow> => call('evaluation.save_comment', request),
    complete: (request: CompleteForm): Promise<FormRow> => call('evaluation.complete', request),
    set_state: (request: SetFormState): Promise<FormRow> => call('evaluation.set_state', request),
    delete_form: (request: FormRef): Promise<void> => call('evaluation.delete_form', request),
    second: (request: BatchRequest): Promise<SecondKeying> => call('evaluation.second', request),
    draw_second: (request: DrawSecond): Promise<SecondKeying> => call('evaluation.draw_second', request),
    second_forms: (request: BatchRequest): Promise<Array<FormRow>> => call('evaluation.second_forms', request),
    save_second_answer: (request: SaveAnswer): Promise<FormRow> => call('evaluation.save_second_answer', request),
    save_second_comment: (request: SaveComment): Promise<FormRow> => call('evaluation.save_second_comment', request),
    complete_second: (request: CompleteForm): Promise<number> => call('evaluation.complete_second', request),
    decide: (request: Decide): Promise<void> => call('evaluation.decide', request),
    summary: (request: SummaryRequest): Promise<ClassSummary> => call('evaluation.summary', request),
    batches: (request: ClassRequest): Promise<Array<BatchRow>> => call('evaluation.batches', request),
    judgeable: (request: JudgeableRequest): Promise<Array<Judgeable>> => call('evaluation.judgeable', request),
    give_out: (request: GiveForms): Promise<Array<BatchRow>> => call('evaluation.give_out', request),
    delete_batch: (request: BatchRequest): Promise<void> => call('evaluation.delete_batch', request),
    results: (request: ResultsRequest): Promise<ClassResults> => call('evaluation.results', request),
    print_results: (request: ResultsRequest): Promise<MadePaper> => call('evaluation.print_results', request),
    export_results: (request: ResultsRequest): Promise<MadeOutput> => call('evaluation.export_results', request),
    year: (request: EvaluationYear): Promise<YearResults> => call('evaluation.year', request),
    print_year: (request: EvaluationYear): Promise<MadePaper> => call('evaluation.print_year', request),
    export_year: (request: ExportYear): Promise<MadeOutput> => call('evaluation.export_year', request),
    design: (request: DesignRequest): Promise<FormDesign> => call('evaluation.design', request),
    save_design: (request: SaveDesign): Promise<FormDesign> => call('evaluation.save_design', request),
    reset_design: (request: DesignRequest): Promise<FormDesign> => call('evaluation.reset_design', request),
    print_design: (request: DesignRequest): Promise<MadePaper> => call('evaluation.print_design', request),
    print_batch: (request: BatchRequest): Promise<MadePaper> => call('evaluation.print_batch', request),
    rule: (): Promise<Rule> => call('evaluation.rule', null),
    save_rule: (request: Rule): Promise<void> => call('evaluation.save_rule', request),
    print_form: (request: ClassRequest): Promise<MadePaper> => call('evaluation.print_form', request),
    print_summary: (request: ClassRequest): Promise<MadePaper> => call('evaluation.print_summary', request),
    export_summary: (request: ClassRequest): Promise<MadeOutput> => call('evaluation.export_summary', request),
  },
  followup: {
    questions: (request: ListQuestions): Promise<Questions> => call('followup.questions', request),
    unplaced: (request: ClassRequest): Promise<Unplaced> => call('followup.unplaced', request),
    save_sheet_field: (request: SaveSheetField): Promise<QuestionRow> => call('followup.save_sheet_field', request),
    pick_about: (request: PickAbout): Promise<Array<AboutPick>> => call('followup.pick_about', request),
    link_question: (request: LinkQuestion): Promise<QuestionRow> => call('followup.link_question', request),
    place_questions: (request: PlaceQuestions): Promise<number> => call('followup.place_questions', request),
    add_action: (request: AddAction): Promise<QuestionRow> => call('followup.add_action', request),
    save_action_field: (request: SaveActionField): Promise<QuestionRow> => call('followup.save_action_field', request),
    set_action_state: (request: SetActionState): Promise<QuestionRow> => call('followup.set_action_state', request),
    delete_action: (request: ActionRef): Promise<QuestionRow> => call('followup.delete_action', request),
    read_questions: (request: QuestionsSource): Promise<QuestionsPreview> => call('followup.read_questions', request),
    take_questions: (request: QuestionsSource): Promise<QuestionsTaken> => call('followup.take_questions', request),
    export_questions: (request: ListQuestions): Promise<MadeOutput> => call('followup.export_questions', request),
    print_question_sheets: (request: PrintQuestionSheets): Promise<MadePaper> => call('followup.print_question_sheets', request),
    print_questions: (request: PrintQuestions): Promise<MadePaper> => call('followup.print_questions', request),
    list: (request: ListFollowups): Promise<FollowupPage> => call('followup.list', request),
    units: (): Promise<Array<string>> => call('followup.units', null),
    plan: (request: ClassRequest): Promise<number> => call('followup.plan', request),
    add: (request: AddFollowup): Promise<Id> => call('followup.add', request),
    close: (request: CloseFollowup): Promise<FollowupLine> => call('followup.close', request),
    switch: (request: FollowupRef): Promise<FollowupLine> => call('followup.switch', request),
    delete: (request: FollowupRef): Promise<void> => call('followup.delete', request),
    export: (request: ListFollowups): Promise<MadeOutput> => call('followup.export', request),
    record: (request: FollowupRef): Promise<FollowupRecord> => call('followup.record', request),
    save_field: (request: SaveFollowupField): Promise<FollowupRecord> => call('followup.save_field', request),
    link_survey: (request: LinkSurvey): Promise<FollowupRecord> => call('followup.link_survey', request),
    save_application: (request: SaveApplication): Promise<FollowupRecord> => call('followup.save_application', request),
    save_opinion: (request: SaveOpinion): Promise<FollowupRecord> => call('followup.save_opinion', request),
    save_degree: (request: SaveDegree): Promise<FollowupRecord> => call('followup.save_degree', request),
    export_answers: (request: FollowupRef): Promise<MadeOutput> => call('followup.export_answers', request),
    print_letters: (request: PrintLetters): Promise<MadePaper> => call('followup.print_letters', request),
    effect: (request: ClassRequest): Promise<ClassEffect> => call('followup.effect', request),
    effects: (request: ListEffects): Promise<EffectPage> => call('followup.effects', request),
    export_effects: (request: ListEffects): Promise<MadeOutput> => call('followup.export_effects', request),
    print_effect_table: (request: ClassRequest): Promise<MadePaper> => call('followup.print_effect_table', request),
    print_effect_report: (request: ClassRequest): Promise<MadePaper> => call('followup.print_effect_report', request),
    improvements: (request: ListImprovements): Promise<ImprovementPage> => call('followup.improvements', request),
    improvement: (request: ImprovementRef): Promise<ImprovementRow> => call('followup.improvement', request),
    owners: (request: PickTopics): Promise<Array<string>> => call('followup.owners', request),
    add_improvement: (request: AddImprovement): Promise<ImprovementRow> => call('followup.add_improvement', request),
    save_improvement_field: (request: SaveImprovementField): Promise<ImprovementRow> => call('followup.save_improvement_field', request),
    set_improvement_state: (request: SetImprovementState): Promise<ImprovementRow> => call('followup.set_improvement_state', request),
    delete_improvement: (request: ImprovementRef): Promise<void> => call('followup.delete_improvement', request),
    raise: (request: RaiseImprovement): Promise<ImprovementRow> => call('followup.raise', request),
    export_improvements: (request: ListImprovements): Promise<MadeOutput> => call('followup.export_improvements', request),
    rule: (): Promise<Held<FollowupRule>> => call('followup.rule', null),
    save_rule: (request: FollowupRule): Promise<void> => call('followup.save_rule', request),
  },
  host: {
    pick_files: (request: PickFiles): Promise<Array<Staged>> => call('host.pick_files', request),
    pick_folder: (): Promise<Staged | null> => call('host.pick_folder', null),
    leave: (): Promise<void> => call('host.leave', null),
    save: (request: MadeFile): Promise<string | null> => call('host.save', request),
    open: (request: MadeFile): Promise<void> => call('host.open', request),
    print: (request: MadeFile): Promise<void> => call('host.print', request),
  },
  hours: {
    list: (request: ListHours): Promise<HoursPage> => call('hours.list', request),
    export: (request: ListHours): Promise<MadeOutput> => call('hours.export', request),
    person: (request: LedgerRequest): Promise<PersonHours> => call('hours.person', request),
    issue_proof: (request: IssueProof): Promise<ProofRow> => call('hours.issue_proof', request),
    proofs: (request: FindProofs): Promise<ProofPage> => call('hours.proofs', request),
    void_proof: (request: VoidProof): Promise<ProofRow> => call('hours.void_proof', request),
    print_proof: (request: ProofRequest): Promise<MadePaper> => call('hours.print_proof', request),
    export_proofs: (request: FindProofs): Promise<MadeOutput> => call('hours.export_proofs', request),
    proof_numbers: (): Promise<ProofNumbers> => call('hours.proof_numbers', null),
    save_proof_numbers: (request: ProofNumbers): Promise<void> => call('hours.save_proof_numbers', request),
    statistics: (request: HoursYear): Promise<Statistics> => call('hours.statistics', request),
    export_statistics: (request: HoursYear): Promise<MadeOutput> => call('hours.export_statistics', request),
    print_statistics: (request: HoursYear): Promise<MadePaper> => call('hours.print_statistics', request),
    returns: (): Promise<Array<ReturnRow>> => call('hours.returns', null),
    return_record: (request: ReturnRequest): Promise<ReturnRecord> => call('hours.return_record', request),
    submit_return: (request: SubmitReturn): Promise<Id> => call('hours.submit_return', request),
    print_return: (request: ReturnRequest): Promise<MadePaper> => call('hours.print_return', request),
    rules: (): Promise<Array<RuleOfDay>> => call('hours.rules', null),
    preview_rule: (request: PreviewHoursRule): Promise<RulePreview> => call('hours.preview_rule', request),
    save_rule: (request: SaveHoursRule): Promise<void> => call('hours.save_rule', request),
    entries: (request: ListEntries): Promise<EntryPage> => call('hours.entries', request),
    export_entries: (request: ListEntries): Promise<MadeOutput> => call('hours.export_entries', request),
    entry: (request: TypedRequest): Promise<EntryRecord> => call('hours.entry', request),
    add_entry: (request: AddEntry): Promise<EntryRecord> => call('hours.add_entry', request),
    add_entry_like: (request: AddEntryLike): Promise<EntryRecord> => call('hours.add_entry_like', request),
    save_entry_field: (request: SaveEntryField): Promise<EntryRecord> => call('hours.save_entry_field', request),
    decide_overlap: (request: DecideOverlap): Promise<EntryRecord> => call('hours.decide_overlap', request),
    delete_entry: (request: TypedRequest): Promise<void> => call('hours.delete_entry', request),
    classes: (request: HoursYear): Promise<Array<ClassKindRow>> => call('hours.classes', request),
    set_class_kind: (request: SetClassKind): Promise<void> => call('hours.set_class_kind', request),
    teachers: (): Promise<Array<TeacherRow>> => call('hours.teachers', null),
    set_teacher: (request: SetTeacher): Promise<void> => call('hours.set_teacher', request),
    check_year: (request: HoursYear): Promise<ClosingCheck> => call('hours.check_year', request),
    close_year: (request: HoursYear): Promise<JobId> => call('hours.close_year', request),
    reopen_year: (request: ReopenYear): Promise<void> => call('hours.reopen_year', request),
    correct: (request: CorrectHours): Promise<void> => call('hours.correct', request),
    delete_correction: (request: CorrectionRequest): Promise<void> => call('hours.delete_correction', request),
    export_classes: (request: HoursYear): Promise<MadeOutput> => call('hours.export_classes', request),
    export_teachers: (): Promise<MadeOutput> => call('hours.export_teachers', null),
    export_returns: (): Promise<MadeOutput> => call('hours.export_returns', null),
    export_return: (request: ReturnRequest): Promise<MadeOutput> => call('hours.export_return', request),
    export_preview: (request: PreviewHoursRule): Promise<MadeOutput> => call('hours.export_preview', request),
  },
  keeping: {
    start: (): Promise<Start> => call('keeping.start', null),
    create_office: (request: CreateOffice): Promise<Created> => call('keeping.create_office', request),
    office_at: (request: MadeFile): Promise<OfficeRef> => call('keeping.office_at', request),
    open_sample: (): Promise<JobId> => call('keeping.open_sample', null),
    make_sample: (request: MakeSample): Promise<JobId> => call('keeping.make_sample', request),
    sign_in: (request: SignIn): Promise<void> => call('keeping.sign_in', request),
    recover: (request: Recover): Promise<void> => call('keeping.recover', request),
    close: (): Promise<void> => call('keeping.close', null),
    restore: (request: Restore): Promise<Restored> => call('keeping.restore', request),
    me: (): Promise<Me> => call('keeping.me', null),
    place: (): Promise<WindowPlace | null> => call('keeping.place', null),
    note_place: (request: WindowPlace): Promise<void> => call('keeping.note_place', request),
    job: (request: JobId): Promise<JobState> => call('keeping.job', request),
    cancel_job: (request: JobId): Promise<void> => call('keeping.cancel_job', request),
    journal: (request: JournalRequest): Promise<Array<JournalEntry>> => call('keeping.journal', request),
    export_journal: (request: JournalFilter): Promise<MadeOutput> => call('keeping.export_journal', request),
    entry_changes: (request: EntryRequest): Promise<Array<RowChange>> => call('keeping.entry_changes', request),
    history: (request: HistoryRequest): Promise<Array<RecordChange>> => call('keeping.history', request),
    undo: (request: EntryRequest): Promise<void> => call('keeping.undo', request),
    backups: (): Promise<Backups> => call('keeping.backups', null),
    back_up: (): Promise<JobId> => call('keeping.back_up', null),
    back_up_to: (): Promise<string | null> => call('keeping.back_up_to', null),
    verify: (): Promise<JobId> => call('keeping.verify', null),
    accounts: (): Promise<Array<AccountRow>> => call('keeping.accounts', null),
    save_account: (request: SaveAccount): Promise<void> => call('keeping.save_account', request),
    change_password: (request: ChangePassword): Promise<void> => call('keeping.change_password', request),
    new_recovery_code: (): Promise<string> => call('keeping.new_recovery_code', null),
    print_recovery: (request: RecoveryCode): Promise<MadePaper> => call('keeping.print_recovery', request),
    rules: (): Promise<Rules> => call('keeping.rules', null),
    holidays: (): Promise<Array<HolidayYear>> => call('keeping.holidays', null),
    save_holidays: (request: SaveHolidays): Promise<void> => call('keeping.save_holidays', request),
    moved_days: (request: MoveDays): Promise<Array<string>> => call('keeping.moved_days', request),
    save_leave_limit: (request: LeaveLimit): Promise<void> => call('keeping.save_leave_limit', request),
    save_module_shares: (request: ModuleRule): Promise<void> => call('keeping.save_module_shares', request),
  },
  meeting: {
    list: (): Promise<Array<MeetingLine>> => call('meeting.list', null),
    find: (request: PickTopics): Promise<Array<MeetingLine>> => call('meeting.find', request),
    record: (request: MeetingRequest): Promise<MeetingRecord> => call('meeting.record', request),
    create: (request: NewMeeting): Promise<Id> => call('meeting.create', request),
    save_field: (request: SaveMeetingField): Promise<MeetingRecord> => call('meeting.save_field', request),
    delete: (request: MeetingRequest): Promise<void> => call('meeting.delete', request),
    add_attendee: (request: AddAttendee): Promise<MeetingRecord> => call('meeting.add_attendee', request),
    pick_attendees: (request: PickAttendees): Promise<Array<AttendeeRow>> => call('meeting.pick_attendees', request),
    pick_guests: (request: PickAttendees): Promise<Array<Guest>> => call('meeting.pick_guests', request),
    save_attendee: (request: SaveAttendee): Promise<MeetingRecord> => call('meeting.save_attendee', request),
    move_attendee: (request: MoveAttendee): Promise<MeetingRecord> => call('meeting.move_attendee', request),
    remove_attendee: (request: AttendeeRequest): Promise<MeetingRecord> => call('meeting.remove_attendee', request),
    speaker: (request: SpeakerRequest): Promise<Id | null> => call('meeting.speaker', request),
    mark_need: (request: MarkNeed): Promise<MeetingRecord> => call('meeting.mark_need', request),
    change_mark: (request: ChangeMark): Promise<MeetingRecord> => call('meeting.change_mark', request),
    unmark_need: (request: MarkRequest): Promise<MeetingRecord> => call('meeting.unmark_need', request),
    print: (request: MeetingRequest): Promise<MadePaper> => call('meeting.print', request),
    export: (): Promise<MadeOutput> => call('meeting.export', null),
    export_needs: (request: MeetingRequest): Promise<MadeOutput> => call('meeting.export_needs', request),
  },
  mentors: {
    list: (request: ListMentors): Promise<MentorPage> => call('mentors.list', request),
    pick: (request: PickMentors): Promise<Array<FoundMentor>> => call('mentors.pick', request),
    record: (request: MentorRequest): Promise<MentorRecord> => call('mentors.record', request),
    create: (request: CreateMentor): Promise<Mentor> => call('mentors.create', request),
    save_field: (request: SaveMentorField): Promise<Mentor> => call('mentors.save_field', request),
    photo: (request: MentorRequest): Promise<string | null> => call('mentors.photo', request),
    set_photo: (request: SetMentorPhoto): Promise<void> => call('mentors.set_photo', request),
    delete_photo: (request: MentorRequest): Promise<void> => call('mentors.delete_photo', request),
    set_topics: (request: SetMentorTopics): Promise<Mentor> => call('mentors.set_topics', request),
    save_evidence: (request: SaveEvidence): Promise<Id> => call('mentors.save_evidence', request),
    add_course: (request: AddCourse): Promise<Id> => call('mentors.add_course', request),
    save_course_field: (request: SaveCourseField): Promise<void> => call('mentors.save_course_field', request),
    add_away: (request: AddAway): Promise<Id> => call('mentors.add_away', request),
    delete_part: (request: PartRequest): Promise<void> => call('mentors.delete_part', request),
    delete: (request: MentorRequest): Promise<void> => call('mentors.delete', request),
    print_mentors: (request: PrintMentors): Promise<MadePaper> => call('mentors.print_mentors', request),
    export: (request: ListMentors): Promise<MadeOutput> => call('mentors.export', request),
    read_book: (request: MentorsSource): Promise<MentorsPreview> => call('mentors.read_book', request),
    take_book: (request: MentorsSource): Promise<MentorsTaken> => call('mentors.take_book', request),
    appointments: (request: ListAppointments): Promise<Array<AppointmentRow>> => call('mentors.appointments', request),
    issue_appointment: (request: IssueAppointment): Promise<AppointmentRow> => call('mentors.issue_appointment', request),
    void_appointment: (request: VoidAppointment): Promise<void> => call('mentors.void_appointment', request),
    print_appointment: (request: PrintAppointment): Promise<MadePaper> => call('mentors.print_appointment', request),
    export_appointments: (request: ListAppointments): Promise<MadeOutput> => call('mentors.export_appointments', request),
    find_for: (request: FindMentors): Promise<RankedMentors> => call('mentors.find_for', request),
    export_ranked: (request: FindMentors): Promise<MadeOutput> => call('mentors.export_ranked', request),
    uncovered: (): Promise<Array<UncoveredTopic>> => call('mentors.uncovered', null),
    export_uncovered: (): Promise<MadeOutput> => call('mentors.export_uncovered', null),
    engagements: (request: ListEngagements): Promise<EngagementPage> => call('mentors.engagements', request),
    open_sessions: (): Promise<Array<OpenSession>> => call('mentors.open_sessions', null),
    invite: (request: Invite): Promise<Invited> => call('mentors.invite', request),
    set_engagements: (request: SetEngagements): Promise<void> => call('mentors.set_engagements', request),
    note_engagement: (request: NoteEngagement): Promise<void> => call('mentors.note_engagement', request),
    export_engagements: (request: ListEngagements): Promise<MadeOutput> => call('mentors.export_engagements', request),
    class_fees: (request: ClassRequest): Promise<ClassFees> => call('mentors.class_fees', request),
    pay: (request: PayMentor): Promise<ClassFees> => call('mentors.pay', request),
    take_back_payment: (request: TakeBackPayment): Promise<ClassFees> => call('mentors.take_back_payment', request),
    reckon: (request: Reckon): Promise<TaxTotal> => call('mentors.reckon', request),
    print_fees: (request: PrintFees): Promise<MadePaper> => call('mentors.print_fees', request),
    export_fees: (request: ClassRequest): Promise<MadeOutput> => call('mentors.export_fees', request),
    rules: (): Promise<MentorRules> => call('mentors.rules', null),
    save_rank_rule: (request: RankRule): Promise<void> => call('mentors.save_rank_rule', request),
    save_tax_rule: (request: TaxRule): Promise<void> => call('mentors.save_tax_rule', request),
    save_appointment_text: (request: AppointmentText): Promise<void> => call('mentors.save_appointment_text', request),
  },
  needs: {
    batches: (): Promise<Array<InterviewBatch>> => call('needs.batches', null),
    batch: (request: InterviewBatchRequest): Promise<BatchRecord> => call('needs.batch', request),
    save_batch: (request: SaveBatch): Promise<Id> => call('needs.save_batch', request),
    delete_batch: (request: InterviewBatchRequest): Promise<void> => call('needs.delete_batch', request),
    drafts: (): Promise<Array<DraftRow>> => call('needs.drafts', null),
    interview: (request: InterviewRequest): Promise<InterviewRecord> => call('needs.interview', request),
    blank_interview: (request: InterviewBatchRequest): Promise<InterviewRecord> => call('needs.blank_interview', request),
    begin_interview: (request: BeginInterview): Promise<InterviewRecord> => call('needs.begin_interview', request),
    save_interview_field: (request: SaveInterviewField): Promise<InterviewRecord> => call('needs.save_interview_field', request),
    save_respondent: (request: SaveRespondent): Promise<InterviewRecord> => call('needs.save_respondent', request),
    add_wish: (request: AddWish): Promise<InterviewRecord> => call('needs.add_wish', request),
    set_urgency: (request: SetUrgency): Promise<InterviewRecord> => call('needs.set_urgency', request),
    move_wish: (request: MoveWish): Promise<InterviewRecord> => call('needs.move_wish', request),
    remove_wish: (request: WishRequest): Promise<InterviewRecord> => call('needs.remove_wish', request),
    mark_interview: (request: MarkInterview): Promise<InterviewRecord> => call('needs.mark_interview', request),
    complete_interview: (request: InterviewRequest): Promise<Completed> => call('needs.complete_interview', request),
    reopen_interview: (request: InterviewRequest): Promise<InterviewRecord> => call('needs.reopen_interview', request),
    delete_interview: (request: InterviewRequest): Promise<void> => call('needs.delete_interview', request),
    suggest: (request: SuggestRequest): Promise<Array<string>> => call('needs.suggest', request),
    read_interviews: (request: InterviewSource): Promise<InterviewsPreview> => call('needs.read_interviews', request),
    take_interviews: (request: TakeInterviews): Promise<InterviewsTaken> => call('needs.take_interviews', request),
    topics: (): Promise<Array<TopicRow>> => call('needs.topics', null),
    pick_topics: (request: PickTopics): Promise<Array<TopicRow>> => call('needs.pick_topics', request),
    add_topic: (request: AddTopic): Promise<Id> => call('needs.add_topic', request),
    rename_topic: (request: RenameTopic): Promise<void> => call('needs.rename_topic', request),
    place_topic: (request: PlaceTopic): Promise<void> => call('needs.place_topic', request),
    merge_topic: (request: MergeTopic): Promise<void> => call('needs.merge_topic', request),
    delete_topic: (request: DeleteTopic): Promise<void> => call('needs.delete_topic', request),
    set_topic_parent: (request: SetTopicParent): Promise<void> => call('needs.set_topic_parent', request),
    split_topic: (request: SplitTopic): Promise<Id> => call('needs.split_topic', request),
    focuses: (): Promise<Array<FocusRow>> => call('needs.focuses', null),
    name_focus: (request: NameFocus): Promise<void> => call('needs.name_focus', request),
    remove_focus: (request: NeedRequest): Promise<void> => call('needs.remove_focus', request),
    deployments: (): Promise<Array<DeploymentRow>> => call('needs.deployments', null),
    deployment: (request: DeploymentRequest): Promise<DeploymentRecord> => call('needs.deployment', request),
    add_deployment: (request: AddDeployment): Promise<Id> => call('needs.add_deployment', request),
    save_deployment_field: (request: SaveDeploymentField): Promise<DeploymentRecord> => call('needs.save_deployment_field', request),
    delete_deployment: (request: DeploymentRequest): Promise<void> => call('needs.delete_deployment', request),
    lift_need: (request: LiftNeed): Promise<DeploymentRecord> => call('needs.lift_need', request),
    read_deployments: (request: TableSource): Promise<DeploymentsPreview> => call('needs.read_deployments', request),
    take_deployments: (request: TableSource): Promise<DeploymentsTaken> => call('needs.take_deployments', request),
    export_deployments: (): Promise<MadeOutput> => call('needs.export_deployments', null),
    record: (request: NeedRequest): Promise<NeedRecord> => call('needs.record', request),
    decide: (request: DecideNeeds): Promise<number> => call('needs.decide', request),
    open_topic: (request: SuggestOutcome): Promise<OpenTopic> => call('needs.open_topic', request),
    print_answers: (request: PrintAnswers): Promise<MadePaper> => call('needs.print_answers', request),
    report_texts: (request: BoardRequest): Promise<ReportTexts> => call('needs.report_texts', request),
    save_report_text: (request: SaveReportText): Promise<void> => call('needs.save_report_text', request),
    print_report: (request: PrintNeedReport): Promise<MadePaper> => call('needs.print_report', request),
    list: (request: ListNeeds): Promise<Needs> => call('needs.list', request),
    facets: (request: NeedFilter): Promise<NeedFacets> => call('needs.facets', request),
    need_people: (request: FindNeedPeople): Promise<Array<NeedPerson>> => call('needs.need_people', request),
    board: (request: BoardRequest): Promise<Board> => call('needs.board', request),
    export_board: (request: BoardRequest): Promise<MadeOutput> => call('needs.export_board', request),
    board_rule: (): Promise<BoardRule> => call('needs.board_rule', null),
    save_board_rule: (request: BoardRule): Promise<void> => call('needs.save_board_rule', request),
    add_need: (request: AddNeed): Promise<Id> => call('needs.add_need', request),
    delete_need: (request: NeedRequest): Promise<void> => call('needs.delete_need', request),
    export: (request: NeedFilter): Promise<MadeOutput> => call('needs.export', request),
    export_batches: (): Promise<MadeOutput> => call('needs.export_batches', null),
    export_interviews: (): Promise<MadeOutput> => call('needs.export_interviews', null),
    print_interviews: (request: PrintInterviews): Promise<MadePaper> => call('needs.print_interviews', request),
    print_blank_interview: (request: PrintBlankInterviews): Promise<MadePaper> => call('needs.print_blank_interview', request),
  },
  online: {
    progress: (request: ListProgress): Promise<ProgressPage> => call('online.progress', request),
    export_progress: (request: ListProgress): Promise<MadeOutput> => call('online.export_progress', request),
    print: (request: PrintProgress): Promise<MadePaper> => call('online.print', request),
    of_person: (request: PersonRequest): Promise<PersonOnline> => call('online.of_person', request),
    delete_record: (request: RecordRequest): Promise<void> => call('online.delete_record', request),
    courses: (request: ListCourses): Promise<CoursePage> => call('online.courses', request),
    export_courses: (request: ListCourses): Promise<MadeOutput> => call('online.export_courses', request),
    set_course_topics: (request: SetCourseTopics): Promise<CourseRow> => call('online.set_course_topics', request),
    recommend_for_item: (request: PlanItemRequest): Promise<Array<Recommended>> => call('online.recommend_for_item', request),
    recommend_for_person: (request: PersonRequest): Promise<Array<GapCourses>> => call('online.recommend_for_person', request),
    read: (request: OnlineSource): Promise<JobId> => call('online.read', request),
    rows: (request: OnlineRowsRequest): Promise<OnlinePage> => call('online.rows', request),
    export_left: (request: LeftRequest): Promise<MadeOutput> => call('online.export_left', request),
    learners: (request: LearnersRequest): Promise<LearnersPage> => call('online.learners', request),
    take: (request: TakeOnline): Promise<JobId> => call('online.take', request),
    imports: (): Promise<Array<OnlineImportRow>> => call('online.imports', null),
    rules: (): Promise<OnlineRules> => call('online.rules', null),
    save_rule: (request: OnlineRule): Promise<void> => call('online.save_rule', request),
    save_target: (request: OnlineTarget): Promise<void> => call('online.save_target', request),
    reconvert: (request: YearRequest): Promise<Reconverted> => call('online.reconvert', request),
  },
  paper: {
    bytes: (request: MadeFile): Promise<Bytes> => call('paper.bytes', request),
    records: (request: FindPrints): Promise<Array<PrintRow>> => call('paper.records', request),
    reprint: (request: RecordRef): Promise<MadePaper> => call('paper.reprint', request),
    record: (request: MadeFile): Promise<void> => call('paper.record', request),
    series: (): Promise<Array<SeriesRow>> => call('paper.series', null),
    stock: (): Promise<Array<Stock>> => call('paper.stock', null),
    save_stock: (request: Array<Stock>): Promise<void> => call('paper.save_stock', request),
    print_calibration: (request: StockRef): Promise<MadePaper> => call('paper.print_calibration', request),
  },
  people: {
    list: (request: ListPeople): Promise<People> => call('people.list', request),
    pick: (request: PickPeople): Promise<Array<FoundCadre>> => call('people.pick', request),
    record: (request: PersonRequest): Promise<PersonRecord> => call('people.record', request),
    fields: (): Promise<Array<PersonField>> => call('people.fields', null),
    values: (request: ValuesRequest): Promise<Array<string>> => call('people.values', request),
    history: (request: PersonRequest): Promise<Array<RecordChange>> => call('people.history', request),
    save_field: (request: SaveCadreField): Promise<Person> => call('people.save_field', request),
    create: (request: CreateCadre): Promise<Person> => call('people.create', request),
    delete: (request: PersonRequest): Promise<void> => call('people.delete', request),
    compare: (request: ComparePeople): Promise<Comparison> => call('people.compare', request),
    merge: (request: MergePeople): Promise<Person> => call('people.merge', request),
    export: (request: ExportPeople): Promise<MadeOutput> => call('people.export', request),
    export_lrmx: (request: ExportForms): Promise<MadeOutput> => call('people.export_lrmx', request),
    units: (): Promise<Array<UnitRow>> => call('people.units', null),
    sift: (request: Sift): Promise<Array<number>> => call('people.sift', request),
    duties: (request: FindDuties): Promise<Array<string>> => call('people.duties', request),
    add_unit: (request: AddUnit): Promise<Id> => call('people.add_unit', request),
    rename_unit: (request: RenameUnit): Promise<void> => call('people.rename_unit', request),
    place_unit: (request: PlaceUnit): Promise<void> => call('people.place_unit', request),
    merge_unit: (request: MergeUnit): Promise<void> => call('people.merge_unit', request),
    delete_unit: (request: UnitRequest): Promise<void> => call('people.delete_unit', request),
    read_roster: (request: RosterSource): Promise<JobId> => call('people.read_roster', request),
    roster_page: (request: RosterPageRequest): Promise<RosterPage> => call('people.roster_page', request),
    roster_findings: (request: RosterFindingsRequest): Promise<RosterFindings> => call('people.roster_findings', request),
    take_roster: (request: TakeRoster): Promise<JobId> => call('people.take_roster', request),
    abilities: (): Promise<Abilities> => call('people.abilities', null),
    add_ability: (request: AddAbility): Promise<Id> => call('people.add_ability', request),
    add_default_abilities: (): Promise<number> => call('people.add_default_abilities', null),
    save_ability_field: (request: SaveAbilityField): Promise<void> => call('people.save_ability_field', request),
    save_ability_level: (request: SaveAbilityLevel): Promise<void> => call('people.save_ability_level', request),
    set_ability_topics: (request: SetAbilityTopics): Promise<void> => call('people.set_ability_topics', request),
    place_ability: (request: PlaceAbility): Promise<void> => call('people.place_ability', request),
    archive_ability: (request: ArchiveAbility): Promise<void> => call('people.archive_ability', request),
    delete_ability: (request: AbilityRequest): Promise<void> => call('people.delete_ability', request),
    save_ability_rule: (request: AbilityRule): Promise<void> => call('people.save_ability_rule', request),
    export_abilities: (): Promise<MadeOutput> => call('people.export_abilities', null),
    posts: (request: ListPosts): Promise<Posts> => call('people.posts', request),
    post: (request: PostRequest): Promise<PostRow> => call('people.post', request),
    add_post: (request: AddPost): Promise<PostRow> => call('people.add_post', request),
    save_post: (request: SavePost): Promise<PostRow> => call('people.save_post', request),
    save_post_cells: (request: SavePostCells): Promise<void> => call('people.save_post_cells', request),
    copy_post: (request: CopyPost): Promise<number> => call('people.copy_post', request),
    archive_post: (request: ArchivePost): Promise<void> => call('people.archive_post', request),
    delete_post: (request: PostRequest): Promise<void> => call('people.delete_post', request),
    proposed_posts: (): Promise<Array<ProposedPost>> => call('people.proposed_posts', null),
    make_posts: (request: MakePosts): Promise<number> => call('people.make_posts', request),
    export_posts: (request: PostFilter): Promise<MadeOutput> => call('people.export_posts', request),
    read_posts: (request: TableSource): Promise<PostsPreview> => call('people.read_posts', request),
    take_posts: (request: TableSource): Promise<PostsTaken> => call('people.take_posts', request),
    holders: (request: PostRequest): Promise<Array<HoldingLine>> => call('people.holders', request),
    proposed_holdings: (request: ListProposed): Promise<ProposedHoldings> => call('people.proposed_holdings', request),
    make_holdings: (request: MakeHoldings): Promise<number> => call('people.make_holdings', request),
    change_post: (request: ChangePost): Promise<Array<HoldingLine>> => call('people.change_post', request),
    save_holding: (request: SaveHolding): Promise<void> => call('people.save_holding', request),
    delete_holding: (request: HoldingRequest): Promise<void> => call('people.delete_holding', request),
    levels: (request: ListLevels): Promise<Levels> => call('people.levels', request),
    save_levels: (request: SaveLevels): Promise<void> => call('people.save_levels', request),
    delete_level: (request: LevelRequest): Promise<void> => call('people.delete_level', request),
    export_levels: (request: ListLevels): Promise<MadeOutput> => call('people.export_levels', request),
    read_levels: (request: LevelsSource): Promise<LevelsPreview> => call('people.read_levels', request),
    take_levels: (request: LevelsSource): Promise<LevelsTaken> => call('people.take_levels', request),
    class_abilities: (request: ClassRequest): Promise<Array<ClassAbility>> => call('people.class_abilities', request),
    set_class_ability: (request: SetClassAbility): Promise<void> => call('people.set_class_ability', request),
    person_fit: (request: PersonRequest): Promise<PersonFit> => call('people.person_fit', request),
    export_person_fit: (request: PersonRequest): Promise<MadeOutput> => call('people.export_person_fit', request),
    candidates: (request: FindCandidates): Promise<Candidates> => call('people.candidates', request),
    export_candidates: (request: FindCandidates): Promise<MadeOutput> => call('people.export_candidates', request),
    unit_gaps: (request: UnitGapsRequest): Promise<UnitGaps> => call('people.unit_gaps', request),
    export_unit_gaps: (request: UnitGapsRequest): Promise<MadeOutput> => call('people.export_unit_gaps', request),
    print_person_fit: (request: PersonRequest): Promise<MadePaper> => call('people.print_person_fit', request),
    print_unit_gaps: (request: UnitGapsRequest): Promise<MadePaper> => call('people.print_unit_gaps', request),
    archive: (request: PersonRequest): Promise<PersonArchive> => call('people.archive', request),
    print_archives: (request: PrintArchives): Promise<MadePaper> => call('people.print_archives', request),
    raise_gaps: (request: RaiseGaps): Promise<RaisedGaps> => call('people.raise_gaps', request),
  },
  plans: {
    list: (): Promise<Array<PlanRow>> => call('plans.list', null),
    record: (request: PlanRequest): Promise<PlanRecord> => call('plans.record', request),
    save: (request: SavePlan): Promise<Id> => call('plans.save', request),
    save_ceiling: (request: SaveCeiling): Promise<Fen | null> => call('plans.save_ceiling', request),
    delete: (request: PlanRequest): Promise<void> => call('plans.delete', request),
    hand_on: (request: HandOn): Promise<void> => call('plans.hand_on', request),
    add_item: (request: AddItem): Promise<PlanItemRow> => call('plans.add_item', request),
    save_item_field: (request: SaveItemField): Promise<PlanItemRow> => call('plans.save_item_field', request),
    set_item_topics: (request: SetItemTopics): Promise<PlanItemRow> => call('plans.set_item_topics', request),
    place_item: (request: PlaceItem): Promise<void> => call('plans.place_item', request),
    delete_item: (request: DropItem): Promise<void> => call('plans.delete_item', request),
    topics: (request: PlanRequest): Promise<PlanTopics> => call('plans.topics', request),
    item_from_topic: (request: ItemFromTopic): Promise<PlanItemRow> => call('plans.item_from_topic', request),
    take_topic: (request: TakeTopic): Promise<TopicTaken> => call('plans.take_topic', request),
    item_needs: (request: PlanItemRequest): Promise<Array<ItemNeedRow>> => call('plans.item_needs', request),
    set_item_need: (request: SetItemNeed): Promise<PlanItemRow> => call('plans.set_item_need', request),
    audience: (request: PlanItemRequest): Promise<AudienceView> => call('plans.audience', request),
    audience_people: (request: AudienceRequest): Promise<AudiencePage> => call('plans.audience_people', request),
    set_audience: (request: SetAudience): Promise<void> => call('plans.set_audience', request),
    set_pick: (request: SetPick): Promise<void> => call('plans.set_pick', request),
    export_audience: (request: AudienceRequest): Promise<MadeOutput> => call('plans.export_audience', request),
    calendar: (request: PlanRequest): Promise<PlanCalendar> => call('plans.calendar', request),
    called: (request: CalledRequest): Promise<CalledPage> => call('plans.called', request),
    export_calendar: (request: PlanRequest): Promise<MadeOutput> => call('plans.export_calendar', request),
    export_called: (request: PlanRequest): Promise<MadeOutput> => call('plans.export_called', request),
    coverage: (request: PlanRequest): Promise<Coverage> => call('plans.coverage', request),
    open_needs: (request: CoveragePage): Promise<OpenNeeds> => call('plans.open_needs', request),
    people_without: (request: CoveragePage): Promise<AudiencePage> => call('plans.people_without', request),
    export_open_needs: (request: PlanRequest): Promise<MadeOutput> => call('plans.export_open_needs', request),
    export_needless: (request: PlanRequest): Promise<MadeOutput> => call('plans.export_needless', request),
    export_without: (request: PlanRequest): Promise<MadeOutput> => call('plans.export_without', request),
    versions: (request: PlanRequest): Promise<PlanHistory> => call('plans.versions', request),
    begin_adjustment: (request: AdjustmentRequest): Promise<void> => call('plans.begin_adjustment', request),
    finish_adjustment: (request: OnDay): Promise<void> => call('plans.finish_adjustment', request),
    assessment: (request: PlanRequest): Promise<Assessment> => call('plans.assessment', request),
    add_member: (request: AddPanelMember): Promise<Id> => call('plans.add_member', request),
    save_member: (request: SavePanelMember): Promise<void> => call('plans.save_member', request),
    remove_member: (request: PanelMemberRequest): Promise<void> => call('plans.remove_member', request),
    save_score: (request: SavePanelScore): Promise<void> => call('plans.save_score', request),
    save_opinion: (request: SavePanelOpinion): Promise<void> => call('plans.save_opinion', request),
    save_reason: (request: SaveReturnReason): Promise<void> => call('plans.save_reason', request),
    close_round: (request: OnDay): Promise<void> => call('plans.close_round', request),
    overrule: (request: OverruleItem): Promise<void> => call('plans.overrule', request),
    rules: (): Promise<PlanRules> => call('plans.rules', null),
    save_cost_rule: (request: CostRule): Promise<void> => call('plans.save_cost_rule', request),
    save_assessment_rule: (request: AssessmentRule): Promise<void> => call('plans.save_assessment_rule', request),
    save_calendar_rule: (request: CalendarRule): Promise<void> => call('plans.save_calendar_rule', request),
    print_plan: (request: PrintPlan): Promise<MadePaper> => call('plans.print_plan', request),
    print_forms: (request: PrintPlan): Promise<MadePaper> => call('plans.print_forms', request),
    print_opinion: (request: PrintPlan): Promise<MadePaper> => call('plans.print_opinion', request),
    print_changes: (request: PrintPlan): Promise<MadePaper> => call('plans.print_changes', request),
    export: (request: PlanRequest): Promise<MadeOutput> => call('plans.export', request),
    export_assessment: (request: PlanRequest): Promise<MadeOutput> => call('plans.export_assessment', request),
  },
  practice: {
    bases: (request: ListBases): Promise<Array<Base>> => call('practice.bases', request),
    base: (request: BaseRequest): Promise<BaseRecord> => call('practice.base', request),
    add_base: (request: AddBase): Promise<Base> => call('practice.add_base', request),
    save_base_field: (request: SaveBaseField): Promise<Base> => call('practice.save_base_field', request),
    set_base_topics: (request: SetBaseTopics): Promise<Base> => call('practice.set_base_topics', request),
    delete_base: (request: BaseRequest): Promise<void> => call('practice.delete_base', request),
    export_bases: (request: ListBases): Promise<MadeOutput> => call('practice.export_bases', request),
    visits: (request: ListVisits): Promise<VisitPage> => call('practice.visits', request),
    visit: (request: VisitRequest): Promise<VisitRecord> => call('practice.visit', request),
    add_visit: (request: AddVisit): Promise<Id> => call('practice.add_visit', request),
    save_visit_field: (request: SaveVisitField): Promise<VisitRecord> => call('practice.save_visit_field', request),
    set_visit_state: (request: SetVisitState): Promise<VisitRecord> => call('practice.set_visit_state', request),
    link_visit: (request: LinkVisit): Promise<VisitRecord> => call('practice.link_visit', request),
    set_visit_bases: (request: SetVisitBases): Promise<VisitRecord> => call('practice.set_visit_bases', request),
    pick_visitors: (request: PickVisitors): Promise<Array<VisitorPick>> => call('practice.pick_visitors', request),
    add_visitor: (request: AddVisitor): Promise<VisitRecord> => call('practice.add_visitor', request),
    add_class_trainees: (request: AddVisitPeople): Promise<VisitRecord> => call('practice.add_class_trainees', request),
    remove_visitor: (request: VisitPersonRequest): Promise<VisitRecord> => call('practice.remove_visitor', request),
    delete_visit: (request: VisitRequest): Promise<void> => call('practice.delete_visit', request),
    export_visits: (request: ListVisits): Promise<MadeOutput> => call('practice.export_visits', request),
    print_visit: (request: VisitRequest): Promise<MadePaper> => call('practice.print_visit', request),
    add_line: (request: AddLine): Promise<VisitRecord> => call('practice.add_line', request),
    save_line_field: (request: SaveLineField): Promise<VisitRecord> => call('practice.save_line_field', request),
    set_line_state: (request: SetLineState): Promise<VisitRecord> => call('practice.set_line_state', request),
    place_line: (request: PlaceLine): Promise<VisitRecord> => call('practice.place_line', request),
    delete_line: (request: LineRequest): Promise<VisitRecord> => call('practice.delete_line', request),
    owners: (request: PickTopics): Promise<Array<OwnerPick>> => call('practice.owners', request),
    lines: (request: ListLines): Promise<LineRows> => call('practice.lines', request),
    export_lines: (request: ListLines): Promise<MadeOutput> => call('practice.export_lines', request),
    print_benchmark: (request: VisitRequest): Promise<MadePaper> => call('practice.print_benchmark', request),
    projects: (request: ListProjects): Promise<Array<ProjectLine>> => call('practice.projects', request),
    project: (request: ProjectRequest): Promise<ProjectRecord> => call('practice.project', request),
    add_project: (request: AddProject): Promise<Id> => call('practice.add_project', request),
    save_project_field: (request: SaveProjectField): Promise<ProjectRecord> => call('practice.save_project_field', request),
    pick_abilities: (request: PickAbilities): Promise<Array<AbilityPick>> => call('practice.pick_abilities', request),
    set_project_ability: (request: SetProjectAbility): Promise<ProjectRecord> => call('practice.set_project_ability', request),
    delete_project: (request: ProjectRequest): Promise<void> => call('practice.delete_project', request),
    export_projects: (request: ListProjects): Promise<MadeOutput> => call('practice.export_projects', request),
    print_notice: (request: ProjectRequest): Promise<MadePaper> => call('practice.print_notice', request),
    candidates: (request: FindPostingCandidates): Promise<PostingCandidates> => call('practice.candidates', request),
    export_candidates: (request: FindPostingCandidates): Promise<MadeOutput> => call('practice.export_candidates', request),
    candidate_rule: (): Promise<Held<CandidateRule>> => call('practice.candidate_rule', null),
    save_candidate_rule: (request: CandidateRule): Promise<void> => call('practice.save_candidate_rule', request),
    postings: (request: ListPostings): Promise<PostingPage> => call('practice.postings', request),
    posting: (request: PostingRequest): Promise<PostingRecord> => call('practice.posting', request),
    send: (request: SendPerson): Promise<Id> => call('practice.send', request),
    save_posting_field: (request: SavePostingField): Promise<PostingRecord> => call('practice.save_posting_field', request),
    extend: (request: ExtendPosting): Promise<PostingRecord> => call('practice.extend', request),
    recall: (request: RecallPosting): Promise<PostingRecord> => call('practice.recall', request),
    save_hours: (request: SavePostingHours): Promise<PostingRecord> => call('practice.save_hours', request),
    delete_posting: (request: PostingRequest): Promise<void> => call('practice.delete_posting', request),
    add_task: (request: AddTask): Promise<PostingRecord> => call('practice.add_task', request),
    save_task: (request: SaveTaskField): Promise<PostingRecord> => call('practice.save_task', request),
    delete_task: (request: TaskRequest): Promise<PostingRecord> => call('practice.delete_task', request),
    save_log: (request: SaveLog): Promise<PostingRecord> => call('practice.save_log', request),
    save_appraisal: (request: SaveAppraisal): Promise<PostingRecord> => call('practice.save_appraisal', request),
    whereabouts: (request: FindWhere): Promise<WherePage> => call('practice.whereabouts', request),
    export_postings: (request: ListPostings): Promise<MadeOutput> => call('practice.export_postings', request),
    print_posting: (request: PostingRequest): Promise<MadePaper> => call('practice.print_posting', request),
    print_postings: (request: PrintPostings): Promise<MadePaper> => call('practice.print_postings', request),
    rule: (): Promise<Held<PracticeRule>> => call('practice.rule', null),
    save_rule: (request: PracticeRule): Promise<void> => call('practice.save_rule', request),
  },
  survey: {
    questionnaires: (): Promise<Array<QuestionnaireLine>> => call('survey.questionnaires', null),
    questionnaire: (request: QuestionnaireRequest): Promise<QuestionnaireRecord> => call('survey.questionnaire', request),
    create_questionnaire: (request: CreateQuestionnaire): Promise<Id> => call('survey.create_questionnaire', request),
    copy_questionnaire: (request: QuestionnaireRequest): Promise<Id> => call('survey.copy_questionnaire', request),
    rename_questionnaire: (request: RenameQuestionnaire): Promise<void> => call('survey.rename_questionnaire', request),
    save_questionnaire: (request: SaveQuestionnaire): Promise<QuestionnaireRecord> => call('survey.save_questionnaire', request),
    delete_questionnaire: (request: QuestionnaireRequest): Promise<void> => call('survey.delete_questionnaire', request),
    batches: (): Promise<Array<SurveyBatchRow>> => call('survey.batches', null),
    find: (request: PickTopics): Promise<Array<FoundSurvey>> => call('survey.find', request),
    batch: (request: SurveyBatchRequest): Promise<SurveyBatchRecord> => call('survey.batch', request),
    save_batch: (request: SaveSurveyBatch): Promise<Id> => call('survey.save_batch', request),
    delete_batch: (request: SurveyBatchRequest): Promise<void> => call('survey.delete_batch', request),
    sheet: (request: SheetRequest): Promise<SurveySheet> => call('survey.sheet', request),
    units: (request: PickTopics): Promise<Array<string>> => call('survey.units', request),
    save_answer: (request: SaveSurveyAnswer): Promise<SurveySheet> => call('survey.save_answer', request),
    save_respondent: (request: SaveSurveyRespondent): Promise<SurveySheet> => call('survey.save_respondent', request),
    save_wishes: (request: SaveSurveyWishes): Promise<SurveySheet> => call('survey.save_wishes', request),
    complete_sheet: (request: SheetRequest): Promise<SurveySheet> => call('survey.complete_sheet', request),
    set_sheet_state: (request: SetSurveyState): Promise<SurveySheet> => call('survey.set_sheet_state', request),
    delete_sheet: (request: SheetRequest): Promise<void> => call('survey.delete_sheet', request),
    second: (request: SurveyBatchRequest): Promise<SecondKeying> => call('survey.second', request),
    draw_second: (request: DrawSecond): Promise<SecondKeying> => call('survey.draw_second', request),
    second_sheet: (request: SheetRequest): Promise<SurveySheet> => call('survey.second_sheet', request),
    save_second: (request: SaveSurveyAnswer): Promise<SurveySheet> => call('survey.save_second', request),
    save_second_wishes: (request: SaveSecondWishes): Promise<SurveySheet> => call('survey.save_second_wishes', request),
    complete_second: (request: SheetRequest): Promise<number> => call('survey.complete_second', request),
    decide: (request: Decide): Promise<void> => call('survey.decide', request),
    results: (request: SurveyBatchRequest): Promise<Results> => call('survey.results', request),
    print_paper: (request: PrintSurvey): Promise<MadePaper> => call('survey.print_paper', request),
    print_results: (request: SurveyBatchRequest): Promise<MadePaper> => call('survey.print_results', request),
    print_sample: (request: QuestionnaireRequest): Promise<MadePaper> => call('survey.print_sample', request),
    export_batches: (): Promise<MadeOutput> => call('survey.export_batches', null),
    export_questionnaires: (): Promise<MadeOutput> => call('survey.export_questionnaires', null),
    export_sheets: (request: SurveyBatchRequest): Promise<MadeOutput> => call('survey.export_sheets', request),
    export_results: (request: SurveyBatchRequest): Promise<MadeOutput> => call('survey.export_results', request),
  },
  today: {
    board: (): Promise<DayBoard> => call('today.board', null),
  },
}
