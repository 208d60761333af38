namespace ArtistFirst.Tests;

/// <summary>What becomes of what was made is one thing; that nothing new begins is another, and holds in every case.</summary>
public sealed class AfterRevocationTests
{
    private static readonly DateTimeOffset Withdrawn = SomeRights.Now.AddDays(-1);

    public static TheoryData<string> Terms => ["stop-new-use", "take-down-outputs", "run-off-days:90", "run-off-days:3650", "retire-model-by:2030-01-01", "retire-model-by:9999-12-31"];

    [Theory, MemberData(nameof(Terms))]
    public void A_withdrawn_yes_stops_every_new_use_at_once_whatever_its_terms(string terms)
    {
        foreach (string grant in SomeRights.Agreed.Statements.Select(statement => statement.Id))
        {
            RegisterContents contents = WithdrawnGrant(grant, terms);
            contents.Allows(SomeRights.Remix, Withdrawn.AddTicks(-1));
            contents.RefusesAt(Withdrawn, SomeRights.Remix, "AF2026");
            contents.RefusesAt(SomeRights.Now, SomeRights.Remix, "AF2026");
        }
    }

    [Theory, MemberData(nameof(Terms))]
    public void The_refusal_tells_the_terms_and_an_answer_from_before_still_names_them(string terms)
    {
        RegisterContents contents = WithdrawnGrant("g-voice", terms);
        Assert.Contains($"for what was made before: {terms}", contents.Refuses(SomeRights.Remix, "AF2026")[0].Message, StringComparison.Ordinal);
        ConsentAnswer before = contents.Answer(SomeRights.Remix, Withdrawn.AddTicks(-1));
        Assert.Equal(terms, before.Grants.Single(grant => grant.Id is "g-voice").AfterRevocation.ToString());
    }

    [Fact]
    public void A_new_yes_after_the_withdrawal_is_a_new_yes()
    {
        RegisterContents contents = WithdrawnGrant("g-voice", "stop-new-use");
        contents.With(SomeRights.Grant("g-voice-2", SomeRights.Singer, Side.Voice) with { RecordedAt = SomeRights.Now }).Allows(SomeRights.Remix);
    }

    [Fact]
    public void A_license_states_the_terms_and_a_child_cannot_make_them_milder()
    {
        (string Wider, string Narrower, bool IsWithin)[] cases =
        [
            ("stop-new-use", "stop-new-use", true), ("stop-new-use", "take-down-outputs", true), ("stop-new-use", "run-off-days:1", true),
            ("take-down-outputs", "take-down-outputs", true), ("take-down-outputs", "stop-new-use", false), ("take-down-outputs", "run-off-days:1", false),
            ("run-off-days:30", "run-off-days:30", true), ("run-off-days:30", "run-off-days:31", false), ("run-off-days:30", "take-down-outputs", true), ("run-off-days:30", "stop-new-use", false),
            ("retire-model-by:2027-01-01", "retire-model-by:2026-12-31", true), ("retire-model-by:2027-01-01", "retire-model-by:2027-01-02", false), ("retire-model-by:2027-01-01", "stop-new-use", false),
        ];
        foreach ((string wider, string narrower, bool isWithin) in cases)
        {
            Assert.True(isWithin == Grant(narrower).IsWithin(Grant(wider)), $"{narrower} within {wider}");
        }
    }

    private static LicenseGrant Grant(string terms) => new(0, RecordingScope.Of(SomeRights.Song), GrantConditionsTests.Studio) { AfterRevocation = Parse(terms) };

    private static AfterRevocation Parse(string terms) => AfterRevocation.TryParse(terms, out AfterRevocation parsed) ? parsed : throw new ArgumentException(terms, nameof(terms));

    private static RegisterContents WithdrawnGrant(string id, string terms)
    {
        RegisterContents contents = SomeRights.Agreed.Change(id, grant => grant with { AfterRevocation = Parse(terms) });
        return contents.With(SomeRights.Withdraw("w-1", contents.Statements.Single(statement => string.Equals(statement.Id, id, StringComparison.Ordinal))));
    }
}
