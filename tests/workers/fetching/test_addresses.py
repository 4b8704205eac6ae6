from __future__ import annotations

import pytest

from workers.fetching.addresses import DENIED_IPV4, DENIED_IPV6, why_denied


@pytest.mark.parametrize("table", [DENIED_IPV4, DENIED_IPV6])
def test_both_ends_of_every_denied_range_are_denied(table: tuple) -> None:
    for network, _ in table:
        assert why_denied(network[0]) and why_denied(network[-1])


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("8.8.8.8", "public"),
        ("9.255.255.255", "just below 10/8"),
        ("11.0.0.0", "just above 10/8"),
        ("100.63.255.255", "just below shared space"),
        ("100.128.0.0", "just above shared space"),
        ("126.255.255.255", "just below loopback"),
        ("128.0.0.1", "just above loopback"),
        ("169.253.255.255", "just below link local"),
        ("172.15.255.255", "just below 172.16/12"),
        ("172.32.0.0", "just above 172.16/12"),
        ("192.167.255.255", "just below 192.168/16"),
        ("192.169.0.0", "just above 192.168/16"),
        ("223.255.255.255", "just below multicast"),
        ("2606:4700::1111", "public IPv6"),
        ("2a00:1450:4001::200e", "public IPv6"),
        ("2001:4860:4860::8888", "2001:: beyond the protocol assignments"),
        ("64:ff9b::808:808", "NAT64 of a public address: all that IPv6-only hosts have"),
    ],
)
def test_a_public_address_may_be_connected_to(address: str, why: str) -> None:
    assert why_denied(address) is None
