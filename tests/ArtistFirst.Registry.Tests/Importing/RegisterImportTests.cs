using System.Globalization;
using System.Text;

namespace ArtistFirst.Registry.Tests;

public sealed class RegisterImportTests : IDisposable
{
    private const string Registry = "https://registry.example";

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("ARTISTFIRST_LONG") is "1";

    private readonly string _folder = Directory.CreateTempSubdirectory("import").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_of_claims_and_one_of_statements_answer_requests()
    {
        await using ConsentRegister register = await OpenAsync();
        ImportReport claims = await ImportAsync(register, ImportFormat.CsvClaims, """
            isrc,iswc,party,side,share,title,works,vocals,party_name,party_kind
            SEABC2600001,,https://label.example,master,100,A song,T0345246801,no,North Label,organization
            SEABC2600001,,isni:0000000121707484,artist,,A song,T0345246801,no,Ada Sång,person
            ,T0345246801,isni:0000000121707484,work,100,A song,,,Ada Sång,person
            """);
        Assert.Equal((0L, 0L, 7L, 4L), (claims.Rejected, claims.Unchanged, claims.Added, claims.Lines));
        ImportReport statements = await ImportAsync(register, ImportFormat.CsvStatements, """
            party,side,effect,uses,isrc,iswc,licensees,territories,models,destinations
            https://label.example,master,grant,transform.remix,SEABC2600001,,any,*,*,*
            isni:0000000121707484,artist,grant,transform.remix,SEABC2600001,,any,*,*,*
            isni:0000000121707484,work,grant,transform.remix,,T0345246801,any,*,*,*
            """);
        Assert.Equal((0L, 3L), (statements.Rejected, statements.Added));
        UseRequest remix = new(Isrc.Parse("SEABC2600001"), Uses.Remix, Territory.Parse("SE"));
        Assert.Equal(UseOutcome.Allowed, (await register.EvaluateAsync(remix, "https://studio.example", ImportDesk.Now.AddDays(1), cancellationToken: Stop)).Outcome);
        RegisterImportOptions signal = new() { Signal = new SignalTarget { Subject = StatementSubject.Of(remix.Recording), Origin = "https://label.example/song.wav" } };
        Assert.Equal(1, (await ImportAsync(register, ImportFormat.Xmp, "<a xmlns:plus=\"http://ns.useplus.org/ldf/xmp/1.0/\" plus:DataMining=\"DMI-PROHIBITED\"/>", signal)).Added);
        UseRequest train = remix with { Uses = Uses.TrainGenerative };
        ConsentAnswer answer = await register.EvaluateAsync(train, "https://studio.example", ImportDesk.Now.AddDays(1), cancellationToken: Stop);
        Assert.Contains(answer.Findings, static finding => finding.Code.ToString() is "AF2022");
    }

    [Theory]
    [InlineData("ddex/ern/dedex_001_audioalbum_complete.xml", ImportFormat.Ern, 15)]
    [InlineData("ddex/ern/dedex_015_ern411.xml", ImportFormat.Ern, 43)]
    [InlineData("ddex/ern/synthetic_ern432_ai.xml", ImportFormat.Ern, 4)]
    [InlineData("ddex/cwr/dmp_CW220001DMP_000.V21", ImportFormat.Cwr, 7)]
    public async Task A_file_that_is_imported_twice_changes_nothing_the_second_time(string vector, ImportFormat format, int rows)
    {
        await using ConsentRegister register = await OpenAsync();
        RegisterImportOptions options = new() { PartyNamespace = ImportDesk.Space };
        byte[] file = await File.ReadAllBytesAsync(ArtistFirst.Tests.Vectors.Get(vector), Stop);
        ImportReport first = await ImportAsync(register, format, file, options);
        Assert.Equal((long)rows, first.Added);
        ImportReport second = await ImportAsync(register, format, file, options);
        Assert.Equal((0L, (long)rows, 0L), (second.Added, second.Unchanged, second.Replaced));
        Assert.Equal(first.Codes, second.Codes);
    }

    [Fact]
    public async Task PostgreSQL_takes_the_same_file_and_takes_it_once()
    {
        await using ConsentRegister register = await ConsentRegister.OpenPostgresAsync(
            await ArtistFirst.Tests.PostgresServer.NewDatabaseAsync(), new ConsentRegisterOptions { Registry = Registry }, ImportDesk.Clock(), Stop);
        string path = WriteClaims(400);
        Assert.Equal(602, (await ImportFileAsync(register, path, new RegisterImportOptions())).Added);
        ImportReport again = await ImportFileAsync(register, path, new RegisterImportOptions());
        Assert.Equal((0L, 602L, 0L), (again.Added, again.Unchanged, again.Rejected));
    }

