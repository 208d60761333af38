using System.Globalization;
using System.Text;

namespace ArtistFirst.Registry.Tests;

/// <summary>An import that was stopped and goes on tells of everything that was left out, as one that nobody stopped.</summary>
public sealed class ImportTrailTests
{
    private const int BatchSize = 20;
    private const int Lines = 200;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_import_that_goes_on_tells_of_what_was_left_out_before_it_was_stopped(string store)
    {
        using RegisterPlace whole = await RegisterPlace.NewAsync("sqlite");
        (ImportReport expected, string told) = await RunAsync(whole, resume: false);
        Assert.Equal((Lines / 10) + (Lines / 8), expected.Rejected);
        using RegisterPlace place = await RegisterPlace.NewAsync(store);
        await StopAsync(place, resume: false, batches: 3);
        await StopAsync(place, resume: true, batches: 4);
        (ImportReport rest, string toldThen) = await RunAsync(place, resume: true);
        Assert.InRange(rest.ResumedBehind, 3 * BatchSize, Lines - BatchSize);
        RequireSame(expected, rest);
        Assert.Equal(told, toldThen);
        (ImportReport nothing, string toldLast) = await RunAsync(place, resume: true);
        Assert.Equal((Lines + 1L, 0L), (nothing.ResumedBehind, nothing.Added + nothing.Unchanged + nothing.Replaced));
        RequireSame(expected, nothing);
        Assert.Equal(told, toldLast);
    }

    [Fact]
    public async Task What_was_left_out_is_told_as_the_last_run_found_it()
    {
        using RegisterPlace place = await RegisterPlace.NewAsync("sqlite");
        (ImportReport first, _) = await RunAsync(place, resume: false);
        await using (ConsentRegister register = await place.OpenAsync())
        {
            await register.ApplyAsync([RegisterRow.Of(new Party { Id = PartyId.Parse("https://stranger.example"), Name = "A stranger", Kind = PartyKind.Organization })], cancellationToken: Stop);
        }

        await StopAsync(place, resume: false, batches: 3);
        (ImportReport rest, _) = await RunAsync(place, resume: true);
        Assert.Equal((Lines / 8, Lines / 10), (first.Codes["AF2051"], first.Codes["AF2065"]));
        Assert.Equal(["AF2065"], rest.Codes.Keys);
    }

    [Fact]
    public async Task A_run_to_other_terms_begins_at_the_beginning()
    {
        using RegisterPlace place = await RegisterPlace.NewAsync("sqlite");
        await StopAsync(place, resume: false, batches: 3);
        await using ConsentRegister register = await place.OpenAsync();
        using MemoryStream file = new(Claims());
        ImportReport report = await new RegisterImport(register, new RegisterImportOptions { Resume = true, Corrects = true }).RunAsync(file, ImportFormat.CsvClaims, cancellationToken: Stop);
        Assert.Equal((0L, (Lines / 10L) + (Lines / 8)), (report.ResumedBehind, report.Rejected));
    }

    [Fact]
    public async Task A_run_that_another_one_overtakes_leaves_nothing_of_its_own()
    {
        using RegisterPlace place = await RegisterPlace.NewAsync("sqlite");
        int batches = 0;
        ImportReport overtaken = await ImportAsync(place, resume: false, null, _ =>
        {
            if (++batches == 3)
            {
                StopAsync(place, resume: false, batches: 6).GetAwaiter().GetResult();
            }
        });
        (ImportReport rest, _) = await RunAsync(place, resume: true);
        Assert.InRange(rest.ResumedBehind, BatchSize, 10 * BatchSize);
        RequireSame(overtaken, rest);
    }

    [Fact]
    public void A_unit_that_is_cut_in_two_is_begun_again()
    {
        Finding finding = ImportBroken.Found("a unit", "half of one");
        ImportBatch batch = new(isFirst: true);
        batch.Add(ImportItem.Noted(7, finding), 0);
        batch.Add(ImportItem.Noted(9, finding), 1);
        batch.EndBefore(ImportItem.Noted(10, finding));
        Assert.Equal(9, batch.Reached);
        batch.EndBefore(ImportItem.Noted(9, finding));
        Assert.Equal(8, batch.Reached);
    }

    [Theory]
    [InlineData("Expected a name; got '\u00E5'.", "Expected a name; got '\u00E5'.")]
    [InlineData("a\0b", "a\uFFFDb")]
    public void No_message_is_one_that_a_database_does_not_take(string message, string stored) => Assert.Equal((stored, "\uFFFDx"), (StoredRemark.TextOf(message), StoredRemark.TextOf(new string(['\uD800', 'x']))));

    private static void RequireSame(ImportReport expected, ImportReport report)
    {
        Assert.Equal((expected.Rejected, expected.Noted, expected.IsComplete, expected.Lines), (report.Rejected, report.Noted, report.IsComplete, report.Lines));
        Assert.Equal(expected.Codes, report.Codes);
        Assert.Equal(expected.Remarks, report.Remarks);
    }

    // Stopped somewhere behind so many batches.
    private static async Task StopAsync(RegisterPlace place, bool resume, int batches)
    {
        using CancellationTokenSource stop = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportAsync(
            place,
            resume,
            null,
            _ =>
            {
                if (--batches == 0)
                {
                    stop.Cancel();
                }
            },
            stop.Token));
    }

    private static async Task<(ImportReport Report, string Told)> RunAsync(RegisterPlace place, bool resume)
    {
        using MemoryStream told = new();
        ImportRemarkWriter writer = new(told, asJson: false);
        ImportReport report;
        await using (writer)
        {
            report = await ImportAsync(place, resume, writer, static _ => { });
        }

        return (report, Encoding.UTF8.GetString(told.ToArray()));
    }

    private static async Task<ImportReport> ImportAsync(RegisterPlace place, bool resume, ImportRemarkWriter? remarks, Action<ImportProgress> hear, CancellationToken stop = default)
    {
        await using ConsentRegister register = await place.OpenAsync();
        using MemoryStream file = new(Claims());
        RegisterImportOptions options = new() { BatchSize = BatchSize, Resume = resume, Remarks = remarks };
        return await new RegisterImport(register, options, ImportDesk.Clock()).RunAsync(file, ImportFormat.CsvClaims, new Progress(hear), stop);
    }

    // Of ten lines one has no share that anybody could read, and of eight one a party that nobody knows.
    private static byte[] Claims()
    {
        StringBuilder text = new("isrc,party,side,share,title,party_name,party_kind\n");
        for (int i = 0; i < Lines; i++)
        {
            string share = i % 10 == 3 ? "half" : "50";
            string party = i % 8 == 4 ? "https://stranger.example,master,50,Song,," : $"https://label{i % 2}.example,master,{share},Song,Label {i % 2},organization";
            text.Append(CultureInfo.InvariantCulture, $"SEA0C{i:D7},{party}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private sealed class Progress(Action<ImportProgress> hear) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => hear(value);
    }
}
