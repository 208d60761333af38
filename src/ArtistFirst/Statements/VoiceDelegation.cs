namespace ArtistFirst;

/// <summary>
/// A power of attorney: a person lets somebody else, often the label, say yes on the voice side or for name and likeness. Without one such a yes is
/// void. The time is half-open, [<see cref="From"/>, <see cref="Until"/>), and says when the delegate may make statements.
/// </summary>
public sealed record VoiceDelegation
{
    /// <summary>The id by which statements cite it.</summary>
    public required string Id { get; init; }

    /// <summary>Whose voice, name and likeness it is.</summary>
    public required PartyId Person { get; init; }

    /// <summary>Who may say yes.</summary>
    public required PartyId Delegate { get; init; }

    /// <summary>Who signed: the person, the estate, or for somebody under age the guardian.</summary>
    public required PartyId SignedBy { get; init; }

    /// <summary>To which uses the delegate may say yes.</summary>
    public required Uses Uses { get; init; }

    /// <summary>From this instant on (UTC).</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Until just before this instant (UTC); null: until it is taken back.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The id of the signed document.</summary>
    public required string Document { get; init; }
}
