"""No address leads a stranger's feed into this machine, its network or its cloud."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.sources.net.guard import NotPublic, Reach, Refused, check_address, check_url

INSIDE = [
    "127.0.0.1",
    "127.255.255.254",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "224.0.0.1",
    "240.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::a00:1",
    "2002:7f00:1::",
    "2002:a00:1::",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "fc00::1",
    "fec0::1",
    "ff02::1",
    "2001:db8::1",
]
KEEPERS = [
    "169.254.169.254",
    "169.254.170.2",
    "168.63.129.16",
    "100.100.100.200",
    "192.0.0.192",
    "::ffff:169.254.169.254",
    "64:ff9b::a9fe:a9fe",
    "2002:a9fe:a9fe::1",
    "fe80::1",
    "fe80::1%eth0",
    "fd00:ec2::254",
    "fd20:ce::254",
]
OUTSIDE = [
    "8.8.8.8",
    "93.184.216.34",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "2002:808:808::1",
]


@pytest.mark.parametrize("address", INSIDE)
def test_an_address_inside_is_refused_unless_its_source_may(address: str) -> None:
    with pytest.raises(NotPublic):
        check_address(address, Reach.PUBLIC)
    check_address(address, Reach.PRIVATE)


@pytest.mark.parametrize("address", KEEPERS)
@pytest.mark.parametrize("reach", Reach)
def test_where_a_cloud_keeps_secrets_is_refused_to_every_source(address: str, reach: Reach) -> None:
    with pytest.raises(Refused) as refusal:
        check_address(address, reach)
    assert not isinstance(refusal.value, NotPublic)  # no setting lifts it


@pytest.mark.parametrize("address", OUTSIDE)
def test_an_address_outside_is_let_through(address: str) -> None:
    check_address(address, Reach.PUBLIC)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://a.example/",
        "gopher://a.example/",
        "javascript:alert(1)",
        "/etc/passwd",
        "",
        "http://",
        "http://[::1",
        "http://a.example:99999/",
        "http://a.example:x/",
        "http://a.example/" + "a" * 5000,
    ],
)
def test_what_is_no_address_of_the_web_is_refused_to_everyone(url: str) -> None:
    for reach in Reach:
        with pytest.raises(Refused):
            check_url(url, reach)


@pytest.mark.parametrize("port", [1, 22, 25, 143, 993, 3306, 5432, 6379, 9200, 11211, 27017])
def test_ports_where_no_site_lives_are_refused(port: int) -> None:
    with pytest.raises(NotPublic):
        check_url(f"http://a.example:{port}/", Reach.PUBLIC)
    check_url(f"http://a.example:{port}/", Reach.PRIVATE)


@pytest.mark.parametrize("port", [80, 443, 8080, 8443, 3000])
def test_ports_of_sites_are_let_through(port: int) -> None:
    assert check_url(f"http://a.example:{port}/", Reach.PUBLIC).port == port


@given(st.ip_addresses(v=4, network="10.0.0.0/8"))
def test_no_wrapping_hides_a_private_address(inner: object) -> None:
    for wrapped in (str(inner), f"::ffff:{inner}", f"64:ff9b::{inner}", f"::{inner}"):
        with pytest.raises(NotPublic):
            check_address(wrapped, Reach.PUBLIC)
