using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary>What the register now says of a license.</summary>
internal sealed record StatusChangeView(string License, int Index, string Status, DateTimeOffset Since, string KeyId)
{
    public static StatusChangeView Of(StatusRegisterEntry entry, string keyId) => new(entry.Id, entry.Index, entry.Status.ToString().ToLowerInvariant(), entry.ChangedAt, keyId);

    public IEnumerable<string> Tell() => [$"License {License} is {Status} since {Words.Of(Since)}. The new status list is published, signed by key {KeyId}."];
}
