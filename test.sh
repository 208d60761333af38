#!/usr/bin/env bash
# Installs what the outside judges need, builds, runs the tests, and ends with one line: N passed, N failed, N skipped.
#
#   ./test.sh                                    everything
#   ./test.sh ArtistFirst.Tests                  the named test projects
#   ./test.sh --long                             with the long test modes
#   ARTISTFIRST_APPROVE=1 ./test.sh ArtistFirst.Conventions.Tests      approves the public API as it is
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
exec </dev/null

readonly judges=tests/ArtistFirst.Conformance.Tests/judges
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# Measuring what a program does, to compile it better, pays for itself in programs that live longer than a compiler or a test.
export DOTNET_TieredPGO=0

projects=()
limit=20m
for argument in "$@"; do
  case "$argument" in
    --long) export ARTISTFIRST_LONG=1; limit=12h ;;
    -*) echo "usage: ./test.sh [--long] [test project ...]" >&2; exit 2 ;;
    *) projects+=("$argument") ;;
  esac
done

# The tests that need a judge skip themselves where it is missing, and fail under CI=true.
debian_packages_missing() {
  command -v ffmpeg >/dev/null || echo ffmpeg
  command -v git >/dev/null || echo git
  command -v node >/dev/null || echo nodejs
  command -v npm >/dev/null || echo npm
  command -v openssl >/dev/null || echo openssl
  [[ -n "$(find /usr/lib /lib /usr/local/lib -maxdepth 2 -name 'libsodium.so.2*' -print -quit 2>/dev/null)" ]] || echo libsodium23
  [[ -n "$(find /usr/lib/postgresql -name initdb -print -quit 2>/dev/null)" ]] || command -v initdb >/dev/null || echo postgresql
  local module
  for module in jwcrypto cbor2 mutagen jsonschema; do
    /usr/bin/python3 -c "import $module" 2>/dev/null || echo "python3-$module"
  done
}

install_debian_packages() {
  local missing
  mapfile -t missing < <(debian_packages_missing)
  [[ ${#missing[@]} -gt 0 ]] || return 0
  if [[ $EUID -ne 0 ]] || ! command -v apt-get >/dev/null; then
    echo "Not installed, and only root on Debian installs it from here: ${missing[*]}. The tests that need it are skipped."
    return 0
  fi
  echo "Installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  # The tests start servers of their own: no cluster is made, and none is started.
  if [[ " ${missing[*]} " == *" postgresql "* && ! -e /etc/postgresql-common/createcluster.conf ]]; then
    mkdir -p /etc/postgresql-common && echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  fi
  { apt-get update -qq && apt-get install -qq -y --no-install-recommends -o Dpkg::Options::=--force-confold "${missing[@]}"; } >/dev/null \
    || echo "Could not install ${missing[*]}. The tests that need it are skipped."
}

install_node_packages() {
  [[ -f $judges/package-lock.json ]] && command -v npm >/dev/null || return 0
  [[ $judges/node_modules/.package-lock.json -nt $judges/package-lock.json ]] && return 0
  npm ci --prefix "$judges" --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null \
    || echo "Could not install the packages of $judges ('npm ci' there). The tests that need them are skipped."
}

install_debian_packages
install_node_packages

# A compiler that stays between projects has not to be started and warmed for each of them. It is this run's own, and ends with it.
readonly compiler="artistfirst-$$"
stop_compiler() {
  local server
  for server in $(pgrep -f "pipename:$compiler" 2>/dev/null); do kill "$server" 2>/dev/null || true; done
}

results=$(mktemp -d)
leave() {
  local job
  for job in $(jobs -rp); do kill -- "-$job" 2>/dev/null || true; done
  stop_compiler
  rm -rf "$results"
}
trap leave EXIT
trap 'exit 130' INT TERM

passed=0 failed=0 skipped=0 broken=0
summarize() {
  echo "$passed passed, $failed failed, $skipped skipped"
  [[ $failed -eq 0 && $broken -eq 0 ]] || exit 1
  exit 0
}

to_build=(Sdk.sln)
if [[ ${#projects[@]} -gt 0 ]]; then
  to_build=()
  for project in "${projects[@]}"; do
    [[ -f tests/$project/$project.csproj ]] || { echo "There is no test project tests/$project." >&2; exit 2; }
    to_build+=("tests/$project/$project.csproj")
  done
else
  for file in tests/*/*.Tests.csproj; do
    projects+=("$(basename "$file" .csproj)")
  done
fi

for target in "${to_build[@]}"; do
  dotnet build "$target" -c Release -v quiet --nologo -clp:NoSummary -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler" || { echo "The build of $target failed: no test was run."; broken=1; summarize; }
done
stop_compiler

counter() { # ATTRIBUTE FILE: from <Counters total="9" executed="8" passed="8" .../>
  sed -n "s/.*<Counters [^>]*\b$1=\"\([0-9]*\)\".*/\1/p" "$2"
}

# Two projects at a time: much of a test's time is waiting for a program that it has started. Each is a process group of its own, which ends whole when this script is stopped.
readonly lanes=2
set -m

# A test project is a program that runs its tests: it names those that take two minutes or more, and is ended at the limit.
ended_at_limit() {
  command -v timeout >/dev/null || { "$@"; return; }
  timeout --foreground --kill-after=10s "$limit" "$@"
}

run_tests() { # PROJECT: leaves its words in .log, its exit code in .code
  local code=0 started=$SECONDS
  ended_at_limit dotnet "tests/$1/bin/Release/net10.0/$1.dll" -trx "$results/$1.trx" -longRunning 120 -noColor -noLogo -reporter quiet >"$results/$1.log" 2>&1 || code=$?
  if [[ $code -eq 124 || $code -eq 137 ]]; then
    echo "$1 was ended after $limit." >>"$results/$1.log"
    trap '' TERM
    kill -- "-$BASHPID"
  fi
  [[ $code -eq 0 ]] || cat "$results/$1.log"
  echo "$code" >"$results/$1.code"
  [[ ! -f $results/$1.trx ]] || echo "$1: $(counter passed "$results/$1.trx") passed, in $((SECONDS - started)) s"
}

for project in "${projects[@]}"; do
  while [[ $(jobs -rp | wc -l) -ge $lanes ]]; do wait -n; done
  run_tests "$project" &
done
wait

for project in "${projects[@]}"; do
  trx=$results/$project.trx
  code=$(<"$results/$project.code")
  total=0 executed=0 good=0
  if [[ -f $trx ]]; then
    total=$(counter total "$trx") executed=$(counter executed "$trx") good=$(counter passed "$trx")
  fi
  passed=$((passed + good)) failed=$((failed + executed - good)) skipped=$((skipped + total - executed))
  if [[ $total -eq 0 ]]; then
    echo "$project ran no test."
    broken=1
  elif [[ $code -ne 0 && $executed -eq $good ]]; then
    echo "$project ended with exit code $code before all of its tests had run."
    broken=1
  fi
done

summarize
