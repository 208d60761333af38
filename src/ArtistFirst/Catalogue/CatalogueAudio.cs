namespace ArtistFirst;

/// <summary>
/// Catalogue audio that came through the gate: the stream, and under which license, with which duties and by which ledger entry it
/// was opened. Only <see cref="CatalogueGate.OpenAsync"/> makes one, so whoever holds one holds the proof. Dispose it after use.
/// </summary>
public sealed class CatalogueAudio : IAsyncDisposable
{
    internal CatalogueAudio(Stream stream, in UseDecision decision, in UseRequest request, UsageReceipt receipt, string consentVersion)
    {
        Stream = stream;
        Request = request;
        License = decision.License!;
        Grant = decision.Grant!;
        Duties = decision.Duties;
        OpenedAt = decision.At;
        Receipt = receipt;
        ConsentVersion = consentVersion;
    }

    /// <summary>The audio as the catalogue has it, at its beginning.</summary>
    public Stream Stream { get; }

    /// <summary>The request that was allowed. Its operation id is never empty: the gate makes one where the caller did not.</summary>
    public UseRequest Request { get; }

    /// <summary>The recording.</summary>
    public Isrc Recording => Request.Recording;

    /// <summary>The license that covers the use.</summary>
    public License License { get; }

    /// <summary>The grant of <see cref="License"/> that covers the use.</summary>
    public LicenseGrant Grant { get; }

    /// <summary>What the use still owes.</summary>
    public Duties Duties { get; }

    /// <summary>The instant for which the use was allowed.</summary>
    public DateTimeOffset OpenedAt { get; }

    /// <summary>The ledger's receipt: the use is on record.</summary>
    public UsageReceipt Receipt { get; }

    /// <summary>The version of the consent data that allowed the use.</summary>
    public string ConsentVersion { get; }

    /// <summary>Closes the stream.</summary>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
