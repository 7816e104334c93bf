-- Feeds that are followed.
CREATE TABLE feed (address TEXT PRIMARY KEY, title TEXT NOT NULL, etag TEXT, modified TEXT, checked TEXT);
