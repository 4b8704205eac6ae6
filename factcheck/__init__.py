"""factcheck: a fact-checking desk's memory and its night shift."""

from factcheck.celery import app as celery_app

__all__ = ["celery_app"]
