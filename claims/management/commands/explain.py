"""Recompute a claim's assessment from the stored rows and say how it comes about."""

from __future__ import annotations

from argparse import ArgumentParser
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from claims.actions.assessments import current_evidence, places_of, propose
from claims.actions.verification import differences
from claims.models import Claim, Evidence


class Command(BaseCommand):
    help = "Recompute a claim's assessment from the stored rows; any difference is an error."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("claim", type=UUID, metavar="CLAIM")

    def handle(self, *, claim: UUID, **_: object) -> None:
        row = Claim.objects.filter(pk=claim).first()
        if row is None:
            raise CommandError(f"There is no claim {claim}.")
        self.stdout.write(f"{row.statement}\n")
        current = current_evidence(row).select_related("quote")
        for piece in current:
            self.stdout.write(evidence_lines(piece))
        proposal = propose(row, current, places_of([row]))
        for reason in proposal.assessment_reasons:
            self.stdout.write(f"  {reason}")
        sure = f" {proposal.confidence:.0%}" if proposal.confidence is not None else ""
        self.stdout.write(f"=> {proposal.assessment}{sure}")
        if found := differences(row):
            raise CommandError("; ".join(found))


def evidence_lines(piece: Evidence) -> str:
    source = piece.version.article.source
    head = f"- {piece.stance} {piece.confidence:.0%} [{source or 'no source'}] “{piece.quote.text}”"
    return "\n".join([head, *(f"    {reason['text']}" for reason in piece.reasons)])
