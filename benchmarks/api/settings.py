"""The settings of production with one address more: the plain view (`benchmarks.api.plain`)."""

from factcheck.settings import *  # noqa: F403 - these are those settings
from factcheck.settings import STORAGES

ROOT_URLCONF = "benchmarks.api.plain"
# Pages are measured without having their style sheets collected and compressed first.
STATIC_FILES = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
STORAGES = {**STORAGES, "staticfiles": STATIC_FILES}
