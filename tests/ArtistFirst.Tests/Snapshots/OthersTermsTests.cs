using System.Text;

namespace ArtistFirst.Tests;

/// <summary>What a party agreed with one licensee is nothing that another one's snapshot tells.</summary>
public sealed class OthersTermsTests : IDisposable
{
    private const string Rival = "https://rival.example";

    private static readonly RegisterContents Contents = SomeRights.Silent with
    {
        Documents = [.. SomeRights.Silent.Documents, new RightsDocument("rival-agreement", new string('b', 64)) { Title = "Agreement with the rival" }],
        Statements =
        [
            .. SomeRights.Agreed.Statements.Where(static statement => statement.Id is not "g-label"),
            ToRival("rival-remix", Uses.Remix),
            ToRival("rival-stems", Uses.Stems),
            SomeRights.Withdraw("rival-no-more", ToRival("rival-stems", Uses.Stems)),
            SomeRights.Deny("rival-is-refused", SomeRights.Publisher, Side.Work) with { Scope = StatementScope.Everything with { Licensees = LicenseeScope.Only(Rival) } },
            SomeRights.Deny("all-but-one", SomeRights.Label, Side.Master) with { Uses = Uses.Sample, Scope = StatementScope.Everything with { Licensees = LicenseeScope.Except(Rival) } },
        ],
    };

    private readonly SnapshotDesk _desk = new(SnapshotDesk.Ageless);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task No_byte_of_a_snapshot_names_another_licensee_or_its_terms()
    {
        string file = Encoding.Latin1.GetString(await _desk.WriteBytesAsync(Contents));
        Assert.Contains("another-licensee-", file, StringComparison.Ordinal);
        foreach (string secret in (string[])["rival", "secretmodel", "JP KR TW", "\"JP\"", "run-off-days", "2031-05-05", "approve-output", new string('b', 64)])
        {
            Assert.DoesNotContain(secret, file, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData(Uses.Remix, "AF2029")]
    [InlineData(Uses.Stems, "AF2029")]
    [InlineData(Uses.Sample, "AF2021")]
    [InlineData(Uses.Cover, null)]
    public async Task Answers_and_reasons_are_those_of_the_whole_register_AF2029(Uses use, string? code)
    {
        UseRequest request = SomeRights.Ask(use);
        ConsentAnswer whole = new ConsentEvaluator(new RightsRegister(Contents)).Evaluate(request, SomeRights.Licensee, SomeRights.Now);
        ConsentAnswer seen = (await _desk.OpenAsync(Contents)).Evaluate(request, SomeRights.Now);
        Assert.Equal(whole.Findings, seen.Findings);
        Assert.Equal((whole.Outcome, whole.Duties), (seen.Outcome, seen.Duties));
        Assert.Equal(code, seen.Findings.FirstOrDefault()?.Code.ToString());
        Assert.DoesNotContain(seen.Findings, static finding => finding.Message.Contains("rival", StringComparison.OrdinalIgnoreCase));
    }

    private static ConsentStatement ToRival(string id, Uses use) => SomeRights.Grant(id, SomeRights.Label, Side.Master) with
    {
        Uses = use,
        Scope = new StatementScope
        {
            Licensees = LicenseeScope.Only(Rival), Territories = TerritorySet.Parse("JP KR TW"), Models = [ModelPattern.Parse("secretmodel@7")], Destinations = Destinations.InApp,
        },
        Until = SomeRights.Day(2031, 5, 5),
        Duties = Duties.ApproveOutput,
        AfterRevocation = AfterRevocation.RunOffDays(90),
        Source = StatementSource.Contract,
        Document = "rival-agreement",
    };
}
