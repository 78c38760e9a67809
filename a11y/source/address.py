"""Which network addresses may be fetched from."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_NAT64 = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
"""RFC 6052 and RFC 8215: the last 32 bits are an IPv4 address."""
_IPV4_COMPATIBLE = IPv6Network("::/96")
"""RFC 4291, section 2.5.5.1, deprecated but still understood."""


def is_public(address: str) -> bool:
    """Whether the address, and any IPv4 address inside it, is reachable by everyone.

    That excludes private, shared (RFC 6598), loopback, link-local, multicast, reserved and unspecified addresses:
    what the IANA special-purpose registries do not call globally reachable.
    """
    parsed = ip_address(address.partition("%")[0])
    if isinstance(parsed, IPv6Address) and parsed.is_site_local:  # deprecated by RFC 3879 and in no registry
        return False
    return all(inner.is_global and not inner.is_multicast for inner in (parsed, *_embedded(parsed)))


def _embedded(address: IPv4Address | IPv6Address) -> tuple[IPv4Address, ...]:
    if isinstance(address, IPv4Address):
        return ()
    found = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if any(address in network for network in (*_NAT64, _IPV4_COMPATIBLE)):
        found.append(IPv4Address(int(address) & 0xFFFF_FFFF))
    return tuple(inner for inner in found if inner is not None)
