using System.Xml.Linq;

namespace ArtistFirst.Tests;

public sealed class ErnCreditsTests
{
    private static readonly Attribution Remix = new()
    {
        Title = "Två låtar & <more>",
        Isrc = Isrc.Parse("AATST2699999"),
        Artists = ["Ada Sång"],
        Origin = OutputOrigin.Composite,
        Credits =
        [
            new AttributionCredit("Ada Sång", CreditRole.Vocalist),
            new AttributionCredit("Bo Skrift", CreditRole.ComposerLyricist) { Ai = AiContribution.Partly },
            new AttributionCredit("studio@3", CreditRole.Remixer) { Ai = AiContribution.All },
        ],
    };

    [Fact]
    public void Each_credit_says_which_part_of_it_is_AIs()
    {
        XElement message = XElement.Parse(ErnCredits.ToXml(Remix, TimeSpan.FromSeconds(225)));
        XElement recording = message.Element("ResourceList")!.Element("SoundRecording")!;
        Assert.Equal(("AATST2699999", "Två låtar & <more>", "PT3M45S", "Partly"), (recording.Descendants("ISRC").Single().Value, recording.Element("DisplayTitleText")!.Value, recording.Element("Duration")!.Value, recording.Element("ContainsAI")!.Value));
        string[] contributors = [.. recording.Elements("Contributor").Select(contributor => string.Join(' ', contributor.Elements().Select(element => element.Value)))];
        Assert.Equal(["P1 Vocalist None", "P2 ComposerLyricist Partly", "GenerativeAI Remixer All"], contributors);
        Assert.Equal(["Ada Sång", "Bo Skrift"], message.Descendants("FullName").Select(name => name.Value));
    }

    [Theory]
    [InlineData(OutputOrigin.Generated, true, "All")]
    [InlineData(OutputOrigin.Generated, false, "Partly")]
    [InlineData(OutputOrigin.Enhanced, true, "Partly")]
    [InlineData(OutputOrigin.Human, false, "None")]
    public void The_whole_agrees_with_its_roles(OutputOrigin origin, bool byModel, string expected)
    {
        AttributionCredit credit = new("Ada Sång", CreditRole.Artist) { Ai = byModel ? AiContribution.All : AiContribution.None };
        XElement message = XElement.Parse(ErnCredits.ToXml(Remix with { Origin = origin, Credits = [credit] }, TimeSpan.FromSeconds(1)));
        Assert.Equal(expected, message.Descendants("ContainsAI").Single().Value);
    }

    [Fact]
    public void Elements_stand_as_in_a_message_that_the_schema_accepts()
    {
        XElement valid = XDocument.Load(Vectors.Get("ddex/ern/synthetic_ern432_ai.xml")).Root!;
        XElement written = XElement.Parse(ErnCredits.ToXml(Remix, TimeSpan.FromSeconds(225)));
        Assert.Equal(valid.Name, written.Name);
        Assert.Equal(valid.Attribute("AvsVersionId")!.Value, written.Attribute("AvsVersionId")!.Value);
        foreach (string path in (string[])["PartyList/Party", "ResourceList/SoundRecording", "ResourceList/SoundRecording/SoundRecordingEdition", "ResourceList/SoundRecording/Contributor", "ResourceList/SoundRecording/DisplayArtist"])
        {
            Assert.Equal(ChildrenOf(valid, path), ChildrenOf(written, path));
        }
    }

    [Fact]
    public void Without_what_a_distributor_asks_for_there_is_none()
    {
        Assert.Throws<ArgumentException>(() => ErnCredits.ToXml(Remix with { Isrc = default }, TimeSpan.FromSeconds(1)));
        Assert.Throws<ArgumentException>(() => ErnCredits.ToXml(Remix with { Title = null }, TimeSpan.FromSeconds(1)));
        Assert.Throws<ArgumentException>(() => ErnCredits.ToXml(Remix with { Artists = [] }, TimeSpan.FromSeconds(1)));
    }

    private static IEnumerable<string> ChildrenOf(XElement root, string path) =>
        path.Split('/').Aggregate((IEnumerable<XElement>)[root], (elements, name) => elements.Elements(name)).First().Elements().Select(element => element.Name.LocalName).Distinct(StringComparer.Ordinal);
}
