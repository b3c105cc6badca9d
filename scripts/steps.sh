# Sourced by the other scripts: runs a named step, counts the tests it reports, and says where the time went.
# shellcheck shell=bash

step_lines=()
tests_passed=0
tests_failed=0

# One script may call another: what any of them leaves out is gathered in one file.
if [ -z "${FOOTHOLD_LEFT_OUT:-}" ]; then
  FOOTHOLD_LEFT_OUT=$(mktemp)
  export FOOTHOLD_LEFT_OUT
  trap 'rm -f "$FOOTHOLD_LEFT_OUT"' EXIT
fi

# step NAME COMMAND…: runs it, keeps its time, and returns its exit code.
step() {
  local name=$1 began=$SECONDS outcome=0 said=done
  shift
  printf '\n== %s\n' "$name"
  "$@" || outcome=$?
  [ $outcome = 0 ] || said=FAILED
  step_lines+=("$(printf '%5d s  %-40s %s' $((SECONDS - began)) "$name" "$said")")
  return $outcome
}

# counted COMMAND…: runs it and adds the tests that its runner says passed and failed.
counted() {
  local log outcome=0 passed failed
  log=$(mktemp)
  "$@" 2>&1 | tee "$log" || outcome=$?
  read -r passed failed < <(scripts/count-tests <"$log")
  rm -f "$log"
  # A runner that broke before it counted anything is a failure too.
  if [ $outcome != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  tests_passed=$((tests_passed + passed))
  tests_failed=$((tests_failed + failed))
  return $outcome
}

# leave_out WHAT WHY: something could not be done here. Said at once and again at the end.
leave_out() {
  printf '!! LEFT OUT: %s: %s\n' "$1" "$2" | tee -a "$FOOTHOLD_LEFT_OUT" >&2
}

where_the_time_went() {
  printf '\nWhere the time went:\n'
  printf '%s\n' "${step_lines[@]}"
  if [ -s "$FOOTHOLD_LEFT_OUT" ]; then printf '\n%s\n' "$(cat "$FOOTHOLD_LEFT_OUT")"; fi
}