    [Fact]
    public async Task What_the_register_refuses_is_told_with_its_line()
    {
        await using ConsentRegister register = await OpenAsync();
        ImportReport report = await ImportAsync(register, ImportFormat.CsvClaims, "isrc,party,side,share\nSEABC2600009,https://nobody.example,master,100\n");
        ImportRemark remark = Assert.Single(report.Remarks);
        Assert.Equal((2L, true, 0L), (remark.Line, remark.IsRejection, report.Added));
        Assert.False(report.IsComplete);
    }

    [Fact]
    public async Task A_large_file_is_imported_in_bounded_memory_and_again_without_a_change()
    {
        int lines = IsLong ? 1_000_000 : 6_000;
        string path = WriteClaims(lines);
        await using ConsentRegister register = await OpenAsync();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        ImportReport report = await ImportFileAsync(register, path, new RegisterImportOptions());
        Assert.Equal((lines + 1L, 0L), (report.Lines, report.Rejected));
        Assert.Equal(lines + (lines / 2) + 2L, report.Added);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 64 << 20);
        ImportReport again = await ImportFileAsync(register, path, new RegisterImportOptions());
        Assert.Equal((0L, 0L), (again.Added, again.Replaced));
        ImportReport resumed = await ImportFileAsync(register, path, new RegisterImportOptions { Resume = true });
        Assert.Equal((lines + 1L, 0L), (resumed.ResumedBehind, resumed.Unchanged));
    }

    [Fact]
    public async Task An_import_that_was_stopped_goes_on_behind_what_it_committed()
    {
        const int Lines = 2_000;
        string path = WriteClaims(Lines);
        await using ConsentRegister register = await OpenAsync();
        using CancellationTokenSource stop = new();
        long reached = 0;
        Progress progress = new(step =>
        {
            reached = step.Line;
            if (step.Line > Lines / 3)
            {
                stop.Cancel();
            }
        });
        RegisterImportOptions options = new() { BatchSize = 200 };
        await using (FileStream file = File.OpenRead(path))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RegisterImport(register, options, ImportDesk.Clock()).RunAsync(file, ImportFormat.CsvClaims, progress, stop.Token));
        }

        options.Resume = true;
        ImportReport rest = await ImportFileAsync(register, path, options);
        Assert.Equal(reached, rest.ResumedBehind);
        Assert.Equal(Lines + 1L, rest.Lines);
        ImportReport whole = await ImportFileAsync(register, path, new RegisterImportOptions());
        Assert.Equal((0L, 0L), (whole.Added, whole.Rejected));
        Assert.Equal(Lines + (Lines / 2) + 2L, whole.Unchanged);
    }

    [Theory]
    [InlineData("line,code,result,reason\r\n2,AF2066,rejected,\"Expected", false)]
    [InlineData("\"code\": \"AF2066\"", true)]
    public async Task Every_rejected_line_is_in_the_report(string expected, bool asJson)
    {
        using MemoryStream report = new();
        await using (ImportRemarkWriter writer = new(report, asJson))
        {
            using MemoryStream file = new(Encoding.UTF8.GetBytes("isrc,party,side,share\nwrong,https://label.example,master,100\nwrong,https://label.example,master,100\n"));
            ImportReport checkedOnly = await RegisterImport.CheckAsync(file, ImportFormat.CsvClaims, new RegisterImportOptions { Remarks = writer }, ImportDesk.Clock(), Stop);
            Assert.Equal((2L, 0L), (checkedOnly.Rejected, checkedOnly.Added));
            Assert.Equal(2L, checkedOnly.Codes["AF2066"]);
        }

        string text = Encoding.UTF8.GetString(report.ToArray());
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("AF2066").Length - 1);
    }

    [Fact]
    public async Task A_register_file_is_imported_row_by_row()
    {
        await using ConsentRegister register = await OpenAsync();
        byte[] file = await File.ReadAllBytesAsync(Path.Combine(ArtistFirst.Tests.Vectors.RepositoryRoot, "docs", "spec", "register.example.json"), Stop);
        ImportReport report = await ImportAsync(register, ImportFormat.RegisterFile, file, new RegisterImportOptions());
        Assert.True(report.IsComplete, string.Join('\n', report.Remarks));
        Assert.Equal(RegisterRow.AllOf(RightsRegister.Parse(file).Contents).Count(), report.Added);
        Assert.Equal(["AF2061"], (await ImportAsync(register, ImportFormat.RegisterFile, "{\"version\":1}")).Codes.Keys);
    }

    [Theory]
    [InlineData("ddex/ern/audius_01_delivery.xml", ImportFormat.Ern)]
    [InlineData("ddex/cwr/revexample.V21", ImportFormat.Cwr)]
    [InlineData("c2pa/unsigned/c2pa-rs_100kb.wav", ImportFormat.ContentCredentials)]
    [InlineData("c2pa/unsigned/c2pa-rs_sample1.mp3", ImportFormat.ContentCredentials)]
    public async Task What_a_file_is_shows_in_its_first_bytes(string vector, ImportFormat expected) =>
        Assert.Equal(expected, await RegisterImport.DetectAsync(ArtistFirst.Tests.Vectors.Get(vector), Stop));

    [Theory]
    [InlineData("\uFEFFisrc;party;side;share\n", "x.csv", ImportFormat.CsvClaims)]
    [InlineData("party,side,effect\n", "x.csv", ImportFormat.CsvStatements)]
    [InlineData("{\"version\":1", "x", ImportFormat.RegisterFile)]
    [InlineData("[{\"location\"", "x", ImportFormat.TdmRep)]
    [InlineData("<?xml version=\"1.0\"?><rsl xmlns=\"https://rslstandard.org/rsl\">", "x", ImportFormat.Rsl)]
    [InlineData("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">", "x", ImportFormat.Xmp)]
    [InlineData("User-Agent: *\nContent-Usage: train-ai=n", "robots.txt", ImportFormat.Robots)]
    [InlineData("User-Agent: *\n", "ai.txt", ImportFormat.AiTxt)]
    [InlineData("HTTP/1.1 200 OK\nContent-Usage: train-ai=n", "x", ImportFormat.HttpHeaders)]
    [InlineData("a letter", "x.txt", ImportFormat.Detect)]
    [InlineData("", "x.txt", ImportFormat.Detect)]
    public async Task What_a_text_is_shows_in_its_first_words(string text, string name, ImportFormat expected)
    {
        string path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, text, Stop);
        Assert.Equal(expected, await RegisterImport.DetectAsync(path, Stop));
    }

    [Theory]
    [InlineData("http://sender.example/parties/")]
    [InlineData("https://sender.example/parties")]
    public void A_party_namespace_is_an_https_address_that_ends_with_a_slash(string space) =>
        Assert.Throws<ArgumentException>(() => RegisterImportOptions.Checked(new RegisterImportOptions { PartyNamespace = new Uri(space) }));

    private Task<ConsentRegister> OpenAsync() =>
        ConsentRegister.OpenSqliteAsync(Path.Combine(_folder, "register.db"), new ConsentRegisterOptions { Registry = Registry }, ImportDesk.Clock(), Stop);

    private static Task<ImportReport> ImportAsync(ConsentRegister register, ImportFormat format, string text, RegisterImportOptions? options = null) =>
        ImportAsync(register, format, Encoding.UTF8.GetBytes(text), options ?? new RegisterImportOptions());

    private static async Task<ImportReport> ImportAsync(ConsentRegister register, ImportFormat format, byte[] bytes, RegisterImportOptions options)
    {
        using MemoryStream file = new(bytes);
        return await new RegisterImport(register, options, ImportDesk.Clock()).RunAsync(file, format, cancellationToken: Stop);
    }

    private static async Task<ImportReport> ImportFileAsync(ConsentRegister register, string path, RegisterImportOptions options)
    {
        await using FileStream file = File.OpenRead(path);
        return await new RegisterImport(register, options, ImportDesk.Clock()).RunAsync(file, ImportFormat.CsvClaims, cancellationToken: Stop);
    }

    // Two claims a recording, of two parties.
    private string WriteClaims(int lines)
    {
        string path = Path.Combine(_folder, "claims.csv");
        using StreamWriter text = new(path);
        text.Write("isrc,party,side,share,title,party_name,party_kind\n");
        for (int i = 0; i < lines; i++)
        {
            text.Write(string.Create(CultureInfo.InvariantCulture, $"SEA{i / 2 % 10}C{i / 2 % 100:D2}{i / 200:D5},https://label{i % 2}.example,master,50,Song {i / 2},Label {i % 2},organization\n"));
        }

        return path;
    }

    private sealed class Progress(Action<ImportProgress> hear) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => hear(value);
    }
}
