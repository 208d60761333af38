namespace ArtistFirst.Registry.Tests;

public sealed class SiteSignalsTests
{
    private const Uses Training = Uses.TrainGenerative | Uses.TrainFinetune | Uses.VoiceClone;
    private const Uses Mining = Training | Uses.TrainAnalysis | Uses.Embed | Uses.Recommend;

    private static readonly Isrc Recording = Isrc.Parse("SEABC2600001");

    [Theory]
    [InlineData("Content-Usage: train-ai=n", Training)]
    [InlineData("content-usage :train-ai=n;x=\"y, z\", search=n", Training | Uses.Recommend)]
    [InlineData("Content-Usage: train-ai=y, train-ai=n", Training)]
    [InlineData("Content-Usage: train-ai=y\r\nContent-Usage: search=n", Uses.Recommend)]
    [InlineData("Content-Usage: train-ai=\"n\"", Training)]
    [InlineData("Content-Usage: train-ai=?0", Training)]
    [InlineData("Content-Usage: train-genai=n", Training)]
    [InlineData("Content-Usage: tdm=n", Mining)]
    [InlineData("Content-Usage: tdm=y", Uses.None)]
    [InlineData("tdm-reservation: true", Mining)]
    [InlineData("tdm-reservation: \"1\"", Mining)]
    [InlineData("Content-Usage: train-ai=y", Uses.None)]
    [InlineData("HTTP/1.1 200 OK\r\ntdm-reservation: 1\r\nServer: x", Mining)]
    [InlineData("tdm-reservation: 0", Uses.None)]
    [InlineData("X-Robots-Tag: noindex, noai", Training)]
    public async Task Headers_of_a_response_deny(string header, Uses expected) => Assert.Equal(expected, await DeniedAsync(ImportFormat.HttpHeaders, header));

    [Theory]
    [InlineData("Content-Usage: train-AI=n")]
    [InlineData("Content-Usage: =n")]
    [InlineData("Content-Usage: train-ai=n,")]
    [InlineData("Content-Usage: train-ai=(n")]
    [InlineData("Content-Usage: train-ai=\"n")]
    [InlineData("no header")]
    public async Task Preferences_that_do_not_parse_say_nothing_and_are_told_of_AF2072(string header)
    {
        ImportDeskReading read = await ReadAsync(ImportFormat.HttpHeaders, header);
        Assert.Empty(read.Statements);
        Assert.Equal(["AF2072"], read.Codes);
    }

    [Theory]
    [InlineData(ImportFormat.HttpHeaders, "Content-Usage: train-music=n")]
    [InlineData(ImportFormat.HttpHeaders, "Content-Usage: train-ai=maybe")]
    [InlineData(ImportFormat.HttpHeaders, "Content-Usage: train-ai=n, train-ai")]
    [InlineData(ImportFormat.Robots, "User-Agent: *\nContent-Signal: ai-sing=no")]
    [InlineData(ImportFormat.TdmRep, "[{\"location\":\"https://other.example/\",\"tdm-reservation\":1}]")]
    public async Task What_is_said_in_words_that_nobody_knows_is_told_of_AF2072(ImportFormat format, string text)
    {
        ImportDeskReading read = await ReadAsync(format, text);
        Assert.Empty(read.Statements);
        ImportRemark remark = Assert.Single(read.Remarks);
        Assert.Equal(("AF2072", false), (remark.Finding.Code.ToString(), remark.IsRejection));
    }

    [Theory]
    [InlineData("a=1, b=-2.5, c=?0, d=:aGk=:, e=@12, f=%\"x\", g=(a \"b\" 3);q=1, h;i=j", true)]
    [InlineData("a=1,b=2", true)]
    [InlineData("a", true)]
    [InlineData("", true)]
    [InlineData("A=1", false)]
    [InlineData("a=1 b=2", false)]
    [InlineData("a=\"\\x\"", false)]
    [InlineData("a=?2", false)]
    public void Dictionaries_of_structured_fields_parse_or_not(string text, bool expected) =>
        Assert.Equal(expected, StructuredDictionary.TryParse(System.Text.Encoding.ASCII.GetBytes(text), out _));

