"""`python -m mkdocs_explainer.hosts.cli`."""

import sys

from mkdocs_explainer.hosts.cli import main

sys.exit(main())
