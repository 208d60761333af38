using System.Globalization;
using System.Text;

namespace ArtistFirst.Registry.Tests;

/// <summary>A batch is committed while the next one is read: what holds for one batch after the other holds all the same.</summary>
public sealed class ImportRunTests : IDisposable
{
    private const int BatchSize = 50;

    private readonly string _folder = Directory.CreateTempSubdirectory("import-run").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Others_write_between_the_batches_of_an_import()
    {
        await using ConsentRegister register = await OpenAsync();
        await using ConsentRegister other = await OpenAsync();
        Task<RegisterChanges>? written = null;
        Progress progress = new(_ => written ??= Task.Run(() => other.ApplyAsync([RegisterRow.Of(new Party { Id = PartyId.Parse("https://singer.example"), Name = "A singer", Kind = PartyKind.Person })], cancellationToken: Stop)));
        using MemoryStream file = new(Claims(80 * BatchSize));
        ImportReport report = await Import(register).RunAsync(file, ImportFormat.CsvClaims, progress, Stop);
        RegisterChanges changes = await written!;
        Assert.Equal((RowChange.Added, 0L), (changes.Rows[0].Change, report.Rejected));
        await using RegisterState state = await register.OpenStateAsync(Stop);
        Assert.InRange(changes.Revision, 2, state.Revision - 1);
    }

    [Fact]
    public async Task What_was_committed_stays_where_the_file_cannot_be_read_to_its_end()
    {
        await using ConsentRegister register = await OpenAsync();
        byte[] claims = Claims(10_000);
        long lines = 0;
        await using (BrokenStream broken = new(claims, claims.Length / 2))
        {
            await Assert.ThrowsAsync<IOException>(() => Import(register).RunAsync(broken, ImportFormat.CsvClaims, new Progress(step => lines = step.Line), Stop));
        }

        Assert.InRange(lines, 1_000, 6_000);
        using MemoryStream file = new(claims);
        ImportReport whole = await Import(register).RunAsync(file, ImportFormat.CsvClaims, cancellationToken: Stop);
        Assert.Equal((10_000L + 5_000 + 2, 0L), (whole.Added + whole.Unchanged, whole.Rejected));
        Assert.InRange(whole.Unchanged, lines - 1, 9_000);
    }

    [Fact]
    public async Task An_import_ends_with_the_first_batch_that_the_register_does_not_take()
    {
        ConsentRegister register = await OpenAsync();
        using MemoryStream file = new(Claims(10_000));
        long committed = 0;
        Progress progress = new(step =>
        {
            committed = step.Line;
            register.DisposeAsync().AsTask().GetAwaiter().GetResult();
        });
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Import(register).RunAsync(file, ImportFormat.CsvClaims, progress, Stop));
        await using ConsentRegister again = await OpenAsync();
        Assert.Equal(committed, (await again.FindPositionAsync(Sha256Hash.Of(file.ToArray()), Stop))!.Line);
    }

    private static RegisterImport Import(ConsentRegister register) => new(register, new RegisterImportOptions { BatchSize = BatchSize }, ImportDesk.Clock());

    private Task<ConsentRegister> OpenAsync() =>
        ConsentRegister.OpenSqliteAsync(Path.Combine(_folder, "register.db"), new ConsentRegisterOptions { Registry = "https://registry.example" }, ImportDesk.Clock(), Stop);

    private static byte[] Claims(int lines)
    {
        StringBuilder text = new("isrc,party,side,share,title,party_name,party_kind\n");
        for (int i = 0; i < lines; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"SEA0C{i / 2:D7},https://label{i % 2}.example,master,50,Song {i / 2},Label {i % 2},organization\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private sealed class Progress(Action<ImportProgress> hear) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => hear(value);
    }

    /// <summary>A disk that fails in the middle of a file. Nobody can go back in it, so nobody reads it beforehand.</summary>
    private sealed class BrokenStream(byte[] bytes, int length) : MemoryStream(bytes, 0, length)
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer[..Math.Min(buffer.Length, 4096)], cancellationToken) is > 0 and var read ? read : throw new IOException("The disk is gone.");
    }
}
