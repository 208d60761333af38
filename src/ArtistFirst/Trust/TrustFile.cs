namespace ArtistFirst;

/// <summary>What a trust file says, checked on its own: nothing was fetched or resolved yet.</summary>
/// <param name="Issuers">The issuers, in the order of the file.</param>
/// <param name="Holders">The licensees whose own keys are pinned.</param>
internal sealed record TrustFile(IReadOnlyList<TrustFileIssuer> Issuers, IReadOnlyList<PinnedHolder> Holders)
{
    /// <summary>The most bytes of a trust file: 1 MiB.</summary>
    public const int MaxBytes = 1024 * 1024;
}
