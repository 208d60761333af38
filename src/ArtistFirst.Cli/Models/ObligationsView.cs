namespace ArtistFirst.Cli;

/// <summary>What yeses that were taken back oblige.</summary>
internal sealed record ObligationsView(IReadOnlyList<ObligationView> Obligations)
{
    public IEnumerable<string> Tell() => Obligations.Count == 0 ? ["Nothing that a model was made under was taken back."] : Obligations.Select(static found => found.Tell());
}
