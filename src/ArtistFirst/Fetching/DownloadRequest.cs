namespace ArtistFirst;

/// <summary>What to fetch.</summary>
/// <param name="Address">A pinned address.</param>
internal sealed record DownloadRequest(Uri Address)
{
    /// <summary>The media types that the answer may have; none: any, as servers of plain files give what they please.</summary>
    public IReadOnlyList<string> MediaTypes { get; init; } = [];

    /// <summary>The most bytes of the body.</summary>
    public int MaxBytes { get; init; } = PinnedDownload.MaxBytes;

    /// <summary>The entity tag of what is in hand (RFC 9110, section 8.8.3); null where nothing is.</summary>
    public string? ETag { get; init; }
}
