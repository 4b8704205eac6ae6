"""The Celery application for workers under fault: `celery -A tests.faults.application`.

Celery's own time limit is out of the way: the lease alone must hold.
"""

from factcheck.celery import app

app.conf.task_time_limit = None

__all__ = ["app"]
