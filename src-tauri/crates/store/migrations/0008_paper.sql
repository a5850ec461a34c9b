-- 打印: number series, certificates, what was printed.

-- A series of numbers without gaps; the template has {year} and {seq:04}.
CREATE TABLE number_series (
  id       INTEGER PRIMARY KEY,
  document TEXT NOT NULL,
  year     INTEGER NOT NULL,
  template TEXT NOT NULL,
  last     INTEGER NOT NULL DEFAULT 0,
  UNIQUE (document, year)
) STRICT;

-- A certificate is never deleted: a spoiled one is void with its reason, a reissue names the original.
CREATE TABLE certificate (
  id        INTEGER PRIMARY KEY,
  enrolment INTEGER NOT NULL REFERENCES enrolment (id),
  series    INTEGER NOT NULL REFERENCES number_series (id),
  seq       INTEGER NOT NULL,
  number    TEXT NOT NULL UNIQUE,
  issued    TEXT NOT NULL,
  state     TEXT NOT NULL DEFAULT 'valid' CHECK (state IN ('valid', 'void')),
  reason    TEXT,
  original  INTEGER REFERENCES certificate (id),
  snapshot  TEXT NOT NULL CHECK (json_valid(snapshot)),
  UNIQUE (series, seq)
) STRICT;
CREATE INDEX certificate_enrolment ON certificate (enrolment);

CREATE TABLE print_record (
  id       INTEGER PRIMARY KEY,
  document TEXT NOT NULL,
  subject  INTEGER,
  title    TEXT NOT NULL,
  pages    INTEGER NOT NULL,
  hash     TEXT NOT NULL,
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot))
) STRICT;
CREATE INDEX print_record_subject ON print_record (document, subject);

-- Derived from print_record: which certificates have left the printer.
CREATE TABLE derived_printed_certificate (id INTEGER PRIMARY KEY) STRICT;
CREATE TRIGGER certificate_printed AFTER INSERT ON print_record WHEN NEW.document = 'certificate' BEGIN
  INSERT OR IGNORE INTO derived_printed_certificate
    SELECT t.id FROM json_each(NEW.snapshot, '$.input.certificates') j JOIN certificate t ON t.number = j.value ->> 'number';
END;
