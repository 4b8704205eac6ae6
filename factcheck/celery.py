"""The Celery application. The rows are the queue; Celery only carries the bell and spreads work."""

import os

from celery import Celery
from celery.signals import setup_logging

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")

app = Celery("factcheck")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["workers"])


@setup_logging.connect
def keep_our_logging(**_: object) -> None:
    """Django's LOGGING holds for workers too; a receiver keeps Celery from setting up its own."""
