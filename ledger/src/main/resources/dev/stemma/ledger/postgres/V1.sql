-- The case: the log and the contents.
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE entry (number BIGINT PRIMARY KEY, packed BYTEA, leaf BYTEA NOT NULL);
CREATE TABLE content (hash BYTEA PRIMARY KEY, packed BYTEA);
ALTER TABLE entry ALTER COLUMN packed SET STORAGE EXTERNAL;
ALTER TABLE content ALTER COLUMN packed SET STORAGE EXTERNAL;

-- Found quickly; made from the log.
CREATE TABLE document (
  number BIGINT PRIMARY KEY,
  hash BYTEA NOT NULL UNIQUE,
  source TEXT NOT NULL,
  title TEXT,
  language TEXT,
  published TEXT,
  entry BIGINT NOT NULL,
  reading BIGINT,
  run BYTEA,
  redacted INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE capture (
  document BIGINT NOT NULL, key TEXT NOT NULL, location TEXT NOT NULL, entry BIGINT NOT NULL,
  PRIMARY KEY (document, key)
);
CREATE INDEX capture_location ON capture USING hash (location);
CREATE TABLE claim (
  number BIGINT PRIMARY KEY,
  id BYTEA NOT NULL UNIQUE,
  document BIGINT NOT NULL,
  reading BIGINT NOT NULL,
  place INTEGER NOT NULL,
  type TEXT NOT NULL,
  begin INTEGER NOT NULL,
  ending INTEGER NOT NULL,
  live INTEGER NOT NULL
);
CREATE INDEX claim_document ON claim (document);
CREATE TABLE reading (entry BIGINT PRIMARY KEY, document BIGINT NOT NULL);
CREATE INDEX reading_document ON reading (document);
CREATE TABLE review (entry BIGINT PRIMARY KEY, document BIGINT NOT NULL, claim BYTEA NOT NULL);
CREATE INDEX review_document ON review (document);
CREATE TABLE alias (name TEXT PRIMARY KEY, meaning TEXT NOT NULL, entry BIGINT NOT NULL);
CREATE TABLE run (fingerprint TEXT PRIMARY KEY, hash BYTEA NOT NULL, entry BIGINT NOT NULL);
CREATE TABLE claim_words (number BIGINT PRIMARY KEY, words TSVECTOR NOT NULL);
CREATE INDEX claim_words_index ON claim_words USING gin (words);
CREATE TABLE document_words (number BIGINT PRIMARY KEY, words TSVECTOR NOT NULL);
CREATE INDEX document_words_index ON document_words USING gin (words);
