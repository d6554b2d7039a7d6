#!/usr/bin/env bash
# Makes sure that a Chromium stands ready for the browser tests: the system's own when there is one, else Debian's
# package where this user may install it, else the one that Playwright brings.
set -euo pipefail
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium
else
  .venv/bin/python -m playwright install chromium
fi
