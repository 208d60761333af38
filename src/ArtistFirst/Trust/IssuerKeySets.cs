using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>The published key sets of all issuers that have a <c>jwks_uri</c>. Used by one refresh at a time.</summary>
internal sealed class IssuerKeySets(PinnedDownload download, TrustProblems problems)
{
    private readonly Dictionary<(string Issuer, Uri Address), IssuerKeySet> _sets = [];

    /// <summary>The sets, in no order.</summary>
    public IReadOnlyCollection<IssuerKeySet> All => _sets.Values;

    /// <summary>Fetches the sets that it is time to fetch.</summary>
    /// <returns>Whether a set changed or was confirmed.</returns>
    public async Task<bool> RefreshAsync(TrustFile file, TrustSnapshot trust, TimeSpan interval, bool isAskedFor, TimeProvider time, CancellationToken cancellationToken)
    {
        Follow(file);
        DateTimeOffset now = time.GetUtcNow();
        IssuerKeySet[] due = [.. _sets.Values.Where(set => set.IsDue(now, interval, isAskedFor))];

        // Fetched side by side, so that one slow issuer does not hold up the others; judged one after the other.
        byte[]?[] documents = await Task.WhenAll(due.Select(set => FetchAsync(set, now, cancellationToken))).ConfigureAwait(false);
        bool isChanged = false;
        for (int i = 0; i < due.Length; i++)
        {
            isChanged |= documents[i] is { } document && Take(due[i], document, trust, now);
        }

        return isChanged;
    }

    private void Follow(TrustFile file)
    {
        HashSet<(string Issuer, Uri Address)> wanted = [.. file.Issuers.Where(issuer => issuer.JwksUri is not null).Select(issuer => (issuer.Url, issuer.JwksUri!))];
        foreach ((string issuer, Uri address) in _sets.Keys.Except(wanted).ToArray())
        {
            _sets.Remove((issuer, address));
            problems.Solve(address.OriginalString);
        }

        foreach ((string issuer, Uri address) in wanted)
        {
            _sets.TryAdd((issuer, address), new IssuerKeySet(issuer, address));
        }
    }

    private async Task<byte[]?> FetchAsync(IssuerKeySet set, DateTimeOffset now, CancellationToken cancellationToken)
    {
        set.Try(now);
        try
        {
            return await download.GetAsync(set.Address, JwksReader.MediaTypes, cancellationToken).ConfigureAwait(false);
        }
        catch (DownloadException e)
        {
            Report(set, e.Message);
            return null;
        }
    }

    private bool Take(IssuerKeySet set, byte[] document, TrustSnapshot trust, DateTimeOffset now)
    {
        try
        {
            IReadOnlyList<PublicKey> keys = JwksReader.Read(document);
            RequireOwn(keys, set, trust);
            set.Take(keys, now);
            problems.Solve(set.Address.OriginalString);
            return true;
        }
        catch (KeyFormatException e)
        {
            Report(set, e.Message);
            return false;
        }
    }

    private void Report(IssuerKeySet set, string why) => problems.Report(set.Address.OriginalString, set.Keys.Count == 0
        ? $"{why} No keys of '{set.Issuer}' were fetched yet."
        : $"{why} The keys fetched before stay in use until {set.UsableUntil:u}.");

    /// <summary>A set that claims somebody else's key is not believed at all: an issuer who could do that could sign in the other's name.</summary>
    /// <exception cref="KeyFormatException">A key belongs to another issuer.</exception>
    private void RequireOwn(IReadOnlyList<PublicKey> keys, IssuerKeySet set, TrustSnapshot trust)
    {
        foreach (PublicKey key in keys)
        {
            bool isOthers = trust.Keys.Any(other => other.PublicKey.Equals(key) && !string.Equals(other.Issuer.Url, set.Issuer, StringComparison.Ordinal))
                || trust.Holders.Any(holder => holder.Keys.Contains(key) && !string.Equals(holder.Licensee, set.Issuer, StringComparison.Ordinal))
                || _sets.Values.Any(other => !string.Equals(other.Issuer, set.Issuer, StringComparison.Ordinal) && other.Keys.Contains(key));
            if (isOthers)
            {
                throw new KeyFormatException($"A key set should hold the issuer's own keys, but '{key.KeyId}' belongs to somebody else.");
            }
        }
    }
}
