using System.Text;

namespace ArtistFirst.Registry.Tests;

/// <summary>A signal is read again and again: as long as it stands it is one statement, and after a withdrawal it is a new one.</summary>
public sealed class SightedSignalsTests : IDisposable
{
    private const string Refusal = "Content-Usage: train-ai=n";

    private static readonly Isrc Song = Isrc.Parse("SEABC2600001");

    private readonly string _folder = Directory.CreateTempSubdirectory("sighted").FullName;
    private readonly ManualClock _clock = new(ImportDesk.Now);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_signal_that_is_read_after_its_withdrawal_refuses_again()
    {
        await using ConsentRegister register = await OpenAsync();
        Assert.Equal((1L, 0L), Counts(await ReadAsync(register, Refusal)));
        Assert.Equal((0L, 1L), Counts(await ReadAsync(register, Refusal)));
        for (int round = 1; round <= 3; round++)
        {
            ConsentStatement[] standing = await StandingAsync(register);
            await WithdrawAsync(register, Assert.Single(standing).Id);
            Assert.Empty(await StandingAsync(register));
            Assert.Equal((1L, 0L), Counts(await ReadAsync(register, Refusal)));
            Assert.Equal((0L, 1L), Counts(await ReadAsync(register, Refusal)));
        }

        Assert.EndsWith(".4", Assert.Single(await StandingAsync(register)).Id, StringComparison.Ordinal);
        ConsentAnswer answer = await register.EvaluateAsync(new UseRequest(Song, Uses.TrainGenerative, Territory.Parse("SE")), "https://studio.example", _clock.Now, cancellationToken: Stop);
        Assert.Contains("AF2022", answer.Findings.Select(static finding => finding.Code.ToString()));
    }

    [Theory]
    [InlineData("User-agent: GPTBot\nDisallow: /\n\nUser-agent: CCBot\nDisallow: /\n")]
    [InlineData("User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n")]
    public async Task Two_crawlers_that_are_kept_out_are_one_refusal_in_the_words_of_both(string text)
    {
        await using ConsentRegister register = await OpenAsync();
        ImportReport report = await ReadAsync(register, text, ImportFormat.Robots);
        Assert.Empty(report.Remarks);
        string signal = Assert.Single(await StandingAsync(register)).Signal!;
        Assert.Contains("GPTBot", signal, StringComparison.Ordinal);
        Assert.Contains("CCBot", signal, StringComparison.Ordinal);
        Assert.Equal((0L, 1L), Counts(await ReadAsync(register, text, ImportFormat.Robots)));
        Assert.Equal((0L, 1L), Counts(await ReadAsync(register, "User-agent: ClaudeBot\nDisallow: /\n", ImportFormat.Robots)));
    }

    private static (long Added, long Unchanged) Counts(ImportReport report) => (report.Added, report.Unchanged);

    private static async Task<ConsentStatement[]> StandingAsync(ConsentRegister register)
    {
        ConsentStatement[] all = [.. (await register.ReadRecordingsAsync([Song], Stop)).Contents.Statements];
        return [.. all.Where(one => one.Effect == StatementEffect.Deny && !Array.Exists(all, other => string.Equals(other.Withdraws, one.Id, StringComparison.Ordinal)))];
    }

    private async Task<ImportReport> ReadAsync(ConsentRegister register, string text, ImportFormat format = ImportFormat.HttpHeaders)
    {
        _clock.Now = _clock.Now.AddMinutes(1);
        RegisterImportOptions options = new() { Signal = new SignalTarget { Subject = StatementSubject.Of(Song), Address = new Uri("https://label.example/audio/song.wav") } };
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return await new RegisterImport(register, options, _clock).RunAsync(stream, format, cancellationToken: Stop);
    }

    private async Task WithdrawAsync(ConsentRegister register, string id)
    {
        _clock.Now = _clock.Now.AddMinutes(1);
        ConsentStatement withdrawal = new() { Id = $"no-more-{_clock.Now.Ticks}", Effect = StatementEffect.Withdraw, Withdraws = id, RecordedAt = _clock.Now, Source = StatementSource.Signal, Signal = "gone from the site" };
        Assert.Equal(RowChange.Added, (await register.ApplyAsync([RegisterRow.Of(withdrawal)], cancellationToken: Stop)).Rows[0].Change);
    }

    private async Task<ConsentRegister> OpenAsync()
    {
        ConsentRegister register = await ConsentRegister.OpenSqliteAsync(Path.Combine(_folder, "register.db"), SomeRegister.Options(), _clock, Stop);
        await register.ApplyAsync([RegisterRow.Of(new Recording { Isrc = Song, Title = "A song" })], cancellationToken: Stop);
        return register;
    }
}
