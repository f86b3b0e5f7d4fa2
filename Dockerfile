# A small image around the executable of `npm run package`:
#   docker build -t debrief . && docker run -p 8420:8420 -v debrief:/data debrief
FROM debian:trixie-slim

RUN apt-get update \
  && apt-get install --yes --no-install-recommends libatomic1 libstdc++6 \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --uid 8420 --create-home --home-dir /data --shell /usr/sbin/nologin debrief

COPY --chmod=0755 dist/debrief /usr/local/bin/debrief

USER debrief
ENV DEBRIEF_DATA=/data DEBRIEF_MODEL_DIR=/data/models DEBRIEF_HOST=0.0.0.0 DEBRIEF_PORT=8420
VOLUME /data
EXPOSE 8420

HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8420 && printf 'GET /api/v1/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

ENTRYPOINT ["debrief"]
CMD ["serve"]
