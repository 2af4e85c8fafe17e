"""What the relation families share: masked text, patterns, lists, dates, amounts, modality and discourse."""
