namespace ArtistFirst.Cli;

/// <summary>A presentation as it looks: one token, or a child and what stands behind it.</summary>
internal sealed record InspectionView(bool Verified, IReadOnlyList<InspectedTokenView> Tokens)
{
    public static InspectionView Of(UnverifiedLicense license) => new(Verified: false, [.. license.Tokens.Select(InspectedTokenView.Of)]);

    public IEnumerable<string> Tell() => Tokens.SelectMany((token, place) => token.Tell(place))
        .Prepend("NOT VERIFIED: this is what the text says, whoever wrote it. Only 'license verify' tells whether it holds.");
}
