namespace ArtistFirst.Analyzers;

/// <summary>A line of an additional file: a member, which of its parameters are meant, and whether the recording may be derived.</summary>
internal sealed class ListedMember(string id, string? recording, string? use, bool isDerived)
{
    public string Id { get; } = id;

    /// <summary>The parameter that tells the recording, by name or position; null for the first that can.</summary>
    public string? Recording { get; } = recording;

    public string? Use { get; } = use;

    public bool IsDerived { get; } = isDerived;
}
