"""Which addresses may be asked: public ones, of the web, without a password in them."""

import ipaddress
import socket
from urllib.parse import urlsplit

_PORTS = frozenset({80, 443})
"""Of the web; behind any other port there is another service."""


class RefusedAddressError(Exception):
    """The address is not asked; the message says why."""


def check_address(url: str, *, allow_private: bool = False) -> None:
    """Refuse what is no public page: another scheme, a password, another port.

    Raises:
        RefusedAddressError: the address is not asked.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise RefusedAddressError("this is no web address") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise RefusedAddressError("this is no web address")
    if parts.username is not None or parts.password is not None:
        raise RefusedAddressError("there is a name or a password in the address")
    if port not in (None, *_PORTS) and not allow_private:
        raise RefusedAddressError(f"port {port} is none of the web's")


def public_ip(host: str, port: int, *, allow_private: bool = False) -> str:
    """Return the IP number to connect to; of several the first. All of them must be public.

    Whoever connects uses this number and asks no name server again: the second answer could be another one.

    Raises:
        RefusedAddressError: one of them is that of a private network, this machine or a service of a cloud.
        OSError: nobody knows the host.
    """
    found = [info[4][0] for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    for number in found:
        if not (allow_private or is_public(str(number))):
            raise RefusedAddressError(f"{host} is no public address")
    return str(found[0])


def is_public(number: str) -> bool:
    """Return whether anybody on the internet would reach the same machine by this IP number.

    >>> [is_public(number) for number in ("93.184.215.14", "127.0.0.1", "169.254.169.254", "10.0.0.1", "::1")]
    [True, False, False, False, False]
    >>> [is_public(number) for number in ("::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "224.0.0.1")]
    [False, False, False, False]
    """
    address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or _translated(address)
        if inner or address.teredo:
            return inner is not None and is_public(str(inner))
    return address.is_global and not (address.is_multicast or address.is_reserved)


def _translated(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the old number inside one that a translator (NAT64) makes of it."""
    if address in ipaddress.ip_network("64:ff9b::/96"):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return None
