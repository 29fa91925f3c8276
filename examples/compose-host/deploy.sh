#!/bin/sh
# Deploys an image to a container host with compose, by its digest: a tag can be moved between the deploy and the rollback.
#
#   deploy.sh              brings SLUICE_ARTIFACT (sha256:…) up and waits until it is healthy
#   deploy.sh --rollback   brings SLUICE_ROLLBACK_ARTIFACT back
#
# IMAGE_REPOSITORY   as registry.example.com/shop
# DOCKER_HOST        as ssh://deploy@staging.example.com
# WAIT_SECONDS       how long it may take until it is healthy, default 120
set -eu

here=$(dirname "$0")
case "${1:-}" in
  --rollback) digest=$SLUICE_ROLLBACK_ARTIFACT ;;
  "") digest=$SLUICE_ARTIFACT ;;
  *) echo "deploy.sh: unknown option $1" >&2; exit 2 ;;
esac
printf '%s\n' "$digest" | grep -Exq 'sha256:[0-9a-f]{64}' || { echo "deploy.sh: an image is given by its digest, sha256:…, not: $digest" >&2; exit 2; }

IMAGE=$IMAGE_REPOSITORY@$digest
export IMAGE
# Apart, and first: an image that cannot be had leaves the running one alone.
docker compose --file "$here/compose.yml" pull --quiet
docker compose --file "$here/compose.yml" up --detach --wait --wait-timeout "${WAIT_SECONDS:-120}" --remove-orphans
