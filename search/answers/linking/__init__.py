"""From words to the things they name: entities, values, classes and properties of the graph."""

from search.answers.linking.lexicon import EntityLexicon, read_lexicon
from search.answers.linking.linker import Linker
from search.answers.linking.records import Link, LinkKind, Links

__all__ = ["EntityLexicon", "Link", "LinkKind", "Linker", "Links", "read_lexicon"]
