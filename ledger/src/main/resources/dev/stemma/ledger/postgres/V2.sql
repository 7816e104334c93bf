-- Feeds that are followed.
CREATE TABLE feed (address TEXT PRIMARY KEY, title TEXT NOT NULL, origin TEXT, etag TEXT, modified TEXT, hash TEXT, checked TEXT);
