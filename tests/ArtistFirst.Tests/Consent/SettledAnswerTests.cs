using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ArtistFirst.Tests;

/// <summary>That settled answers are right is shown by comparison with the evaluator; here, that they are found, and where they end.</summary>
public sealed class SettledAnswerTests
{
    private static readonly long Now = SomeRights.Now.UtcTicks;

    [Fact]
    public void What_everybody_allows_is_settled()
    {
        (Uses uses, Duties duties, long from, long until) = Find(SomeRights.Agreed);
        Assert.Equal(SomeRights.AllUses, uses);
        Assert.Equal(Duties.None, duties);
        Assert.Equal(SomeRights.Recorded.UtcTicks, from);
        Assert.Equal(SomeRights.Recorded.AddYears(10).UtcTicks, until); // the longest term of a voice
    }

    [Fact]
    public void A_use_that_somebody_denies_is_not()
    {
        Uses uses = Find(SomeRights.Agreed.With(SomeRights.Deny("d-1", SomeRights.Singer, Side.Artist, Uses.Remix))).Uses;
        Assert.Equal(SomeRights.AllUses & ~Uses.Remix, uses);
    }

    [Fact]
    public void A_no_that_begins_later_ends_the_time()
    {
        ConsentStatement later = SomeRights.Deny("d-1", SomeRights.Singer, Side.Artist, Uses.Remix) with { From = SomeRights.Now.AddDays(9) };
        (Uses uses, _, _, long until) = Find(SomeRights.Agreed.With(later));
        Assert.Equal(SomeRights.AllUses, uses);
        Assert.Equal(SomeRights.Now.AddDays(9).UtcTicks, until);
    }

    [Fact]
    public void A_yes_that_begins_later_ends_the_time_for_it_may_add_a_duty()
    {
        ConsentStatement later = SomeRights.Grant("g-1", SomeRights.Label, Side.Master) with { From = SomeRights.Now.AddDays(9), Duties = Duties.Credit };
        (_, Duties duties, _, long until) = Find(SomeRights.Agreed.With(later));
        Assert.Equal(Duties.None, duties);
        Assert.Equal(SomeRights.Now.AddDays(9).UtcTicks, until);
    }

    [Fact]
    public void Of_uses_with_different_duties_the_larger_group_is_settled()
    {
        (Uses uses, Duties duties, _, _) = Find(SomeRights.Agreed.Change("g-label", static grant => grant with { Uses = Uses.Remix }).With(
            SomeRights.Grant("g-others", SomeRights.Label, Side.Master, SomeRights.AllUses & ~Uses.Remix) with { Duties = Duties.Pay }));
        Assert.Equal(Duties.Pay, duties);
        Assert.Equal(Uses.None, uses & Uses.Remix);
        Assert.Equal(Uses.Stems, uses & Uses.Stems);
    }

    [Theory]
    [InlineData("*", "studio@3", Destinations.All)]
    [InlineData("*", "*", Destinations.InApp)]
    public void What_depends_on_model_or_destination_is_not_settled(string territories, string model, Destinations destinations)
    {
        StatementScope scope = StatementScope.Everything with { Territories = TerritorySet.Parse(territories), Models = [ModelPattern.Parse(model)], Destinations = destinations };
        Assert.Equal(Uses.None, Find(SomeRights.Agreed.Change("g-label", grant => grant with { Scope = scope })).Uses & Uses.Remix);
    }

    [Fact]
    public void What_everybody_allows_in_some_territories_is_settled_there()
    {
        RegisterContents contents = SomeRights.Agreed.Change("g-label", static grant => grant with { Scope = In("SE NO") }).Change("g-publisher", static grant => grant with { Scope = In("SE NO") });
        (ProfileHeader header, Numbered<TerritorySet> territories) = Settle(contents);
        Assert.Equal(SomeRights.AllUses & ~Uses.Likeness, header.SettledUses); // which neither label nor publisher is asked for
        ProfilePools pools = new(territories.ToArray(), [], []);
        Assert.True(header.Settles(new UseRequest(SomeRights.Song, Uses.Remix, Territory.Parse("NO")), Now, pools));
        Assert.False(header.Settles(new UseRequest(SomeRights.Song, Uses.Remix, Territory.Parse("DE")), Now, pools));
        Assert.False(header.Settles(new UseRequest(SomeRights.Song, Uses.Remix, Territory.Parse("NO")) { ProcessingTerritory = Territory.Parse("DE") }, Now, pools));
        Assert.False(header.Settles(new UseRequest(SomeRights.Song, Uses.Remix, Territory.Worldwide), Now, pools));
    }

    [Fact]
    public void What_is_allowed_in_different_territories_by_each_is_not_settled()
    {
        RegisterContents contents = SomeRights.Agreed.Change("g-label", static grant => grant with { Scope = In("SE NO") }).Change("g-publisher", static grant => grant with { Scope = In("SE") });
        Assert.Equal(Uses.None, Find(contents).Uses & Uses.Remix);
    }

    [Fact]
    public void A_register_without_statements_settles_no_remix() => Assert.Equal(Uses.None, Find(SomeRights.Silent).Uses & Uses.Remix);

    private static StatementScope In(string territories) => StatementScope.Everything with { Territories = TerritorySet.Parse(territories) };

    private static (Uses Uses, Duties Duties, long From, long Until) Find(RegisterContents contents)
    {
        ProfileHeader header = Settle(contents).Header;
        return (header.SettledUses, header.SettledDuties, header.SettledFrom, header.SettledUntil);
    }

    private static (ProfileHeader Header, Numbered<TerritorySet> Territories) Settle(RegisterContents contents)
    {
        RightsRegister register = new(contents);
        Numbered<TerritorySet> territories = new();
        territories.NumberOf(TerritorySet.Worldwide);
        Numbered<ImmutableArray<ModelPattern>> models = new();
        models.NumberOf([ModelPattern.Any]);
        ProfileDraft draft = new();
        new ProfileCompiler(register, SomeRights.Licensee, territories, models).Compile(register.Contents.Recordings[0], draft);
        List<long> rows = [];
        draft.Write(0, 0, rows);
        SettledAnswer.Settle(CollectionsMarshal.AsSpan(rows), Now);
        return (ProfileRows.HeaderAt(CollectionsMarshal.AsSpan(rows), 0), territories);
    }
}
