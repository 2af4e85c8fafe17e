"""Language of a document, sentences and words."""
