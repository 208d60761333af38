namespace ArtistFirst.Tests;

public sealed class RequiredSidesTests
{
    // Y: a yes is needed; V: where a voice is heard; n: a no counts; -: no say. In the order Master, Work, Artist, Voice.
    [Theory]
    [InlineData("train.generative", "YYYV")]
    [InlineData("train.finetune", "YYYV")]
    [InlineData("train.analysis", "YVnn")]
    [InlineData("index.embed", "YYYn")]
    [InlineData("condition.reference", "YYYn")]
    [InlineData("transform.stems", "YnYn")]
    [InlineData("transform.remix", "YYYV")]
    [InlineData("generate.cover", "-Ynn")]
    [InlineData("generate.sample", "YYYn")]
    [InlineData("generate.interpolation", "-Ynn")]
    [InlineData("generate.lyrics", "-Ynn")]
    [InlineData("voice.clone", "YnnY")]
    [InlineData("voice.render", "YYnY")]
    [InlineData("likeness.name", "--Yn")]
    [InlineData("analyze.recommend", "Y-nn")]
    [InlineData("analyze.identify", "Y-nn")]
    public void Each_use_needs_its_sides(string use, string sides)
    {
        Assert.True(UseNames.TryParse(use, out Uses parsed));
        for (Side side = Side.Master; side <= Side.Voice; side++)
        {
            char letter = sides[(int)side - 1];
            Assert.Equal("-nVY".IndexOf(letter, StringComparison.Ordinal), (int)RequiredSides.For(parsed, side));
            Assert.Equal(letter is 'Y' or 'V', RequiredSides.For(parsed, side, sung: true) == SideNeed.Grant);
            Assert.Equal(letter is 'Y', RequiredSides.For(parsed, side, sung: false) == SideNeed.Grant);
        }
    }

    [Fact]
    public void Every_use_needs_somebodys_yes_and_hears_every_persons_no()
    {
        foreach (Uses use in UseNames.Enumerate(SomeRights.AllUses))
        {
            Assert.Contains([Side.Master, Side.Work, Side.Artist, Side.Voice], side => RequiredSides.For(use, side, sung: false) == SideNeed.Grant);
            Assert.True(RequiredSides.For(use, Side.Artist, sung: false) >= SideNeed.Veto);
            Assert.True(RequiredSides.For(use, Side.Voice, sung: false) >= SideNeed.Veto);
        }
    }

    [Theory]
    [InlineData(Uses.None, Side.Master)]
    [InlineData(Uses.Remix | Uses.Cover, Side.Master)]
    [InlineData(Uses.Remix, Side.None)]
    [InlineData(Uses.Remix, (Side)5)]
    public void Only_one_use_and_one_side_can_be_looked_up(Uses use, Side side) =>
        Assert.ThrowsAny<ArgumentException>(() => RequiredSides.For(use, side));

    [Fact]
    public void A_no_to_training_implies_two_more()
    {
        Assert.Equal(Uses.TrainGenerative | Uses.TrainFinetune | Uses.VoiceClone, RequiredSides.ImpliedByDeny(Uses.TrainGenerative));
        Assert.Equal(Uses.TrainFinetune, RequiredSides.ImpliedByDeny(Uses.TrainFinetune));
        Assert.Equal(Uses.None, RequiredSides.ImpliedByDeny(Uses.None));
    }
}
