using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary>What one yes that was taken back obliges for one model.</summary>
internal sealed record ObligationView(
    string Model, string Recording, string Statement, string? Party, string WithdrawnAt, string Obligation, bool Retired, string? RetireFrom, string? TakeDownBy)
{
    public static ObligationView Of(ModelObligation found, DateTimeOffset at) => new(
        found.Content.Model.ToString(),
        found.Content.Recording.ToString(),
        found.Statement.Id,
        found.Statement.Party?.ToString(),
        Words.Of(found.WithdrawnAt),
        found.Obligation.ToString(),
        found.RetireFrom <= at,
        found.RetireFrom is { } retire ? Words.Of(retire) : null,
        found.TakeDownBy is { } takeDown ? Words.Of(takeDown) : null);

    public string Tell()
    {
        string duty = (RetireFrom, TakeDownBy) switch
        {
            ({ } from, _) => Retired ? $"RETIRED since {from} (AF4030)" : $"retire by {from}",
            (_, { } by) => $"take its outputs down by {by}",
            _ => "stop new uses",
        };
        return $"{Model} has {Recording}: {Party} took {Statement} back on {WithdrawnAt}; {duty}";
    }
}
