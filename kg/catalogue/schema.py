"""The tables of the catalogue, as migrations: each entry leads from one schema version to the next and is never edited."""

from __future__ import annotations

from typing import Final

_FIRST = """
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  iri TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  title TEXT,
  language TEXT NOT NULL,
  created TEXT,
  sha256 TEXT NOT NULL,
  media_type TEXT NOT NULL,
  partial TEXT,
  text TEXT NOT NULL,
  read_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'live', 'removing')),
  original BLOB NOT NULL,
  resolved BLOB NOT NULL,
  previous_original BLOB,
  previous_resolved BLOB
);
CREATE INDEX documents_by_state ON documents (state);
CREATE INDEX documents_by_source ON documents (source);
CREATE INDEX documents_by_sha256 ON documents (sha256);

CREATE TABLE passages (
  id INTEGER PRIMARY KEY,
  iri TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX passages_by_document ON passages (document, ordinal);

CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  passage INTEGER REFERENCES passages (id) ON DELETE CASCADE,
  entity TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  confidence REAL NOT NULL
);
CREATE INDEX mentions_by_entity ON mentions (entity, passage);
CREATE INDEX mentions_by_passage ON mentions (passage);
CREATE INDEX mentions_by_document ON mentions (document, start);

CREATE TABLE names (
  document TEXT NOT NULL,
  iri TEXT NOT NULL,
  family TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('label', 'alias', 'acronym')),
  country TEXT NOT NULL,
  UNIQUE (document, iri, name, kind)
);
CREATE INDEX names_by_iri ON names (iri);

-- How many documents give a name to an entity, kept by triggers: reading a document must not cost more the more there are.
CREATE TABLE name_counts (
  iri TEXT NOT NULL,
  family TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT NOT NULL,
  documents INTEGER NOT NULL,
  PRIMARY KEY (iri, family, name, kind, country)
) WITHOUT ROWID;
CREATE INDEX name_counts_by_name ON name_counts (family, name);
CREATE TRIGGER names_added AFTER INSERT ON names BEGIN
  INSERT INTO name_counts VALUES (new.iri, new.family, new.name, new.kind, new.country, 1)
    ON CONFLICT DO UPDATE SET documents = documents + 1;
END;
CREATE TRIGGER names_dropped AFTER DELETE ON names BEGIN
  UPDATE name_counts SET documents = documents - 1
    WHERE iri = old.iri AND family = old.family AND name = old.name AND kind = old.kind AND country = old.country;
  DELETE FROM name_counts WHERE documents = 0
    AND iri = old.iri AND family = old.family AND name = old.name AND kind = old.kind AND country = old.country;
END;

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('confirm', 'merge', 'split')),
  state TEXT NOT NULL CHECK (state IN ('pending', 'decided', 'rejected', 'undone')),
  subject TEXT NOT NULL,
  target TEXT NOT NULL,
  document TEXT,
  evidence TEXT NOT NULL,
  made_by TEXT,
  created_at TEXT NOT NULL,
  decided_at TEXT
);
CREATE INDEX decisions_by_state ON decisions (state, kind);
CREATE INDEX decisions_by_document ON decisions (document);

CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
  stage TEXT NOT NULL,
  done INTEGER NOT NULL,
  total INTEGER NOT NULL,
  detail TEXT NOT NULL,
  error TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);

CREATE TABLE tokens (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  right TEXT NOT NULL CHECK (right IN ('read', 'write', 'admin')),
  label TEXT NOT NULL,
  created_at TEXT NOT NULL
);

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
"""

_DUPLICATES = """
CREATE TABLE fingerprints (
  document TEXT PRIMARY KEY,
  wording BLOB NOT NULL,
  telling BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE fingerprint_bands (
  band INTEGER NOT NULL,
  key INTEGER NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (band, key, document)
) WITHOUT ROWID;
CREATE INDEX fingerprint_bands_by_document ON fingerprint_bands (document);
CREATE TABLE duplicates (
  document TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  original TEXT NOT NULL,
  similarity REAL NOT NULL,
  noticed_at TEXT NOT NULL
) WITHOUT ROWID;
"""

MIGRATIONS: Final[tuple[str, ...]] = (_FIRST, _DUPLICATES)
"""Scripts in order; the schema version of a catalogue is the number of those that it has been through."""
