using System.Text.Json.Nodes;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

/// <summary>A label that signs with one key, and a verifier that trusts it.</summary>
internal sealed class LicenseDesk : IDisposable
{
    public LicenseDesk(SignatureAlgorithm algorithm = SignatureAlgorithm.ES256, Action<LicenseVerifierOptions>? configure = null, string holders = "")
    {
        Prerequisite.RequireLibsodium(algorithm.IsSupported());
        Key = Some.Key("label", algorithm);
        Other = Some.Key("other label", algorithm);
        Trust = TrustStore.Parse(Some.Utf8(
            $$"""
            {"version":1,"issuers":[
              {"issuer":"{{Some.Label}}","keys":[{{Key.PublicKey.ExportJwk()}}],"status_lists":[{"uri":"{{Some.StatusListUri}}"}]},
              {"issuer":"{{Some.OtherLabel}}","keys":[{{Other.PublicKey.ExportJwk()}}]}],
             "holders":[{{holders}}]}
            """), time: Time);
        Options = new LicenseVerifierOptions { Audience = Some.Ingest };
        configure?.Invoke(Options);
        Verifier = new LicenseVerifier(Trust, Options, Time);
    }

    public static TheoryData<SignatureAlgorithm> Algorithms => [SignatureAlgorithm.ES256, SignatureAlgorithm.Ed25519];

    public ManualTime Time { get; } = new(Some.Now);

    public PrivateKey Key { get; }

    /// <summary>The key of another label, which is pinned as well.</summary>
    public PrivateKey Other { get; }

    public TrustStore Trust { get; }

    public LicenseVerifierOptions Options { get; }

    public LicenseVerifier Verifier { get; }

    /// <summary>A good token, or one that differs by one change to the payload.</summary>
    public string Issue(Action<JsonObject>? change = null) => Some.License(Key, change);

    public LicenseVerdict Verify(string token, VerifyContext context = default) => Verifier.Verify(token, context);

    /// <summary>Puts a status list into use in which the first license has this status.</summary>
    public void PublishStatus(byte status, TimeSpan? lifetime = null) => Trust.Current.Issuers[0].StatusLists[0].Take(
        new LoadedStatusList(StatusList.FromStatuses(4, [status, 0]), Time.GetUtcNow(), Time.GetUtcNow().AddDays(7), Time.GetUtcNow() + (lifetime ?? TimeSpan.FromDays(1))));

    public void Refuses(LicenseOutcome expected, Action<JsonObject> change) => Refuses(expected, Issue(change));

    /// <summary>The one expected reason, no license, a message, and nothing left in the cache that would say otherwise the second time.</summary>
    public void Refuses(LicenseOutcome expected, string token, VerifyContext context = default)
    {
        for (int round = 0; round < 2; round++)
        {
            LicenseVerdict verdict = Verify(token, context);
            Assert.Equal(expected, verdict.Outcome);
            Assert.False(verdict.IsValid);
            Assert.Null(verdict.License);
            Finding finding = Assert.Single(verdict.Findings);
            Assert.Equal((ushort)expected, finding.Code.Number);
            Assert.NotEmpty(finding.Message);
        }
    }

    public License Accepts(string token, VerifyContext context = default)
    {
        LicenseVerdict verdict = Verify(token, context);
        Assert.True(verdict.IsValid, verdict.IsValid ? null : verdict.Findings[0].ToString());
        return verdict.License;
    }

    public void Dispose() => Trust.Dispose();
}
