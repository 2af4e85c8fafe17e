"""The source of truth: documents, extraction results, names, decisions, jobs and tokens in SQLite."""

from kg.catalogue.catalogue import Catalogue
from kg.catalogue.documents import DocumentInfo, DocumentState, Reading
from kg.catalogue.jobs import Job, JobState
from kg.catalogue.tokens import Right, TokenInfo

__all__ = ["Catalogue", "DocumentInfo", "DocumentState", "Job", "JobState", "Reading", "Right", "TokenInfo"]
