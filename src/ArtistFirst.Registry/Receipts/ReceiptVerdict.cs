using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>Whether a text is a receipt that a registry signed.</summary>
public sealed record ReceiptVerdict
{
    /// <summary>Whether it is.</summary>
    public bool IsValid => Finding is null;

    /// <summary>Why it is not (AF2058); null where it is.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The payload; the default value where the receipt is not valid.</summary>
    public JsonElement Payload { get; init; }

    /// <summary>Goes on when the receipt is valid.</summary>
    /// <exception cref="ComplianceException">It is not (AF2058).</exception>
    public void ThrowIfInvalid()
    {
        if (Finding is not null)
        {
            throw new ComplianceException([Finding]);
        }
    }
}
