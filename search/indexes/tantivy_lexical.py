"""tantivy as the lexical index; the only file that imports tantivy.

Each passage is indexed in the field of its language, stemmed there, and in one plain field, so that names match whatever the
language. Query words are analysed and made into term queries one by one: no query syntax is parsed, so no query can be malformed.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import tantivy

from search.errors import SearchIndexError
from search.ports import Ids, LexicalEntry, Scores

_STEMMERS = {"en": "english", "fr": "french", "de": "german", "it": "italian", "es": "spanish"}
_PLAIN = "plain"
_CONTEXT_WEIGHT = 0.5
_PLAIN_WEIGHT = 0.5
_HEAP_BYTES = 64 * 1024 * 1024
_MAX_QUERY_TERMS = 64
_DELETE_BATCH = 1000


class TantivyLexical:
    """BM25 over passages, in a folder on disk.

    Args:
        folder: where the index lives; made if missing.

    Raises:
        SearchIndexError: if the folder cannot be opened as an index.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = threading.Lock()
        try:
            self._schema = _schema()
            self._index = tantivy.Index(self._schema, path=str(folder))
            self._analyzers = {name: _analyzer(stemmer) for name, stemmer in _tokenizers().items()}
            for name, analyzer in self._analyzers.items():
                self._index.register_tokenizer(name, analyzer)
            self._writer = self._index.writer(heap_size=_HEAP_BYTES, num_threads=1)
        except ValueError as error:
            raise SearchIndexError(
                f"The lexical index in {folder} cannot be opened: {error}. Rebuild it with: intercluster reindex"
            ) from error

    def add(self, entries: Sequence[LexicalEntry]) -> None:
        """Add passages; see `search.ports.LexicalIndex.add`."""
        with self._lock:
            for entry in entries:
                self._writer.add_document(_document(entry))

    def remove_documents(self, documents: Sequence[int]) -> None:
        """Remove documents; see `search.ports.LexicalIndex.remove_documents`."""
        with self._lock:
            for start in range(0, len(documents), _DELETE_BATCH):
                batch = list(documents[start : start + _DELETE_BATCH])
                self._writer.delete_documents_by_query(tantivy.Query.term_set_query(self._schema, "document", batch))

    def commit(self) -> None:
        """Commit; see `search.ports.LexicalIndex.commit`."""
        with self._lock:
            self._writer.commit()
            self._index.reload()

    def clear(self) -> None:
        """Remove everything."""
        with self._lock:
            self._writer.delete_all_documents()
            self._writer.commit()
            self._index.reload()

    def search(self, query: str, k: int, allowed: Ids | None = None) -> tuple[Ids, Scores]:
        """Find the best passages; see `search.ports.LexicalIndex.search`."""
        parsed = self._query(query)
        if parsed is None or (allowed is not None and not len(allowed)) or k <= 0:
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
        if allowed is not None:
            within = tantivy.Query.term_set_query(self._schema, "id", [int(i) for i in allowed])
            parsed = tantivy.Query.boolean_query(
                [(tantivy.Occur.Must, parsed), (tantivy.Occur.Must, tantivy.Query.const_score_query(within, 0.0))]
            )
        searcher = self._index.searcher()
        hits = searcher.search(parsed, limit=k, count=False).hits
        if not hits:
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
        ids = searcher.fast_field_values("id", [address for _, address in hits])
        return np.asarray(ids, dtype=np.int64), np.asarray([score for score, _ in hits], dtype=np.float32)

    def _query(self, text: str) -> tantivy.Query | None:
        clauses = []
        for name, analyzer in self._analyzers.items():
            terms = list(dict.fromkeys(analyzer.analyze(text)))[:_MAX_QUERY_TERMS]
            for term in terms:
                clauses.append(self._term(f"text_{name}", term, _PLAIN_WEIGHT if name == _PLAIN else 1.0))
                if name == _PLAIN:
                    clauses.append(self._term("context", term, _CONTEXT_WEIGHT))
        return tantivy.Query.boolean_query(clauses) if clauses else None

    def _term(self, field: str, term: str, weight: float) -> tuple[tantivy.Occur, tantivy.Query]:
        query = tantivy.Query.term_query(self._schema, field, term, index_option="freq")
        return tantivy.Occur.Should, query if weight == 1.0 else tantivy.Query.boost_query(query, weight)


def _tokenizers() -> dict[str, str | None]:
    return {_PLAIN: None, **_STEMMERS}


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("id", indexed=True, fast=True, stored=False)
    builder.add_unsigned_field("document", indexed=True)
    for name in _tokenizers():
        builder.add_text_field(f"text_{name}", tokenizer_name=name, index_option="freq")
    builder.add_text_field("context", tokenizer_name=_PLAIN, index_option="freq")
    return builder.build()


def _analyzer(stemmer: str | None) -> tantivy.TextAnalyzer:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    builder = builder.filter(tantivy.Filter.remove_long(64)).filter(tantivy.Filter.lowercase())
    if stemmer is not None:
        builder = builder.filter(tantivy.Filter.stopword(stemmer)).filter(tantivy.Filter.stemmer(stemmer))
    return builder.filter(tantivy.Filter.ascii_fold()).build()


def _document(entry: LexicalEntry) -> tantivy.Document:
    document = tantivy.Document()
    document.add_unsigned("id", entry.id)
    document.add_unsigned("document", entry.document)
    document.add_text(f"text_{_PLAIN}", entry.text)
    document.add_text("context", entry.context)
    if entry.language in _STEMMERS:
        document.add_text(f"text_{entry.language}", entry.text)
    return document
