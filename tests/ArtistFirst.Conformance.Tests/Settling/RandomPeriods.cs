using System.Globalization;
using System.Text.Json.Nodes;
using ArtistFirst.Testing;

namespace ArtistFirst.Conformance;

/// <summary>Two periods of a small ledger at random, in which whatever can go wrong does: shares that are missing, disputed, sold, learned late; uses that fail, come late or are taken back.</summary>
internal sealed class RandomPeriods(int seed)
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly PartyId[] Parties = [PartyId.Parse("https://a.example"), PartyId.Parse("https://b.example"), PartyId.Parse("isni:0000000121707484"), PartyId.Parse("ipi:00014107338")];
    private static readonly Isrc[] Songs = [.. Enumerable.Range(1, 5).Select(static number => Isrc.Parse($"SEABC26{number:D5}"))];
    private static readonly Iswc[] Works = [Iswc.Parse("T0345246801"), Iswc.Parse("T-070.247.279-4")];
    private static readonly string[] Uses = ["transform.remix", "generate.cover", "voice.render", "likeness.name", "train.generative", "train.finetune", "analyze.identify"];
    private static readonly string[] Territories = ["SE", "NO", "Worldwide"];

    private readonly Random _random = new(seed);

    public RegisterContents Register(int revision)
    {
        DateTimeOffset asOf = Start.AddDays(30 * revision);
        return new RegisterContents
        {
            Registry = "https://registry.example",
            Revision = revision,
            AsOf = asOf,
            Parties = [.. Parties.Select(static id => new Party { Id = id, Name = id.Value, Kind = PartyKind.Person })],
            Works = [.. Works.Select(iswc => new Work { Iswc = iswc, Title = "work", Claims = [.. Claims(Side.Work, asOf)] })],
            // The last one is in no register.
            Recordings = [.. Songs.SkipLast(1).Select((isrc, place) => new Recording
            {
                Isrc = isrc, Title = "song", Works = [.. Works.Take(place % 3)], Claims = [.. Claims(Side.Master, asOf), .. Claims(Side.Voice, asOf), .. Claims(Side.Artist, asOf)],
            })],
        };
    }

    /// <summary>Both states of the register; the later one keeps the rows of the earlier one, as registers do, or learned others.</summary>
    public (RegisterContents First, RegisterContents Second) Registers()
    {
        RegisterContents first = Register(1);
        RegisterContents second = _random.Next(2) == 0 ? first : Register(2);
        return (first, second with { Revision = 2, AsOf = Start.AddDays(60), Works = [.. first.Works.Where(work => !second.Works.Any(later => later.Iswc == work.Iswc)), .. second.Works] });
    }

    public async Task<IReadOnlyList<UsageEntry>> EntriesAsync(int operations)
    {
        List<UsageEvent> events = [];
        for (int i = 0; i < operations; i++)
        {
            UsageEvent authorized = Authorized(i);
            UsageEvent delivered = authorized.Deliver(new UsageDelivery { OutputHash = Sha256Hash.Of([(byte)i]), Duration = TimeSpan.FromSeconds(1), Sources = [.. Sources()] }, authorized.At);
            UsageEvent[] all = [authorized, delivered, authorized.Start(authorized.At), authorized.Fail(UsageFailure.Faulted, authorized.At), authorized.Correct(new UsageCorrection { Reason = UsageCorrectionReason.Test }, authorized.At)];
            int[] chances = [95, 75, 20, 20, 12];
            UsageEvent[] chosen = [.. all.Where((_, kind) => _random.Next(100) < chances[kind])];
            if (_random.Next(4) == 0)
            {
                _random.Shuffle(chosen);
            }

            events.AddRange(chosen);
        }

        UsageEvent[] order = [.. events];
        if (_random.Next(2) == 0)
        {
            _random.Shuffle(order);
        }

        InMemoryUsageLedger ledger = new(new FakeTimeProvider(Start));
        foreach (UsageEvent usage in order)
        {
            await ledger.AppendAsync(usage);
        }

        return ledger.Entries;
    }

    public string Card() => new JsonObject
    {
        ["version"] = 1,
        ["id"] = "random",
        ["revision"] = 1,
        ["currency"] = Currency,
        ["payoutMinimum"] = _random.Next(2) == 0 ? "0" : "50",
        ["pools"] = new JsonObject { ["training"] = Pool("train.generative", "train.finetune"), ["output"] = Pool("transform.remix", "generate.cover", "voice.render", "likeness.name") },
    }.ToJsonString();

    public string Currency { get; } = new[] { "EUR", "JPY", "KWD" }[seed % 3];

    public string Income(int period) => $$"""
        { "version": 1, "period": "2026-1{{period}}", "from": "2026-1{{period}}-01", "to": "2026-1{{period}}-28", "income": [
          { "pool": "output", "gross": "{{_random.Next(100_000)}} {{Currency}}", "taxes": "{{_random.Next(10)}} {{Currency}}", "refunds": "{{_random.Next(100_000) / 90_000 * 200_000}} {{Currency}}" },
          { "pool": "output", "gross": "{{_random.Next(1000)}}.{{_random.Next(10, 100)}} USD" },
          { "pool": "training", "gross": "{{_random.Next(1000)}} {{Currency}}" }] }
        """;

    public string Fx() => $$"""{ "version": 1, "rates": [{ "from": "USD", "to": "{{Currency}}", "rate": "0.{{_random.Next(1, 1_000_000):D6}}1", "source": "random", "date": "2026-11-30" }] }""";

    public string Subscribers(IEnumerable<UsageEntry> entries)
    {
        string[] names = ["x", "y", "z"];
        return string.Concat(names.Select(name => $"subscriber,{name},{_random.Next(1000).ToString(CultureInfo.InvariantCulture)}\n"))
            + string.Concat(entries.Select(static entry => entry.Event.OperationId).Distinct().Select(operation => $"operation,{operation},{names[_random.Next(3)]}\n"));
    }

    private JsonObject Pool(params string[] uses)
    {
        string strategy = new[] { "equal-per-work", "pro-rata", "attribution", "attribution", "user-centric", "flat-fee" }[_random.Next(6)];
        JsonObject pool = new() { ["uses"] = new JsonArray([.. uses.Select(static use => (JsonNode)use)]), ["strategy"] = strategy, ["personal"] = new JsonObject { ["voice.render"] = "1/3", ["likeness.name"] = $"{_random.Next(50)}" } };
        bool isFlat = strategy is "flat-fee";
        pool[isFlat ? "flatFee" : "rate"] = isFlat ? $"{_random.Next(10)}.{_random.Next(10_000):D4}" : $"{_random.Next(100)}.{_random.Next(1, 10)}";
        if (!isFlat && _random.Next(3) == 0)
        {
            pool["perUseFloor"] = $"{_random.Next(3)}.{_random.Next(1000):D3}";
        }

        if (!isFlat && _random.Next(4) == 0)
        {
            pool["perUseCap"] = $"{_random.Next(3, 99)}.00001";
        }

        if (_random.Next(4) == 0)
        {
            pool["minimumGuarantee"] = $"{_random.Next(1000)}";
        }

        if (_random.Next(2) == 0)
        {
            pool["confidenceThreshold"] = $"0.{_random.Next(1000):D3}";
        }

        if (_random.Next(2) == 0)
        {
            pool["sides"] = new[] { new JsonObject { ["master"] = "1/3", ["work"] = "2/3" }, new JsonObject { ["master"] = "100", ["work"] = "0" }, new JsonObject { ["master"] = "0", ["work"] = "100" } }[_random.Next(3)];
        }

        return pool;
    }

    private UsageEvent Authorized(int number)
    {
        Uses uses = ArtistFirst.Uses.None;
        foreach (string name in Uses.Where(_ => _random.Next(4) == 0).DefaultIfEmpty(Uses[0]))
        {
            uses |= UseNames.TryParse(name, out Uses use) ? use : default;
        }

        Territory territory = Territory.Parse(Territories[_random.Next(3)]);
        return new UsageEvent
        {
            OperationId = OperationId.From($"{seed} {number}"),
            Kind = UsageEventKind.Authorized,
            Recording = Songs[_random.Next(Songs.Length)],
            Uses = uses,
            Territory = territory,
            ProcessingTerritory = territory,
            Licensee = "https://studio.example",
            Model = _random.Next(2) == 0 ? ModelVersion.Parse("studio@3") : null,
            At = Start.AddDays(_random.Next(60)),
            LicenseId = $"license-{_random.Next(2)}",
            GrantIndex = 0,
        };
    }

    private IEnumerable<UsageSource> Sources()
    {
        int rest = SideWeights.Whole;
        foreach (Isrc song in Songs.Where(_ => _random.Next(3) == 0).DefaultIfEmpty(Songs[0]))
        {
            int weight = _random.Next(3) == 0 ? 0 : _random.Next(rest);
            rest -= weight;
            yield return new UsageSource
            {
                Recording = song,
                Weights = new SideWeights(weight, weight, _random.Next(2) * weight),
                Confidence = _random.Next(2) == 0 ? SideWeights.Whole : _random.Next(SideWeights.Whole),
                Work = _random.Next(8) == 0 ? Works[_random.Next(2)] : default,
            };
        }
    }

    private IEnumerable<RightsClaim> Claims(Side side, DateTimeOffset asOf)
    {
        string[] shares = (side, _random.Next(5)) switch
        {
            (Side.Voice or Side.Artist, 0) => ["unknown"],
            (_, 0) => ["60", "30"],
            (_, 1) => ["1/3", "unknown"],
            (_, 2) => ["2/3", "2/3"],
            (_, 3) => ["1/3", "1/3", "1/3"],
            _ => ["100"],
        };
        foreach (string share in shares)
        {
            _ = Share.TryParse(share, out Share part);
            yield return new RightsClaim
            {
                Party = Parties[_random.Next(Parties.Length)],
                Side = side,
                Share = part,
                Territories = _random.Next(6) == 0 ? TerritorySet.Parse("* -NO") : TerritorySet.Worldwide,
                From = _random.Next(6) == 0 ? Start.AddDays(_random.Next(1, 50)) : null,
                Until = _random.Next(6) == 0 ? Start.AddDays(_random.Next(50, 70)) : null,
                RecordedAt = _random.Next(4) == 0 ? asOf.AddDays(-_random.Next(40)) : null,
            };
        }
    }
}
