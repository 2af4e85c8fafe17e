"""Measurements of quality and of speed; each run states what it ran on."""
