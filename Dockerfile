# One image for every program of the product:
#   node apps/town/dist/main.js                 everything in one process (default)
#   node apps/town/dist/migrate.js              brings the database up to date, then ends
#   node apps/town/dist/nats-users.js           prints nats/users.conf for OKIENKO_NAMESPACE
#   node apps/gateway/dist/main.js              the HTTP door alone
#   node apps/<service>/dist/main.js            one service alone, e.g. apps/services/housing
ARG NODE_IMAGE=node:24-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
ENV NX_DAEMON=false NX_TUI=false
COPY . .
# No package's install script runs: the compilers bring ready binaries.
RUN npm ci --ignore-scripts --no-audit --no-fund
RUN npx nx run-many -t build --output-style=static
# What only tests, builds and the embedded servers need goes; so do sources and maps of nothing that runs.
RUN npm prune --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund \
  && rm -rf .nx tools libs/embedded libs/ui node_modules/.cache \
  && find apps libs -type d \( -name src -o -name test \) -prune -exec rm -rf {} +

FROM ${NODE_IMAGE} AS run
WORKDIR /app
ENV NODE_ENV=production \
  NODE_OPTIONS="--require ./libs/platform/dist/process/preload.js --max-semi-space-size=16" \
  OKIENKO_HTTP_HOST=0.0.0.0 \
  OKIENKO_HTTP_PORT=8080 \
  OKIENKO_WEB_ROOT=/app/apps/web/dist
# Owned by root: the program can read itself and change nothing.
COPY --from=build /app /app
USER node
EXPOSE 8080
CMD ["node", "apps/town/dist/main.js"]
