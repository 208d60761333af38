namespace ArtistFirst.Cli;

/// <summary>A status register that was started.</summary>
internal sealed record NewStatusView(string Register, string List, string KeyId)
{
    public IEnumerable<string> Tell() =>
    [
        $"Started the status register {Register} and published its first list: {List}, signed by key {KeyId}.",
        "Keep backups of the register: without it nobody can tell what was revoked.",
    ];
}
