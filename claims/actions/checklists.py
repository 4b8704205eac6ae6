"""The checklist: what the desk asks of each kind of claim, and a person's answers on one."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from claims.actions.people import require_role
from claims.exceptions import BadInput
from claims.models import AuditEntry, ChecklistItem, ChecklistMark, Claim
from claims.reading.values import ClaimKind
from claims.vocabulary import ChecklistAnswer, Role

COLUMNS = ("kind", "question", "help", "position", "retired")


def write_question(*, item: ChecklistItem, by: User, words: dict[str, Any]) -> ChecklistItem:
    """Add a question, or change one: `words` gives any of COLUMNS. Answers that stand stay."""
    require_role(by, Role.EDITOR)
    if not str(words.get("question", item.question)).strip():
        raise BadInput("A question needs words.", field="question")
    if words.get("kind", item.kind) not in ["", *ClaimKind]:
        raise BadInput(f"Use one of {', '.join(ClaimKind)}, or leave it empty.", field="kind")
    before = {name: getattr(item, name) for name in COLUMNS} if item.pk else {}
    for name in COLUMNS:
        setattr(item, name, words.get(name, getattr(item, name)))
    item.code = item.code or uuid4().hex
    after = {name: getattr(item, name) for name in COLUMNS}
    changed = [name for name in COLUMNS if before.get(name) != after[name]]
    if not changed:
        return item
    with transaction.atomic():
        item.save()
        AuditEntry.objects.note(
            actor=by, action="change checklist" if before else "add to checklist", about=item,
            before={name: before[name] for name in changed if before},
            after={name: after[name] for name in changed},
        )  # fmt: skip
    return item


def answer_question(
    *, claim: Claim, item: ChecklistItem, by: User, answer: str, note: str = ""
) -> ChecklistMark | None:
    """Answer a question about a claim; "" opens it again. Where nothing could be done, say why."""
    require_role(by, Role.CHECKER)
    note = note.strip()[:300]
    if answer not in ["", *ChecklistAnswer.values]:
        raise BadInput(f"Answer one of {', '.join(ChecklistAnswer.values)}, or nothing.")
    if answer == ChecklistAnswer.NOT_POSSIBLE and not note:
        raise BadInput("Say why it is not possible.", field="note")
    with transaction.atomic():
        locked = Claim.objects.select_for_update().get(pk=claim.pk)
        old = ChecklistMark.objects.filter(claim=locked, item=item).first()
        if (old.answer, old.note) == (answer, note) if old else not answer:
            return old
        mark = replace_mark(locked, item, by, answer, note)
        AuditEntry.objects.note(
            actor=by, action="answer checklist", about=locked, before=told(item, old),
            after=told(item, mark), reason=note,
        )  # fmt: skip
    return mark


def replace_mark(
    claim: Claim, item: ChecklistItem, by: User, answer: str, note: str
) -> ChecklistMark | None:
    if not answer:
        ChecklistMark.objects.filter(claim=claim, item=item).delete()
        return None
    columns = {"answer": answer, "note": note, "by": by, "at": timezone.now()}
    return ChecklistMark.objects.update_or_create(claim=claim, item=item, defaults=columns)[0]


def told(item: ChecklistItem, mark: ChecklistMark | None) -> dict[str, str]:
    return {item.question: mark.answer if mark else "open"}
