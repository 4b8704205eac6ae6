"""Every setting, read from the environment; docs/operations.md lists them.

Without a SECRET_KEY of its own an installation is a local one: DEBUG on, SQLite and an in-process
broker under var/. With one it is production, and refuses what only serves a local one.
"""

import secrets
from datetime import timedelta
from pathlib import Path
from typing import Any

import environ
from csp.constants import NONE, SELF, UNSAFE_EVAL, UNSAFE_INLINE
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
VAR = Path(env("VAR_DIR", default=str(BASE_DIR / "var")))


def local_secret_key() -> str:
    """The key of a local installation, made once and kept readable to its owner only."""
    path = VAR / "secret_key"
    if not path.exists():
        VAR.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"secret_key.{secrets.token_hex(4)}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(48))
        try:
            path.hardlink_to(draft)  # atomic: of two first starts at once, one key wins
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text()


# Who we are
SECRET_KEY = env("SECRET_KEY", default="")
DEBUG = env.bool("DEBUG", default=not SECRET_KEY)
if not SECRET_KEY:
    if not DEBUG:
        raise ImproperlyConfigured("Set SECRET_KEY to a long random string, or DEBUG=1 locally.")
    SECRET_KEY = local_secret_key()
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
PUBLIC_URL = env("PUBLIC_URL", default=f"http://127.0.0.1:{env('PORT', default=8000)}").rstrip("/")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[PUBLIC_URL])
DESK_NAME = env("DESK_NAME", default="factcheck")
# The licence of the structured data (ClaimReview) that the pages and feeds carry.
STRUCTURED_DATA_LICENCE = env(
    "STRUCTURED_DATA_LICENCE", default="https://creativecommons.org/licenses/by/4.0/"
)
# Another person than the author must approve before a verdict is published.
REQUIRE_SECOND_REVIEWER = env.bool("REQUIRE_SECOND_REVIEWER", default=False)

INSTALLED_APPS = [
    "unfold.apps.BasicAppConfig",
    "factcheck.desk.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "rest_framework",
    "knox",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "corsheaders",
    "csp",
    "axes",
    "claims",
    "workers",
]
MIDDLEWARE = [
    "claims.api.middleware.ProblemPages",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "claims.pages.language.TheirLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "claims.pages.context.desk",
            ],
            "builtins": ["claims.showing.filters"],
            "libraries": {"desk": "claims.admin.showing", "pages": "claims.pages.filters"},
        },
    },
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español"), ("fr", "Français"), ("ar", "العربية")]
LANGUAGE_COOKIE_NAME = "language"
FORMAT_MODULE_PATH = "factcheck.formats"
TIME_ZONE = "UTC"
USE_TZ = True
STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage",
    },
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEBUG
# One JSON body may carry a 1 MB article escaped to the utmost; more is refused before parsing.
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024


