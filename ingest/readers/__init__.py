"""File formats: one file each, behind `ingest.ports.Reader`."""
