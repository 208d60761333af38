using System.Net;
using System.Net.Sockets;

namespace ArtistFirst;

/// <summary>
/// Which addresses belong to the public Internet (IANA special-purpose registries, RFC 6890). An address in the trust file, or the name server
/// behind it, must not be able to make this machine talk to its own network: loopback, private, link-local, cloud metadata and the like.
/// </summary>
internal static class PublicNetwork
{
    private static readonly IPNetwork[] NotPublicIPv4 = Parse(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    // Only global unicast is public, and in it the ranges that carry an IPv4 address (Teredo, 6to4) or are for documents and protocols are not.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotPublicIPv6 = Parse("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Array.Exists(NotPublicIPv4, network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => GlobalUnicast.Contains(address) && !Array.Exists(NotPublicIPv6, network => network.Contains(address)),
            _ => false,
        };
    }

    private static IPNetwork[] Parse(params string[] networks) => [.. networks.Select(IPNetwork.Parse)];
}
