"""Where an archive of the web has a copy of a page."""

import json
from urllib.parse import urlencode, urlsplit

from mkdocs_explainer.hosts.web.fetching import Fetcher

SERVICE = "https://archive.org/wayback/available"
"""Says which copy is nearest to a day. https://archive.org/help/wayback_api.php"""


def archived_address(fetcher: Fetcher, url: str, day: str, *, service: str = SERVICE) -> str:
    """Return the address of the copy that is nearest to a day; "" where there is none, or nobody answers.

    day: ISO 8601; nothing is sent to the archive but the page's address and the day.
    """
    page = fetcher.fetch(f"{service}?{urlencode({'url': url, 'timestamp': day.replace('-', '')})}")
    try:
        found = json.loads(page.data)["archived_snapshots"]["closest"]
        address = str(found["url"])
        is_there = page.status == 200 and found["available"] is True and str(found["status"]) == "200"
    except (ValueError, KeyError, TypeError):
        return ""
    address = address.replace("http://", "https://", 1) if address.startswith("http://") else address
    is_safe = urlsplit(address).scheme == "https" and address.isprintable() and not set(address) & set(" \"'\\")
    return address if is_there and is_safe else ""
