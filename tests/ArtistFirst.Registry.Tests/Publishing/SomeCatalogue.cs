namespace ArtistFirst.Registry.Tests;

/// <summary>Registers of one label whose recordings differ by its part in them.</summary>
internal static class SomeCatalogue
{
    private static readonly PartyId Label = PartyId.Parse("https://label.example");

    public static DateTimeOffset Now { get; } = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A register.</summary>
    /// <param name="revision">Its revision.</param>
    /// <param name="rows">For each recording, by its number, the label's part: 0 for all, 1 for half, 2 for a third.</param>
    public static RegisterContents Contents(long revision, Dictionary<int, int> rows) => new()
    {
        Registry = "https://registry.example",
        Revision = revision,
        AsOf = Now,
        Parties = [new Party { Id = Label, Name = "Label", Kind = PartyKind.Organization }],
        Recordings =
        [
            .. rows.OrderBy(row => row.Key).Select(row => new Recording
            {
                Isrc = Isrc.Parse($"SEABC26{row.Key:D5}"),
                Title = "Song",
                Claims = [new RightsClaim { Party = Label, Side = Side.Master, Share = Share.Fraction(1, row.Value + 1) }],
            }),
        ],
    };
}
