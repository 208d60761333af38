using ArtistFirst.Registry;
using ArtistFirst.Signing;

namespace ArtistFirst.Benchmarks.Licensing;

/// <summary>A label that issues licenses to a studio, and the trust file that believes it.</summary>
internal sealed class Label : IDisposable
{
    public const string Studio = "https://studio.example";

    public const string Issuer = "https://label.example";
    private const string StatusUri = "https://label.example/status/1";

    private readonly PrivateKey _key;
    private readonly byte[] _statuses = new byte[1 << 14];
    private int _issued;
    private StatusLists? _lists;

    public Label(SignatureAlgorithm algorithm)
    {
        _key = PrivateKey.Generate(algorithm);
        Folder = Directory.CreateTempSubdirectory("artistfirst-benchmarks-").FullName;
    }

    public PublicKey Key => _key.PublicKey;

    private string Folder { get; }

    /// <summary>Issues a license with one grant.</summary>
    /// <param name="recordings">What it covers.</param>
    public async Task<string> IssueAsync(RecordingScope recordings) => await new LicenseIssuer(_key, Issuer).IssueAsync(new LicenseTerms
    {
        Licensee = Studio,
        Audience = [Studio],
        Status = new LicenseStatusEntry(StatusUri, _issued++ % _statuses.Length),
        Lifetime = TimeSpan.FromDays(30),
        Grants =
        [
            new GrantTerms
            {
                Uses = Uses.Remix | Uses.Stems,
                Recordings = recordings,
                Territories = TerritorySet.Worldwide,
                Models = [ModelPattern.Parse("studio@*")],
                Destinations = Destinations.InApp | Destinations.Share,
                Duties = Duties.Credit | Duties.ReportUsage | Duties.Pay,
            },
        ],
    });

    /// <summary>Trust in the label, with its status list read.</summary>
    public async Task<TrustStore> TrustAsync()
    {
        string list = Path.Combine(Folder, "status.jwt");
        await File.WriteAllTextAsync(list, await new StatusListIssuer(_key).IssueAsync(new StatusListTerms { Uri = StatusUri, List = StatusList.FromStatuses(2, _statuses) }));
        string file = Path.Combine(Folder, "trust.json");
        await File.WriteAllTextAsync(file, $$"""
            {"version":1,"issuers":[{"issuer":"{{Issuer}}","keys":[{{Key.ExportJwk()}}],"status_lists":[{"uri":"{{StatusUri}}","file":"status.jwt"}]}]}
            """);
        TrustStore trust = await TrustStore.LoadAsync(file, new TrustStoreOptions());
        _lists = new StatusLists(trust, new StatusListsOptions());
        await _lists.RefreshAsync();
        return trust;
    }

    public void Dispose()
    {
        _lists?.Dispose();
        _key.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
