# shellcheck shell=bash
# One running orgraph.jar with its sandbox, on ports that the system chooses.

server_pid=
server_url=

# start_server JAVA LOG: when it returns, the server at $server_url answers.
start_server() {
  say "$("$1" -version 2>&1 | head -n 1)"
  "$1" -Dmicronaut.server.port=-1 -Dorgraph.sandbox.port=0 -jar target/orgraph.jar > "$2" 2>&1 &
  server_pid=$!
  within 60 is_up "$2" || { cat "$2"; fail 'the server did not come up'; }
  say "$server_url is up"
}

stop_server() {
  [[ -n $server_pid ]] || return 0
  kill "$server_pid" 2> /dev/null || true
  within 20 is_down || kill -KILL "$server_pid" 2> /dev/null || true
  wait "$server_pid" 2> /dev/null || true
  server_pid=
}

# ask QUERY: the answer's body. The query must not have quotes in it.
ask() {
  curl -sS --fail --max-time 20 -H 'content-type: application/json' --data "{\"query\":\"$1\"}" "$server_url"
}

is_up() {
  ! is_down || { cat "$1"; fail 'the server ended'; }
  server_url=$(address_in "$1")
  [[ -n $server_url ]] && ask '{ __typename }' > /dev/null
}

is_down() {
  ! kill -0 "$server_pid" 2> /dev/null
}

# Where the log says that GraphQL is; empty as long as it does not.
address_in() {
  sed -n 's|.*GraphQL at \(http://[^ ,]*/graphql\).*|\1|p' "$1" | head -n 1
}

# within SECONDS COMMAND...: tries again until it succeeds or the time is over.
within() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < deadline)) || return 1
    sleep 0.5
  done
}
