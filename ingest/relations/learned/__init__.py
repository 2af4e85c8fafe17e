"""Relations that no pattern foresees: pairs of entities described by words, concepts and layout, judged by learned weights."""

from ingest.relations.learned.judge import LearnedJudge

__all__ = ["LearnedJudge"]
