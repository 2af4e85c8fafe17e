"""tantivy as the lexical index; the only file that imports tantivy.

Titles and texts are stemmed by the rules of their document's language and indexed in one field, so that the rarity of a word and the
length of a text mean the same in every language. A query is stemmed by the rules of all languages that passages are in; its own
language, told by its function words and by how much of the index is in it, counts most. Query words are made into term queries one by
one: no query syntax is parsed, and none can be malformed.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import tantivy

from search.errors import SearchIndexError
from search.indexes.function_words import FUNCTION_WORDS
from search.ports import Ids, LexicalEntry, Scores

_STEMMERS = {"en": "english", "fr": "french", "de": "german", "it": "italian", "es": "spanish"}
_PLAIN = "plain"
_STEMS = "stems"
_OTHER_LANGUAGE = 0.4
_PRIOR = 2.0
_TELLING = 2
_HEAP_BYTES = 64 * 1024 * 1024
_MAX_QUERY_TERMS = 64
_DELETE_BATCH = 1000
_OTHER_SCHEMA = "schema does not match"


class TantivyLexical:
    """BM25 over passages, in a folder on disk.

    An index that an earlier version made in another way is replaced by an empty one, to be filled again.

    Args:
        folder: where the index lives; made if missing.

    Raises:
        SearchIndexError: if the folder cannot be opened as an index.
    """

    def __init__(self, folder: Path) -> None:
        self._lock = threading.Lock()
        try:
            self._schema = _schema()
            self._index = _open(self._schema, folder)
            self._analyzers = {language: _analyzer(language) for language in _STEMMERS}
            self._plain = _analyzer(None)
            self._index.register_tokenizer(_STEMS, _splitter())
            self._writer = self._index.writer(heap_size=_HEAP_BYTES, num_threads=1)
            self._shares = self._count_languages()
        except ValueError as error:
            raise SearchIndexError(
                f"The lexical index in {folder} cannot be opened: {error}. Rebuild it with: intercluster reindex"
            ) from error

    def __len__(self) -> int:
        return int(self._index.searcher().num_docs)

    def add(self, entries: Sequence[LexicalEntry]) -> None:
        """Add passages; see `search.ports.LexicalIndex.add`."""
        with self._lock:
            for entry in entries:
                self._writer.add_document(self._document(entry))

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
            self._shares = self._count_languages()

    def clear(self) -> None:
        """Remove everything."""
        with self._lock:
            self._writer.delete_all_documents()
            self._writer.commit()
            self._index.reload()
            self._shares = self._count_languages()

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

    def is_unknown(self, word: str) -> bool:
        """Say whether no passage holds a word; see `search.ports.LexicalIndex.is_unknown`."""
        carries = all(analyzer.analyze(word) for analyzer in self._analyzers.values())
        return carries and not self.frequency(word)

    def frequency(self, word: str) -> int:
        """Count the passages that hold a word; see `search.ports.LexicalIndex.frequency`."""
        searcher = self._index.searcher()
        return max((int(searcher.doc_freq("text", term)) for term in self._terms(word)), default=0)

    def _query(self, text: str) -> tantivy.Query | None:
        clauses = [self._term(term, weight) for term, weight in self._terms(text).items()]
        return tantivy.Query.boolean_query(clauses) if clauses else None

    def _terms(self, text: str) -> dict[str, float]:
        """The stems of a text with their weights: function words of its language are left out, other languages count less."""
        words = list(dict.fromkeys(self._plain.analyze(text)))[:_MAX_QUERY_TERMS]
        shares = self._shares
        stems = {name: [self._analyzers[name].analyze(word) for word in words] for name in shares}
        dropped = {name: sum(not found for found in column) for name, column in stems.items()}
        own = max(shares, key=lambda name: dropped[name] + _PRIOR * shares[name], default=None)
        if own is None or dropped[own] == len(words):
            return dict.fromkeys(words, 1.0)
        other = _OTHER_LANGUAGE if dropped[own] >= _TELLING else 1.0
        weights: dict[str, float] = {}
        for name, column in {**stems, _PLAIN: [[word] for word in words]}.items():
            for found, kept in zip(column, stems[own], strict=True):
                for stem in found if kept else ():
                    weights[stem] = max(1.0 if name == own else other, weights.get(stem, 0.0))
        return weights

    def _count_languages(self) -> dict[str, float]:
        """The share of each language that passages are in and that has a stemmer."""
        searcher = self._index.searcher()
        counts = {name: int(searcher.doc_freq("language", name)) for name in _STEMMERS}
        return {name: count / sum(counts.values()) for name, count in counts.items() if count}

    def _term(self, term: str, weight: float) -> tuple[tantivy.Occur, tantivy.Query]:
        query = tantivy.Query.term_query(self._schema, "text", term, index_option="freq")
        return tantivy.Occur.Should, query if weight == 1.0 else tantivy.Query.boost_query(query, weight)

    def _document(self, entry: LexicalEntry) -> tantivy.Document:
        analyzer = self._analyzers.get(entry.language, self._plain)
        document = tantivy.Document()
        document.add_unsigned("id", entry.id)
        document.add_unsigned("document", entry.document)
        document.add_text("language", entry.language)
        document.add_text("text", " ".join(analyzer.analyze(f"{entry.context} {entry.text}")))
        return document


def _open(schema: tantivy.Schema, folder: Path) -> tantivy.Index:
    folder.mkdir(parents=True, exist_ok=True)
    try:
        return tantivy.Index(schema, path=str(folder))
    except ValueError as error:
        if _OTHER_SCHEMA not in str(error):
            raise
    shutil.rmtree(folder)
    folder.mkdir()
    return tantivy.Index(schema, path=str(folder))


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("id", indexed=True, fast=True, stored=False)
    builder.add_unsigned_field("document", indexed=True)
    builder.add_text_field("language", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("text", tokenizer_name=_STEMS, index_option="freq")
    return builder.build()


def _analyzer(language: str | None) -> tantivy.TextAnalyzer:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    builder = builder.filter(tantivy.Filter.remove_long(64)).filter(tantivy.Filter.lowercase())
    if language is not None:
        words = list(dict.fromkeys(FUNCTION_WORDS[language].split()))
        builder = builder.filter(tantivy.Filter.stopword(_STEMMERS[language])).filter(
            tantivy.Filter.custom_stopword(words)
        )
        builder = builder.filter(tantivy.Filter.stemmer(_STEMMERS[language]))
    return builder.filter(tantivy.Filter.ascii_fold()).build()


def _splitter() -> tantivy.TextAnalyzer:
    """What was stemmed already is only split."""
    return tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
