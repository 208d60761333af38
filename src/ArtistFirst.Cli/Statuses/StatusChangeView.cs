using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary>What the register now says of a license.</summary>
internal sealed record StatusChangeView(string License, int Index, string Status, DateTimeOffset Since)
{
    public static StatusChangeView Of(StatusRegisterEntry entry) => new(entry.Id, entry.Index, entry.Status.ToString().ToLowerInvariant(), entry.ChangedAt);

    public IEnumerable<string> Tell() => [$"License {License} is {Status} since {Words.Of(Since)}. The new status list is published."];
}