    [Theory]
    [InlineData("User-agent: GPTBot\nDisallow: /", Training)]
    [InlineData("User-agent: SomeoneElse\nUser-agent: ccbot\nDisallow: /audio/", Training)]
    [InlineData("User-agent: *\nDisallow: /", Mining)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /audio/", Uses.None)]
    [InlineData("User-agent: *\nDisallow: /audio/*.wav$", Mining)]
    [InlineData("User-agent: *\nDisallow: /audio/*.mp3$", Uses.None)]
    [InlineData("User-agent: *\nDisallow:", Uses.None)]
    [InlineData("User-agent: SearchBot\nDisallow: /", Uses.None)]
    [InlineData("User-Agent: *\nAllow: /\nContent-Usage: train-ai=n\nContent-Usage: /audio/ train-ai=y", Uses.None)]
    [InlineData("User-Agent: *\nAllow: /\nContent-Usage: train-ai=y\nContent-Usage: /audio/ train-ai=n # no", Training)]
    [InlineData("User-Agent: *\nContent-Usage: /audio/ search=n\nContent-Usage: /audio/ train-ai=y", Uses.Recommend)]
    [InlineData("User-Agent: *\nContent-Usage: /video/ train-ai=n", Uses.None)]
    [InlineData("User-Agent: *\nContent-Signal: search=yes, ai-train=no\nAllow: /", Training | Uses.TrainAnalysis)]
    [InlineData("User-Agent: *\nContent-Signal: search=yes, ai-train=yes\nAllow: /", Uses.None)]
    public async Task Rules_for_crawlers_deny(string robots, Uses expected) => Assert.Equal(expected, await DeniedAsync(ImportFormat.Robots, robots));

    [Theory]
    [InlineData("# Spawning\nUser-Agent: *\nDisallow: *.wav\nAllow: *.txt", Training)]
    [InlineData("User-Agent: *\nDisallow: *.mp3", Uses.None)]
    [InlineData("User-Agent: *\nDisallow: /", Training)]
    public async Task Files_named_ai_txt_deny_training(string text, Uses expected) => Assert.Equal(expected, await DeniedAsync(ImportFormat.AiTxt, text));

    [Theory]
    [InlineData("[{\"location\":\"/\",\"tdm-reservation\":1}]", Mining)]
    [InlineData("\uFEFF[{\"location\":\"/audio/*.wav\",\"tdm-reservation\":\"1\",\"tdm-policy\":\"https://label.example/policy\"}]", Mining)]
    [InlineData("[{\"location\":\"/audio/\",\"tdm-reservation\":0},{\"location\":\"/\",\"tdm-reservation\":1}]", Uses.None)]
    [InlineData("[{\"location\":\"/images/\",\"tdm-reservation\":1}]", Uses.None)]
    [InlineData("[{\"location\":\"https://label.example/audio/\",\"tdm-reservation\":1}]", Mining)]
    [InlineData("[]", Uses.None)]
    public async Task Reservations_of_text_and_data_mining_deny(string json, Uses expected) => Assert.Equal(expected, await DeniedAsync(ImportFormat.TdmRep, json));

    [Theory]
    [InlineData("{\"location\":\"/\"}")]
    [InlineData("[{\"tdm-reservation\":1}]")]
    [InlineData("[")]
    [InlineData("")]
    public async Task A_reservation_file_that_is_none_is_told_of_AF2072(string json) => Assert.Equal(["AF2072"], (await ReadAsync(ImportFormat.TdmRep, json)).Codes);

    [Theory]
    [InlineData("DMI-PROHIBITED", Mining)]
    [InlineData("http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING", Training | Uses.TrainAnalysis)]
    [InlineData("DMI-PROHIBITED-GENAIMLTRAINING", Training)]
    [InlineData("DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING", Mining & ~Uses.Recommend)]
    [InlineData("DMI-PROHIBITED-SEECONSTRAINT", Mining)]
    [InlineData("DMI-ALLOWED", Uses.None)]
    [InlineData("DMI-UNSPECIFIED", Uses.None)]
    public async Task The_data_mining_property_of_PLUS_denies(string value, Uses expected)
    {
        const string Xmp = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description xmlns:plus=\"http://ns.useplus.org/ldf/xmp/1.0/\" {0}>{1}</rdf:Description></rdf:RDF></x:xmpmeta>";
        Assert.Equal(expected, await DeniedAsync(ImportFormat.Xmp, string.Format(null, Xmp, $"plus:DataMining=\"{value}\"", string.Empty)));
        Assert.Equal(expected, await DeniedAsync(ImportFormat.Xmp, string.Format(null, Xmp, string.Empty, $"<plus:DataMining>{value}</plus:DataMining>")));
        Assert.Equal(expected, await DeniedAsync(ImportFormat.Xmp, string.Format(null, Xmp, string.Empty, $"<plus:DataMining rdf:resource=\"{value}\"/>")));
    }

    [Fact]
    public async Task A_signal_is_a_no_on_every_side_that_has_one_id_and_can_be_traced()
    {
        ImportDeskReading read = await ReadAsync(ImportFormat.TdmRep, "[{\"location\":\"/\",\"tdm-reservation\":1}]");
        ConsentStatement no = Assert.Single(read.Statements);
        Assert.Equal((StatementEffect.Deny, StatementSource.Signal, Side.None, null, null), (no.Effect, no.Source, no.Side, no.Party, no.Scope));
        Assert.Equal(("recording SEABC2600001", ImportDesk.Now), (no.Subject!.ToString(), no.RecordedAt));
        Assert.Equal("tdmrep https://label.example/.well-known/tdmrep.json: tdm-reservation 1 at /", no.Signal);
        Assert.Equal(no.Id, Assert.Single((await ReadAsync(ImportFormat.TdmRep, "[{\"location\":\"/\",\"tdm-reservation\":1}]")).Statements).Id);
    }

    [Theory]
    [InlineData(ImportFormat.Robots)]
    [InlineData(ImportFormat.TdmRep)]
    [InlineData(ImportFormat.Rsl)]
    [InlineData(ImportFormat.AiTxt)]
    public async Task Rules_of_a_site_need_the_address_of_the_asset(ImportFormat format) =>
        await Assert.ThrowsAsync<ArgumentException>(() => ImportDesk.ReadAsync(format, "x", new RegisterImportOptions { Signal = new SignalTarget { Subject = StatementSubject.Of(Recording) } }));

    [Fact]
    public async Task Random_and_oversized_files_deny_nothing_AF2062()
    {
        Random random = new(9);
        byte[] oversized = new byte[17_000_000];
        foreach (ImportFormat format in new[] { ImportFormat.HttpHeaders, ImportFormat.Robots, ImportFormat.AiTxt, ImportFormat.TdmRep, ImportFormat.Rsl, ImportFormat.Xmp })
        {
            for (int round = 0; round < 100; round++)
            {
                byte[] bytes = new byte[random.Next(400)];
                random.NextBytes(bytes);
                Assert.Empty((await ImportDesk.ReadAsync(format, bytes, Options)).Statements);
            }

            ImportDeskReading read = await ImportDesk.ReadAsync(format, oversized, Options);
            Assert.Contains("AF2062", read.Codes);
            Assert.Empty(read.Statements);
        }
    }

    internal static RegisterImportOptions Options { get; } = new()
    {
        Signal = new SignalTarget { Subject = StatementSubject.Of(Recording), Address = new Uri("https://label.example/audio/song.wav"), Origin = "https://label.example/.well-known/tdmrep.json" },
    };

    private static async Task<Uses> DeniedAsync(ImportFormat format, string text)
    {
        ImportDeskReading read = await ReadAsync(format, text);
        Assert.Empty(read.Remarks);
        return read.Statements.Aggregate(Uses.None, static (all, statement) => all | statement.Uses);
    }

    private static Task<ImportDeskReading> ReadAsync(ImportFormat format, string text) => ImportDesk.ReadAsync(format, text, Options);
}
