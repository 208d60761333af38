namespace ArtistFirst.C2pa;

/// <summary>A claim of either version (C2PA 2.2 §10.1, §10.2).</summary>
/// <param name="Version">1 or 2.</param>
/// <param name="Encoded">Its bytes, as they were signed.</param>
/// <param name="InstanceId">The name of this version of the asset.</param>
/// <param name="Signature">The JUMBF URI of its signature.</param>
/// <param name="Created">The assertions that the signer vouches for; in version 1 all.</param>
internal sealed record Claim(int Version, ReadOnlyMemory<byte> Encoded, string InstanceId, string Signature, IReadOnlyList<HashedUri> Created)
{
    public IReadOnlyList<HashedUri> Gathered { get; init; } = [];

    public IReadOnlyList<string> Redactions { get; init; } = [];

    public IReadOnlyList<CborItem> Generators { get; init; } = [];

    /// <summary>The generator of version 1, a text like the User-Agent of HTTP.</summary>
    public string? GeneratorText { get; init; }

    public string? Title { get; init; }

    public string? Format { get; init; }

    /// <summary>The hash function where a hashed URI names none.</summary>
    public string? Algorithm { get; init; }

    public string? SoftAlgorithm { get; init; }

    public IEnumerable<HashedUri> Assertions => Created.Concat(Gathered);
}
