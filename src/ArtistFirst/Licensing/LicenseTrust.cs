using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>What a license rests on, as one trust snapshot has it. When the snapshot changes, all of it is looked up again.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="PublicKey">The key that signed.</param>
/// <param name="Key">The pinned issuer's key; null for a license that a holder made, whose key is pinned for the holder.</param>
/// <param name="Status">The entry in a pinned status list; null where the license names none.</param>
internal sealed record LicenseTrust(TrustSnapshot Snapshot, PublicKey PublicKey, PinnedKey? Key, LicenseStatusReference? Status)
{
    // The same as Status. Read for every use, and one object less to fetch.
    private readonly PinnedStatusList? _statusList = Status?.List;
    private readonly long _statusIndex = Status?.Index ?? 0;

    /// <summary>What the status list says of the license, and whether the key may still be believed.</summary>
    public LicenseOutcome Check(DateTimeOffset at)
    {
        LicenseOutcome outcome = _statusList is null ? LicenseOutcome.Valid : _statusList.Read(_statusIndex, at);
        return outcome == LicenseOutcome.Valid && Key is not null ? Key.Check(at) : outcome;
    }

    /// <summary>The same in a newer snapshot; null where the key is not pinned there any more, or for somebody else.</summary>
    public LicenseTrust? In(TrustSnapshot newer, License license) => Key is null ? OfHolder(newer, license) : OfIssuer(newer);

    private LicenseTrust? OfIssuer(TrustSnapshot newer)
    {
        bool isKnown = newer.TryFindKey(Key!.KeyIdUtf8, out PinnedKey? key) && string.Equals(key.Issuer.Url, Key.Issuer.Url, StringComparison.Ordinal);
        if (!isKnown)
        {
            return null;
        }

        // A list that is no longer pinned stays as it is: it has been dropped and answers that the status is unknown.
        LicenseStatusReference? status = Status is not null && key!.Issuer.TryFindStatusList(Status.List.UriUtf8, out PinnedStatusList? list) && list != Status.List
            ? new LicenseStatusReference(list, Status.Index)
            : Status;
        return new LicenseTrust(newer, key!.PublicKey, key, status);
    }

    private LicenseTrust? OfHolder(TrustSnapshot newer, License license) =>
        ChildChain.FindHolderKey(newer, license.Issuer, PublicKey.KeyId) is { } key ? new LicenseTrust(newer, key, null, null) : null;
}
