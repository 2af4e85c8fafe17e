"""Who is who across documents: names, matching, minting, and decisions that people make."""

from kg.identity.registry import (
    Decision,
    DecisionBook,
    DecisionKind,
    DecisionState,
    KnownName,
    NameKind,
    NameRegistry,
    Proposal,
    RegisteredName,
)
from kg.identity.resolver import Resolver

__all__ = [
    "Decision",
    "DecisionBook",
    "DecisionKind",
    "DecisionState",
    "KnownName",
    "NameKind",
    "NameRegistry",
    "Proposal",
    "RegisteredName",
    "Resolver",
]
