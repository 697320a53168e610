# shellcheck shell=bash
# The caches with which the JVM starts the server faster.

# start_with_cache JAVA: makes the best cache that this JVM can make, starts with it, and looks where its classes are from.
start_with_cache() {
  local java=$1 cache=$scratch/startup.cache log=$scratch/cache-classes.log option shared classes
  "$java" -jar target/orgraph.jar "--create-aot-cache=$cache" | tee "$scratch/cache.out"
  option=$(sed -n 's|^Start with: java \(-XX:[A-Za-z]*=\).*|\1|p' "$scratch/cache.out")
  [[ -s $cache && -n $option ]] || fail 'no cache was made'

  local usual=("${server_options[@]}")
  server_options+=("$option$cache" "-Xlog:class+load:file=$log")
  start_server "$java" "$scratch/cache.log"
  server_options=("${usual[@]}")
  readme_query > "$scratch/query.json"
  curl -sS --fail --max-time 20 -H 'content-type: application/json' --data @"$scratch/query.json" "$server_url" > "$scratch/answer"
  stop_server
  grep -q 'hiroshi.ito@haldenfreight.example' "$scratch/answer" || fail 'not the answer that README shows'
  read -r shared classes < <(from_cache "$log")
  say "$shared of $classes classes of Orgraph come from the cache"
  ((shared * 10 > classes * 8)) || fail 'the cache was not used'

  cp target/orgraph.jar "$scratch/other.jar"
  "$java" "$option$cache" "-Xlog:class+load:file=$log" -jar "$scratch/other.jar" --version || fail 'a cache that does not fit stops the start'
  read -r shared classes < <(from_cache "$log")
  say "$shared of $classes classes of another jar come from it"
  ((shared == 0 && classes > 0)) || fail 'the cache of another jar was used'
}

# from_cache LOG: of the classes of Orgraph that a JVM loaded, how many came from a cache, and how many there were.
from_cache() {
  printf '%s %s\n' "$(grep -c ' io\.orgraph\..* source: shared objects file' "$1" || true)" "$(grep -c ' io\.orgraph\.' "$1" || true)"
}

# The request that README shows first, as it stands there.
readme_query() {
  sed -n "s|^    curl -s localhost:8080/graphql .* -d '\(.*\)'\$|\1|p" README.md | head -n 1
}
