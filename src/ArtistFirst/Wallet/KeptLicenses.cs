namespace ArtistFirst;

/// <summary>
/// What each file held when it was last good, and which licenses were valid once. A file that is being written, or was written badly, is refused in
/// everybody's sight, and does not take the license along that it held before: that one goes on counting for as long as the verifier says so. Used
/// by one reload at a time.
/// </summary>
internal sealed class KeptLicenses
{
    private Dictionary<string, WalletToken> _lastGood = new(StringComparer.Ordinal);
    private Dictionary<string, License> _onceValid = new(StringComparer.Ordinal);

    /// <summary>Judges the tokens, and with each that is refused the one that it replaced.</summary>
    public List<WalletEntry> Renew(IReadOnlyList<WalletToken> tokens, Func<WalletToken, LicenseVerdict> judge)
    {
        List<WalletEntry> entries = [];
        Dictionary<string, WalletToken> good = new(StringComparer.Ordinal);
        Dictionary<string, License> valid = new(StringComparer.Ordinal);
        foreach (WalletToken token in tokens)
        {
            WalletEntry entry = EntryOf(token, token.Name, judge, valid);
            if (!entry.Verdict.IsValid && _lastGood.GetValueOrDefault(token.Name) is { } before && !string.Equals(before.Text, token.Text, StringComparison.Ordinal))
            {
                good[token.Name] = before;
                WalletEntry kept = EntryOf(before, $"{token.Name} (as it was before)", judge, valid);
                entries.AddRange(kept.Verdict.IsValid ? [entry, kept] : [entry with { License = kept.License }]);
                continue;
            }

            if (entry.License is not null)
            {
                good[token.Name] = token;
            }

            entries.Add(entry);
        }

        (_lastGood, _onceValid) = (good, valid);
        return entries;
    }

    /// <summary>An entry keeps its license when that ends or is taken back, so that refusals go on saying which and why.</summary>
    private WalletEntry EntryOf(WalletToken token, string name, Func<WalletToken, LicenseVerdict> judge, Dictionary<string, License> valid)
    {
        LicenseVerdict verdict = judge(token);
        License? license = verdict.License ?? _onceValid.GetValueOrDefault(token.Text);
        if (license is not null)
        {
            valid[token.Text] = license;
        }

        return new WalletEntry(name, verdict) { License = license };
    }
}
