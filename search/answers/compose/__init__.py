"""From links to plans: trees that connect what was linked along patterns the graph really has."""

from search.answers.compose.composer import Composer

__all__ = ["Composer"]
