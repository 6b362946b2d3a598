# shellcheck shell=bash
# Debian packages of other releases, without touching the system's own apt. Sourced after lib.sh.
#
# The mirror is the one this machine already uses, so proxies and local mirrors keep working, and
# apt checks everything against the signed index as it does for the system.

# Prints those of the files that exist, an empty line after each.
contents_of() {
  local file
  for file; do
    if [[ -f $file ]]; then cat "$file"; echo; fi
  done
}

# Prints "URI<TAB>SIGNED-BY" (the latter may be empty) for each Debian source in deb822 files.
deb822_sources() {
  contents_of /etc/apt/sources.list.d/*.sources | awk '
    function flush() {
      if (uri != "" && types ~ /(^| )deb( |$)/ && parts ~ /(^| )main( |$)/ && suites !~ /security/ &&
          enabled !~ /^(no|false|0)$/) print uri "\t" key
      uri = types = parts = suites = key = enabled = ""
    }
    /^[ \t]*$/ { flush(); next }
    /^#/ { next }
    /^Types:/ { $1 = ""; types = substr($0, 2) }
    /^URIs:/ { uri = $2 }
    /^Suites:/ { $1 = ""; suites = substr($0, 2) }
    /^Components:/ { $1 = ""; parts = substr($0, 2) }
    /^Enabled:/ { enabled = $2 }
    /^Signed-By:/ { if ($2 ~ /^\//) key = $2 }
    END { flush() }'
}

# The same for the one-line format: deb [options] URI SUITE COMPONENT...
one_line_sources() {
  contents_of /etc/apt/sources.list /etc/apt/sources.list.d/*.list | awk '
    $1 == "deb" {
      key = ""
      if (match($0, /signed-by=[^] ]+/)) key = substr($0, RSTART + 10, RLENGTH - 10)
      sub(/\[[^]]*\]/, "")
      if ($3 !~ /security/ && / main( |$)/) print $2 "\t" key
    }'
}

# A third-party repository may also call its component "main": Debian's own has dists/ of the
# release that runs here, so the suites are not enough and the path decides.
debian_mirror() {
  { deb822_sources; one_line_sources; } | awk -F'\t' '$1 ~ /debian\/?$/ || $1 ~ /\/archive\/debian\// { print; exit }'
}

# private_apt SUITE ARGUMENTS...: apt-get that sees only that suite (binaries and sources).
private_apt() {
  local suite=$1 root=$cache_dir/apt/$1
  shift
  apt-get -q -y \
    -o Dir::Etc::SourceList="$root/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null \
    -o Dir::State::Lists="$root/lists" -o Dir::Cache="$root/cache" \
    -o APT::Sandbox::User=root -o Acquire::Languages=none -o Acquire::Retries=3 \
    -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false \
    -o Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled=false "$@"
}

# open_suite SUITE KIND: KIND is deb or deb-src. Writes the private sources file, fetches the index.
open_suite() {
  local suite=$1 kind=$2 root=$cache_dir/apt/$1 uri key
  IFS=$'\t' read -r uri key < <(debian_mirror) || true
  [[ -n ${uri:-} ]] || fail "no Debian mirror in /etc/apt: cannot fetch from Debian's '$suite'"
  [[ -n $key || ! -e /usr/share/keyrings/debian-archive-keyring.gpg ]] ||
    key=/usr/share/keyrings/debian-archive-keyring.gpg
  mkdir -p "$root/lists/partial" "$root/cache/archives/partial"
  printf '%s %s%s %s main\n' "$kind" "${key:+[signed-by=$key] }" "$uri" "$suite" > "$root/sources.list"
  download_step "the package index of Debian '$suite'" private_apt "$suite" update -o APT::Update::Error-Mode=any
}
