namespace ArtistFirst;

/// <summary>
/// An output and what is in it. One output has one delivery, under the operation of its main recording; the operations that opened its
/// other recordings are named by <see cref="Sources"/>. Two deliveries are equal when they have the same sources in any order.
/// </summary>
public sealed record UsageDelivery
{
    /// <summary>The most sources that one output can name: 1,024.</summary>
    public const int MaxSources = 1024;

    /// <summary>
    /// What makes the output this one: the SHA-256 of its encoded audio, without container, tags and manifest (<see cref="C2pa.AudioContent.Hash"/>), so that the same output stamped or tagged again is no other.
    /// </summary>
    public required Sha256Hash OutputHash { get; init; }

    /// <summary>How long the output plays; more than nothing. Kept to the microsecond.</summary>
    public required TimeSpan Duration
    {
        get;
        init => field = new TimeSpan(value.Ticks - (value.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>The recordings in it, 1 to 1,024, each once; in the order of their ISRCs, whatever order they came in.</summary>
    public required IReadOnlyList<UsageSource> Sources
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            UsageSource[] sorted = [.. value];
            Array.ForEach(sorted, static source => ArgumentNullException.ThrowIfNull(source));
            Array.Sort(sorted, static (left, right) => left.Recording.CompareTo(right.Recording));
            field = Array.AsReadOnly(sorted);
        }
    }

    /// <summary>What measured the weights; null where they follow from how the output was made.</summary>
    public ModelVersion? AttributionMethod { get; init; }

    /// <summary>
    /// The id of the provenance manifest in the output, 1 to 256 visible ASCII characters; null for none. Recorded once: a retry that
    /// stamped the output again may say another.
    /// </summary>
    public string? ManifestId { get; init; }

    /// <summary>Whether both say the same of the same output.</summary>
    /// <param name="other">The other delivery.</param>
    public bool Equals(UsageDelivery? other) => other is not null
        && OutputHash == other.OutputHash
        && Duration == other.Duration
        && AttributionMethod == other.AttributionMethod
        && string.Equals(ManifestId, other.ManifestId, StringComparison.Ordinal)
        && Sources.SequenceEqual(other.Sources);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(OutputHash, Duration, ManifestId, Sources.Count);
}
