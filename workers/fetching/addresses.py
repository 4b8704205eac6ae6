"""Which network addresses may be connected to.

IPv4 is open but for the table; IPv6 is closed but for global unicast (2000::/3) less the table.
The table follows the IANA special-purpose address registries (RFC 6890, RFC 8190) and adds what
they leave open: multicast, relays and anycast services, retired ranges, and tunnels that carry an
IPv4 address inside, through which a private network could be reached.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

Address = IPv4Address | IPv6Address

DENIED_IPV4 = tuple(
    (ip_network(network), reason)
    for network, reason in (
        ("0.0.0.0/8", "this network, RFC 791"),
        ("10.0.0.0/8", "private use, RFC 1918"),
        ("100.64.0.0/10", "shared address space, RFC 6598"),
        ("127.0.0.0/8", "loopback, RFC 1122"),
        ("168.63.129.16/32", "virtual machine host of a cloud"),  # public range, private service
        ("169.254.0.0/16", "link local, RFC 3927"),
        ("172.16.0.0/12", "private use, RFC 1918"),
        ("192.0.0.0/24", "protocol assignments, RFC 6890"),
        ("192.0.2.0/24", "documentation, RFC 5737"),
        ("192.31.196.0/24", "AS112, RFC 7535"),
        ("192.52.193.0/24", "multicast tunnelling, RFC 7450"),
        ("192.88.99.0/24", "6to4 relays, RFC 7526"),
        ("192.168.0.0/16", "private use, RFC 1918"),
        ("192.175.48.0/24", "AS112, RFC 7534"),
        ("198.18.0.0/15", "benchmarking, RFC 2544"),
        ("198.51.100.0/24", "documentation, RFC 5737"),
        ("203.0.113.0/24", "documentation, RFC 5737"),
        ("224.0.0.0/4", "multicast, RFC 5771"),
        ("240.0.0.0/4", "reserved, RFC 1112"),
        ("255.255.255.255/32", "broadcast, RFC 919"),
    )
)

DENIED_IPV6 = tuple(
    (ip_network(network), reason)
    for network, reason in (
        ("::1/128", "loopback, RFC 4291"),
        ("::/128", "unspecified, RFC 4291"),
        ("::ffff:0:0/96", "IPv4-mapped, RFC 4291"),
        ("::ffff:0:0:0/96", "IPv4-translated, RFC 2765"),
        ("::/96", "IPv4-compatible, RFC 4291"),
        ("64:ff9b:1::/48", "local-use IPv4 translation, RFC 8215"),
        ("100::/64", "discard only, RFC 6666"),
        ("100:0:0:1::/64", "dummy prefix, RFC 9780"),
        ("2001::/23", "protocol assignments (Teredo, ORCHID and more), RFC 2928"),
        ("2001:db8::/32", "documentation, RFC 3849"),
        ("2002::/16", "6to4, RFC 3056"),
        ("2620:4f:8000::/48", "AS112, RFC 7534"),
        ("3ffe::/16", "6bone, RFC 3701"),
        ("3fff::/20", "documentation, RFC 9637"),
        ("5f00::/16", "segment routing, RFC 9602"),
        ("fc00::/7", "unique local, RFC 4193"),
        ("fe80::/10", "link local, RFC 4291"),
        ("fec0::/10", "site local, RFC 3879"),
        ("ff00::/8", "multicast, RFC 4291"),
    )
)

GLOBAL_UNICAST = ip_network("2000::/3")  # RFC 4291; the only part of IPv6 given out
NAT64 = ip_network("64:ff9b::/96")  # RFC 6052; how a host with IPv6 alone reaches IPv4
ISATAP = (0x00005EFE, 0x02005EFE)  # RFC 5214: the middle of an interface identifier


def why_denied(address: str | Address) -> str | None:
    """Why an address must not be connected to, or None where it may be.

    An address that cannot be read is denied.
    """
    try:
        parsed = ip_address(address) if isinstance(address, str) else address
    except ValueError:
        return "not an address"
    return _why_denied_4(parsed) if isinstance(parsed, IPv4Address) else _why_denied_6(parsed)


def _why_denied_4(address: IPv4Address) -> str | None:
    return next((reason for network, reason in DENIED_IPV4 if address in network), None)


def _why_denied_6(address: IPv6Address) -> str | None:
    if address in NAT64:
        inner = _why_denied_4(IPv4Address(int(address) & 0xFFFFFFFF))
        return f"{inner}, inside IPv4 translation" if inner else None
    for network, reason in DENIED_IPV6:
        if address in network:
            return reason
    if address not in GLOBAL_UNICAST:
        return "not global unicast, RFC 4291"
    if (int(address) >> 32) & 0xFFFFFFFF in ISATAP:
        return "IPv4 tunnel (ISATAP), RFC 5214"
    return None
