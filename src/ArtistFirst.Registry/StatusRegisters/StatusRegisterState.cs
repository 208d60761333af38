namespace ArtistFirst.Registry;

/// <summary>What a register's file holds.</summary>
internal sealed record StatusRegisterState
{
    public required int Version { get; init; }

    public required string Uri { get; init; }

    public required int Bits { get; init; }

    public required int Capacity { get; init; }

    /// <summary>The iat of the newest list, in seconds: the next is never older, even if the clock was set back.</summary>
    public required long LastIssuedAt { get; init; }

    public required IReadOnlyList<StatusRegisterEntry> Entries { get; init; }

    public static StatusRegisterState Empty(StatusRegisterOptions options) => new()
    {
        Version = 1,
        Uri = options.ListUri,
        Bits = options.Bits,
        Capacity = options.Capacity,
        LastIssuedAt = 0,
        Entries = [],
    };

    /// <summary>The list, with room for all that may come.</summary>
    public StatusList ToList()
    {
        byte[] statuses = new byte[Capacity];
        foreach (StatusRegisterEntry entry in Entries)
        {
            statuses[entry.Index] = (byte)entry.Status;
        }

        return StatusList.FromStatuses(Bits, statuses);
    }
}
