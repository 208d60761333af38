using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>A label that issues, a studio that passes on, and a verifier that trusts both.</summary>
internal sealed class IssuingDesk : IDisposable
{
    public const string Label = "https://licensing.label.example";
    public const string Studio = "https://studio.example";
    public const string Contractor = "https://contractor.example";
    public const string Ingest = "https://ingest.studio.example";
    public const string StatusListUri = "https://licensing.label.example/status/1";

    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static readonly Isrc Song = Isrc.Parse("GBAYE0601498");

    public IssuingDesk(SignatureAlgorithm algorithm = SignatureAlgorithm.ES256)
    {
        Prerequisite.RequireLibsodium(algorithm.IsSupported());
        LabelKey = PrivateKey.Generate(algorithm);
        StudioKey = PrivateKey.Generate(algorithm);
        Trust = TrustStore.Parse(System.Text.Encoding.UTF8.GetBytes(
            $$"""
            {"version":1,"issuers":[{"issuer":"{{Label}}","keys":[{{LabelKey.PublicKey.ExportJwk()}}],"status_lists":[{"uri":"{{StatusListUri}}"}]}],
             "holders":[{"licensee":"{{Studio}}","keys":[{{StudioKey.PublicKey.ExportJwk()}}]}]}
            """), time: Time);
        Verifier = new LicenseVerifier(Trust, new LicenseVerifierOptions { Audience = Ingest }, Time);
        Issuer = new LicenseIssuer(LabelKey, Label, Time);
    }

    public StillTime Time { get; } = new();

    public PrivateKey LabelKey { get; }

    public PrivateKey StudioKey { get; }

    public TrustStore Trust { get; }

    public LicenseVerifier Verifier { get; }

    public LicenseIssuer Issuer { get; }

    public static LicenseTerms Terms(params GrantTerms[] grants) => new() { Licensee = Studio, Audience = [Ingest], Grants = grants.Length > 0 ? grants : [Grant()] };

    public static GrantTerms Grant() => new()
    {
        Uses = Uses.Remix | Uses.TrainGenerative,
        Recordings = RecordingScope.Of(Song),
        Territories = TerritorySet.Parse("SE DE"),
        Models = [ModelPattern.Parse("studio@3")],
        Destinations = Destinations.Share | Destinations.InApp,
        Duties = Duties.ReportUsage | Duties.Credit,
    };

    public License Accept(string token, VerifyContext context = default)
    {
        LicenseVerdict verdict = Verifier.Verify(token, context);
        Assert.True(verdict.IsValid, verdict.IsValid ? null : verdict.Findings[0].ToString());
        return verdict.License;
    }

    public void Dispose()
    {
        Trust.Dispose();
        LabelKey.Dispose();
        StudioKey.Dispose();
    }

    /// <summary>A clock that stands still.</summary>
    internal sealed class StillTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
