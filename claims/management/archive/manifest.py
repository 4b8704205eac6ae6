"""What a backup says of itself, by which it is verified."""

from __future__ import annotations

import json
import os
import re
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder

from claims.exceptions import BadInput

FORMAT = 1
NAME = "manifest.json"
TABLES = "tables"
SETTINGS = "settings.json"
SECRET = "secret_key"  # noqa: S105 - a file's name
READ_BY_SETTINGS = re.compile(r"\benv(?:\.\w+)?\(\s*\"(\w+)\"")
# Secrets, and where this machine keeps its things.
NOT_KEPT = re.compile(r"SECRET|KEY|PASSWORD|^(DATABASE_URL|BROKER_URL|VAR_DIR|FETCH_ALLOW)$")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a backup: `sha256` of its file, `rows_sum` of its rows (see `tables.Sum`)."""

    columns: list[str]
    rows: int
    sha256: str
    rows_sum: str
    bytes: int


@dataclass(slots=True)
class Manifest:
    """`migrations` are those that were applied; a restore needs the same."""

    made_at: str
    database: str
    migrations: list[str]
    tables: dict[str, Table] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    format: int = FORMAT

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables.values())

    @property
    def bytes(self) -> int:
        return sum(table.bytes for table in self.tables.values())


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Written last, and whole: a folder without one is no backup."""
    draft = folder / f"{NAME}.partial"
    draft.write_text(json.dumps(asdict(manifest), indent=1))
    with draft.open("rb") as written:
        os.fsync(written.fileno())
    draft.replace(folder / NAME)


def read_manifest(folder: Path) -> Manifest:
    path = folder / NAME
    if not path.is_file():
        raise BadInput(f"{folder} is no backup: it has no {NAME}.")
    try:
        said = json.loads(path.read_text())
        tables = {name: Table(**table) for name, table in said.pop("tables").items()}
        manifest = Manifest(**said, tables=tables)
    except (ValueError, TypeError, KeyError, AttributeError):
        raise BadInput(f"{path} cannot be read.") from None
    if manifest.format != FORMAT:
        raise BadInput(f"{path} has format {manifest.format}; this version reads {FORMAT}.")
    return manifest


def applied_migrations(connection: BaseDatabaseWrapper) -> list[str]:
    """What made the tables: app.name of every migration."""
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in applied)


def settings_kept() -> dict[str, str]:
    """What is set in the environment, reads our settings and is no secret."""
    text = (Path(settings.BASE_DIR) / "factcheck" / "settings.py").read_text()
    names = sorted(set(READ_BY_SETTINGS.findall(text)))
    return {
        name: os.environ[name] for name in names if name in os.environ and not NOT_KEPT.search(name)
    }


def hash_of_file(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def kept_settings(folder: Path) -> dict[str, str]:
    """The settings that a backup holds."""
    said: dict[str, str] = json.loads((folder / SETTINGS).read_text())
    return said
