"""Articles for a first run: a text beside a small TOML file that says whose it is and from when."""

from __future__ import annotations

import tomllib
from pathlib import Path

from claims.actions.articles import Details, Submitted, submit_html, submit_text
from claims.actions.sources import source_named
from claims.exceptions import BadInput
from claims.models import Source


def submit_seeds(folder: Path) -> list[Submitted]:
    """Submit every seed of a folder in the order of the names; what is there already stays."""
    if not folder.is_dir():
        raise BadInput(f"There is no folder {folder}.")
    owners = folder / "sources.toml"
    if owners.exists():
        record_owners(tomllib.loads(owners.read_text(encoding="utf-8")))
    texts = [path for path in sorted(folder.iterdir()) if path.suffix in (".txt", ".html")]
    return [submit_seed(path) for path in texts]


def record_owners(sources: dict[str, dict[str, str]]) -> None:
    """Note who owns which source: sources of one owner count as one origin."""
    for name, facts in sources.items():
        source = source_named(name=name)
        if source is not None:
            Source.objects.filter(pk=source.pk, owner="").update(owner=facts.get("owner", ""))


def submit_seed(path: Path) -> Submitted:
    facts = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
    details = Details(
        title=facts.get("title", ""),
        source=facts.get("source", ""),
        url=facts.get("url", ""),
        published=facts.get("published"),
        language=facts.get("language", ""),
    )
    if path.suffix == ".html":
        return submit_html(html=path.read_bytes(), details=details)
    return submit_text(text=path.read_text(encoding="utf-8").strip(), details=details)
