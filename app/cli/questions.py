"""``intercluster search``, ``ask`` and ``sparql``: what the documents say."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from app.cli.common import library_of
from app.cli.output import complain, print_json, say
from app.errors import UsageError
from app.views import answer_view, search_view
from search.answers.records import Answer, AnswerKind, Question
from search.records import Filters, Hit, SearchRequest

_ACCEPT = {
    "table": "text/tab-separated-values, text/turtle;q=0.5",
    "json": "application/sparql-results+json, application/ld+json;q=0.5",
    "xml": "application/sparql-results+xml, application/rdf+xml;q=0.5",
    "csv": "text/csv, application/n-triples;q=0.5",
    "tsv": "text/tab-separated-values, application/n-triples;q=0.5",
    "turtle": "text/turtle, application/sparql-results+json;q=0.5",
}


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("search")(search)
    app.command("ask")(ask)
    app.command("sparql")(sparql)


def search(
    context: typer.Context,
    query: Annotated[str, typer.Argument(help="Words or a question.")],
    limit: Annotated[int, typer.Option(help="How many passages.")] = 10,
    offset: Annotated[int, typer.Option(help="How many to skip.")] = 0,
    kind: Annotated[str | None, typer.Option("--type", help="Only passages that name an entity of this class.")] = None,
    entity: Annotated[str | None, typer.Option(help="Only passages that name this entity.")] = None,
    country: Annotated[str | None, typer.Option(help="Only passages on this country (code or name).")] = None,
    project: Annotated[str | None, typer.Option(help="Only passages that name this project.")] = None,
    language: Annotated[str | None, typer.Option(help="Only documents in this language (en, fr, de …).")] = None,
    since: Annotated[
        str | None, typer.Option(help="Only documents dated this or later (2010, 2010-05, 2010-05-31).")
    ] = None,
    until: Annotated[str | None, typer.Option(help="Only documents dated this or earlier.")] = None,
    document: Annotated[str | None, typer.Option(help="Only this document (source or IRI).")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Find the passages that speak of something."""
    filters = Filters(kind, entity, country, project, language, since, until, document)
    with library_of(context) as library:
        result = library.retriever.search(SearchRequest(query, filters, limit, offset))
    if as_json:
        print_json(search_view(result))
        return
    say(f"{result.total} passages" if result.total != 1 else "1 passage")
    for rank, hit in enumerate(result.hits, offset + 1):
        _print_hit(rank, hit)


def ask(
    context: typer.Context,
    question: Annotated[str, typer.Argument(help="A question in English, French, German, Italian or Spanish.")],
    limit: Annotated[int, typer.Option(help="How many answers at most.")] = 20,
    graph: Annotated[str | None, typer.Option(help="Ask only this named graph, in its own vocabulary.")] = None,
    explain: Annotated[bool, typer.Option(help="Also tell what was linked and which queries were tried.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Answer a question, with the sentences that say so."""
    with library_of(context) as library:
        answer = library.answerer.answer(Question(question, limit=limit, graph=graph, explain=explain))
    if as_json or explain:
        print_json(answer_view(answer))
    else:
        print_answer(answer)


def sparql(
    context: typer.Context,
    query: Annotated[str | None, typer.Argument(help="The query; - reads it from standard input.")] = None,
    file: Annotated[Path | None, typer.Option("--file", "-f", help="Read the query from a file.")] = None,
    output: Annotated[str, typer.Option("--format", help="table, json, xml, csv, tsv or turtle.")] = "table",
) -> None:
    """Run a SPARQL 1.1 query over all graphs."""
    if output not in _ACCEPT:
        raise UsageError(f"--format {output!r} is not known. Use one of: {', '.join(_ACCEPT)}.")
    text = _query_text(query, file)
    with library_of(context) as library:
        result = library.graph.query(text, accept=_ACCEPT[output])
    sys.stdout.write(result.body.decode())


def print_answer(answer: Answer) -> None:
    """Print an answer for a person: the answer, what was asked of the graph, and the evidence."""
    if answer.answered:
        parting = "\n" if answer.kind is AnswerKind.TEXT else ", "
        say(parting.join(a.text for a in answer.answers))
    else:
        complain("No answer in the graph or the texts." + (" The nearest passages:" if answer.evidence else ""))
    if answer.explanation:
        say(f"  asked: {answer.explanation}")
    for evidence in answer.evidence[:3]:
        say(f"  “{' '.join(evidence.quote.split())}” ({evidence.document.source if evidence.document else 'graph'})")


def _print_hit(rank: int, hit: Hit) -> None:
    say(f"\n{rank}. {hit.document.title or hit.document.source}  [{hit.document.source}, score {hit.score:.2f}]")
    say("   " + " ".join(hit.passage.text.split()))
    if hit.entities:
        say("   entities: " + ", ".join(f"{e.label} ({e.type})" for e in hit.entities[:12]))


def _query_text(query: str | None, file: Path | None) -> str:
    if file is not None:
        try:
            return file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(
                f"The query file {file} cannot be read: {error}. Give a readable text file in UTF-8."
            ) from error
    if query == "-":
        return sys.stdin.read()
    if query is None:
        raise UsageError("No query. Give it as an argument, with --file, or - for standard input.")
    return query
