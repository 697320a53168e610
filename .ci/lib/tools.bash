# shellcheck shell=bash
# The tools that the steps use: installs those that are missing where the system has apt and this may use it.

need_tools() {
  need_command git git
  need_command curl curl
  need_command javac openjdk-17-jdk-headless
  need_command mvn maven
  in_git rev-parse --is-inside-work-tree > /dev/null || fail 'this is no git clone'
  [[ -x /usr/bin/chromium ]] || install_packages chromium || skip 'chromium: browser tests have no browser'
}

# need_command COMMAND PACKAGE: without it nothing can be said at all.
need_command() {
  command -v "$1" > /dev/null || install_packages "$2" || fail "$1 is missing and cannot be installed"
}

# Whether there is a Node.js that is new enough for the front end; says what is skipped without one.
need_node() {
  command -v npm > /dev/null || install_packages nodejs npm || true
  if ! command -v npm > /dev/null; then
    skip "${FUNCNAME[1]}: no Node.js"
  elif ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'; then
    skip "${FUNCNAME[1]}: Node.js $(node --version) is older than 20.19"
  else
    return 0
  fi
  return 1
}

install_packages() {
  command -v apt-get > /dev/null || return 1
  say "installing $*"
  as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

as_root() {
  if [[ $(id -u) == 0 ]]; then
    "$@"
  else
    command -v sudo > /dev/null && sudo -n "$@"
  fi
}

# java_of VERSION: the java of a JDK of that version, if one is installed.
java_of() {
  local release
  for release in /usr/lib/jvm/*/release; do
    if grep -qs "^JAVA_VERSION=\"$1[.\"-]" "$release" && [[ -x ${release%/release}/bin/java ]]; then
      printf '%s\n' "${release%/release}/bin/java"
      return 0
    fi
  done
  return 1
}
