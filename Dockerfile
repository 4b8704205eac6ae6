# One image for web, worker, sweeper and migrations; docker-compose.yml names their commands.
FROM python:3.13-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /app
RUN python -m venv /venv
COPY requirements/run.txt requirements/run.txt
RUN /venv/bin/pip install --require-hashes --only-binary=:all: -r requirements/run.txt
COPY manage.py ./
COPY factcheck factcheck
COPY claims claims
COPY workers workers
ENV PATH=/venv/bin:$PATH VAR_DIR=/app/var
# Settings refuse to load without these two; neither is kept in the image nor used by this step.
RUN SECRET_KEY=only-for-this-step BROKER_URL=redis://none/0 \
    python manage.py collectstatic --noinput --verbosity 0 \
    && python -m compileall -q factcheck claims workers

FROM python:3.13-slim-bookworm
RUN useradd --system --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin factcheck
COPY --from=build /venv /venv
COPY --from=build /app /app
ENV PATH=/venv/bin:$PATH VAR_DIR=/app/var PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /app
USER 10001:10001
EXPOSE 8000
STOPSIGNAL SIGTERM
CMD ["gunicorn", "factcheck.wsgi:application"]
