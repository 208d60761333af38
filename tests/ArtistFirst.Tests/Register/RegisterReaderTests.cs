using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

/// <summary>Register files that are none: what the refusal says, and that nothing else than a refusal comes of them.</summary>
public sealed class RegisterReaderTests
{
    // JSON with single quotes, which Refuse turns into double ones.
    private const string Head = "'version':1,'registry':'r','revision':1,'asOf':'2026-06-01T00:00:00Z'";
    private const string Label = "{'id':'https://l.example','name':'L','kind':'organization'}";
    private const string Scope = "'licensees':'any','territories':['*'],'models':['*'],'destinations':['*']";
    private const string Grant = "'id':'s','effect':'grant','party':'https://l.example','side':'master','subject':{'catalogue':'c'},'uses':['voice.clone'],'recordedAt':'2026-01-01T00:00:00Z','source':'portal'";

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20260601, 13);
    private static readonly byte[] Example = File.ReadAllBytes(Path.Combine(Vectors.RepositoryRoot, "docs", "spec", "register.example.json"));

    [Theory]
    [InlineData("", "$")]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("{", "$")]
    [InlineData("{}", "$")]
    [InlineData("{" + Head + "} 1", "$")]
    [InlineData("{" + Head + ",}", "$.asOf")]
    [InlineData("// note\n{" + Head + "}", "$")]
    [InlineData("{" + Head + ",'note':1}", "$")]
    [InlineData("{" + Head + ",'registry':'r'}", "$.registry")]
    [InlineData("{" + Head + ",'\\u0077orks':[]}", "$")]
    [InlineData("{'version':2,'registry':'r','revision':1,'asOf':'2026-06-01T00:00:00Z'}", "$.version")]
    [InlineData("{'version':1.0,'registry':'r','revision':1,'asOf':'2026-06-01T00:00:00Z'}", "$.version")]
    [InlineData("{'version':1,'registry':'r','revision':0,'asOf':'2026-06-01T00:00:00Z'}", "$.revision")]
    [InlineData("{'version':1,'registry':'r','revision':1e3,'asOf':'2026-06-01T00:00:00Z'}", "$.revision")]
    [InlineData("{'version':1,'registry':'r','revision':9223372036854775808,'asOf':'2026-06-01T00:00:00Z'}", "$.revision")]
    [InlineData("{'version':1,'registry':'r','revision':1,'asOf':'2026-02-29T00:00:00Z'}", "$.asOf")]
    [InlineData("{'version':1,'registry':'r','revision':1,'asOf':'2026-06-01T00:00:00+00:00'}", "$.asOf")]
    [InlineData("{'version':1,'registry':'','revision':1,'asOf':'2026-06-01T00:00:00Z'}", "$.registry")]
    [InlineData("{'version':1,'registry':'\\uD800','revision':1,'asOf':'2026-06-01T00:00:00Z'}", "$.registry")]
    [InlineData("{'version':1,'registry':'\\u0000','revision':1,'asOf':'2026-06-01T00:00:00Z'}", "$.registry")]
    public void What_is_no_register_is_refused_with_its_place(string text, string path) =>
        Assert.Equal(path, Refuse(text).Path);

    [Theory]
    [InlineData("'parties':[{'id':'isni:0000000121707485','name':'A','kind':'person'}]", "$.parties[0].id")]
    [InlineData("'parties':[{'id':'isni:0000 0001 2170 7484','name':'A','kind':'person'}]", "$.parties[0].id")]
    [InlineData("'parties':[{'id':'https://a.example','name':'A','kind':'robot'}]", "$.parties[0].kind")]
    [InlineData("'parties':[{'id':'https://a.example','kind':'person'}]", "$.parties[0]")]
    [InlineData("'parties':[{'id':'https://a.example','name':'A','kind':'person'},{'id':'https://a.example','name':'B','kind':'person'}]", "$.parties[1]")]
    [InlineData("'parties':[{'id':'https://a.example','name':'A','kind':'person','guardian':'https://b.example'}]", "$.parties[0].guardian")]
    [InlineData("'parties':[{'id':'https://a.example','name':'A','kind':'person','guardian':'https://a.example'}]", "$.parties[0].guardian")]
    [InlineData("'parties':[{'id':'https://a.example','name':'A','kind':'group','minorUntil':'2030-01-01T00:00:00Z'}]", "$.parties[0].minorUntil")]
    [InlineData("'documents':[{'id':'d','sha256':'ABCDEF'}]", "$.documents[0].sha256")]
    [InlineData("'documents':[{'id':'d e','sha256':'x'}]", "$.documents[0].id")]
    [InlineData("'works':[{'iswc':'T-034.524.680-1','title':'W'}]", "$.works[0].iswc")]
    [InlineData("'works':[{'iswc':'T0345246801','title':'W','claims':[{'party':'https://l.example'}]}]", "$.works[0].claims[0]")]
    [InlineData("'works':[{'iswc':'T0345246801','title':'W','claims':[{'party':'https://l.example','share':'101'}]}]", "$.works[0].claims[0].share")]
    [InlineData("'works':[{'iswc':'T0345246801','title':'W','claims':[{'party':'https://l.example','share':100}]}]", "$.works[0].claims[0].share")]
    [InlineData("'works':[{'iswc':'T0345246801','title':'W','claims':[{'party':'https://l.example','share':'4/3'}]}]", "$.works[0].claims[0].share")]
    [InlineData("'works':[{'iswc':'T0345246801','title':'W','claims':[{'party':'https://x.example','share':'1'}]}]", "$.works[0].claims[0].party")]
    [InlineData("'recordings':[{'isrc':'SE-ABC-26-00001','title':'R'}]", "$.recordings[0].isrc")]
    [InlineData("'recordings':[{'isrc':'SEABC2600001','title':'R'},{'isrc':'SEABC2600001','title':'R'}]", "$.recordings[1]")]
    [InlineData("'recordings':[{'isrc':'SEABC2600001','title':'R','works':['T0345246801','T0345246801']}]", "$.recordings[0].works[1]")]
    [InlineData("'recordings':[{'isrc':'SEABC2600001','title':'R','claims':[{'party':'https://l.example','side':'work','share':'1'}]}]", "$.recordings[0].claims[0].side")]
    [InlineData("'recordings':[{'isrc':'SEABC2600001','title':'R','claims':[{'party':'https://l.example','side':'master'}]}]", "$.recordings[0].claims[0]")]
    [InlineData("'recordings':[{'isrc':'SEABC2600001','title':'R','claims':[{'party':'https://l.example','side':'artist','territories':[]}]}]", "$.recordings[0].claims[0].territories")]
    [InlineData("'recordings':[{'isrc':'SEABC2600001','title':'R','claims':[{'party':'https://l.example','side':'artist','territories':['SE','SE']}]}]", "$.recordings[0].claims[0].territories[1]")]
    [InlineData("'recordings':[{'isrc':'SEABC2600001','title':'R','claims':[{'party':'https://l.example','side':'artist','territories':['UK']}]}]", "$.recordings[0].claims[0].territories[0]")]
    [InlineData("'recordings':[{'isrc':'SEABC2600001','title':'R','claims':[{'party':'https://l.example','side':'artist','from':'2026-01-01T00:00:00Z','until':'2026-01-01T00:00:00Z'}]}]", "$.recordings[0].claims[0].until")]
    [InlineData("'recordings':[{'isrc':'SEABC2600001','title':'R','claims':[{'party':'https://l.example','side':'artist','recordedAt':'2026-06-02T00:00:00Z'}]}]", "$.recordings[0].claims[0].recordedAt")]
    [InlineData("'recordings':[{'isrc':'SEABC2600001','title':'R','labels':['https://x.example']}]", "$.recordings[0].labels")]
    [InlineData("'delegations':[{'id':'p','person':'https://l.example','delegate':'https://l.example','signedBy':'https://l.example','uses':['voice.clone'],'from':'2026-01-01T00:00:00Z','document':'d'}]", "$.delegations[0].document")]
    public void A_row_that_is_wrong_is_refused_with_its_place(string rows, string path) =>
        Assert.Equal(path, Refuse("{" + Head + (rows.StartsWith("'parties'", StringComparison.Ordinal) ? string.Empty : $",'parties':[{Label}]") + "," + rows + "}").Path);

    [Theory]
    [InlineData(Grant, "$.statements[0].scope")]
    [InlineData(Grant + ",'scope':{" + Scope + "},'withdraws':'s'", "$.statements[0].withdraws")]
    [InlineData(Grant + ",'scope':{" + Scope + "},'uses':['voice.clone']", "$.statements[0].uses")]
    [InlineData(Grant + ",'scope':{" + Scope + "},'duties':['sing']", "$.statements[0].duties[0]")]
    [InlineData(Grant + ",'scope':{" + Scope + "},'duties':['pay','pay']", "$.statements[0].duties[1]")]
    [InlineData(Grant + ",'scope':{" + Scope + "},'document':'d'", "$.statements[0].document")]
    [InlineData(Grant + ",'scope':{" + Scope + "},'delegation':'d'", "$.statements[0].delegation")]
    [InlineData(Grant + ",'scope':{" + Scope + "},'givenBy':'https://x.example'", "$.statements[0].givenBy")]
    [InlineData(Grant + ",'scope':{" + Scope + "},'givenBy':'https://l.example'", "$.statements[0].document")]
    [InlineData(Grant + ",'scope':{" + Scope + "},'signal':'cawg'", "$.statements[0].signal")]
    [InlineData(Grant + ",'scope':{" + Scope + "},'afterRevocation':'burn'", "$.statements[0].afterRevocation")]
    [InlineData(Grant + ",'scope':{'licensees':'some'}", "$.statements[0].scope.licensees")]
    [InlineData(Grant + ",'scope':{'licensees':{}}", "$.statements[0].scope.licensees")]
    [InlineData(Grant + ",'scope':{'licensees':{'only':['a'],'except':['b']}}", "$.statements[0].scope.licensees.except")]
    [InlineData(Grant + ",'scope':{'licensees':{'only':[]}}", "$.statements[0].scope.licensees.only")]
    [InlineData(Grant + ",'scope':{'licensees':{'only':['a b']}}", "$.statements[0].scope.licensees.only[0]")]
    [InlineData(Grant + ",'scope':{'licensees':'any'}", "$.statements[0].scope")]
    [InlineData(Grant + ",'scope':{'destinations':['*','share']}", "$.statements[0].scope.destinations[1]")]
    [InlineData(Grant + ",'scope':{'models':['studio']}", "$.statements[0].scope.models[0]")]
    [InlineData(Grant + ",'scope':{'territories':['SE','*']}", "$.statements[0].scope.territories[1]")]
    public void A_yes_that_is_wrong_is_refused_with_its_place(string members, string path) =>
        Assert.Equal(path, Refuse("{" + Head + ",'parties':[" + Label + "],'statements':[{" + members + "}]}").Path);

    [Fact]
    public void A_refusal_names_line_path_expectation_and_what_came()
    {
        RegisterFormatException refusal = Refuse("{\n  " + Head + ",\n  \"recordings\": [\n    { \"isrc\": \"SEABC2600001\", \"titel\": \"R\" }\n  ]\n}");
        Assert.Equal(("$.recordings[0]", 4), (refusal.Path, refusal.Line));
        Assert.Contains("title", refusal.Expected, StringComparison.Ordinal);
        Assert.Contains("titel", refusal.Got, StringComparison.Ordinal);
        Assert.Contains("(line 4)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Escapes_in_values_say_what_they_stand_for()
    {
        string slashes = Encoding.UTF8.GetString(Example).Replace("/", "\\/", StringComparison.Ordinal);
        string letters = Encoding.UTF8.GetString(Example).Replace("\"SEABC2600001\"", "\"\\u0053EABC2600001\"", StringComparison.Ordinal).Replace("\"2026-01-02T10:00:00Z\"", "\"2026-01-02\\u005410:00:00Z\"", StringComparison.Ordinal);
        foreach (string text in new[] { slashes, letters })
        {
            Assert.Contains("\\", text, StringComparison.Ordinal);
            RegisterContents read = RegisterReader.Read(Encoding.UTF8.GetBytes(text));
            RegisterContents plain = RegisterReader.Read(Example);
            Assert.Equal(plain.Parties, read.Parties);
            Assert.Equal(plain.Statements, read.Statements);
            Assert.Equal(plain.Recordings.Select(recording => recording.Isrc), read.Recordings.Select(recording => recording.Isrc));
        }
    }

    [Theory]
    [InlineData("'recordings':[{'isrc':'SEABC260000\\u0000','title':'R'}]", "$.recordings[0].isrc")]
    [InlineData("'recordings':[{'isrc':'SEABC260000\\uD800','title':'R'}]", "$.recordings[0].isrc")]
    [InlineData("'recordings':[{'isrc':'SEABC2600001','title':'\\uD800'}]", "$.recordings[0].title")]
    [InlineData("'documents':[{'id':'a\\u0020b','sha256':'x'}]", "$.documents[0].id")]
    public void Escapes_hide_nothing(string rows, string path) => Assert.Equal(path, Refuse("{" + Head + "," + rows + "}").Path);

    [Fact]
    public void The_address_of_the_schema_may_stand_in_the_file()
    {
        string text = Encoding.UTF8.GetString(Example);
        Assert.Equal(42, RightsRegister.Parse(Encoding.UTF8.GetBytes(text.Insert(1, "\"$schema\":\"register.schema.json\","))).Revision);
        Assert.Equal("$.$schema", Refuse("{'$schema':7," + Head + "}").Path);
        Assert.Equal("$.$schema", Refuse("{'$schema':''," + Head + "}").Path);
    }

    [Fact]
    public void A_byte_order_mark_is_refused() =>
        Assert.Throws<RegisterFormatException>(() => RegisterReader.Read([0xEF, 0xBB, 0xBF, .. Example]));

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused()
    {
        byte[] broken = [.. Example];
        broken[Array.IndexOf(broken, (byte)0xC3)] = 0xFF;
        Assert.Equal("a file in UTF-8", Assert.Throws<RegisterFormatException>(() => RegisterReader.Read(broken)).Expected);
    }

    [Fact]
    public void No_beginning_of_a_register_is_a_register()
    {
        for (int length = 0; length < Example.AsSpan().TrimEnd((byte)'\n').Length; length++)
        {
            Assert.Throws<RegisterFormatException>(() => RegisterReader.Read(Example.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Too_deep_is_refused() =>
        Refuse("{" + Head + ",\"works\":" + new string('[', 100_000));

    [Fact]
    public void Changed_bytes_are_read_or_refused() => Check.One(Fixed, Prop.ForAll<int>(seed =>
    {
        Random random = new(seed);
        byte[] bytes = [.. Example];
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        AssertReadOrRefused(bytes);
    }));

    [Fact]
    public void Any_bytes_are_refused() => Check.One(Fixed, Prop.ForAll<byte[]>(bytes =>
    {
        AssertReadOrRefused(bytes);
        AssertReadOrRefused([(byte)'{', .. bytes]);
    }));

    private static void AssertReadOrRefused(byte[] bytes)
    {
        Exception? refusal = Record.Exception(() => RightsRegister.Parse(bytes));
        Assert.True(refusal is null or RegisterFormatException, refusal?.ToString());
    }

    private static RegisterFormatException Refuse(string text) =>
        Assert.Throws<RegisterFormatException>(() => RightsRegister.Parse(Encoding.UTF8.GetBytes(text.Replace('\'', '"'))));
}
