"""Which addresses may be asked: a feed must not reach into this machine or its network.

The address of a request is looked at twice: its words before anything is sent (`check_url`),
and every numeric address its name stands for before one is connected to (`check_address`).
The one that was checked is the one connected to, so a name that changes its mind between the
two (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress
from enum import StrEnum
from urllib.parse import SplitResult, urlsplit

LONGEST_URL = 4_096
USUAL_PORTS = frozenset({80, 443})
LOWEST_OTHER_PORT = 1024
NEVER_PORTS = frozenset(
    {1080, 1433, 1521, 1719, 1720, 1723, 2049, 2375, 2376, 2379, 3128, 3306, 3389, 3659, 4045}
    | {4190, 5060, 5061, 5432, 5672, 5900, 5984, 6000, 6379, 6443, 6566, 6665, 6666, 6667, 6668}
    | {6669, 6697, 9092, 9200, 9300, 10250, 11211, 15672, 27017, 50070}
)
"""Above 1023, ports where no web site lives but something that obeys whoever can speak to it."""

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

CLOSED = (
    ipaddress.IPv4Network("168.63.129.16/32"),
    ipaddress.IPv4Network("192.0.0.0/24"),
    ipaddress.IPv4Network("192.88.99.0/24"),
)
"""Public by number, and yet answered by the cloud the machine stands in, or by nobody."""

KEEPERS = tuple(
    ipaddress.ip_network(network)
    for network in (
        "169.254.0.0/16",
        "168.63.129.16/32",
        "100.100.100.200/32",
        "192.0.0.192/32",
        "fe80::/10",
        "fd00:ec2::/32",
        "fd20:ce::/64",
    )
)
"""Where clouds hand a machine its passwords and orders: no feed is there, whosever the network is."""

CARRIERS = tuple(
    (ipaddress.IPv6Network(network), shift)
    for network, shift in (
        ("::ffff:0:0/96", 0),
        ("64:ff9b::/96", 0),
        ("2002::/16", 80),
    )
)
"""IPv6 that only carries an IPv4 address, and how many bits from the right: mapped, NAT64, 6to4."""


class Reach(StrEnum):
    """How far requests may go."""

    PUBLIC = "public"
    PRIVATE = "private"
    """This machine and its network too: the source says `allow_private: true`."""


class Refused(Exception):
    """A request that is not made; its words say why."""


class NotPublic(Refused):
    """A request that is not made unless its source may reach private addresses."""


def check_url(url: str, reach: Reach) -> SplitResult:
    """Return the parts of an address that may be asked. Raise Refused otherwise."""
    if len(url) > LONGEST_URL:
        raise Refused("the address is longer than any honest one")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise Refused("the address is malformed") from error
    if parts.scheme not in ("http", "https"):
        raise Refused(f"{parts.scheme or 'a path'} is not http or https")
    if not parts.hostname:
        raise Refused("the address names no host")
    if reach is Reach.PUBLIC and not _usual(port):
        raise NotPublic(f"no site is expected on port {port}")
    return parts


def check_address(text: str, reach: Reach) -> None:
    """Raise Refused when a numeric address is not one that a feed of this reach may lead to."""
    address = _carried(ipaddress.ip_address(text.partition("%")[0]))
    if any(address in network for network in KEEPERS):
        raise Refused(f"{text} is where clouds hand out secrets; no feed is read there")
    if reach is Reach.PUBLIC and not _public(address):
        raise NotPublic(f"{text} is not on the public internet")


def _usual(port: int | None) -> bool:
    if port is None or port in USUAL_PORTS:
        return True
    return port >= LOWEST_OTHER_PORT and port not in NEVER_PORTS


def _public(address: Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address) and address.is_site_local:
        return False
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not any(address in network for network in CLOSED)
    )


def _carried(address: Address) -> Address:
    """Return the IPv4 address that an IPv6 address leads to in the end; others as they are."""
    for network, shift in CARRIERS:
        if address in network:
            return ipaddress.IPv4Address(int(address) >> shift & 0xFFFFFFFF)
    return address
