namespace ArtistFirst;

/// <summary>
/// A recording that an output was made from, and by what right. Sources that came through the gate are made by <see cref="Attribution.Of"/>; one that is only named can be written down and read, but nothing is stamped with it.
/// </summary>
/// <param name="Recording">The recording.</param>
public sealed record AttributionSource(Isrc Recording)
{
    /// <summary>Its title; null where it is not known.</summary>
    public string? Title { get; init; }

    /// <summary>The names of its artists as they are displayed.</summary>
    public IReadOnlyList<string> Artists { get; init; } = [];

    /// <summary>What it is to the output.</summary>
    public SourceRole Role { get; init; }

    /// <summary>The work, where the recording has exactly one.</summary>
    public Iswc Work { get; init; }

    /// <summary>What it was used for.</summary>
    public Uses Uses { get; init; }

    /// <summary>Where the output is made available.</summary>
    public Territory Territory { get; init; }

    /// <summary>How much of the output it accounts for, on each side.</summary>
    /// <value>From the gate: an equal part of each side that has a say in the use.</value>
    public SideWeights Weights { get; init; }

    /// <summary>Where listeners find the original; null where that is not known.</summary>
    public Uri? Original { get; init; }

    /// <summary>The license that it was opened under, its <c>jti</c>; null for a source that is only named.</summary>
    public string? LicenseId { get; init; }

    /// <summary>Who issued the license; null for a source that is only named.</summary>
    public string? LicenseIssuer { get; init; }

    /// <summary>The consent data that allowed the use, such as <c>https://registry.example@42</c>; null where nothing is stated.</summary>
    public string? ConsentVersion { get; init; }

    /// <summary>The decision to open it: the hash of its entry in the usage ledger, <see cref="UsageReceipt.EventHash"/>; the default value for a source that is only named.</summary>
    public Sha256Hash DecisionId { get; init; }

    /// <summary>The operation that opened it.</summary>
    public OperationId OperationId { get; init; }

    /// <summary>When it was opened; null for a source that is only named.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>What came through the gate; null for a source that is only named.</summary>
    internal CatalogueAudio? Audio { get; init; }

    /// <summary>A source that came through the gate, with what the register knows of it.</summary>
    internal static AttributionSource Of(CatalogueAudio audio, SideWeights weights) => new(audio.Recording)
    {
        Audio = audio,
        Title = audio.Description?.Title,
        Artists = audio.Description?.Artists ?? [],
        Role = IsHeard(audio.Request.Uses) ? SourceRole.Component : SourceRole.Input,
        Work = audio.Description?.Works is [var only] ? only : default,
        Uses = audio.Request.Uses,
        Territory = audio.Request.Territory,
        Weights = weights,
        LicenseId = audio.License.Id,
        LicenseIssuer = audio.License.Issuer,
        ConsentVersion = audio.ConsentVersion,
        DecisionId = audio.Receipt.EventHash,
        OperationId = audio.Request.OperationId,
        OpenedAt = audio.OpenedAt,
    };

    /// <summary>Whether both say the same: lists are compared by what is in them.</summary>
    /// <param name="other">The other source.</param>
    public bool Equals(AttributionSource? other) => other is not null
        && (Recording, Title, Role, Work, Uses, Territory, Weights, Original, LicenseId, LicenseIssuer, ConsentVersion) == (other.Recording, other.Title, other.Role, other.Work, other.Uses, other.Territory, other.Weights, other.Original, other.LicenseId, other.LicenseIssuer, other.ConsentVersion)
        && (DecisionId, OperationId, OpenedAt) == (other.DecisionId, other.OperationId, other.OpenedAt)
        && Artists.SequenceEqual(other.Artists, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Recording, Title, Role, Uses, LicenseId, OperationId);

    // The uses that put the master, or the voice on it, into the output.
    private static bool IsHeard(Uses uses) => (uses & (Uses.Remix | Uses.Sample | Uses.Stems | Uses.VoiceRender)) != Uses.None;
}
