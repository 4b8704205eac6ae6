"""Webhooks: who is told of what happens, their secrets, and the log of what was sent."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.urls import reverse
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.actions.deliveries import TEST, replay_delivery, send_test
from claims.actions.signing import present_secret
from claims.actions.webhooks import add_webhook, delete_webhook, enable_webhook, rotate_secret
from claims.api.endpoints import Endpoint, person
from claims.api.fields import ChoicesField, LineField
from claims.api.once import IDEMPOTENCY_KEY, once
from claims.api.paging import Ordering, both_ways, page_of
from claims.api.problems import Problem
from claims.api.queries import NoQuery, PageQuery, asked, body
from claims.api.shapes import ObjectField, Shape, page_shape
from claims.api.sparse import Row
from claims.models import Delivery, Webhook
from claims.vocabulary import DeliveryState, EventType, Role

ORDERINGS = both_ways("created_at", Ordering("created_at"))
PLAIN = (
    "id", "url", "description", "events", "disabled_at", "disabled_because", "created_at",
)  # fmt: skip
TOLD = [*EventType.values, TEST]


class WebhookShape(Shape):
    """An address that is told of events by signed messages (Standard Webhooks)."""

    id = serializers.UUIDField(help_text="e.g. 6d0d0f2e-3b57-4f0a-9a51-0c8f9d7e1a22.")
    url = serializers.CharField(help_text="Where messages are posted, e.g. https://cms.example/in.")
    description = serializers.CharField(help_text="What it is for, e.g. the site's CMS.")
    events = serializers.ListField(
        child=serializers.ChoiceField(EventType.values),
        help_text='What it is told of, e.g. ["verdict.published"].',
    )
    disabled_at = serializers.DateTimeField(
        allow_null=True, help_text="Since when nothing is sent, e.g. 2021-07-22T09:30:00Z."
    )
    disabled_because = serializers.CharField(
        help_text="Why nothing is sent, e.g. The receiver answered 410 Gone."
    )
    created_at = serializers.DateTimeField(help_text="e.g. 2021-07-22T09:30:00Z.")


class NewWebhookShape(WebhookShape):
    """A webhook with its secret, which is shown this once."""

    secret = serializers.CharField(help_text="Verify signatures with it, e.g. whsec_MfKQ9r8…")


class SecretShape(Shape):
    secret = serializers.CharField(
        help_text="The new one, shown this once; for 24 hours messages carry a signature by each."
    )


class SetUpShape(Shape):
    """Where messages go, and of what."""

    url = serializers.CharField(max_length=2000, help_text="https://, e.g. https://cms.example/in.")
    events = serializers.ListField(
        child=serializers.ChoiceField(EventType.values),
        required=False,
        max_length=len(EventType),
        default=list,
        help_text='All of them if absent or empty; e.g. ["verdict.published"].',
    )
    description = LineField(
        required=False, allow_blank=True, max_length=200, default="", help_text="e.g. CMS."
    )


class DeliveryShape(Shape):
    """A message to a webhook, in the log for 30 days after it ended."""

    id = serializers.UUIDField(help_text="Of this row of the log.")
    message = serializers.CharField(
        help_text="Its webhook-id, the same in every attempt and replay, e.g. msg_6d0d0f2e…"
    )
    event = serializers.ChoiceField(TOLD, help_text="e.g. verdict.published.")
    payload = ObjectField(help_text="The body as it is sent: type, timestamp, data.")
    state = serializers.ChoiceField(DeliveryState.values, help_text="done once it was taken.")
    attempts = serializers.IntegerField(help_text="How often it was sent, e.g. 2.")
    response_status = serializers.IntegerField(
        allow_null=True, help_text="Of the last answer, e.g. 204; null where there was none."
    )
    problem = serializers.CharField(allow_null=True, help_text="Why the last attempt failed.")
    created_at = serializers.DateTimeField(help_text="When the event happened.")
    next_try = serializers.DateTimeField(
        allow_null=True, help_text="When it is sent again; null once it ended."
    )
    finished_at = serializers.DateTimeField(allow_null=True, help_text="When it was over.")


class WebhookQuery(PageQuery):
    ordering = serializers.ChoiceField(
        list(ORDERINGS), required=False, help_text="Newest first by default."
    )


class DeliveryQuery(WebhookQuery):
    state = ChoicesField(DeliveryState.values, required=False, help_text="e.g. failed.")


class Webhooks(Endpoint):
    needs = {"GET": Role.SUBMITTER, "POST": Role.SUBMITTER}

    @extend_schema(
        operation_id="list_webhooks",
        summary="Your webhooks",
        tags=["webhooks"],
        parameters=[WebhookQuery],
        responses=page_shape(WebhookShape),
    )
    def get(self, request: Request) -> Response:
        asked(request, WebhookQuery)
        mine = webhook_values().filter(owner=person(request))
        page = page_of(request, mine, orderings=ORDERINGS, usual="-created_at")
        return Response(page.body(page.rows))

    @extend_schema(
        operation_id="add_webhook",
        summary="Set up a webhook",
        description="The answer shows its secret, which cannot be shown again.",
        tags=["webhooks"],
        parameters=[IDEMPOTENCY_KEY],
        request=SetUpShape,
        responses={201: NewWebhookShape},
    )
    def post(self, request: Request) -> Response:
        answer = self.set_up(request)
        return with_secret(answer, Webhook.objects.get(pk=answer.data["id"]))

    @once
    def set_up(self, request: Request) -> Response:
        webhook = add_webhook(owner=person(request), **body(request, SetUpShape))
        location = request.build_absolute_uri(reverse("api:webhook", args=[webhook.pk]))
        row = webhook_values().get(pk=webhook.pk)
        return Response(row, status=201, headers={"Location": location})


def with_secret(answer: Response, webhook: Webhook) -> Response:
    """The answer with the secret, which is added last: what is kept for an Idempotency-Key must
    not hold it."""
    answer.data = {**answer.data, "secret": present_secret(webhook)}
    answer.headers["Cache-Control"] = "no-store"
    return answer


class WebhookDetail(Endpoint):
    needs = {"GET": Role.SUBMITTER, "DELETE": Role.SUBMITTER}

    @extend_schema(
        operation_id="get_webhook",
        summary="One webhook",
        tags=["webhooks"],
        responses=WebhookShape,
    )
    def get(self, request: Request, webhook_id: UUID) -> Response:
        asked(request, NoQuery)
        return Response(webhook_values().get(pk=own_webhook(request, webhook_id).pk))

    @extend_schema(
        operation_id="delete_webhook",
        summary="End a webhook",
        description="What waits to be sent is not sent any more.",
        tags=["webhooks"],
        request=None,
        responses={204: None},
    )
    def delete(self, request: Request, webhook_id: UUID) -> Response:
        delete_webhook(webhook=own_webhook(request, webhook_id), by=person(request))
        return Response(status=204)


class WebhookSecrets(Endpoint):
    needs = {"POST": Role.SUBMITTER}

    @extend_schema(
        operation_id="rotate_webhook_secret",
        summary="Rotate a webhook's secret",
        description="For 24 hours messages carry two signatures, by the new and the old secret.",
        tags=["webhooks"],
        parameters=[IDEMPOTENCY_KEY],
        request=None,
        responses={201: SecretShape},
    )
    def post(self, request: Request, webhook_id: UUID) -> Response:
        webhook = own_webhook(request, webhook_id)
        return with_secret(self.rotate(request, webhook), webhook)

    @once
    def rotate(self, request: Request, webhook: Webhook) -> Response:
        rotate_secret(webhook=webhook, by=person(request))
        return Response({}, status=201)


class WebhookEnablings(Endpoint):
    needs = {"POST": Role.SUBMITTER}

    @once
    @extend_schema(
        operation_id="enable_webhook",
        summary="Send to a disabled webhook again",
        tags=["webhooks"],
        request=None,
        responses={201: WebhookShape},
    )
    def post(self, request: Request, webhook_id: UUID) -> Response:
        webhook = enable_webhook(webhook=own_webhook(request, webhook_id), by=person(request))
        return Response(webhook_values().get(pk=webhook.pk), status=201)


class WebhookTests(Endpoint):
    needs = {"POST": Role.SUBMITTER}

    @once
    @extend_schema(
        operation_id="test_webhook",
        summary="Send a test message",
        description=f"Of type `{TEST}`; see what came of it in the log of deliveries.",
        tags=["webhooks"],
        request=None,
        responses={202: OpenApiResponse(DeliveryShape, "Stored; it will be sent.")},
    )
    def post(self, request: Request, webhook_id: UUID) -> Response:
        delivery = send_test(webhook=own_webhook(request, webhook_id))
        return Response(delivery_body(delivery), status=202)


class WebhookDeliveries(Endpoint):
    needs = {"GET": Role.SUBMITTER}

    @extend_schema(
        operation_id="list_webhook_deliveries",
        summary="What was sent, and what came of it",
        tags=["webhooks"],
        parameters=[DeliveryQuery],
        responses=page_shape(DeliveryShape),
    )
    def get(self, request: Request, webhook_id: UUID) -> Response:
        wanted = asked(request, DeliveryQuery)
        rows = delivery_values().filter(webhook=own_webhook(request, webhook_id))
        if "state" in wanted:
            rows = rows.filter(state__in=wanted["state"])
        page = page_of(request, rows, orderings=ORDERINGS, usual="-created_at")
        return Response(page.body([delivery_row(row) for row in page.rows]))


class DeliveryReplays(Endpoint):
    needs = {"POST": Role.SUBMITTER}

    @once
    @extend_schema(
        operation_id="replay_webhook_delivery",
        summary="Send a message again",
        description="Under its own `webhook-id`, as a new row of the log.",
        tags=["webhooks"],
        request=None,
        responses={202: OpenApiResponse(DeliveryShape, "Stored; it will be sent.")},
    )
    def post(self, request: Request, webhook_id: UUID, delivery_id: UUID) -> Response:
        webhook = own_webhook(request, webhook_id)
        delivery = webhook.deliveries.filter(pk=delivery_id).select_related("webhook").first()
        if delivery is None:
            raise Problem("not-found", "There is no such delivery.")
        again = replay_delivery(delivery=delivery, by=person(request))
        return Response(delivery_body(again), status=202)


def own_webhook(request: Request, webhook_id: UUID) -> Webhook:
    """The caller's webhook of this id; another person's does not exist for them."""
    mine = Webhook.objects.kept().filter(owner=person(request))
    webhook = mine.filter(pk=webhook_id).first()
    if webhook is None:
        raise Problem("not-found", "You have no such webhook.")
    return webhook


def webhook_values() -> QuerySet[Any, Any]:
    rows: QuerySet[Any, Any] = Webhook.objects.kept().values(*PLAIN)
    return rows


def delivery_values() -> QuerySet[Any, Any]:
    rows: QuerySet[Any, Any] = Delivery.objects.values(
        "id", "message", "event", "payload", "state", "attempts", "response_status", "created_at",
        "next_try", "finished_at", problem=F("error"),
    )  # fmt: skip
    return rows


def delivery_row(row: Row) -> Row:
    return row | {
        "message": Delivery(message=row["message"]).message_id,
        "problem": row["problem"] or None,
        "next_try": None if row["finished_at"] else row["next_try"],
    }


def delivery_body(delivery: Delivery) -> Row:
    return delivery_row(delivery_values().get(pk=delivery.pk))
