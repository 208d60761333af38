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
    [InlineData("SE", "*", Destinations.All)]
    [InlineData("*", "studio@3", Destinations.All)]
    [InlineData("*", "*", Destinations.InApp)]
    public void What_depends_on_where_and_what_for_is_not_settled(string territories, string model, Destinations destinations)
    {
        StatementScope scope = StatementScope.Everything with { Territories = TerritorySet.Parse(territories), Models = [ModelPattern.Parse(model)], Destinations = destinations };
        Assert.Equal(Uses.None, Find(SomeRights.Agreed.Change("g-label", grant => grant with { Scope = scope })).Uses & Uses.Remix);
    }

    [Fact]
    public void A_register_without_statements_settles_no_remix() => Assert.Equal(Uses.None, Find(SomeRights.Silent).Uses & Uses.Remix);

    private static (Uses Uses, Duties Duties, long From, long Until) Find(RegisterContents contents)
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
        ref readonly ProfileHeader header = ref ProfileRows.HeaderAt(CollectionsMarshal.AsSpan(rows), 0);
        return (header.SettledUses, header.SettledDuties, header.SettledFrom, header.SettledUntil);
    }
}
