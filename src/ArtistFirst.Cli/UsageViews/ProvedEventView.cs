namespace ArtistFirst.Cli;

/// <summary>The event that a proof is of.</summary>
internal sealed record ProvedEventView(
    string Operation, string Kind, string Recording, string Uses, string Territory, string Licensee, string? Model, DateTimeOffset At, string License, string EventHash, string? Output, double? Seconds,
    IReadOnlyList<ProvedSourceView>? Sources)
{
    public static ProvedEventView Of(UsageEvent usage) => new(
        usage.OperationId.ToString(), usage.Kind.ToString(), usage.Recording.ToString(), Names.Of(usage.Uses), usage.Territory.ToString(), usage.Licensee, usage.Model?.ToString(), usage.At, usage.LicenseId,
        usage.ComputeHash().ToString(), usage.Delivery?.OutputHash.ToString(), usage.Delivery?.Duration.TotalSeconds, usage.Delivery?.Sources.Select(ProvedSourceView.Of).ToArray());

    public IEnumerable<string> Tell()
    {
        yield return $"  {Kind} {Words.Of(At)}, operation {Operation}";
        yield return $"  {Uses} of {Recording}, {Territory}, by {Licensee}{(Model is null ? string.Empty : $" with {Model}")}, license {License}";
        foreach (ProvedSourceView source in Sources ?? [])
        {
            yield return $"  {source.Recording}: master {source.Master}, work {source.Work}, voice {source.Voice} parts of 1,000,000,000";
        }

        yield return $"  event hash {EventHash}";
    }
}
