"""A learned judge of names, over what the finders propose."""

from ingest.mentions.learned.judge import NameJudge

__all__ = ["NameJudge"]
