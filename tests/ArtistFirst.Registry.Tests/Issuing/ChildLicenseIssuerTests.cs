using ArtistFirst.Signing;

namespace ArtistFirst.Registry.Tests;

public sealed class ChildLicenseIssuerTests
{
    [Theory]
    [InlineData(SignatureAlgorithm.ES256)]
    [InlineData(SignatureAlgorithm.Ed25519)]
    public async Task What_is_passed_on_verifies(SignatureAlgorithm algorithm)
    {
        using var desk = new IssuingDesk(algorithm);
        string parent = await Parent(desk);
        string chain = await new ChildLicenseIssuer(desk.StudioKey, desk.Time).IssueAsync(parent, Narrower());
        License child = desk.Accept(chain);
        Assert.Equal((IssuingDesk.Studio, IssuingDesk.Contractor), (child.Issuer, child.Licensee));
        Assert.Equal(Uses.Remix, child.Grants[0].Uses);
        Assert.Equal(child.Parent!.ExpiresAt, child.ExpiresAt);
    }

    [Fact]
    public async Task A_child_can_be_passed_on_once_more_and_not_twice()
    {
        using var desk = new IssuingDesk();
        using PrivateKey contractor = PrivateKey.Generate(SignatureAlgorithm.ES256);
        string child = await new ChildLicenseIssuer(desk.StudioKey, desk.Time).IssueAsync(await Parent(desk), Narrower() with { HolderKeyId = contractor.PublicKey.KeyId });
        string grandchild = await new ChildLicenseIssuer(contractor, desk.Time).IssueAsync(child, Narrower() with { HolderKeyId = contractor.PublicKey.KeyId });
        Assert.Equal(3, grandchild.Split('~').Length);
        Assert.Equal("AF1060", (await Refused(() => new ChildLicenseIssuer(contractor, desk.Time).IssueAsync(grandchild, Narrower()))).Code.ToString());
    }

    [Fact]
    public async Task What_reaches_further_is_not_signed()
    {
        using var desk = new IssuingDesk();
        string parent = await Parent(desk);
        var issuer = new ChildLicenseIssuer(desk.StudioKey, desk.Time);
        GrantTerms grant = IssuingDesk.Grant();
        Assert.Equal("AF1066", (await Refused(() => issuer.IssueAsync(parent, Narrower(grant with { Uses = Uses.Stems })))).Code.ToString());
        Assert.Equal("AF1066", (await Refused(() => issuer.IssueAsync(parent, Narrower(grant with { Duties = Duties.None })))).Code.ToString());
        Assert.Equal("AF1065", (await Refused(() => issuer.IssueAsync(parent, Narrower() with { Lifetime = TimeSpan.FromHours(23) }))).Code.ToString());
        Assert.Equal("AF1015", (await Refused(() => issuer.IssueAsync(parent, Narrower() with { Audience = [IssuingDesk.Ingest, "https://elsewhere.example"] }))).Code.ToString());
        await Assert.ThrowsAsync<ArgumentException>(() => issuer.IssueAsync(parent, Narrower() with { Status = new LicenseStatusEntry(IssuingDesk.StatusListUri, 0) }));
    }

    [Fact]
    public async Task Only_the_key_that_the_parent_is_bound_to_passes_it_on()
    {
        using var desk = new IssuingDesk();
        using PrivateKey other = PrivateKey.Generate(SignatureAlgorithm.ES256);
        string parent = await Parent(desk);
        string unbound = await desk.Issuer.IssueAsync(IssuingDesk.Terms());
        Assert.Equal("AF1063", (await Refused(() => new ChildLicenseIssuer(other, desk.Time).IssueAsync(parent, Narrower()))).Code.ToString());
        Assert.Equal("AF1068", (await Refused(() => new ChildLicenseIssuer(desk.StudioKey, desk.Time).IssueAsync(unbound, Narrower()))).Code.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("a.b.c")]
    [InlineData("no token at all")]
    public async Task A_parent_that_is_no_token_is_refused(string parent)
    {
        using var desk = new IssuingDesk();
        await Refused(() => new ChildLicenseIssuer(desk.StudioKey, desk.Time).IssueAsync(parent, Narrower()));
    }

    private static Task<string> Parent(IssuingDesk desk) =>
        desk.Issuer.IssueAsync(IssuingDesk.Terms() with { HolderKeyId = desk.StudioKey.PublicKey.KeyId, Lifetime = TimeSpan.FromHours(12) });

    private static LicenseTerms Narrower(GrantTerms? grant = null) =>
        IssuingDesk.Terms(grant ?? IssuingDesk.Grant() with { Uses = Uses.Remix, Territories = TerritorySet.Parse("SE") }) with { Licensee = IssuingDesk.Contractor };

    private static Task<ComplianceException> Refused(Func<Task<string>> issue) => Assert.ThrowsAsync<ComplianceException>(issue);
}
