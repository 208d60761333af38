namespace ArtistFirst;

/// <summary>One question of a request: may this licensee put this recording to this one use in this one place?</summary>
internal sealed record ConsentQuestion
{
    public required RightsRegister Register { get; init; }

    public required Recording Recording { get; init; }

    public required Uses Use { get; init; }

    public required Place Place { get; init; }

    public required string Licensee { get; init; }

    public required ModelVersion? Model { get; init; }

    public required Destination Destination { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What the register learned later than this is left aside.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>The question in words, such as <c>transform.remix of USPR37300012 in SE</c>.</summary>
    public string Asked => $"{Use.ToWireName()} of {Recording.Isrc} in {Place}";

    /// <summary>A party in words: its name and identifier.</summary>
    public string Name(PartyId? party) => Register.FindParty(party) is { } found ? $"{found.Name} ({party})" : party?.ToString() ?? "somebody unknown";

    /// <summary>A statement in words, with the document that it rests on.</summary>
    public string Cite(ConsentStatement statement) =>
        Register.FindDocument(statement.Document) is { } document ? $"statement {statement.Id}, document {document}" : $"statement {statement.Id}";

    /// <summary>A finding about a party.</summary>
    public static Finding About(FindingRule rule, PartyId? party, string message) => rule.Found(message) with { Party = party };

    /// <summary>A finding about a statement of a party.</summary>
    public static Finding About(FindingRule rule, ConsentStatement statement, string message) =>
        rule.Found(message) with { Party = statement.Party, StatementId = statement.Id, Document = statement.Document };
}
