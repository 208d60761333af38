using System.Text;
using ArtistFirst.Testing;

namespace ArtistFirst.Registry.Tests;

/// <summary>Sample data: a register with two songs, a ledger, rate cards, and income.</summary>
internal static class SomeSettlement
{
    public static readonly PartyId Label = PartyId.Parse("https://label.example");
    public static readonly PartyId Publisher = PartyId.Parse("https://publisher.example");
    public static readonly PartyId Writer = PartyId.Parse("ipi:00014107338");
    public static readonly PartyId Singer = PartyId.Parse("isni:0000000121707484");
    public static readonly Isrc Song = Isrc.Parse("SEABC2600001");
    public static readonly Isrc Other = Isrc.Parse("SEABC2600002");
    public static readonly Isrc Unknown = Isrc.Parse("SEABC2600099");
    public static readonly Territory Sweden = Territory.Parse("SE");
    public static readonly DateTimeOffset Now = new(2026, 11, 10, 12, 0, 0, TimeSpan.Zero);

    public static readonly Iswc SongWork = Iswc.Parse("T0345246801");
    public static readonly Iswc OtherWork = Iswc.Parse("T-070.247.279-4");

    public static RegisterContents Contents { get; } = new()
    {
        Registry = "https://registry.example",
        Revision = 1,
        AsOf = Now,
        Parties = [.. new[] { Label, Publisher, Writer, Singer }.Select(static id => new Party { Id = id, Name = $"Name of {id.Value}", Kind = PartyKind.Organization })],
        Works =
        [
            new Work { Iswc = SongWork, Title = "Nordic Light", Claims = [Claim(Writer, Side.Work, "50"), Claim(Publisher, Side.Work, "50")] },
            new Work { Iswc = OtherWork, Title = "Southern Dark", Claims = [Claim(Writer, Side.Work, "1/3"), Claim(Publisher, Side.Work, "2/3")] },
        ],
        Recordings =
        [
            new Recording { Isrc = Song, Title = "Nordic Light", Artists = ["Ada Sång"], Works = [SongWork], Claims = [Claim(Label, Side.Master, "100"), Claim(Singer, Side.Voice, "unknown"), Claim(Singer, Side.Artist, "100")] },
            new Recording { Isrc = Other, Title = "Southern Dark", Artists = ["Ada Sång"], Works = [OtherWork], Claims = [Claim(Label, Side.Master, "60"), Claim(Singer, Side.Master, "40")] },
        ],
    };

    public static RightsRegister Register { get; } = new(Contents);

    public static RightsClaim Claim(PartyId party, Side side, string share) => new() { Party = party, Side = side, Share = Share.TryParse(share, out Share part) ? part : throw new FormatException(share) };

    /// <summary>The same register with one recording changed.</summary>
    public static RightsRegister With(Recording changed, DateTimeOffset? asOf = null) => new(Contents with
    {
        Revision = 2,
        AsOf = asOf ?? Now,
        Recordings = [.. Contents.Recordings.Where(row => row.Isrc != changed.Isrc), changed],
    });

    public static RateCard Card(string output = """ "uses": ["transform.remix", "voice.render"], "strategy": "pro-rata", "rate": "30", "personal": { "voice.render": "20" } """, string training = "", string minimum = "0.00", string currency = "EUR") =>
        RateCard.Parse(Utf8($$"""
            {
              "version": 1, "id": "studio", "revision": 1, "currency": "{{currency}}", "payoutMinimum": "{{minimum}}",
              "pools": { "output": { {{output}} }{{(training.Length == 0 ? "" : $", \"training\": {{ {training} }}")}} }
            }
            """));

    public static PeriodIncome Income(string gross = "1000.00 EUR", string period = "2026-11", string? training = null)
    {
        DateOnly from = DateOnly.Parse(period + "-01", System.Globalization.CultureInfo.InvariantCulture);
        string more = training is null ? "" : $$""", { "pool": "training", "gross": "{{training}}" }""";
        return PeriodIncome.Parse(Utf8($$"""{ "version": 1, "period": "{{period}}", "from": "{{from:O}}", "to": "{{from.AddMonths(1).AddDays(-1):O}}", "income": [{ "pool": "output", "gross": "{{gross}}" }{{more}}] }"""));
    }

    public static SettlementInputs Inputs(RateCard? card = null, PeriodIncome? income = null, RightsRegister? register = null) =>
        new() { RateCard = card ?? Card(), Income = income ?? Income(), Shares = new ShareSource(register ?? Register) };

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static UsageEvent Authorized(string job, Isrc? recording = null, Uses uses = Uses.Remix, DateTimeOffset? at = null, Territory? territory = null) => new()
    {
        OperationId = OperationId.From(job),
        Kind = UsageEventKind.Authorized,
        Recording = recording ?? Song,
        Uses = uses,
        Territory = territory ?? Sweden,
        ProcessingTerritory = territory ?? Sweden,
        Licensee = "https://studio.example",
        Model = ModelVersion.Parse("studio@3"),
        At = at ?? Now,
        LicenseId = "license-1",
        GrantIndex = 0,
    };

    public static UsageSource Source(Isrc recording, int master, int work, int voice = 0, int confidence = SideWeights.Whole) =>
        new() { Recording = recording, Weights = new SideWeights(master, work, voice), Confidence = confidence };

    public static UsageEvent Delivered(string job, params UsageSource[] sources) => Authorized(job, sources[0].Recording).DeliverAll(job, sources);

    public static UsageEvent DeliverAll(this UsageEvent usage, string job, params UsageSource[] sources) =>
        usage.Deliver(new UsageDelivery { OutputHash = Sha256Hash.Of(Utf8(job)), Duration = TimeSpan.FromMinutes(3), Sources = sources }, usage.At);

    /// <summary>One whole source.</summary>
    public static UsageEvent Whole(string job, Isrc? recording = null) => Delivered(job, Source(recording ?? Song, SideWeights.Whole, SideWeights.Whole, SideWeights.Whole));

    public static async Task<InMemoryUsageLedger> LedgerAsync(params UsageEvent[] events)
    {
        InMemoryUsageLedger ledger = new(new FakeTimeProvider(Now));
        await ledger.AppendAllAsync(events);
        return ledger;
    }

    public static async Task AppendAllAsync(this InMemoryUsageLedger ledger, params UsageEvent[] events)
    {
        foreach (UsageEvent usage in events)
        {
            UsageReceipt receipt = await ledger.AppendAsync(usage);
            Assert.Equal(UsageReceiptOutcome.Created, receipt.Outcome);
        }
    }

    public static Task<SettlementRun> SettleAsync(this InMemoryUsageLedger ledger, SettlementInputs inputs, params ClosedPeriod[] closed) => new Settler(from => ledger.ReadAsync(from), closed).SettleAsync(inputs);

    extension(SettlementRun run)
    {
        /// <summary>The bytes of the settlement's file.</summary>
        public byte[] Bytes
        {
            get
            {
                using MemoryStream bytes = new();
                run.File.WriteToAsync(bytes, CancellationToken.None).GetAwaiter().GetResult();
                return bytes.ToArray();
            }
        }
    }

    public static ClosedPeriod Close(this SettlementRun run) => new(run.Settlement, run.Inputs);

    public static string Earned(this SettlementRun run, PartyId party) => run.Settlement.FindPayee(party)?.Earned.Number ?? "-";

    public static string Waiting(this SettlementRun run) => string.Join(' ', run.Settlement.Suspense.Select(static item => $"{item.Reason}:{item.Amount.Number}"));
}
