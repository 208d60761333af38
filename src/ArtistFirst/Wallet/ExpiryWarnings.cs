using Microsoft.Extensions.Logging;

namespace ArtistFirst;

/// <summary>Warns once of each license that ends soon.</summary>
internal sealed class ExpiryWarnings(TimeSpan ahead, ILogger logger)
{
    private readonly HashSet<(string Issuer, string Id)> _warned = [];

    public void Check(WalletContents wallet, DateTimeOffset now)
    {
        foreach (License license in EndingSoon(wallet, now))
        {
            if (_warned.Add((license.Issuer, license.Id)))
            {
                WalletLog.ExpiresSoon(logger, license.Id, license.Issuer, license.ExpiresAt);
            }
        }
    }

    /// <summary>The licenses that end soon and have not been renewed.</summary>
    public IEnumerable<License> EndingSoon(WalletContents wallet, DateTimeOffset now) => wallet.Lasting.Where(license => EndsSoon(license, now));

    /// <summary>A token that lives for a day would be "soon" all its life: such tokens are warned about in their last tenth.</summary>
    private bool EndsSoon(License license, DateTimeOffset now)
    {
        TimeSpan tenth = (license.ExpiresAt - license.IssuedAt) / 10;
        return license.ExpiresAt - now <= (tenth < ahead ? tenth : ahead);
    }
}
