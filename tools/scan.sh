#!/usr/bin/env bash
# A scanner that we did not write (Debian's wapiti) over a running demo: tools/scan.sh REPORT ADDRESS…
# Its modules for requests to other hosts (ssrf, xxe) are left out, since they ask a host of its makers.
set -euo pipefail

report=$1
shift
starts=()
for address in "$@"; do starts+=(-s "$address"); done
wapiti --url "$1" "${starts[@]}" --scope domain --depth 2 --max-scan-time "${SCAN_SECONDS:-300}" \
  --module backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss \
  --flush-session --no-bugreport --format txt --output "$report"
