# Runs on the server, sent there by deploy.sh: sh -s -- STEP VERSION PATH RESTART HEALTH_URL HEALTH_SECONDS KEEP
set -eu
step=$1 version=$2 path=$3 restart=$4 health=$5 seconds=$6 keep=$7
releases=$path/releases
incoming=$releases/.incoming-$version

mkdir -p "$releases"
# One deployment at a time; the lock is gone with the connection.
exec 9>"$path/deploy.lock"
flock -w 60 9 || { echo "server: another deployment has been busy for 60 s in $path" >&2; exit 1; }

prepare() {
  rm -rf "$incoming"
  mkdir "$incoming"
}

install() {
  test ! -e "$releases/$version" || rm -rf "$releases/.replaced"
  test ! -e "$releases/$version" || mv "$releases/$version" "$releases/.replaced"
  mv "$incoming" "$releases/$version"
  rm -rf "$releases/.replaced"
}

switch() {
  test -d "$releases/$version" || { echo "server: there is no release $version in $releases" >&2; exit 1; }
  before=$(readlink "$path/current" || true)
  ln -sfn "releases/$version" "$path/current.new"
  mv -T "$path/current.new" "$path/current"
  # Its age decides when it is pruned: what runs, or ran last, is young.
  touch "$releases/$version"
  sh -c "$restart" 9>&-
  for _ in $(seq "$((seconds * 2))"); do
    if curl --silent --fail --max-time 2 --output /dev/null "$health"; then
      echo "server: release $version runs (before: ${before:-none})"
      prune
      return
    fi
    sleep 0.5
  done
  echo "server: release $version does not answer at $health after $seconds s" >&2
  exit 1
}

# The newest ones stay, and always the one that runs.
prune() {
  current=$(basename "$(readlink "$path/current")")
  # Names of releases are plain: deploy.sh sees to it.
  # shellcheck disable=SC2012
  ls -1t "$releases" | tail -n +"$((keep + 1))" | while read -r old; do
    test "$old" = "$current" || rm -rf "${releases:?}/$old"
  done
}

case "$step" in
  prepare | install | switch) "$step" ;;
  *) echo "server: unknown step $step" >&2; exit 2 ;;
esac
