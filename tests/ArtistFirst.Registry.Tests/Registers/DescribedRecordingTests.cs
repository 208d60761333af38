using System.Text;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>What one source describes takes nothing away from what another said.</summary>
public sealed class DescribedRecordingTests : IDisposable
{
    private static readonly Iswc Other = Iswc.Parse("T0702472794");

    private readonly string _folder = Directory.CreateTempSubdirectory("described").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_label_that_names_another_work_takes_no_publishers_refusal_away_AF2083()
    {
        await using ConsentRegister register = await OpenAsync(Vocals.No);
        await register.ApplyAsync([RegisterRow.Of(SomeRights.Deny("publisher-says-no", SomeRights.Writer, Side.Work))], cancellationToken: Stop);
        ImportReport report = await ImportAsync(register, $"isrc,party,side,share,title,works\n{SomeRights.Song},{SomeRights.Label},master,100,A song,{Other}\n");
        Assert.Equal("AF2083", Assert.Single(report.Remarks).Finding.Code.ToString());
        Assert.True(report.IsComplete);
        Assert.Equal(UseOutcome.Denied, (await AskAsync(register)).Outcome);
        Assert.Equal([SomeRights.Composition, Other], (await register.ReadRecordingsAsync([SomeRights.Song], Stop)).FindRecording(SomeRights.Song)!.Works);
    }

    [Theory]
    [InlineData(Vocals.Yes, Vocals.No, Vocals.Yes, true)]
    [InlineData(Vocals.Unknown, Vocals.No, Vocals.Unknown, true)]
    [InlineData(Vocals.No, Vocals.Yes, Vocals.Yes, true)]
    [InlineData(Vocals.Unknown, Vocals.Yes, Vocals.Yes, false)]
    [InlineData(Vocals.No, Vocals.Unknown, Vocals.No, false)]
    [InlineData(Vocals.Yes, Vocals.Unknown, Vocals.Yes, false)]
    [InlineData(Vocals.No, Vocals.No, Vocals.No, false)]
    public async Task No_vocals_is_the_word_that_takes_nobody_out_AF2083(Vocals before, Vocals said, Vocals expected, bool isTold)
    {
        await using ConsentRegister register = await OpenAsync(before);
        RegisterChanges changes = await register.ApplyAsync([RegisterRow.Of(Described with { Vocals = said })], cancellationToken: Stop);
        Assert.Equal(isTold ? "AF2083" : null, changes.Rows[0].Remark?.Code.ToString());
        Assert.Equal(expected, (await register.ReadRecordingsAsync([SomeRights.Song], Stop)).FindRecording(SomeRights.Song)!.Vocals);
    }

    [Fact]
    public async Task A_recording_stays_in_the_catalogues_that_somebody_refused_for()
    {
        await using ConsentRegister register = await OpenAsync(Vocals.No);
        await register.ApplyAsync([RegisterRow.Of(Described with { Catalogues = [SomeRights.Catalogue] })], cancellationToken: Stop);
        await register.ApplyAsync([RegisterRow.Of(Described with { Catalogues = [CatalogueId.Parse("elsewhere")] })], cancellationToken: Stop);
        Assert.Equal(2, (await register.ReadRecordingsAsync([SomeRights.Song], Stop)).FindRecording(SomeRights.Song)!.Catalogues.Length);
    }

    [Fact]
    public async Task The_registry_itself_corrects_what_is_wrong_and_the_history_has_it()
    {
        await using ConsentRegister register = await OpenAsync(Vocals.Yes);
        await register.ApplyAsync([RegisterRow.Of(Described with { Works = [Other] })], cancellationToken: Stop);
        string correction = $"isrc,party,side,share,title,works,vocals\n{SomeRights.Song},{SomeRights.Label},master,100,A song,{SomeRights.Composition},no\n";
        ImportReport report = await ImportAsync(register, correction, new RegisterImportOptions { Corrects = true });
        Assert.Empty(report.Remarks);
        Recording corrected = (await register.ReadRecordingsAsync([SomeRights.Song], Stop)).FindRecording(SomeRights.Song)!;
        Assert.Equal((SomeRights.Composition, Vocals.No), (Assert.Single(corrected.Works), corrected.Vocals));
        RegisterHistoryEntry[] entries = await register.ReadHistoryAsync(cancellationToken: Stop).Where(static entry => entry.Kind == RegisterRowKind.Recording).ToArrayAsync(Stop);
        Assert.Equal([RowChange.Added, RowChange.Replaced, RowChange.Replaced], entries.Select(static entry => entry.Change));
    }

    private static Recording Described => SomeRights.Silent.Recordings[0] with { Claims = [], Works = [], Vocals = Vocals.Unknown };

    private static Task<ConsentAnswer> AskAsync(ConsentRegister register) => register.EvaluateAsync(SomeRegister.Remix, SomeRights.Licensee, SomeRights.Now, cancellationToken: Stop);

    private static async Task<ImportReport> ImportAsync(ConsentRegister register, string text, RegisterImportOptions? options = null)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return await new RegisterImport(register, options, new ManualClock(SomeRights.Now)).RunAsync(stream, ImportFormat.CsvClaims, cancellationToken: Stop);
    }

    // A register in which everybody allows the song, which is described with these vocals.
    private async Task<ConsentRegister> OpenAsync(Vocals vocals)
    {
        ConsentRegister register = await ConsentRegister.OpenSqliteAsync(Path.Combine(_folder, "register.db"), SomeRegister.Options(), new ManualClock(SomeRights.Now), Stop);
        await register.ApplyAsync(
            [.. SomeRegister.Rows.Select(row => row is RecordingRow { Recording: var recording } ? RegisterRow.Of(recording with { Vocals = vocals }) : row)], cancellationToken: Stop);
        return register;
    }
}
