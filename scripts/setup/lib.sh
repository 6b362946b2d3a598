# shellcheck shell=bash
# Shared by the set-up steps: where things are kept, what is said, and how a step survives being
# interrupted or run twice at once. Sourced, never run.
#
# Every step builds in a work folder and moves its result into place in one rename, so that what
# is in the cache is complete. A result's folder carries a key made from everything that went into
# it (`content_key`): two checkouts with different recipes share one cache without disturbing each
# other, and a step whose result is there has nothing to do.

setup_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repo_dir=$(cd "$setup_dir/../.." && pwd)
cache_dir=${ARTICLE_LENS_CACHE:-$HOME/.cache/article-lens}
jobs=$(nproc 2>/dev/null || echo 2)
step_name=
step_log=

mkdir -p "$cache_dir/lock" "$cache_dir/log" "$cache_dir/work"

say() { printf '%s\n' "$*"; }

# Says what went wrong and what to do about it, then ends the step.
fail() {
  printf 'set-up: %s\n' "$*" >&2
  exit 1
}

# begin NAME TEXT: announces a step that has work to do. NAME is its log file and its lock.
begin() {
  step_name=$2
  step_log=$cache_dir/log/$1.log
  : > "$step_log"
  SECONDS=0
  say "set-up: $step_name ..."
}

finish() { say "set-up: $step_name: done in ${SECONDS} s"; }

ready() { say "set-up: $1: ready"; }

# Waits for another set-up that is doing the same thing. The lock goes with the process.
hold_lock() {
  exec 9> "$cache_dir/lock/$1"
  flock --nonblock 9 && return
  say "set-up: waiting for another set-up to finish ($1)"
  flock 9
}

# Runs a command with its output in the step's log, which is shown only when the command fails.
quietly() {
  printf '\n$ %s\n' "$*" >> "$step_log"
  "$@" >> "$step_log" 2>&1 && return
  tail -n 30 "$step_log" >&2
  fail "$step_name: '$1' failed; the whole log: $step_log"
}

# download_step WHAT COMMAND...: as quietly, for a command that needs the network.
download_step() {
  local what=$1
  shift
  printf '\n$ %s\n' "$*" >> "$step_log"
  "$@" >> "$step_log" 2>&1 && return
  tail -n 10 "$step_log" >&2
  fail "could not download $what. Is the network there? Run again when it is; what was finished is kept."
}

# content_key FILE-OR-TEXT...: 12 hex digits over the files' contents and the texts themselves.
content_key() {
  local item
  for item; do
    if [[ -f $item ]]; then cat "$item"; else printf '%s\n' "$item"; fi
  done | sha256sum | cut -c1-12
}

# require_sha256 FILE DIGEST
require_sha256() {
  local actual
  actual=$(sha256sum "$1" | cut -d' ' -f1)
  [[ $actual == "$2" ]] || fail "$(basename "$1") has sha256 $actual, expected $2; nothing was used"
}

# fresh_dir PATH: an empty folder.
fresh_dir() {
  rm -rf "$1"
  mkdir -p "$1"
}

# point LINK TARGET: makes LINK a symbolic link in one rename, so that no reader finds it missing.
point() {
  [[ $(readlink "$1" 2>/dev/null) == "$2" ]] && return
  ln -sfn "$2" "$1.new.$$"
  mv -fT "$1.new.$$" "$1"
}
