"""What the stretches of a page are, judged by their layout: headings, list items, fields, table rows, page chrome."""
