"""The network of links as one HTML file that works without a server."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.errors import UsageError
from app.services.files import write_atomically

_PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style></head>
<body><div id="app"></div>
<script type="application/json" id="network-data">{data}</script>
<script>{script}</script></body></html>
"""


def write_network_page(
    path: Path, title: str, network: dict[str, Any], evidence: dict[str, Any], web: Path | None
) -> None:
    """Write the page, whole or not at all.

    Args:
        path: the file to write.
        title: shown as the page's heading.
        network: the reply of ``/api/network``.
        evidence: for "aIRI|bIRI" the evidence of that link, as in ``/api/network/link``.
        web: folder of the built web pages.

    Raises:
        UsageError: if the web pages are not built or the file cannot be written.
    """
    if web is None:
        raise UsageError(
            "The web pages are not built, so there is nothing to draw the network with. Build them with: make web"
        )
    data = json.dumps({"network": network, "evidence": evidence}, ensure_ascii=False).replace("<", "\\u003c")
    page = _PAGE.format(
        title=title.replace("&", "&amp;").replace("<", "&lt;"),
        style=(web / "network-standalone.css").read_text(encoding="utf-8"),
        script=(web / "network-standalone.js").read_text(encoding="utf-8").replace("</script", "<\\/script"),
        data=data,
    )
    write_atomically(path, page.encode())
