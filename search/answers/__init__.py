"""Questions in natural language, answered from any RDF graph and, where it does not know, from the texts.

`Answerer` is the facade. Its stages, in order: `question` (words, shape, operators), `profile` and `lexicon` (what the graph
can be asked about), `linking` (words → terms and names), `compose` (terms → plans), `render` (plans → SPARQL), `choose` (the
best plan that holds), `evidence` and `passages` (the sentences that say it).
"""
