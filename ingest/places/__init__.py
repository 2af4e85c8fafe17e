"""Names of places and what they stand for."""
