using System.Text;

namespace ArtistFirst.Registry.Tests;

/// <summary>A transaction states a work as a whole: what its sender stated before and does not any more is retracted, and recordings belong to the work.</summary>
public sealed class CwrRevisionTests
{
    private static readonly Iswc Work = Iswc.Parse(CwrText21.Work);

    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_revision_replaces_what_its_sender_stated_a_later_one_may_bring_it_back_and_an_older_one_nothing_AF2081(string store)
    {
        using RegisterPlace place = await RegisterPlace.NewAsync(store);
        await using ConsentRegister register = await place.OpenAsync(time: _clock);
        string first = CwrText21.File("NWR", "20260101", [("00000000199", 10000)]);
        string second = CwrText21.File("REV", "20260201", [("00000000199", 5000), ("00000000297", 5000)]);
        await ImportAsync(register, first);
        Assert.Equal([$"{CwrText21.First} 100"], await StandingAsync(register));
        await ImportAsync(register, second);
        Assert.Equal([$"{CwrText21.First} 50", $"{CwrText21.Second} 50"], await StandingAsync(register));

        // Nothing was removed: it stands in the history, and what was known before is still known of that time.
        RegisterHistoryEntry retracted = await register.ReadHistoryAsync(cancellationToken: Stop).LastAsync(static entry => entry is { Kind: RegisterRowKind.Claim, Change: RowChange.Replaced }, Stop);
        Assert.Equal((CwrText21.First, CwrText21.Work), (retracted.Party!.ToString(), retracted.Key));
        Assert.Contains("retractedAt", retracted.Row, StringComparison.Ordinal);
        int changes = await register.ReadHistoryAsync(cancellationToken: Stop).CountAsync(Stop);

        // The same again changes nothing, and neither does what is older by now.
        Assert.Equal(0, (await ImportAsync(register, second)).Added);
        ImportReport outdated = await ImportAsync(register, first);
        Assert.Equal(["AF2081"], outdated.Codes.Keys);
        Assert.Equal(changes, await register.ReadHistoryAsync(cancellationToken: Stop).CountAsync(Stop));

        await ImportAsync(register, CwrText21.File("REV", "20260301", [("00000000199", 10000)]));
        Assert.Equal([$"{CwrText21.First} 100"], await StandingAsync(register));
        Assert.Equal(2, (await ClaimsAsync(register)).Count(static claim => claim.Share == Share.Whole));
    }

    [Fact]
    public async Task What_another_sender_states_or_somebody_entered_by_hand_stays()
    {
        using RegisterPlace place = await RegisterPlace.NewAsync("sqlite");
        await using ConsentRegister register = await place.OpenAsync(time: _clock);
        await ImportAsync(register, CwrText21.File("NWR", "20260101", [("00000000199", 5000), ("00000000297", 5000)]));
        await ImportAsync(register, CwrText21.File("NWR", "20260102", [("00000000297", 5000), ("00000000395", 5000)], sender: "PB000000395"));
        await ImportAsync(register, "iswc,party,side,share,party_name,party_kind\nT0345246801,ipi:00000000493,work,10,By Hand,person\n", ImportFormat.CsvClaims);
        await ImportAsync(register, CwrText21.File("REV", "20260201", [("00000000199", 10000)]));
        Assert.Equal([$"{CwrText21.First} 100", $"{CwrText21.Second} 50", "ipi:00000000395 50", "ipi:00000000493 10"], await StandingAsync(register));

        // Its last sender does not state it any more either.
        await ImportAsync(register, CwrText21.File("REV", "20260202", [("00000000395", 5000)], sender: "PB000000395"));
        Assert.Equal([$"{CwrText21.First} 100", "ipi:00000000395 50", "ipi:00000000493 10"], await StandingAsync(register));
    }

    [Fact]
    public async Task What_was_retracted_by_hand_does_not_come_back_with_the_next_revision_AF2050()
    {
        using RegisterPlace place = await RegisterPlace.NewAsync("sqlite");
        await using ConsentRegister register = await place.OpenAsync(time: _clock);
        await ImportAsync(register, CwrText21.File("NWR", "20260101", [("00000000199", 10000)]));
        RightsClaim claim = Assert.Single(await ClaimsAsync(register));
        await register.ApplyAsync([RegisterRow.Of(Work, claim with { RecordedAt = null, RetractedAt = _clock.Now })], cancellationToken: Stop);
        ImportReport report = await ImportAsync(register, CwrText21.File("REV", "20260201", [("00000000199", 10000)]));
        Assert.Equal(["AF2050"], report.Codes.Keys);
        Assert.Empty(await StandingAsync(register));
    }

