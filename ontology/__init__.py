"""The cluster vocabulary: terms, schema, shapes, sectors and gazetteers. Knows no store and no other package here."""
