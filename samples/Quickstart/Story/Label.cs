using ArtistFirst.Registry;
using ArtistFirst.Signing;

namespace Quickstart.Story;

/// <summary>The label: signs licenses, and takes them back.</summary>
internal sealed class Label : IDisposable
{
    private const int StatusIndex = 4711;

    private readonly Stage _stage;
    private readonly PrivateKey _key;
    private readonly byte[] _statuses = new byte[10_000];

    private Label(Stage stage, PrivateKey key)
    {
        _stage = stage;
        _key = key;
    }

    /// <summary>Makes the label's key, and gives the studio the public part and the status list to pin.</summary>
    public static async Task<Label> OpenAsync(Stage stage)
    {
        Label label = new(stage, PrivateKey.Generate(SignatureAlgorithm.ES256));
        await File.WriteAllTextAsync(stage.TrustFile, $$"""
            {
              "version": 1,
              "issuers": [
                {
                  "issuer": "{{Stage.LabelUrl}}",
                  "keys": [{{label._key.PublicKey.ExportJwk()}}],
                  "status_lists": [{ "uri": "{{Stage.StatusListUrl}}", "file": "{{Path.GetRelativePath(Path.GetDirectoryName(stage.TrustFile)!, stage.StatusListFile)}}" }]
                }
              ]
            }
            """);
        await label.PublishAsync();
        return label;
    }

    /// <summary>Issues a license to remix the song, for the studio, everywhere.</summary>
    public async Task IssueAsync()
    {
        #region snippet-issue
        LicenseIssuer issuer = new(_key, Stage.LabelUrl);
        string token = await issuer.IssueAsync(new LicenseTerms
        {
            Licensee = Stage.StudioUrl,
            Audience = [Stage.StudioUrl],
            Status = new LicenseStatusEntry(Stage.StatusListUrl, StatusIndex),
            Lifetime = TimeSpan.FromDays(30),
            Grants =
            [
                new GrantTerms
                {
                    Uses = Uses.Remix,
                    Recordings = RecordingScope.Of(Stage.Song),
                    Territories = TerritorySet.Worldwide,
                    Models = [ModelPattern.Parse("studio@*")],
                    Destinations = Destinations.InApp | Destinations.Share,
                    Duties = Duties.Credit | Duties.ReportUsage | Duties.Pay,
                },
            ],
        });
        #endregion snippet-issue
        await File.WriteAllTextAsync(Path.Combine(_stage.LicenseFolder, "bluelabel.jwt"), token);
    }

    /// <summary>Takes the license back: a new status list says so.</summary>
    public async Task RevokeAsync()
    {
        _statuses[StatusIndex] = 1;
        await PublishAsync();
    }

    public void Dispose() => _key.Dispose();

    private async Task PublishAsync()
    {
        StatusListIssuer issuer = new(_key);
        string list = await issuer.IssueAsync(new StatusListTerms { Uri = Stage.StatusListUrl, List = StatusList.FromStatuses(2, _statuses) });
        string temporary = _stage.StatusListFile + ".new";
        await File.WriteAllTextAsync(temporary, list);
        File.Move(temporary, _stage.StatusListFile, overwrite: true);
    }
}
