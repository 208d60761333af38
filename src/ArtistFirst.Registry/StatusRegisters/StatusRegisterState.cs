namespace ArtistFirst.Registry;

/// <summary>What a register's file holds.</summary>
internal sealed record StatusRegisterState
{
    public required int Version { get; init; }

    public required string Uri { get; init; }

    public required int Bits { get; init; }

    public required int Capacity { get; init; }

    /// <summary>The iat of the newest list, in seconds, as far as this file knows.</summary>
    public required long LastIssuedAt { get; init; }

    /// <summary>The thumbprint of the key that signs the lists; null in a file that was written before it was kept, until the next signing.</summary>
    public string? KeyId { get; init; }

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

    /// <summary>The status of each index, with room for all that may come.</summary>
    public byte[] ToStatuses()
    {
        byte[] statuses = new byte[Capacity];
        foreach (StatusRegisterEntry entry in Entries)
        {
            statuses[entry.Index] = (byte)entry.Status;
        }

        return statuses;
    }
}
