"""What a graph can be asked about: its classes, properties and how they connect, read once per revision."""

from search.answers.schema.profile import ClassInfo, Pattern, Phrase, PropertyInfo, SchemaProfile
from search.answers.schema.reading import read_profile

__all__ = ["ClassInfo", "Pattern", "Phrase", "PropertyInfo", "SchemaProfile", "read_profile"]
