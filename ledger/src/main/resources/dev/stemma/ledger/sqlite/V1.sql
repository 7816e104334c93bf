-- The case: the log and the contents.
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (number INTEGER PRIMARY KEY, packed BLOB, leaf BLOB NOT NULL);
CREATE TABLE content (hash BLOB NOT NULL UNIQUE, packed BLOB);

-- Found quickly; made from the log.
CREATE TABLE document (
  number INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  source TEXT NOT NULL,
  title TEXT,
  language TEXT,
  published TEXT,
  entry INTEGER NOT NULL,
  reading INTEGER,
  run BLOB,
  redacted INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE capture (
  document INTEGER NOT NULL, key TEXT NOT NULL, location TEXT NOT NULL, entry INTEGER NOT NULL,
  PRIMARY KEY (document, key)
) WITHOUT ROWID;
CREATE INDEX capture_location ON capture (location);
CREATE TABLE claim (
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  document INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  place INTEGER NOT NULL,
  type TEXT NOT NULL,
  begin INTEGER NOT NULL,
  ending INTEGER NOT NULL,
  live INTEGER NOT NULL
);
CREATE INDEX claim_document ON claim (document);
CREATE TABLE reading (entry INTEGER PRIMARY KEY, document INTEGER NOT NULL);
CREATE INDEX reading_document ON reading (document);
CREATE TABLE review (entry INTEGER PRIMARY KEY, document INTEGER NOT NULL, claim BLOB NOT NULL);
CREATE INDEX review_document ON review (document);
CREATE TABLE alias (name TEXT PRIMARY KEY, meaning TEXT NOT NULL, entry INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE run (fingerprint TEXT PRIMARY KEY, hash BLOB NOT NULL, entry INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE claim_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE document_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0");
