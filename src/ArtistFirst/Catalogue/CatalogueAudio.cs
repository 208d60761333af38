namespace ArtistFirst;

/// <summary>
/// Catalogue audio that came through the gate: the stream, and under which license, with which duties and by which ledger entry it
/// was opened. Only <see cref="CatalogueGate.OpenAsync"/> makes one, so whoever holds one holds the proof. Dispose it after use.
/// </summary>
public sealed class CatalogueAudio : IAsyncDisposable
{
    private Sha256Hash _output;

    internal CatalogueAudio(CatalogueGate gate, Stream stream, in UseDecision decision, in UseRequest request, UsageEvent usage, UsageReceipt receipt)
    {
        Gate = gate;
        Stream = stream;
        Request = request;
        Usage = usage;
        License = decision.License!;
        Grant = decision.Grant!;
        Duties = decision.Duties;
        OpenedAt = decision.At;
        Receipt = receipt;
        ConsentVersion = usage.ConsentVersion;
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

    /// <summary>What the register knew of the recording when it was opened, or else the catalogue; null where neither tells.</summary>
    public RecordingDescription? Description { get; internal init; }

    /// <summary>What the rights holders allow machines to learn from the recording, as it was when it was opened.</summary>
    public TrainingChoices Training { get; internal init; } = TrainingChoices.NotAllowed;

    /// <summary>The gate that it came through.</summary>
    internal CatalogueGate Gate { get; }

    /// <summary>The event by which it is on record as authorized.</summary>
    internal UsageEvent Usage { get; }

    /// <summary>Whether it may go into an output: an opening serves one output, which may be stamped again.</summary>
    internal bool MayGoInto(Sha256Hash output) => _output.IsEmpty || _output == output;

    /// <summary>Remembers the output that it went into.</summary>
    internal void WentInto(Sha256Hash output) => _output = output;

    /// <summary>Closes the stream.</summary>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
