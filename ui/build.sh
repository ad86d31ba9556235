#!/bin/sh
# Builds the pages into target/classes/org/wellhead/ui, or with `test` checks their types, tests and format. Does only what is not yet done.
set -eu
cd "$(dirname "$0")"

if [ "${WELLHEAD_WITHOUT_PAGES:-}" = 1 ]; then
  # Maven takes a room without classes for one that was not built.
  mkdir -p target/classes
  [ "${1:-}" = test ] || echo "ui: built without pages, as WELLHEAD_WITHOUT_PAGES=1 asks; serve will have only its API"
  exit 0
fi
if ! command -v npm >/dev/null 2>&1 ||
  ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(+a > 22 || (+a === 22 && +b >= 12) || (+a === 20 && +b >= 19) ? 0 : 1)' 2>/dev/null; then
  echo "ui: needs Node.js 20.19 or newer with npm (WELLHEAD_WITHOUT_PAGES=1 builds without the pages)" >&2
  exit 1
fi

# npm writes no time of its own that could be trusted, hence a stamp; it stands in node_modules, to be gone with it.
installed=node_modules/.installed
if [ ! -f "$installed" ] || [ -n "$(find package-lock.json -newer "$installed")" ]; then
  npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error >/dev/null
  : >"$installed"
fi

if [ "${1:-}" = test ]; then
  # All is told only where something fails.
  mkdir -p target
  if ! npm test >target/test.log 2>&1; then
    cat target/test.log >&2
    exit 1
  fi
  exit 0
fi

pages=target/classes/org/wellhead/ui
# Folders count too, since a source that is gone is a change.
if [ ! -f "$pages/index.html" ] || [ -n "$(find src index.html package-lock.json vite.config.ts tsconfig.json build.sh -newer "$pages/index.html" -print | head -n 1)" ]; then
  npm run --silent build
  node budget.mjs "$pages"
fi
