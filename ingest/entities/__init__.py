"""One entity for all mentions of one real thing."""

from ingest.entities.model import ModelBuilder, default_model_builder, model_of

__all__ = ["ModelBuilder", "default_model_builder", "model_of"]
