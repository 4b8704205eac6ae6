"""Webhooks and the log of what was sent to them: switching off and on, sending again."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html

from claims.actions.deliveries import replay_delivery, send_test
from claims.actions.webhooks import delete_webhook, disable_webhook, enable_webhook
from claims.admin.base import DeskAdmin, badge, each_done, person
from claims.models import Delivery, Webhook
from claims.showing.filters import visible
from claims.vocabulary import Role


@admin.register(Webhook)
class WebhookAdmin(DeskAdmin):
    seen_by = Role.ADMINISTRATOR
    list_display = ("address", "owner", "told_of", "stands", "description", "created_at")
    list_display_links = None
    list_select_related = ("owner",)
    search_fields = ("url", "description", "owner__username")
    actions = ("send_a_test", "switch_off", "switch_on", "end")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Webhook]:
        return Webhook.objects.kept()

    @admin.action(description="Send a test message")
    def send_a_test(self, request: HttpRequest, chosen: QuerySet[Webhook]) -> None:
        each_done(
            request, chosen, lambda webhook: send_test(webhook=webhook),
            did="Queued a test message to", noun="webhook",
        )  # fmt: skip

    @admin.action(description="Disable")
    def switch_off(self, request: HttpRequest, chosen: QuerySet[Webhook]) -> None:
        by = person(request)
        each_done(
            request, chosen,
            lambda webhook: disable_webhook(webhook=webhook, because=f"By {by}.", by=by),
            did="Disabled", noun="webhook",
        )  # fmt: skip

    @admin.action(description="Enable")
    def switch_on(self, request: HttpRequest, chosen: QuerySet[Webhook]) -> None:
        by = person(request)
        each_done(
            request, chosen, lambda webhook: enable_webhook(webhook=webhook, by=by),
            did="Enabled", noun="webhook",
        )  # fmt: skip

    @admin.action(description="Delete")
    def end(self, request: HttpRequest, chosen: QuerySet[Webhook]) -> None:
        by = person(request)
        each_done(
            request, list(chosen), lambda webhook: delete_webhook(webhook=webhook, by=by),
            did="Deleted", noun="webhook",
        )  # fmt: skip

    @admin.display(description="Address", ordering="url")
    def address(self, webhook: Webhook) -> str:
        return visible(webhook.url)

    @admin.display(description="Told of")
    def told_of(self, webhook: Webhook) -> str:
        return ", ".join(webhook.events)

    @admin.display(description="State")
    def stands(self, webhook: Webhook) -> str:
        if webhook.disabled_at is None:
            return badge("c-done", "enabled")
        return format_html(
            '{} <span class="gap">{}</span>',
            badge("c-failed", "disabled"),
            visible(webhook.disabled_because),
        )


@admin.register(Delivery)
class DeliveryAdmin(DeskAdmin):
    seen_by = Role.ADMINISTRATOR
    list_display = (
        "event", "to", "stands", "attempts", "response_status", "problem", "created_at",
        "finished_at",
    )  # fmt: skip
    list_filter = ("state", "event", "created_at")
    list_select_related = ("webhook",)
    search_fields = ("webhook__url", "error")
    fields = (
        "event", "to", "message_id", "body", "stands", "attempts", "response_status", "problem",
        "created_at", "next_try", "finished_at",
    )  # fmt: skip
    readonly_fields = fields
    actions = ("send_again",)

    @admin.action(description="Send again")
    def send_again(self, request: HttpRequest, chosen: QuerySet[Delivery]) -> None:
        by = person(request)
        each_done(
            request, chosen.select_related("webhook"),
            lambda delivery: replay_delivery(delivery=delivery, by=by),
            did="Queued again", noun="message",
        )  # fmt: skip

    @admin.display(description="To", ordering="webhook__url")
    def to(self, delivery: Delivery) -> str:
        return visible(delivery.webhook.url)

    @admin.display(description="State", ordering="state")
    def stands(self, delivery: Delivery) -> str:
        return badge(f"c-{delivery.state}", delivery.get_state_display())

    @admin.display(description="Problem")
    def problem(self, delivery: Delivery) -> str:
        return visible(delivery.error) or "–"

    @admin.display(description="Body")
    def body(self, delivery: Delivery) -> Any:
        text = json.dumps(delivery.payload, indent=2, ensure_ascii=False)
        return format_html("<pre>{}</pre>", visible(text))
