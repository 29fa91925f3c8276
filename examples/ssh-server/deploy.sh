#!/bin/sh
# Deploys a folder to a server over SSH: every release in a folder of its own, `current` points at the one that runs.
#
#   deploy.sh              installs SLUICE_ARTIFACT as release SLUICE_VERSION, switches to it, restarts, waits until it is healthy
#   deploy.sh --rollback   switches back to SLUICE_ROLLBACK_VERSION, which is still there
#
# SSH_TARGET        user@host
# SSH_PORT          default 22
# SSH_KEY_FILE      private key; readable by its owner only
# SSH_KNOWN_HOSTS   file with the server's host key: an unknown server is refused, never asked about
# DEPLOY_PATH       folder on the server, as /srv/shop
# RESTART_COMMAND   run on the server after the switch, as `sudo systemctl restart shop`
# HEALTH_URL        asked on the server until it answers, as http://127.0.0.1:8800/healthz
# HEALTH_SECONDS    how long that may take, default 30
# KEEP_RELEASES     default 5
set -eu

here=$(dirname "$0")
case "${1:-}" in
  --rollback) version=$SLUICE_ROLLBACK_VERSION ;;
  "") version=$SLUICE_VERSION ;;
  *) echo "deploy.sh: unknown option $1" >&2; exit 2 ;;
esac
case "$version" in
  "" | *[!A-Za-z0-9._+-]* | .*) echo "deploy.sh: a version is letters, digits and . _ + -, not: $version" >&2; exit 2 ;;
esac

remote() {
  ssh -o BatchMode=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile="$SSH_KNOWN_HOSTS" -o IdentitiesOnly=yes \
    -o ConnectTimeout=10 -o ServerAliveInterval=10 -o ServerAliveCountMax=3 \
    -i "$SSH_KEY_FILE" -p "${SSH_PORT:-22}" "$SSH_TARGET" "$@"
}

# What the server's shell reads is quoted here, once.
quote() {
  printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"
}

server() {
  step=$1
  remote "sh -s -- $(quote "$step") $(quote "$version") $(quote "$DEPLOY_PATH") $(quote "$RESTART_COMMAND") $(quote "$HEALTH_URL") $(quote "${HEALTH_SECONDS:-30}") $(quote "${KEEP_RELEASES:-5}")" <"$here/server.sh"
}

if [ "${1:-}" = "" ]; then
  test -d "$SLUICE_ARTIFACT" || { echo "deploy.sh: SLUICE_ARTIFACT is no folder: $SLUICE_ARTIFACT" >&2; exit 1; }
  server prepare
  # The upload is complete before anything else happens: a broken connection leaves the running release as it is.
  tar -C "$SLUICE_ARTIFACT" -cf - . | remote "tar -C $(quote "$DEPLOY_PATH/releases/.incoming-$version") -xf -"
  server install
fi
server switch
