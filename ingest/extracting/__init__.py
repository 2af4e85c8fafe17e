"""Extracting what many documents say: in this process, or in several side by side; results come in the order of the documents."""

from ingest.extracting.choice import ByAmount
from ingest.extracting.local import InThisProcess
from ingest.extracting.tasks import Extracting, Outcome, Task
from ingest.extracting.workers import Workers

__all__ = ["ByAmount", "Extracting", "InThisProcess", "Outcome", "Task", "Workers"]
