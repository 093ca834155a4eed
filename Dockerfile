# syntax=docker/dockerfile:1
# Byline in a container: `docker compose up -d`, with the settings in `.env` beside this file.

FROM python:3.13-slim AS build
WORKDIR /src
COPY . .
RUN python -m venv /opt/byline \
    && /opt/byline/bin/pip install --no-cache-dir -c constraints.txt '.[documents]'
# The ranks by which tokens are counted, so that nothing has to be fetched when Byline runs. It installs nothing either.
RUN /opt/byline/bin/pip install --no-cache-dir --no-deps --target /opt/packing -c constraints.txt bpe-openai \
    && PYTHONPATH=/opt/packing /opt/byline/bin/python deploy/place_ranks.py /opt/ranks \
    && /opt/byline/bin/pip uninstall --yes pip

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin byline \
    && install --directory --owner byline --group byline --mode 0700 /data
COPY --from=build /opt/byline /opt/byline
COPY --from=build /opt/ranks /opt/ranks
# TIKTOKEN_CACHE_DIR is a folder and no secret, whatever its name.
# hadolint ignore=DL3064
ENV PATH=/opt/byline/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    TIKTOKEN_CACHE_DIR=/opt/ranks \
    DATABASE_PATH=/data/byline.sqlite \
    HEALTH_PORT=8080
USER 10001:10001
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "from urllib.request import *; build_opener(ProxyHandler({})).open('http://127.0.0.1:8080/healthz', timeout=4)"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["byline"]
CMD ["run"]
