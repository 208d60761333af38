using ArtistFirst.Registry;
using ArtistFirst.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quickstart.Music;
using Quickstart.Story;

Teller tell = new(Console.Out);
Stage stage = Stage.Fresh(Path.Combine(AppContext.BaseDirectory, "story"));
DateTimeOffset now = TimeProvider.System.GetUtcNow();
Console.WriteLine("ArtistFirst: a remix, done the way the artist agreed to");

tell.Chapter("A song");
await using (FileStream song = File.Create(Path.Combine(stage.CatalogueFolder, $"{Stage.Song}.wav")))
{
    Song.Write(song);
    tell.Line($"\"Harbour Lights\" by Ada Lind, {Stage.Song:D}: {song.Length / 1024:N0} KiB of WAV in the studio's catalogue.");
}

tell.Chapter("The artist, the label and the publisher decide");
await Artists.Register(now).SaveAsync(stage.RegisterFile);
tell.Line("Everybody allows remixes. Ada asks to be credited, and says no to any clone of her voice.");

tell.Chapter("A studio without a license does not start");
using Label label = await Label.OpenAsync(stage);
try
{
    using IHost tooEarly = await Studio.StartAsync(stage);
    throw new InvalidOperationException("Expected the studio to need a license before it starts; it started without one.");
}
catch (ComplianceException refusal)
{
    tell.Reasons(refusal);
}

tell.Chapter("The label issues a license");
await label.IssueAsync();
using IHost studio = await Studio.StartAsync(stage);
License license = studio.Services.GetRequiredService<LicenseWallet>().Current.Entries[0].Verdict.License!;
tell.Line($"License {license.Id} for {license.Licensee}: {license.Grants[0].Uses.ToWireNames()} until {license.ExpiresAt:u}. The studio starts.");
CatalogueGate gate = studio.Services.GetRequiredService<CatalogueGate>();
AttributionStamper stamper = studio.Services.GetRequiredService<AttributionStamper>();

tell.Chapter("The studio remixes the song");
#region snippet-open
UseRequest request = new(Stage.Song, Uses.Remix, Territory.Parse("SE"))
{
    Model = ModelVersion.Parse("studio@3"),
    Destination = Destination.InApp,
    OperationId = OperationId.From("remix job 1"),                              // a retry is the same use, not a second one
};
await using (CatalogueAudio audio = await gate.OpenAsync(request))              // refused: ComplianceException with findings
await using (MemoryStream mix = new())
await using (FileStream output = File.Create(stage.RemixFile))
{
    await Remix.WriteAsync(audio.Stream, mix);
    tell.Line($"Opened under license {audio.License.Id}; owes {audio.Duties}; entry {audio.Receipt.Sequence} of the ledger.");
    Attribution attribution = Attribution.Of(audio) with { Title = "Harbour Lights (North Studio remix)" };
    AttributionReceipt receipt = await stamper.StampAsync(mix, output, attribution);     // signed, on record, and only then handed over
    tell.Line($"Stamped as {receipt.ManifestId}; delivered as entry {receipt.Usage.Sequence} of the ledger.");
}

#endregion snippet-open
tell.Line($"Listen: {stage.RemixFile}");

tell.Chapter("Anybody can read who is in the remix");
AttributionReader reader = studio.Services.GetRequiredService<AttributionReader>();
#region snippet-read-credits
AttributionReading reading = await reader.ReadAsync(stage.RemixFile);            // any file: never throws for what is in it
if (reading.IsTrusted)
{
    tell.Credits(reading.Attribution!, reading.SignedBy);
}
#endregion snippet-read-credits

tell.Chapter("The studio asks for a clone of her voice");
UseDecision clone = gate.Authorize(request with { Uses = Uses.VoiceClone });
tell.Line($"{clone.Outcome}:");
tell.Reasons(new ComplianceException(clone.Findings));

tell.Chapter("The label revokes the license");
await label.RevokeAsync();
UseDecision late = await WaitForRefusalAsync(gate, request);
tell.Line($"{late.Outcome}:");
tell.Reasons(new ComplianceException(late.Findings));

tell.Chapter("The ledger: every use is on record");
await studio.StopAsync();
await using SqliteUsageLedger ledger = new(stage.LedgerFile);
await foreach (UsageEntry entry in ledger.ReadAsync())
{
    tell.Line($"{entry.Sequence}  {entry.RecordedAt:u}  {entry.Event.Kind}  {entry.Event.Uses.ToWireNames()}  {entry.Event.Recording}  license {entry.Event.LicenseId}");
}

tell.Chapter("Everybody is paid from it");
await Terms.WriteAsync(stage, now);
#region snippet-settle
SettlementInputs inputs = new()
{
    RateCard = await RateCard.LoadAsync(stage.RateCardFile),                     // what is paid for what
    Income = await PeriodIncome.LoadAsync(stage.IncomeFile),                     // what came in
    Shares = new ShareSource(await RightsRegister.LoadAsync(stage.RegisterFile)), // who has which share
};
SettlementRun run = await new Settler(ledger).SettleAsync(inputs);
WrittenPeriod period = await new SettlementFolder(stage.SettlementFolder).WriteAsync(run); // once: a closed period never changes
#endregion snippet-settle
tell.Line($"{run.Settlement.Period}: a pool of {run.Settlement.Totals.Pools} for {run.Settlement.Pools[0].Uses} remix.");
foreach (PayeeAccount payee in run.Settlement.Payees)
{
    tell.Line($"{payee.Name}: {payee.Paid}");
}

tell.Line($"Statements: {Path.Combine(period.Folder, "statements")}");

return 0;

// A running service sees the new status list within a few seconds.
static async Task<UseDecision> WaitForRefusalAsync(CatalogueGate gate, UseRequest request)
{
    using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
    using PeriodicTimer look = new(TimeSpan.FromMilliseconds(200));
    UseDecision decision = gate.Authorize(request);
    while (decision.IsAllowed)
    {
        await look.WaitForNextTickAsync(patience.Token);
        decision = gate.Authorize(request);
    }

    return decision;
}
