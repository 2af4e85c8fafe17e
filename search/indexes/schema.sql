PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS documents (
  id INTEGER PRIMARY KEY AUTOINCREMENT, iri TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL, source TEXT NOT NULL,
  title TEXT, language TEXT NOT NULL, created TEXT, since TEXT, until TEXT
);
CREATE TABLE IF NOT EXISTS titles (
  normal TEXT NOT NULL, document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE, PRIMARY KEY (normal, document)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS titles_document ON titles(document);
CREATE TABLE IF NOT EXISTS passages (
  id INTEGER PRIMARY KEY AUTOINCREMENT, iri TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE, digest BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS passages_document ON passages(document);
CREATE INDEX IF NOT EXISTS passages_digest ON passages(digest);
CREATE TABLE IF NOT EXISTS embeddings (
  digest BLOB NOT NULL, fingerprint TEXT NOT NULL, vector BLOB NOT NULL, PRIMARY KEY (digest, fingerprint)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entities (
  document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE, iri TEXT NOT NULL, class TEXT NOT NULL,
  label TEXT NOT NULL, country TEXT, PRIMARY KEY (document, iri)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entities_iri ON entities(iri);
CREATE TABLE IF NOT EXISTS names (
  document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE, iri TEXT NOT NULL, name TEXT NOT NULL,
  normal TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS names_document ON names(document);
DROP INDEX IF EXISTS names_normal;
CREATE INDEX IF NOT EXISTS names_normal_iri ON names(normal, iri);
CREATE TABLE IF NOT EXISTS passage_entities (
  passage INTEGER NOT NULL REFERENCES passages(id) ON DELETE CASCADE, entity TEXT NOT NULL, PRIMARY KEY (passage, entity)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS passage_entities_entity ON passage_entities(entity);
CREATE TABLE IF NOT EXISTS links (
  document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE, subject TEXT NOT NULL, object TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS links_document ON links(document);
CREATE INDEX IF NOT EXISTS links_subject ON links(subject);
CREATE INDEX IF NOT EXISTS links_object ON links(object);
