namespace ArtistFirst.Tests;

public sealed class LicenseVerdictTests
{
    [Fact]
    public void A_verdict_that_nobody_made_is_a_refusal_with_AF1039()
    {
        LicenseVerdict verdict = default;
        Assert.Equal(LicenseOutcome.NotVerified, verdict.Outcome);
        Assert.False(verdict.IsValid);
        Assert.Null(verdict.License);
        Assert.Equal("AF1039", verdict.Code.ToString());
        Assert.Equal("AF1039", Assert.Throws<ComplianceException>(() => verdict.ThrowIfInvalid()).Code.ToString());
        Assert.Equal(default, verdict);
    }

    [Fact]
    public void A_valid_verdict_has_its_license_and_no_findings()
    {
        using var desk = new LicenseDesk();
        string token = desk.Issue();
        LicenseVerdict verdict = desk.Verify(token);
        verdict.ThrowIfInvalid();
        Assert.Empty(verdict.Findings);
        Assert.Equal(default, verdict.Code);
        Assert.True(verdict == desk.Verify(token));
        Assert.True(verdict != default);
        Assert.Contains(Some.Studio, verdict.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", verdict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_refusal_of_a_license_has_the_number_of_a_rule()
    {
        IEnumerable<LicenseOutcome> refusals = Enum.GetValues<LicenseOutcome>().Where(outcome => outcome > LicenseOutcome.Valid);
        Assert.All(refusals, outcome => Assert.NotEmpty(LicenseFindings.Explain(outcome, default).Message));
        Assert.All(refusals.Where(outcome => outcome is < LicenseOutcome.NoLicense or > LicenseOutcome.LicenseeMismatch), outcome =>
            Assert.Equal((ushort)outcome, LicenseFindings.Explain(outcome, default).Code.Number));
    }
}
