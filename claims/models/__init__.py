"""The tables: one file a noun."""

from claims.models.access import ApiToken, IdempotencyKey
from claims.models.article import Article, ArticleVersion, Passage, SignatureBand, Submission
from claims.models.audit import AuditEntry
from claims.models.backup import Backup
from claims.models.change import Change, ChangeFeed, Touched
from claims.models.check import Check
from claims.models.checklist import ChecklistItem, ChecklistMark
from claims.models.claim import Appearance, Claim
from claims.models.claim_index import ClaimAmount, ClaimDay, ClaimTerms
from claims.models.claimant import Claimant
from claims.models.connector import Connector, ConnectorSlot
from claims.models.correction import CorrectionRequest
from claims.models.desk import RulingDraft, SavedView
from claims.models.evidence import Evidence
from claims.models.factcheck import FactCheck
from claims.models.feed import Feed, FeedEntry, Site
from claims.models.presence import Presence
from claims.models.recheck import Recheck
from claims.models.schedule import RecheckPace, ScheduledJob
from claims.models.seal import Record, Seal
from claims.models.source import Source
from claims.models.text import StoredText
from claims.models.verdict import Approval, Rating, Verdict, VerdictEvidence, Withdrawal
from claims.models.webhook import Delivery, Webhook, WebhookSecret

__all__ = [
    "ApiToken",
    "Appearance",
    "Approval",
    "Article",
    "ArticleVersion",
    "AuditEntry",
    "Backup",
    "Change",
    "ChangeFeed",
    "Check",
    "ChecklistItem",
    "ChecklistMark",
    "Claim",
    "ClaimAmount",
    "ClaimDay",
    "ClaimTerms",
    "Claimant",
    "Connector",
    "ConnectorSlot",
    "CorrectionRequest",
    "Delivery",
    "Evidence",
    "FactCheck",
    "Feed",
    "FeedEntry",
    "IdempotencyKey",
    "Passage",
    "Presence",
    "Rating",
    "Recheck",
    "RecheckPace",
    "Record",
    "RulingDraft",
    "SavedView",
    "ScheduledJob",
    "Seal",
    "SignatureBand",
    "Site",
    "Source",
    "StoredText",
    "Submission",
    "Touched",
    "Verdict",
    "VerdictEvidence",
    "Webhook",
    "WebhookSecret",
    "Withdrawal",
]
