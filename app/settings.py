"""Every setting of the product, in one table. The only file that reads the environment.

Each is set by an environment variable ``INTERCLUSTER_<NAME>`` or by the command line's option of the same name.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from platformdirs import user_cache_path
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.errors import SettingsError


class EncoderRuntime(StrEnum):
    """What runs the encoder."""

    AUTO = "auto"
    ONNX = "onnx"
    ONNX_INT8 = "onnx-int8"
    TORCH = "torch"


class Settings(BaseSettings):
    """The table of settings: name, default, unit where it has one, help."""

    model_config = SettingsConfigDict(env_prefix="INTERCLUSTER_", frozen=True, extra="ignore")

    data: Path = Field(Path("data"), description="Data directory: catalogue, graph and search index.")
    cache: Path = Field(
        default_factory=lambda: user_cache_path("intercluster"),
        description="Where the index of place names and the exported encoder are kept once they have been made.",
    )
    host: str = Field("127.0.0.1", description="Address that the server listens on.")
    port: int = Field(8000, ge=0, le=65535, description="Port that the server listens on; 0 takes a free one.")
    encoder: str = Field(
        "all-MiniLM-L6-v2",
        description="Sentence encoder: the built-in one, or a folder that holds a sentence-transformers model.",
    )
    encoder_runtime: EncoderRuntime = Field(
        EncoderRuntime.AUTO,
        description="What runs the encoder: auto (onnx, with 8 bits for questions, and torch in 16 bits for many passages where "
        "the processor is made for that), onnx (exported once, starts in a fraction of a second, same vectors), onnx-int8 "
        "(faster, nearly the same vectors) or torch.",
    )
    encoder_batch: int = Field(
        16, ge=1, le=1024, description="Passages encoded together.", json_schema_extra={"unit": "passages"}
    )
    max_file_bytes: int = Field(
        50_000_000, ge=1, description="Largest file that is read.", json_schema_extra={"unit": "bytes"}
    )
    max_document_seconds: float = Field(
        120.0, gt=0, description="Longest time spent on one document.", json_schema_extra={"unit": "seconds"}
    )
    sparql_seconds: float = Field(
        30.0, gt=0, description="Longest time a SPARQL query may take.", json_schema_extra={"unit": "seconds"}
    )
    workers: int = Field(
        0,
        ge=0,
        le=64,
        description="Processes that read documents side by side, where there is more than a little to read; 0 takes one a "
        "processor, two at most, and 1 reads in the program's own process. Each holds half a gigabyte.",
        json_schema_extra={"unit": "processes"},
    )
    batch_documents: int = Field(
        8, ge=1, le=1000, description="Documents stored together.", json_schema_extra={"unit": "documents"}
    )
    log_level: str = Field("warning", description="How much the server tells: debug, info, warning or error.")


def load_settings(**overrides: object) -> Settings:
    """Read the settings; values given here win over the environment.

    Raises:
        SettingsError: names the setting, its value and what is accepted.
    """
    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsError(
            f"The setting {name} is {first.get('input')!r}: {first['msg']}. Mend INTERCLUSTER_{name.upper()} or the option --{name}."
        ) from error


def settings_table() -> list[tuple[str, str, str, str]]:
    """Return (environment variable, default, unit, help) of every setting, for the documentation."""
    rows = []
    for name, field in Settings.model_fields.items():
        extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
        default = "the user's cache folder" if field.default_factory else str(field.default)
        rows.append((f"INTERCLUSTER_{name.upper()}", default, str(extra.get("unit", "")), field.description or ""))
    return rows
