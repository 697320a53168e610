# shellcheck shell=bash
# What target/bom.json says is in the jar.

# check_bill: no artifact is older than the oldest safe version of it, and none is there in two versions.
check_bill() {
  bill > "$scratch/bill"
  say "$(wc -l < "$scratch/bill") artifacts"
  [[ -s $scratch/bill ]] || fail 'target/bom.json names no artifact'
  local twice
  twice=$(cut -d' ' -f1 "$scratch/bill" | uniq -d)
  [[ -z $twice ]] || fail "two versions of $twice"
  local pattern least
  while read -r pattern least _; do
    [[ -z $pattern || $pattern == '#'* ]] || check_safe "$pattern" "$least"
  done < .ci/safe-versions.txt
}

# check_safe PATTERN LEAST: a pattern that nothing fits would check nothing.
check_safe() {
  local artifact version found=0
  while read -r artifact version; do
    # shellcheck disable=SC2053 # it is a pattern
    [[ $artifact == $1 ]] || continue
    found=$((found + 1))
    [[ $(printf '%s\n' "$2" "$version" | sort -V | head -n 1) == "$2" ]] || fail "$artifact $version is older than $2"
  done < "$scratch/bill"
  [[ $found -gt 0 ]] || fail "nothing in the jar is called $1"
  say "$found artifacts of $1 are $2 at least"
}

# A line for each version of each artifact, such as: io.netty:netty-common 4.2.20.Final
bill() {
  { grep -oE '"purl" *: *"pkg:maven/[^"?]+' target/bom.json || true; } \
    | sed -E 's|.*pkg:maven/([^/]+)/([^@]+)@(.*)|\1:\2 \3|' | sort -u
}
