using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

public sealed class HostileTextTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261122, 7);

    // Random text that looks like what is read, rather than random text.
    private static readonly Arbitrary<string> Texts = (
        from pieces in Gen.Elements("USPR37300012", "US-PR3-73-00012", "GBUM", "70602587", "\"", ",", "/", "..", "\\", "\0", "<a>", "</a>", "<isrc>", "</isrc>", "ISRC:", "<![CDATA[", "]]>", "&#x", ";", " ", "é", "\uD800").ListOf(12)
        select string.Concat(pieces)).ToArbitrary();

    [Fact]
    public void A_line_of_csv_is_split_or_refused() => Check.One(Fixed, Prop.ForAll(Texts, line =>
    {
        try
        {
            (string first, string second) = CsvLine.Split(line, "here");
            Assert.True(first.Length + second.Length < line.Length);
        }
        catch (InvalidDataException refusal)
        {
            Assert.StartsWith("here: ", refusal.Message, StringComparison.Ordinal);
        }
    }));

    [Fact]
    public void A_path_that_is_accepted_stays_inside_its_folder() => Check.One(Fixed, Prop.ForAll(Texts, path =>
    {
        try
        {
            IndexedPath line = IndexedPath.Parse("USPR37300012", path, "here");
            Assert.True(RealPaths.IsInside(Path.GetFullPath(Path.Join("/catalogue", line.Name)), Path.GetFullPath("/catalogue")));
        }
        catch (InvalidDataException refusal)
        {
            Assert.StartsWith("here: ", refusal.Message, StringComparison.Ordinal);
        }
    }));

    [Fact]
    public void Xml_and_names_are_evidence_or_not_and_never_an_error() => Check.One(Fixed, Prop.ForAll(Texts, text =>
    {
        var evidence = new IsrcEvidence();
        IsrcXml.Collect($"<a>{text}</a>", "the chunk", evidence);
        IsrcInName.Collect(text, evidence);
        evidence.AddText(text, "a tag");
    }));
}
