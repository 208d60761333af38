using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>One party's approval of one output: of exactly this audio, made from this recording by this licensee. Nothing else is approved by it.</summary>
public sealed record RegisteredApproval
{
    /// <summary>The id: what is approved by whom, so that asking again is the same question.</summary>
    public string Id => IdOf(Output, Recording, Party, Licensee);

    /// <summary>The output that was listened to: <see cref="C2pa.AudioContent.Hash"/>.</summary>
    public required Sha256Hash Output { get; init; }

    /// <summary>The recording that it was made from.</summary>
    public required Isrc Recording { get; init; }

    /// <summary>Who is asked: whose yes to the use has the duty <c>approve-output</c>.</summary>
    public required PartyId Party { get; init; }

    /// <summary>Who asks.</summary>
    public required string Licensee { get; init; }

    /// <summary>Where it stands.</summary>
    public required ApprovalState State { get; init; }

    /// <summary>When it was asked for (UTC).</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Until just before this instant (UTC) it may be answered, and an approval be relied upon.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When the party answered (UTC); null where it did not.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    internal static string IdOf(Sha256Hash output, Isrc recording, PartyId party, string licensee) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{output}\n{recording}\n{party}\n{licensee}"))).AsSpan(0, 16));
}
