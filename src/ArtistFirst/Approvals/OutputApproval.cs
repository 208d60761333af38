namespace ArtistFirst;

/// <summary>
/// That somebody listened to an output and let it leave, as the duty <c>approve-output</c> asks. It stands in the output for the artist to read.
/// </summary>
/// <param name="Audio">What was listened to: <see cref="C2pa.AudioContent.Hash"/> of the output. Any other audio needs an approval of its own.</param>
/// <param name="By">Who approved.</param>
/// <param name="At">When.</param>
public sealed record OutputApproval(Sha256Hash Audio, PartyId By, DateTimeOffset At)
{
    /// <summary>Where the approval is on file with you, such as a ticket; null for nowhere. It stands in the output for everybody to read.</summary>
    public string? Reference { get; init; }
}