# The database: SQLite under var/, or PostgreSQL by DATABASE_URL
def database() -> dict[str, Any]:
    config: dict[str, Any] = env.db("DATABASE_URL", default=f"sqlite:///{VAR}/factcheck.sqlite3")
    if config["ENGINE"] == "django.db.backends.sqlite3":
        # Without IMMEDIATE most concurrent writers fail at once instead of waiting (measured).
        config["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        }
        VAR.mkdir(parents=True, exist_ok=True)
    else:
        config["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
        config["CONN_HEALTH_CHECKS"] = True
        config.setdefault("OPTIONS", {}).setdefault("connect_timeout", 5)
    return config


DATABASES = {"default": database()}

# The bell: Celery carries ids of rows that are waiting, and may lose any of them
CELERY_BROKER_URL = env("BROKER_URL", default="memory://localhost/")
EMBEDDED = CELERY_BROKER_URL.startswith("memory://")
if EMBEDDED and not DEBUG:
    raise ImproperlyConfigured(
        "Set BROKER_URL to a Redis, Valkey or RabbitMQ address: the in-process broker rings only"
        " inside one process."
    )
LEASE = timedelta(seconds=env.int("LEASE_SECONDS", default=60))
CELERY_BROKER_TRANSPORT_OPTIONS = (
    {"polling_interval": 0.02}  # its default is a whole second
    if EMBEDDED
    else {
        # A message lost with its worker comes back after this: longer than any task takes, shorter
        # than the default hour (the sweeper is sooner anyway).
        "visibility_timeout": 120,
        "queue_order_strategy": "workers.lanes:InteractiveFirst",
        # A broker that has gone without a word is noticed, and the worker connects anew.
        "socket_keepalive": True,
        "health_check_interval": 10,
    }
)
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True  # it may start before its broker
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # a worker outlives any outage of its broker
CELERY_TASK_IGNORE_RESULT = True  # results are rows
CELERY_RESULT_BACKEND = None
CELERY_TASK_ACKS_LATE = True  # a bell is answered before it is forgotten
CELERY_TASK_REJECT_ON_WORKER_LOST = True  # one that killed its process rings once more
CELERY_WORKER_PREFETCH_MULTIPLIER = 1  # what a process reserves, no idle one can do
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = False  # the lease decides
CELERY_WORKER_MAX_TASKS_PER_CHILD = 1000  # parsers of hostile pages may leak
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 600_000  # KiB; or grow
# A process stuck where no time-out of ours reaches is killed before its lease ends (threads can't).
CELERY_TASK_TIME_LIMIT = None if EMBEDDED else 0.9 * LEASE.total_seconds()
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = 10  # for SIGQUIT; SIGTERM is workers/stopping.py's business
CELERY_WORKER_HIJACK_ROOT_LOGGER = False  # one form for all logs
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]  # whoever can write to the broker must not run code by pickle
CELERY_TASK_DEFAULT_QUEUE = "interactive"  # what somebody waits for; "bulk" is for what can wait
if CELERY_BROKER_URL.startswith("amqp"):
    CELERY_TASK_DEFAULT_QUEUE_TYPE = "quorum"  # kept on most of RabbitMQ's nodes
    CELERY_TASK_CREATE_MISSING_QUEUE_TYPE = "quorum"  # "bulk" too
# A dead or silent broker costs a request this long at most (measured: the defaults cost 6 to 25 s).
BELL_TIMEOUT = 0.3  # seconds

# Seconds that running work has to end when its process is told to stop; `docker stop` waits ten.
STOP_WITHIN = 7.0

# Work: leases, attempts, pace
LOOK_UP_TIMEOUT = 30  # seconds; always shorter than the lease
MAX_ATTEMPTS = env.int("MAX_ATTEMPTS", default=5)
SWEEP_EVERY = timedelta(seconds=env.float("SWEEP_SECONDS", default=1))
# A ring that nobody followed is taken for lost after this.
RING_AGAIN_AFTER = timedelta(seconds=env.float("RING_AGAIN_SECONDS", default=10))
# A worker passes the rest of its rows on after this, so that nobody waits long behind them.
WORK_SLICE = min(timedelta(seconds=2), LEASE / 6)
HANDFUL = min(timedelta(seconds=0.4), LEASE / 20)  # of look-ups that are recorded together
RECHECK_AT_MOST_EVERY = timedelta(seconds=env.float("RECHECK_SECONDS", default=60))
# Between two requests for feeds, sitemaps or rules of one site, by all workers together.
SITE_PAUSE = env.float("SITE_PAUSE_SECONDS", default=2)
# Outside sources that claims are checked with, each off until it is set up.
FACT_CHECK_TOOLS_KEY = env("FACT_CHECK_TOOLS_KEY", default="")
FACT_CHECK_TOOLS = "https://factchecktools.googleapis.com"
FACT_CHECK_TOOLS_URL = env("FACT_CHECK_TOOLS_URL", default=FACT_CHECK_TOOLS).rstrip("/")
# Passages of other articles that a claim is held against.
PASSAGES_COMPARED = env.int("PASSAGES_COMPARED", default=20)
# What a page may take that is fetched and read while a person waits for it.
LIVE_PAGE_SECONDS = env.float("LIVE_PAGE_SECONDS", default=8)
# host:port pairs that the network door lets through although they are private; for tests.
FETCH_ALLOW = env.list("FETCH_ALLOW", default=[])

# The API
KNOX_TOKEN_MODEL = "claims.ApiToken"  # noqa: S105 - a model's name
REST_KNOX = {
    "SECURE_HASH_ALGORITHM": "hashlib.sha512",
    "TOKEN_TTL": timedelta(days=365),
    "TOKEN_PREFIX": "fc_",
}
# Requests a minute that one caller may send, by role; 0 for no limit.
REQUESTS_A_MINUTE = {
    "anonymous": env.int("REQUESTS_A_MINUTE_ANONYMOUS", default=600),
    **dict.fromkeys(
        ("reader", "submitter", "checker", "editor", "administrator"),
        env.int("REQUESTS_A_MINUTE_TOKEN", default=6000),
    ),
}
# Web pages of these origins (https://news.example) may call the API from a reader's browser; none
# by default. Cookies are never taken from them: such a page sends a token, or reads as a stranger.
CORS_ALLOWED_ORIGINS = env.list("CORS_ALLOWED_ORIGINS", default=[])
CORS_ALLOW_ALL_ORIGINS = CORS_ALLOWED_ORIGINS == ["*"]
if CORS_ALLOW_ALL_ORIGINS:
    CORS_ALLOWED_ORIGINS = []
CORS_URLS_REGEX = r"^/(api/|v1alpha1/|feeds/)"
CORS_ALLOW_METHODS = ["GET", "POST", "PATCH", "DELETE"]
CORS_ALLOW_HEADERS = [
    "accept",
    "authorization",
    "content-type",
    "idempotency-key",
    "if-match",
    "if-none-match",
]
CORS_EXPOSE_HEADERS = [
    "Changes-Cursor",
    "ETag",
    "Idempotency-Replayed",
    "Location",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
]
REST_FRAMEWORK: dict[str, Any] = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "claims.api.authentication.TokenAuthentication",
        "claims.api.authentication.BrowserSession",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["claims.api.permissions.RoleNeeded"],
    "DEFAULT_RENDERER_CLASSES": ["claims.api.rendering.RowsRenderer"],
    "DEFAULT_PARSER_CLASSES": ["claims.api.parsing.StrictJSONParser"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "claims.api.rendering.JSONAlways",
    "DEFAULT_SCHEMA_CLASS": "claims.api.descriptions.ProblemSchema",
    "DEFAULT_METADATA_CLASS": None,
    "DEFAULT_THROTTLE_CLASSES": ["claims.api.throttling.RoleThrottle"],
    "NUM_PROXIES": 1 if env.bool("BEHIND_PROXY", default=False) else 0,
    "EXCEPTION_HANDLER": "claims.api.problems.answer",
    "URL_FORMAT_OVERRIDE": None,
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}
SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "factcheck",
    "DESCRIPTION": "What was claimed, where, what speaks for and against it, and what a named"
    " person ruled. Guide: docs/api.md.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "claims.api.glossary.explain",
    ],
    "ENUM_NAME_OVERRIDES": {
        "ArticleState": "claims.vocabulary.ArticleState.values",
        "ClaimStatus": "claims.vocabulary.ClaimStatus.values",
        "AssessmentLabel": "claims.vocabulary.AssessmentLabel.values",
        "CheckState": "claims.vocabulary.CheckState.values",
        "CheckOutcome": "claims.vocabulary.CheckOutcome.values",
        "VerdictState": "claims.vocabulary.VerdictState.values",
        "VerdictChange": "claims.vocabulary.VerdictChange.values",
        "EvidenceKind": "claims.vocabulary.EvidenceKind.values",
        "ClaimKind": "claims.api.shapes.KINDS",
        "Stance": "claims.api.shapes.STANCES",
        "ReasonKind": "claims.api.shapes.REASON_KINDS",
        "Relation": "claims.api.shapes.RELATIONS",
        "Part": "claims.api.shapes.PARTS",
        "ChangeType": "claims.models.change.ChangeType.values",
    },
}

