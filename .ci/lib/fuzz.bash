# shellcheck shell=bash
# The fuzz targets, one after another. FUZZ_SECONDS says how long each is fuzzed, FUZZ_TARGETS which are, by a part of
# their names: FUZZ_SECONDS=1200 FUZZ_TARGETS=DocumentFuzzTest .ci/run fuzz

fuzz_seconds=${FUZZ_SECONDS:-10}

# How many executions a second are the fewest, also where others use the machine. Fewer are a target that hangs, or that
# refuses everything too dearly; a target that is not here fails.
declare -A fuzz_floors=(
  [DocumentFuzzTest#a_document_is_refused_or_run]=300
  [CursorFuzzTest#a_cursor_is_refused_or_one_that_is_given_out]=2500
  [IdFuzzTest#an_id_is_refused_or_one_that_is_given_out]=2500
  [RequestFuzzTest#a_body_is_refused_or_one_operation]=2500
  [PlanTokenFuzzTest#a_token_that_was_not_signed_here_is_none]=2500
  [PlanTokenFuzzTest#what_is_signed_is_a_plan_or_none]=2500
)

# What a target finds it leaves beside its seeds, and every later build runs it.
fuzz_all() {
  local target sum=0 fuzzed=0
  for target in $(fuzz_targets); do
    [[ $target == *${FUZZ_TARGETS:-}* ]] || continue
    fuzz_one "$target"
    sum=$((sum + fuzz_runs))
    fuzzed=$((fuzzed + 1))
  done
  [[ $fuzzed -gt 0 ]] || fail "no target is called ${FUZZ_TARGETS:-}"
  [[ -n ${FUZZ_TARGETS:-} || $fuzzed == "${#fuzz_floors[@]}" ]] || fail "$fuzzed targets were fuzzed, not ${#fuzz_floors[@]}"
  say "$sum executions of $fuzzed targets, nothing unexpected"
}

# fuzz_one TARGET: leaves the number of its executions in fuzz_runs.
fuzz_one() {
  local floor=${fuzz_floors[$1]:-}
  [[ -n $floor ]] || fail "$1 has no number of executions that are the fewest"
  JAZZER_FUZZ=1 mvn -B -ntp surefire:test -Djazzer.hooks=true -Djazzer.max_duration="${fuzz_seconds}s" -Dtest="$1" \
    > "$scratch/fuzz.log" 2>&1 \
    || { grep -v 'INFO: Instrumented' "$scratch/fuzz.log" | tail -n 60; fail "$1 met something unexpected"; }
  fuzz_runs=$(sed -nE 's/.*Done ([0-9]+) runs in.*/\1/p' "$scratch/fuzz.log" | tail -n 1)
  [[ -n $fuzz_runs ]] || fail "$1 was not fuzzed"
  say "$fuzz_runs executions of $1, $((floor * fuzz_seconds)) at least"
  ((fuzz_runs >= floor * fuzz_seconds)) || fail "too few executions of $1"
}

# As Surefire wants them.
fuzz_targets() {
  local file class
  for file in $(grep -rlE '^import .*\.jazzer\.junit\.FuzzTest;' src/test/java | sort); do
    class=${file##*/}
    sed -nE "/@FuzzTest/,/\(.*[{]/ s/.* void ([a-z_0-9]+)\(.*/${class%.java}#\1/p" "$file"
  done
}
