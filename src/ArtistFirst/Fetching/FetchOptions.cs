using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst;

/// <summary>How key sets and status lists are fetched. Whatever is set here: only pinned https addresses, at most 256 KiB, no redirect to another origin, no proxy.</summary>
public sealed class FetchOptions
{
    /// <summary>How long one fetch may take in all, redirects and body included.</summary>
    /// <value>10 seconds by default; 1 to 60 seconds.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Networks in CIDR notation, such as <c>10.20.0.0/16</c> or <c>fd00:1234::/48</c>, that may be connected to although they are not public.</summary>
    /// <value>Empty by default: only public addresses are connected to.</value>
    public IList<string> AllowedNetworks { get; } = [];

    /// <summary>Certificate authorities to believe instead of those of the system, for servers in an own network.</summary>
    /// <value>Null by default: those of the system.</value>
    public X509Certificate2Collection? CertificateAuthorities { get; set; }
}
