namespace ArtistFirst;

/// <summary>What a trust file says, checked on its own: nothing was fetched or resolved yet.</summary>
/// <param name="Issuers">The issuers, in the order of the file.</param>
/// <param name="Holders">The licensees whose own keys are pinned.</param>
internal sealed record TrustFile(IReadOnlyList<TrustFileIssuer> Issuers, IReadOnlyList<PinnedHolder> Holders)
{
    /// <summary>The most bytes of a trust file: 1 MiB.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The files that hold delegations.</summary>
    public IEnumerable<string> DelegationFiles => Issuers.SelectMany(issuer => issuer.Delegations).Select(delegation => delegation.File).OfType<string>();

    /// <summary>The same with the texts of those files.</summary>
    public TrustFile WithDelegations(IReadOnlyDictionary<string, byte[]> texts) => this with
    {
        Issuers = [.. Issuers.Select(issuer => issuer with
        {
            Delegations = [.. issuer.Delegations.Select(delegation => delegation.File is null ? delegation : delegation with { Text = texts[delegation.File] })],
        })],
    };
}
