#!/usr/bin/env bash
# The whole of Cinnabar as a stranger gets it: a clean clone of the current commit, an empty Maven repository, no unpacked servers;
# first as root, then as a normal user: ./cinnabar tour, then ./cinnabar verify. Ends with 1 when one of them fails.
#   it-tests/acceptance.sh [root|user]     only one of the two; who is not root has only "user", which is then themselves
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
commit=$(git -C "$root" rev-parse HEAD) || exit 1
work=$(mktemp -d /tmp/acceptance-XXXXXX)
chmod 755 "$work"
trap 'rm -rf "$work"' EXIT
nobody=$(id -u nobody 2>/dev/null || echo 65534)
failed=0
summary=()

[ -z "$(git -C "$root" status --porcelain)" ] || echo "acceptance: what is not committed is not tried" >&2

# fresh <who>: a clone with a home, a Maven repository and a folder for temporary files of its own
fresh() {
    local place=$work/$1
    mkdir -p "$place/home/.m2" "$place/tmp"
    git clone -q --no-hardlinks "$root" "$place/clone" && git -C "$place/clone" checkout -q "$commit" || exit 1
    [ -f ~/.m2/settings.xml ] && cp ~/.m2/settings.xml "$place/home/.m2/"
    [ "$1" = user ] && [ "$(id -u)" = 0 ] && chown -R "$nobody" "$place"
    return 0
}

# as <who> <command>: runs in that clone with an environment that names nothing of the machine's owner
as() {
    local who=$1 place=$work/$1 change=()
    shift
    [ "$who" = user ] && [ "$(id -u)" = 0 ] && change=(setpriv "--reuid=$nobody" "--regid=$(id -g nobody)" --clear-groups --inh-caps=-all)
    (
        cd "$place/clone" && "${change[@]}" env -i "PATH=$PATH" "HOME=$place/home" "LANG=${LANG:-C.UTF-8}" ${JAVA_HOME:+"JAVA_HOME=$JAVA_HOME"} \
            "MAVEN_OPTS=-Duser.home=$place/home -Dmaven.repo.local=$place/home/.m2/repository" "JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=$place/tmp" "$@"
    )
}

try() {
    local begin=$SECONDS code
    echo
    echo "== acceptance as $1: ${*:2}"
    as "$@"
    code=$?
    [ $code -eq 0 ] || failed=1
    summary+=("acceptance as $1: ${*:2}: exit $code after $((SECONDS - begin)) s")
}

people=(root user)
[ "$(id -u)" = 0 ] || people=(user)
[ $# -gt 0 ] && people=("$1")
for who in "${people[@]}"; do
    fresh "$who"
    try "$who" ./cinnabar tour
    try "$who" ./cinnabar verify
    rm -rf "${work:?}/$who"
done

echo
echo "acceptance of commit $commit"
printf '%s\n' "${summary[@]}"
exit $failed
