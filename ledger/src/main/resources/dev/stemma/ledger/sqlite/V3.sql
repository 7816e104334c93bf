-- What users said of matters and sources; made from the log.
CREATE TABLE judgement (entry INTEGER PRIMARY KEY);
-- Rows that other rooms derive from the case.
CREATE TABLE derived (
  space INTEGER NOT NULL, key BLOB NOT NULL, place BLOB NOT NULL, value BLOB NOT NULL,
  PRIMARY KEY (space, key, place)
) WITHOUT ROWID;
