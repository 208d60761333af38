namespace ArtistFirst.Tests;

/// <summary>Licenses that a licensing service signs with a key that a label delegated to it.</summary>
public sealed class DelegatedLicenseTests
{
    private const string Audience = "https://ingest.studio.example";

    private readonly ManualTime _time = new(Some.Now);

    [Fact]
    public void A_license_grants_what_it_and_its_delegation_grant()
    {
        LicenseVerdict verdict = Verify(["SE", "US"], new DelegationText(Some.Label, Some.LicensingService) { Details = Details("DE", "SE") });
        Assert.Equal(LicenseOutcome.Valid, verdict.Outcome);
        Assert.NotNull(verdict.License!.FindGrant(Remix("SE"), Some.Now, out _));
        Assert.Null(verdict.License.FindGrant(Remix("DE"), Some.Now, out LicenseOutcome notGranted));
        Assert.Equal(LicenseOutcome.TerritoryNotCovered, notGranted);
    }

    [Fact]
    public void A_license_that_reaches_beyond_its_delegation_is_cut_to_it_AF1050()
    {
        LicenseVerdict verdict = Verify(["SE", "US"], new DelegationText(Some.Label, Some.LicensingService) { Details = Details("DE", "SE") });
        Assert.Null(verdict.License!.FindGrant(Remix("US"), Some.Now, out LicenseOutcome outside));
        Assert.Equal(LicenseOutcome.OutsideDelegation, outside);
    }

    [Fact]
    public void Every_delegation_on_the_path_cuts_AF1050()
    {
        LicenseVerdict verdict = Verify(
            ["DE", "FR", "SE"],
            new DelegationText(Some.Label, Some.Distributor) { Details = Details("DE", "FR", "SE") },
            new DelegationText(Some.Distributor, Some.LicensingService) { Details = Details("SE"), MaxPathLength = 0 });
        Assert.NotNull(verdict.License!.FindGrant(Remix("SE"), Some.Now, out _));
        Assert.Null(verdict.License.FindGrant(Remix("FR"), Some.Now, out LicenseOutcome outside));
        Assert.Equal(LicenseOutcome.OutsideDelegation, outside);
    }

    [Fact]
    public void A_license_under_an_expired_delegation_is_refused_AF1053()
    {
        LicenseVerdict verdict = Verify(["SE"], new DelegationText(Some.Label, Some.LicensingService) { Details = Details("SE"), ExpiresAt = Some.Now.AddMinutes(1) });
        Assert.Equal(LicenseOutcome.Valid, verdict.Outcome);
        verdict = Verify(["SE"], Some.Now.AddMinutes(1), new DelegationText(Some.Label, Some.LicensingService) { Details = Details("SE"), ExpiresAt = Some.Now.AddMinutes(1) });
        Assert.Equal(LicenseOutcome.DelegationExpired, verdict.Outcome);
        Assert.Contains(Some.LicensingService, verdict.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_license_of_somebody_to_whom_nothing_was_delegated_is_refused_AF1010() =>
        Assert.Equal(LicenseOutcome.KeyUnknown, Verify(["SE"], new DelegationText(Some.Label, Some.Distributor)).Outcome);

    [Fact]
    public void A_delegate_cannot_sign_in_the_name_of_the_label()
    {
        using TrustStore trust = Trust(new DelegationText(Some.Label, Some.LicensingService) { Details = Details("SE") });
        string token = Some.Jws(Some.Key(Some.LicensingService), "music-license+jwt", Payload(Some.Label, "SE"));
        Assert.Equal(LicenseOutcome.IssuerMismatch, Verify(trust, token).Outcome);
    }

    private static UseRequest Remix(string territory) => new(Isrc.Parse("GBAYE0601498"), Uses.Remix, Territory.Parse(territory))
    {
        Model = ModelVersion.Parse("studio@3"),
        Destination = Destination.InApp,
    };

    private static string Details(params string[] territories) => $$"""
        [{"type":"music_license","actions":["transform.remix"],"recordings":{"isrc":["GBAYE0601498"]},"territories":["{{string.Join("\",\"", territories)}}"],"models":["studio@3"],"destinations":["in-app"]}]
        """;

    private static string Payload(string issuer, params string[] territories) => $$"""
        {"iss":"{{issuer}}","sub":"https://studio.example","aud":"{{Audience}}","jti":"0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44",
        "iat":{{Some.Seconds(Some.Now)}},"exp":{{Some.Seconds(Some.Now.AddHours(12))}},"authorization_details":{{Details(territories)}}}
        """;

    private LicenseVerdict Verify(string[] territories, params DelegationText[] delegations) => Verify(territories, Some.Now, delegations);

    private LicenseVerdict Verify(string[] territories, DateTimeOffset at, params DelegationText[] delegations)
    {
        using TrustStore trust = Trust(delegations);
        _time.Advance(at - _time.GetUtcNow());
        return Verify(trust, Some.Jws(Some.Key(Some.LicensingService), "music-license+jwt", Payload(Some.LicensingService, territories)));
    }

    private LicenseVerdict Verify(TrustStore trust, string token) => new LicenseVerifier(trust, new LicenseVerifierOptions { Audience = Audience }, _time).Verify(token);

    private TrustStore Trust(params DelegationText[] delegations) => TrustStore.Parse(
        Some.Utf8(Some.TrustFile($"\"keys\":[{Some.Jwk(Some.Label)}],\"delegations\":[{string.Join(',', delegations.Select(text => $"\"{text}\""))}]")), time: _time);
}
