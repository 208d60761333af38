using System.Text;

namespace ArtistFirst.Registry.Tests;

/// <summary>Signals as they are found in the field, and as somebody might write them to be overlooked: facts of the standards, one by one.</summary>
public sealed class OddSignalsTests
{
    private const Uses Training = Uses.TrainGenerative | Uses.TrainFinetune | Uses.VoiceClone;
    private const Uses Mining = Training | Uses.TrainAnalysis | Uses.Embed | Uses.Recommend;

    [Theory]
    [InlineData("\uFEFFUser-agent: *\r\nDisallow: /\r\n", Mining)] // RFC 9309 §2.2: UTF-8, which may begin with a mark
    [InlineData("User-agent: *\rDisallow: /\r", Mining)] // EOL is CR, LF or both
    [InlineData("USER-AGENT: gptBOT\nDISALLOW: /", Training)] // §2.2.1: names of crawlers in any case
    [InlineData("User-agent: GPTBot/1.1\nDisallow: /", Training)] // a product token ends where it does
    [InlineData("User-agent: GPTBot, CCBot\nDisallow: /", Training)]
    [InlineData("User-agent: NotGPTBot\nDisallow: /", Uses.None)]
    [InlineData("User-agent: GPTBot # the crawler\nDisallow: / # all", Training)]
    [InlineData("# User-agent: *\n# Disallow: /\nUser-agent: x\nDisallow: /", Uses.None)]
    [InlineData("User-agent: a\nUser-agent: GPTBot\nSitemap: https://label.example/s.xml\nDisallow: /", Training)] // other lines end no group
    [InlineData("User-agent: GPTBot\nAllow: /\n\nUser-agent: other\nDisallow: /\n\nUser-agent: gptbot\nDisallow: /audio/", Training)] // §2.2.1: groups of one crawler are one
    [InlineData("User-agent: *\nDisallow: /audio/\nAllow: /audio/", Uses.None)] // §2.2.2: as specific, allow counts
    [InlineData("User-agent: *\nAllow: /audio/\nDisallow: /audio/song", Mining)] // the most octets count, in any order
    [InlineData("User-agent: *\nDisallow: /audio/song.wav$\nAllow: /audio/song", Mining)]
    [InlineData("User-agent: *\nDisallow: /AUDIO/", Uses.None)] // paths have a case
    [InlineData("User-agent: *\nDisallow: /%61udio/", Mining)] // what need not be encoded is the same encoded
    [InlineData("User-agent: *\nDisallow: *", Mining)]
    [InlineData("User agent: *\nDissallow: /", Mining)]
    [InlineData("User-agent *\nDisallow /", Mining)]
    [InlineData("Disallow: /\nUser-agent: *", Uses.None)] // rules before any crawler are nobody's
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: GPTBot\nAllow: /", Mining)] // a yes to one is nobody's yes
    public async Task Robots_files_of_the_field(string robots, Uses expected) => Assert.Equal(expected, await DeniedAsync(ImportFormat.Robots, robots));

    [Theory]
    [InlineData("/sång/%C3%A5.wav", "/sång/å", true)]
    [InlineData("/sång/%c3%a5.wav", "/s%C3%a5ng/%c3%a5", true)]
    [InlineData("/a%2Fb", "/a/b", false)]
    [InlineData("/a%2fb", "/a%2Fb", true)]
    [InlineData("/a%", "/a%", true)]
    [InlineData("/a%zz", "/a%zz", true)]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz", true)]
    public void Paths_are_the_same_however_they_are_encoded(string path, string pattern, bool expected) => Assert.Equal(expected, PathPattern.Match(pattern, path) >= 0);

    [Theory]
    [InlineData("Content-Usage: train-ai=n;exceptions=cc-cr", Training)] // AIPREF: parameters are ignored
    [InlineData("Content-Usage: train-ai=n, train-ai=y", Uses.None)] // RFC 9651 §3.2: the last of a key
    [InlineData("Content-Usage: train-ai=?0", Training)] // y and n are tokens; a boolean says as much
    [InlineData("Content-Usage: train-ai=no, search=N", Uses.None)]
    [InlineData("CONTENT-USAGE:\ttrain-ai=n\t,\tsearch=n", Training | Uses.Recommend)]
    [InlineData("TDM-Reservation:1", Mining)]
    [InlineData("tdm-reservation: 0\r\ntdm-reservation: 1; policy", Mining)]
    [InlineData("tdm-reservation: 10", Uses.None)]
    [InlineData("X-Robots-Tag: googlebot: noai, noimageai", Training)]
    public async Task Headers_of_the_field(string header, Uses expected) => Assert.Equal(expected, await DeniedAsync(ImportFormat.HttpHeaders, header));