# People
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}Validator"}
    for name in ("UserAttributeSimilarity", "MinimumLength", "CommonPassword", "NumericPassword")
]
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_VERBOSE = False
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"

# The browser's protections
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        **{name: [NONE] for name in ("object-src", "base-uri")},
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    }
}
SECURE_HTTPS = not DEBUG
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=SECURE_HTTPS)
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$", r"^metrics$"]  # asked from inside
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if env.bool("BEHIND_PROXY", default=False) else None
)
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000 if SECURE_HTTPS else 0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HTTPS
SECURE_HSTS_PRELOAD = SECURE_HTTPS
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"},
    },
    "filters": {"scrub": {"()": "claims.api.scrubbing.ScrubKeys"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["scrub"]}
    },
    "root": {"handlers": ["stderr"], "level": env("LOG_LEVEL", default="INFO")},
    "loggers": {
        **{name: {"level": "WARNING"} for name in ("axes", "celery", "kombu", "mcp")},
        "django.db.backends": {"level": "INFO"},
        "trafilatura": {"level": "CRITICAL"},
    },
}

# The desk's theme evaluates expressions in its pages and styles elements in place; its pages alone
# may do so. Nothing is loaded from elsewhere, and no script may stand in a page.
DESK_CONTENT_SECURITY_POLICY = {
    **CONTENT_SECURITY_POLICY["DIRECTIVES"],
    "script-src": [SELF, UNSAFE_EVAL],
    "style-src": [SELF, UNSAFE_INLINE],
}
SHADES = {
    "50": "oklch(97.5% .013 195)", "100": "oklch(94% .032 195)",
    "200": "oklch(89% .06 195)", "300": "oklch(82% .09 196)",
    "400": "oklch(73% .105 198)", "500": "oklch(62% .1 200)",
    "600": "oklch(50% .085 205)", "700": "oklch(43% .075 208)",
    "800": "oklch(37% .062 212)", "900": "oklch(32% .052 216)",
    "950": "oklch(23% .04 220)",
}  # fmt: skip
UNFOLD = {
    "SITE_TITLE": DESK_NAME,
    "SITE_HEADER": DESK_NAME,
    "SITE_SUBHEADER": "The desk",
    "SITE_SYMBOL": "fact_check",
    "SITE_URL": "/",
    "SHOW_HISTORY": False,
    "SHOW_VIEW_ON_SITE": False,
    "STYLES": [f"claims.admin.site.{part}_style" for part in ("base", "home", "claim")],
    "SCRIPTS": ["claims.admin.site.keys_script"],
    "SITE_FAVICONS": [{"rel": "icon", "type": "image/svg+xml", "href": "claims.admin.site.mark"}],
    "BORDER_RADIUS": "6px",
    "COLORS": {"primary": SHADES},
    "SIDEBAR": {"show_search": False, "navigation": "claims.admin.site.navigation"},
}
