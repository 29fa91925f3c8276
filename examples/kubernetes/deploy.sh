#!/bin/sh
# Deploys an image to a Deployment of Kubernetes, by its digest.
#
#   deploy.sh              sets the image SLUICE_ARTIFACT (sha256:…) and waits for the rollout
#   deploy.sh --rollback   sets SLUICE_ROLLBACK_ARTIFACT again. Not `rollout undo`, which goes back to whatever ran before, also when
#                          that was the release before a failed one.
#
# IMAGE_REPOSITORY   as registry.example.com/shop
# NAMESPACE          of the Deployment
# DEPLOYMENT         its name
# CONTAINER          name of the container, default: that of the Deployment
# WAIT_SECONDS       how long the rollout may take, default 300
set -eu

case "${1:-}" in
  --rollback) digest=$SLUICE_ROLLBACK_ARTIFACT version=$SLUICE_ROLLBACK_VERSION ;;
  "") digest=$SLUICE_ARTIFACT version=$SLUICE_VERSION ;;
  *) echo "deploy.sh: unknown option $1" >&2; exit 2 ;;
esac
printf '%s\n' "$digest" | grep -Exq 'sha256:[0-9a-f]{64}' || { echo "deploy.sh: an image is given by its digest, sha256:…, not: $digest" >&2; exit 2; }

target=deployment/$DEPLOYMENT
kubectl --namespace "$NAMESPACE" set image "$target" "${CONTAINER:-$DEPLOYMENT}=$IMAGE_REPOSITORY@$digest"
kubectl --namespace "$NAMESPACE" annotate "$target" "kubernetes.io/change-cause=Sluice: $version" --overwrite
# Waits for the new pods, and fails when they do not come up; the old ones answer until then.
kubectl --namespace "$NAMESPACE" rollout status "$target" --timeout="${WAIT_SECONDS:-300}s"
