-- What users said of matters and sources; made from the log.
CREATE TABLE judgement (entry BIGINT PRIMARY KEY);
-- Rows that other rooms derive from the case.
CREATE TABLE derived (
  space INTEGER NOT NULL, key BYTEA NOT NULL, place BYTEA NOT NULL, value BYTEA NOT NULL,
  PRIMARY KEY (space, key, place)
);
