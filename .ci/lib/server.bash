# shellcheck shell=bash
# One running orgraph.jar with its sandbox, on ports that the system chooses.

server_pid=
server_url=
server_log=

# At DEBUG it says the most that anybody would have it say: no secret either.
server_options=(-XX:-OmitStackTraceInFastThrow -Dmicronaut.server.port=-1 -Dorgraph.sandbox.port=0 -Dlogger.levels.io.orgraph=DEBUG
  -Dlogger.levels.io.micronaut=DEBUG -Dlogger.levels.io.netty=DEBUG)

# start_server JAVA LOG OPTIONS...: when it returns, the server at $server_url answers.
start_server() {
  local java=$1
  server_log=$2
  shift 2
  say "$("$java" -version 2>&1 | head -n 1)"
  "$java" "${server_options[@]}" "$@" -jar target/orgraph.jar > "$server_log" 2>&1 &
  server_pid=$!
  within 60 is_up "$server_log" || { cat "$server_log"; fail 'the server did not come up'; }
  say "$server_url is up"
  show_secrets
}

# Ends the server, and fails where it has told one of the secrets that it was shown.
stop_server() {
  end_server
  local told
  told=$(grep -c '_CANARY' "$server_log" || true)
  say "$told lines of $(wc -l < "$server_log") in ${server_log##*/} have a secret"
  [[ $told == 0 ]] || { grep '_CANARY' "$server_log" | head; fail 'a secret stands in the log'; }
  grep -q ' DEBUG i\.o\.' "$server_log" && grep -q ' DEBUG i\.m\.' "$server_log" && grep -q ' DEBUG i\.n\.' "$server_log" \
    || fail 'the log was not at DEBUG'
}

end_server() {
  [[ -n $server_pid ]] || return 0
  kill "$server_pid" 2> /dev/null || true
  within 20 is_down || kill -KILL "$server_pid" 2> /dev/null || true
  wait "$server_pid" 2> /dev/null || true
  server_pid=
}

# Credentials in every place that they can come in, good and malformed, with questions that call a source and others.
show_secrets() {
  local body header
  for body in '{"query":"{ organizations { nodes { name workspaces { totalCount } } } }"}' '{"query":"{ nope }"}' '{'; do
    for header in 'Orgraph-Credential-transactionlink: tot_CANARY_1' 'Orgraph-Credential-nowhere: tot_CANARY_2' \
      'Orgraph-Credential-transactionlink: tot_CANARY malformed' 'Authorization: Bearer tot_CANARY_3' \
      'Orgraph-Key: key_CANARY_4' 'Cookie: session=session_CANARY_5' 'Orgraph-Credential-tours: Cookie a=session_CANARY_6'; do
      curl -sS -o "$scratch/answer" --max-time 20 -H 'content-type: application/json' -H "$header" --data "$body" "$server_url"
      ! grep -q '_CANARY' "$scratch/answer" || fail 'a secret stands in an answer'
    done
  done
}

# ask QUERY: the answer's body. The query must not have quotes in it.
ask() {
  curl -sS --fail --max-time 20 -H 'content-type: application/json' --data "{\"query\":\"$1\"}" "$server_url"
}

is_up() {
  ! is_down || { cat "$1"; fail 'the server ended'; }
  server_url=$(address_in "$1")
  # Some deployments answer nobody whom they do not know, except this.
  [[ -n $server_url ]] && curl -sS --fail --max-time 20 -o /dev/null "${server_url%/graphql}/health/readiness"
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