    [Fact]
    public async Task A_notification_of_an_ISWC_is_the_societys_and_takes_nothing_from_the_publisher()
    {
        using RegisterPlace place = await RegisterPlace.NewAsync("sqlite");
        await using ConsentRegister register = await place.OpenAsync(time: _clock);
        await ImportAsync(register, CwrText21.File("NWR", "20260101", [("00000000199", 10000)]));
        await ImportAsync(register, CwrText21.File("ISW", "20260201", [("00000000199", 5000), ("00000000297", 5000)], sender: "SO000000052"));
        Assert.Equal(3, (await StandingAsync(register)).Length);
        ImportReport conflict = await ImportAsync(register, CwrText21.File("EXC", "20260301", [("00000000395", 10000)], sender: "SO000000052"));
        Assert.Equal(0, conflict.Added);
        Assert.Equal(3, (await StandingAsync(register)).Length);
    }

    [Fact]
    public async Task Recordings_are_linked_to_the_work_besides_what_they_had()
    {
        using RegisterPlace place = await RegisterPlace.NewAsync("sqlite");
        await using ConsentRegister register = await place.OpenAsync(time: _clock);
        Isrc known = Isrc.Parse("SEABC2600001");
        Iswc other = Iswc.Parse("T0000000010");
        await register.ApplyAsync([RegisterRow.Of(new Recording { Isrc = known, Title = "As the label has it", Works = [other], Vocals = Vocals.Yes })], cancellationToken: Stop);
        string file = CwrText21.File(
            "NWR", "20260101", [("00000000199", 10000)], "PB000000199",
            CwrText21.Recording("SEABC2600001"), CwrText21.Recording("SEABC2600002", "Y"), CwrText21.Recording("SEABC2600003", "U"), CwrText21.Recording("not one"));
        ImportReport report = await ImportAsync(register, file);
        Assert.Equal(("AF2067", 2L), (Assert.Single(report.Codes).Key, report.Noted));
        RightsRegister excerpt = await register.ReadRecordingsAsync([known, Isrc.Parse("SEABC2600002"), Isrc.Parse("SEABC2600003")], Stop);
        Assert.Equal(("As the label has it", Vocals.Yes), (excerpt.FindRecording(known)!.Title, excerpt.FindRecording(known)!.Vocals));
        Assert.Equal([other, Work], excerpt.FindRecording(known)!.Works);
        Recording made = excerpt.FindRecording(Isrc.Parse("SEABC2600002"))!;
        Assert.Equal(("A WORK (LIVE)", "ADA", Work), (made.Title, Assert.Single(made.Artists), Assert.Single(made.Works)));
        Assert.Null(excerpt.FindRecording(Isrc.Parse("SEABC2600003")));
        Assert.Equal([CwrText21.First], excerpt.FindWork(Work)!.Claims.Select(static claim => claim.Party.ToString()));
    }

    private async Task<ImportReport> ImportAsync(ConsentRegister register, string text, ImportFormat format = ImportFormat.Cwr)
    {
        _clock.Now += TimeSpan.FromDays(1);
        RegisterImport import = new(register, time: _clock);
        using MemoryStream file = new(Encoding.Latin1.GetBytes(text));
        return await import.RunAsync(file, format, cancellationToken: Stop);
    }

    private static async Task<RightsClaim[]> ClaimsAsync(ConsentRegister register)
    {
        Isrc link = Isrc.Parse("SEABC2699999");
        await register.ApplyAsync([RegisterRow.Of(new Recording { Isrc = link, Title = "-", Works = [Work] })], cancellationToken: Stop);
        return [.. (await register.ReadRecordingsAsync([link], Stop)).FindWork(Work)!.Claims];
    }

    private static async Task<string[]> StandingAsync(ConsentRegister register) =>
        [.. (await ClaimsAsync(register)).Where(static claim => claim.RetractedAt is null).Select(static claim => $"{claim.Party} {claim.Share}").Order(StringComparer.Ordinal)];
}
