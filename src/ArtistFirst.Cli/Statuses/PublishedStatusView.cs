namespace ArtistFirst.Cli;

/// <summary>What a published status list speaks of.</summary>
internal sealed record PublishedStatusView(int Licenses, int Revoked, int Suspended, string KeyId)
{
    public IEnumerable<string> Tell() =>
        [$"Published the status of {Words.Of(Licenses)} {(Licenses == 1 ? "license" : "licenses")}: {Words.Of(Revoked)} revoked, {Words.Of(Suspended)} suspended. Signed by key {KeyId}."];
}
