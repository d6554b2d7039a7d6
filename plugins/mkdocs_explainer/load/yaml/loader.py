"""Which of PyYAML's loaders reads: the one that MkDocs itself reads pages' front matter with."""

from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml is eight times faster; some platforms lack it."""