    [Theory]
    [InlineData("""[{"location":"/","tdm-reservation":1.0}]""", Mining)]
    [InlineData("""[{"location":"/","tdm-reservation":true}]""", Mining)]
    [InlineData("""[{"location":"/","tdm-reservation":1,"tdm-reservation":0}]""", Mining)]
    [InlineData("""[{"location":"/","tdm-reservation":2}]""", Uses.None)] // any other value is as if it was unset
    [InlineData("""[{"location":"/","tdm-reservation":null,"odd":[{}]}]""", Uses.None)]
    [InlineData("""[{"location":"/aud*","tdm-reservation":1},{"location":"/","tdm-reservation":0}]""", Mining)]
    public async Task Reservations_of_the_field(string json, Uses expected) => Assert.Equal(expected, await DeniedAsync(ImportFormat.TdmRep, json));

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><!-- a --><rsl xmlns=\"https://rslstandard.org/rsl\"><content url=\"/*\"><license><prohibits type=\"usage\">ai-train</prohibits></license></content></rsl>", true)]
    [InlineData("<rsl><content url=\"https://LABEL.example/*.wav$\"><license><prohibits type=\"usage\"> ai-train\n</prohibits></license></content></rsl>", true)]
    [InlineData("<rsl><content url=\"https://label.example\"><license><prohibits type=\"usage\">ai-all</prohibits></license></content></rsl>", true)]
    [InlineData("<rsl><content url=\"/\"><license><prohibits type=\"usage\">ai-something-new</prohibits></license></content></rsl>", true)] // not known yet, and a no
    [InlineData("<rsl><content url=\"/\"><license><permits type=\"usage\">ai-something-new</permits></license></content></rsl>", true)] // permits nothing that is known
    [InlineData("<rsl><content url=\"/\"><license><payment type=\"purchase\"><amount currency=\"XBT\">1</amount></payment></license></content></rsl>", false)]
    public async Task Licenses_of_the_field(string rsl, bool deniesTraining) =>
        Assert.Equal(deniesTraining, (await DeniedAsync(ImportFormat.Rsl, rsl)).HasFlag(Uses.TrainGenerative));

    [Theory]
    [InlineData("DMI-PROHIBITED-SOMETHINGNEW", Mining)]
    [InlineData("http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-SEELINKEDRIGHTSEXPR", Mining)]
    public async Task Values_of_PLUS_that_are_not_known_yet_deny(string value, Uses expected) =>
        Assert.Equal(expected, await DeniedAsync(ImportFormat.Xmp, $"<x plus:DataMining=\"{value}\" xmlns:plus=\"http://ns.useplus.org/ldf/xmp/1.0/\"/>"));

    [Fact]
    public async Task A_file_of_ten_megabytes_is_read_and_of_a_larger_one_what_stands_in_front_AF2062()
    {
        string comment = new('x', 400);
        string ten = Repeated($"User-agent: other\nUser-agent: GPTBot # {comment}\nAllow: /video/x\n", 10_000_000) + "User-agent: GPTBot\nDisallow: /";
        Assert.Equal(Training, await DeniedAsync(ImportFormat.Robots, ten));
        string many = Repeated("User-agent: a\n", 500_000) + "User-agent: GPTBot\n" + Repeated("Disallow: /a\n", 500_000);
        Assert.Equal(Training, await DeniedAsync(ImportFormat.Robots, many));
        ImportDeskReading read = await ReadAsync(ImportFormat.Robots, "User-agent: GPTBot\nDisallow: /\n" + Repeated($"Allow: / # {comment}\n", 17_000_000));
        Assert.Contains("AF2062", read.Codes);
        string json = "[" + Repeated($"{{\"location\":\"/video/{comment}\",\"tdm-reservation\":0}},", 10_000_000) + "{\"location\":\"/\",\"tdm-reservation\":1}]";
        Assert.Equal(Mining, await DeniedAsync(ImportFormat.TdmRep, json));
    }

    private static string Repeated(string text, int length) => new StringBuilder(length + text.Length).Insert(0, text, length / text.Length).ToString();

    private static async Task<Uses> DeniedAsync(ImportFormat format, string text) =>
        (await ReadAsync(format, text)).Statements.Aggregate(Uses.None, static (all, statement) => all | statement.Uses);

    private static Task<ImportDeskReading> ReadAsync(ImportFormat format, string text) => ImportDesk.ReadAsync(format, Encoding.UTF8.GetBytes(text), SiteSignalsTests.Options);
}
