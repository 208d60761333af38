using System.Text.Json.Nodes;
using ArtistFirst.Registry;
using ArtistFirst.Testing;

namespace ArtistFirst.Conformance;

/// <summary>A label whose key is made here or by a judge, and whoever verifies what it signs.</summary>
internal sealed class InteropDesk : IDisposable
{
    public const string Label = "https://licensing.label.example";
    public const string Studio = "https://studio.example";
    public const string Ingest = "https://ingest.studio.example";
    public const string StatusListUri = "https://licensing.label.example/status/1";

    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("interop-");

    public static FakeTimeProvider Time => new(Now);

    /// <summary>The judges, each with both algorithms.</summary>
    public static TheoryData<string, string> JudgesAndAlgorithms
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string judge in TokenJudge.Names.Select(row => row.Data))
            {
                data.Add(judge, "ES256");
                data.Add(judge, "Ed25519");
            }

            return data;
        }
    }

    public static LicenseTerms Terms() => new()
    {
        Licensee = Studio,
        Audience = [Ingest, "https://b.example"],
        Grants =
        [
            new GrantTerms
            {
                Uses = Uses.Remix | Uses.TrainGenerative,
                Recordings = RecordingScope.Of(Isrc.Parse("GBAYE0601498"), Isrc.Parse("USUM71703861")),
                Territories = TerritorySet.Parse("* -US"),
                Models = [ModelPattern.Parse("studio@3")],
                Destinations = Destinations.All,
                Duties = Duties.Credit | Duties.ReportUsage,
                Quotas = [new LicenseQuota("recording", 50_000)],
                AfterRevocation = AfterRevocation.RunOffDays(30),
                ContractNumber = "Vertrag Nº 7 🎵",
                Notes = new Dictionary<string, string>(StringComparer.Ordinal) { ["desk"] = "Zürich <&>" },
            },
        ],
    };

    /// <summary>What a judge signs: a license as another stack would write it, with white space, escapes and members of its own.</summary>
    public static string Payload(string more = "") => $$"""
        {
          "iss": "https:\/\/licensing.label.example",
          "sub": "{{Studio}}", "aud": ["{{Ingest}}"], "jti": "0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44",
          "iat": {{Now.ToUnixTimeSeconds()}}, "nbf": {{Now.ToUnixTimeSeconds()}}, "exp": {{Now.AddDays(1).ToUnixTimeSeconds()}},
          "vendor": {"note": "\u00fcber \ud83c\udfb5", "list": [1, 2.5, true, null]}{{more}},
          "authorization_details": [{"type": "music_license", "actions": ["transform.remix"], "recordings": {"isrc": ["GBAYE0601498"]}, "territories": ["DE", "SE"],
            "models": ["studio@*"], "destinations": ["*"], "obligations": ["credit"]}]
        }
        """;

    public static string PublicPart(string jwk)
    {
        JsonObject key = JsonNode.Parse(jwk)!.AsObject();
        key.Remove("d");
        return key.ToJsonString();
    }

    /// <summary>A trust file that pins this key for the label, with a status list beside it where there is one.</summary>
    public async Task<TrustStore> TrustAsync(string publicJwk, string? statusList = null)
    {
        string lists = statusList is null ? "[]" : $$"""[{"uri":"{{StatusListUri}}","file":"status.jwt"}]""";
        string path = Path.Combine(_folder.FullName, "trust.json");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "status.jwt"), statusList);
        await File.WriteAllTextAsync(path, $$"""{"version":1,"issuers":[{"issuer":"{{Label}}","keys":[{{publicJwk}}],"status_lists":{{lists}}}]}""");
        return await TrustStore.LoadAsync(path, time: Time);
    }

    public static LicenseVerifier Verifier(TrustStore trust, bool acceptEdDsa = false) => new(trust, new LicenseVerifierOptions { Audience = Ingest, AcceptEdDsaName = acceptEdDsa }, Time);

    public void Dispose() => _folder.Delete(recursive: true);
}
