namespace ArtistFirst.Registry;

/// <summary>
/// What is paid for what: the terms of a settlement, as a versioned file (docs/spec/rate-card.schema.json). A settlement names the hash of the file's bytes.
/// There is no term by which an advance could be recouped from what a use earns.
/// </summary>
public sealed record RateCard
{
    /// <summary>The id, 1 to 256 visible ASCII characters: the same through all revisions.</summary>
    public required string Id { get; init; }

    /// <summary>The number of the revision, 1 or more.</summary>
    public required int Revision { get; init; }

    /// <summary>The currency that pools are in and payees are paid in.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Whose uses are paid by it: the licensee as the ledger names it; null for all.</summary>
    public string? Licensee { get; init; }

    /// <summary>Whose terms these are, for the check against those of comparable parties; null where they are everybody's.</summary>
    public PartyId? Licensor { get; init; }

    /// <summary>Among whom nobody has worse terms, such as <c>labels</c>; null for no such promise.</summary>
    public string? MostFavoredGroup { get; init; }

    /// <summary>What is paid out at least; less stays on the payee's account.</summary>
    public required Money PayoutMinimum { get; init; }

    /// <summary>How many months shares that nobody is known for are kept, 1 to 1,200.</summary>
    /// <value>Default: 36.</value>
    public int ClaimWindowMonths { get; init; } = 36;

    /// <summary>The pool for training; null for none.</summary>
    public RatePool? Training { get; init; }

    /// <summary>The pool for outputs; null for none.</summary>
    public RatePool? Output { get; init; }

    /// <summary>The SHA-256 of the file's bytes.</summary>
    public Sha256Hash Sha256 { get; private init; }

    /// <summary>The file's bytes.</summary>
    internal ReadOnlyMemory<byte> Bytes { get; private init; }

    /// <summary>Reads a rate card's bytes.</summary>
    /// <param name="utf8Json">The file.</param>
    /// <exception cref="SettlementFormatException">It is no rate card, or its terms contradict each other.</exception>
    public static RateCard Parse(ReadOnlySpan<byte> utf8Json) => RateCardReader.Read(utf8Json) with { Sha256 = Sha256Hash.Of(utf8Json), Bytes = utf8Json.ToArray() };

    /// <summary>Reads a rate card.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SettlementFormatException">It is no rate card, or its terms contradict each other.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<RateCard> LoadAsync(string path, CancellationToken cancellationToken = default) =>
        await SettlementText.LoadAsync(path, static bytes => Parse(bytes), cancellationToken).ConfigureAwait(false);

    /// <summary>The pools by name, in their order.</summary>
    internal IEnumerable<(string Name, RatePool Terms)> Pools()
    {
        if (Training is { } training)
        {
            yield return (PoolNames.Training, training);
        }

        if (Output is { } output)
        {
            yield return (PoolNames.Output, output);
        }
    }
}
