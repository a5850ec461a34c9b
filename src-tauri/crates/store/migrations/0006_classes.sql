-- 班次: class runs, enrolment, timetable, attendance.

CREATE TABLE class_run (
  id           INTEGER PRIMARY KEY,
  plan_item    INTEGER REFERENCES plan_item (id),
  title        TEXT NOT NULL,
  term         TEXT,
  first_day    TEXT,
  last_day     TEXT,
  place        TEXT,
  host         TEXT,
  head_teacher TEXT,
  head_count   INTEGER,
  state        TEXT NOT NULL DEFAULT 'preparing' CHECK (state IN ('preparing', 'running', 'finished', 'closed'))
) STRICT;
CREATE INDEX class_run_plan_item ON class_run (plan_item);

CREATE TABLE class_group (
  id     INTEGER PRIMARY KEY,
  class  INTEGER NOT NULL REFERENCES class_run (id),
  name   TEXT NOT NULL,
  sort   INTEGER NOT NULL,
  UNIQUE (class, name)
) STRICT;

-- A trainee in a class. Name, unit and post are as of the class: later changes of post do not rewrite a certificate.
CREATE TABLE enrolment (
  id           INTEGER PRIMARY KEY,
  class        INTEGER NOT NULL REFERENCES class_run (id),
  cadre        INTEGER REFERENCES cadre (id),
  student_no   INTEGER NOT NULL,
  name         TEXT NOT NULL,
  unit         TEXT,
  post         TEXT,
  class_group  INTEGER REFERENCES class_group (id),
  role         TEXT,
  state        TEXT NOT NULL DEFAULT 'enrolled' CHECK (state IN ('enrolled', 'withdrawn')),
  leave_reason TEXT,
  withdrawn_reason TEXT,
  note         TEXT,
  UNIQUE (class, student_no)
) STRICT;
CREATE INDEX enrolment_cadre ON enrolment (cadre);
CREATE UNIQUE INDEX enrolment_once ON enrolment (class, cadre) WHERE cadre IS NOT NULL;

-- One course in the timetable; hours in hundredths, times HH:MM.
CREATE TABLE session (
  id      INTEGER PRIMARY KEY,
  class   INTEGER NOT NULL REFERENCES class_run (id),
  day     TEXT NOT NULL,
  half    TEXT NOT NULL CHECK (half IN ('morning', 'afternoon', 'evening')),
  starts  TEXT NOT NULL,
  ends    TEXT NOT NULL,
  title   TEXT NOT NULL,
  kind    TEXT CHECK (kind IN ('lecture', 'onsite', 'discussion', 'case', 'visit', 'practice', 'online')),
  module  TEXT CHECK (module IN ('theory', 'party', 'ability', 'knowledge')),
  mentor  INTEGER REFERENCES mentor (id),
  room    TEXT,
  hours   INTEGER NOT NULL
) STRICT;
CREATE INDEX session_class ON session (class, day, starts);
CREATE INDEX session_day ON session (day, half);
CREATE INDEX session_mentor ON session (mentor, day);
CREATE INDEX session_title ON session (title);

-- Attendance by exception: no row means present.
CREATE TABLE attendance (
  id        INTEGER PRIMARY KEY,
  enrolment INTEGER NOT NULL REFERENCES enrolment (id),
  day       TEXT NOT NULL,
  half      TEXT NOT NULL CHECK (half IN ('morning', 'afternoon', 'evening')),
  mark      TEXT NOT NULL CHECK (mark IN ('late', 'early', 'personal', 'sick', 'official', 'absent')),
  note      TEXT,
  UNIQUE (enrolment, day, half)
) STRICT;

-- A half-day whose sheet has come back and been typed.
CREATE TABLE attendance_sheet (
  id    INTEGER PRIMARY KEY,
  class INTEGER NOT NULL REFERENCES class_run (id),
  day   TEXT NOT NULL,
  half  TEXT NOT NULL CHECK (half IN ('morning', 'afternoon', 'evening')),
  UNIQUE (class, day, half)
) STRICT;
