using System.Collections.Immutable;

namespace ArtistFirst.Tests;

/// <summary>
/// Registers and questions at random, from a small world so that rows meet: few parties, places and instants. Half of the registers begin with
/// everybody's yes, so that not every answer is no.
/// </summary>
internal sealed class RandomRights(int seed)
{
    private static readonly Isrc[] Recordings = [Isrc.Parse("SEABC2600001"), Isrc.Parse("SEABC2600002"), Isrc.Parse("SEABC2600003")];
    private static readonly Isrc Unknown = Isrc.Parse("SEABC2699999");
    private static readonly Iswc[] Works = [Iswc.Parse("T0345246801"), Iswc.Parse("T0000000010"), Iswc.Parse("T0702472794")];
    private static readonly CatalogueId[] Catalogues = [CatalogueId.Parse("north:all"), CatalogueId.Parse("prints")];
    private static readonly string[] Licensees = [SomeRights.Licensee, "https://other.example"];
    private static readonly DateTimeOffset[] Instants = [.. new[] { 2020, 2024, 2025, 2026, 2030, 2034, 2036, 2041 }.Select(year => SomeRights.Day(year, 1, 1))];
    private static readonly string[] Territories = ["*", "SE", "US", "SE US", "* -US", "* -SE -DE"];
    private static readonly string[] Shares = ["100", "50", "50", "1/3", "1/3", "1/3", "0", "unknown", "60", "12.5", "1/999999937", "999999936/999999937"];
    private static readonly PartyId[] Parties =
        [SomeRights.Label, SomeRights.OtherLabel, SomeRights.Publisher, SomeRights.Writer, SomeRights.Singer, SomeRights.Guardian, SomeRights.Estate];

    public Random Random { get; } = new(seed);

    public RegisterContents Contents()
    {
        RegisterContents contents = new()
        {
            Registry = "https://registry.example",
            Revision = 1,
            AsOf = SomeRights.Day(2026, 6, 1),
            Parties = [.. SomeRights.Silent.Parties.Select(Vary)],
            Documents = SomeRights.Silent.Documents,
            Delegations = [Delegation("power-1"), Delegation("power-2")],
            Works = [.. Works[..2].Select(iswc => new Work { Iswc = iswc, Title = "W", Catalogues = Some(Catalogues, 0.3), Claims = Claims([Side.Work]) })],
            Recordings = [.. Recordings.Select(Recording)],
        };
        List<ConsentStatement> statements = Random.Next(2) == 0 ? [.. Agreement(contents)] : [];
        int count = Random.Next(12);
        for (int number = 0; number < count; number++)
        {
            statements.Add(Statement(number, statements));
        }

        return contents with { Statements = [.. statements] };
    }

    public UseRequest Request() => new(
        Random.Next(20) == 0 ? Unknown : Pick(Recordings), AnyUses(), AnyTerritory())
    {
        Model = Pick(null, ModelVersion.Parse("studio@3"), ModelVersion.Parse("studio@4"), ModelVersion.Parse("other@1")),
        Destination = (Destination)Random.Next(6),
        ProcessingTerritory = Random.Next(3) == 0 ? AnyTerritory() : default,
    };

    public DateTimeOffset Instant() => Pick(Instants).AddTicks(Random.Next(-1, 2));

    public ConsentStatement Deny(string id) => Bare(id) with { Effect = StatementEffect.Deny };

    /// <summary>The same rows in another order.</summary>
    public RegisterContents Shuffled(RegisterContents contents) => contents with
    {
        Parties = Shuffle(contents.Parties),
        Works = Shuffle([.. contents.Works.Select(work => work with { Claims = Shuffle(work.Claims) })]),
        Recordings = Shuffle([.. contents.Recordings.Select(recording => recording with { Claims = Shuffle(recording.Claims), Works = Shuffle(recording.Works) })]),
        Statements = Shuffle(contents.Statements),
    };

    private ImmutableArray<T> Shuffle<T>(ImmutableArray<T> rows)
    {
        T[] shuffled = [.. rows];
        Random.Shuffle(shuffled);
        return [.. shuffled];
    }

    private Party Vary(Party party) => party.Kind != PartyKind.Person ? party : party with
    {
        MinorUntil = Maybe(0.2) ? Pick(Instants) : null,
        Guardian = party.Id != SomeRights.Guardian && Maybe(0.7) ? SomeRights.Guardian : null,
        Estate = Maybe(0.3) ? SomeRights.Estate : null,
    };

    private VoiceDelegation Delegation(string id) => new()
    {
        Id = id,
        Person = Pick(SomeRights.Singer, SomeRights.Writer),
        Delegate = Pick(Parties),
        SignedBy = Pick(SomeRights.Singer, SomeRights.Writer, SomeRights.Guardian, SomeRights.Label),
        Uses = AnyUses(),
        From = Instants[Random.Next(3)],
        Until = Maybe(0.5) ? Instants[Random.Next(3, 8)] : null,
        Document = "deal-1",
    };

    private Recording Recording(Isrc isrc) => new()
    {
        Isrc = isrc,
        Title = "R",
        Works = Some(Works, 0.5),
        Catalogues = Some(Catalogues, 0.5),
        Labels = Maybe(0.5) ? [SomeRights.Label] : [],
        Vocals = (Vocals)Random.Next(3),
        Claims = Claims([Side.Master, Side.Artist, Side.Voice]),
    };

    // For most sides shares that add up, for some whatever comes.
    private ImmutableArray<RightsClaim> Claims(Side[] sides)
    {
        List<RightsClaim> claims = [];
        foreach (Side side in sides.Where(_ => Maybe(0.9)))
        {
            string[] shares = Random.Next(5) switch
            {
                0 or 1 => ["100"],
                2 => ["50", "50"],
                3 => ["1/3", "1/3", "1/3"],
                _ => [.. Enumerable.Range(0, Random.Next(4)).Select(_ => Pick(Shares))],
            };
            PartyId[] parties = side is Side.Voice or Side.Artist ? [SomeRights.Singer, SomeRights.Writer, Pick(Parties)] : Parties;
            claims.AddRange(shares.Select((share, number) => Vary(SomeRights.Claim(parties[(number + (int)side) % parties.Length], side, share))));
        }

        return [.. claims];
    }

    private RightsClaim Vary(RightsClaim claim) => Maybe(0.7) ? claim : claim with
    {
        Territories = TerritorySet.Parse(Pick(Territories)),
        From = Maybe(0.3) ? Instants[Random.Next(4)] : null,
        Until = Maybe(0.3) ? Instants[Random.Next(4, 8)] : null,
        RecordedAt = Maybe(0.3) ? Instants[Random.Next(4)] : null,
        RetractedAt = Maybe(0.1) ? Instants[Random.Next(4)] : null,
    };

    // Everybody says yes, everywhere or in the same territories.
    private IEnumerable<ConsentStatement> Agreement(RegisterContents contents)
    {
        StatementScope scope = StatementScope.Everything with { Territories = TerritorySet.Parse(Maybe(0.6) ? "*" : Pick(Territories)) };
        return Agreement(contents, scope);
    }

    private IEnumerable<ConsentStatement> Agreement(RegisterContents contents, StatementScope scope) => contents.Recordings
        .SelectMany(recording => recording.Claims.Select(claim => (claim.Party, claim.Side, Subject: StatementSubject.Of(recording.Isrc))))
        .Concat(contents.Works.SelectMany(work => work.Claims.Select(claim => (claim.Party, claim.Side, Subject: StatementSubject.Of(work.Iswc)))))
        .Distinct()
        .Select((row, number) => SomeRights.Grant($"all-{number}", row.Party, row.Side) with { Subject = row.Subject, Scope = scope, RecordedAt = Instants[Random.Next(3)] });

    private ConsentStatement Statement(int number, List<ConsentStatement> earlier)
    {
        string id = $"s-{Random.Next(1000)}-{number}";
        ConsentStatement[] targets = [.. earlier.Where(statement => statement.Effect != StatementEffect.Withdraw)];
        if (targets.Length > 0 && Maybe(0.2))
        {
            ConsentStatement target = Pick(targets);
            return new ConsentStatement
            {
                Id = id, Effect = StatementEffect.Withdraw, Withdraws = target.Id, Party = target.Party, Side = target.Side,
                RecordedAt = Pick(target.RecordedAt, SomeRights.Day(2026, 2, 1)), From = Maybe(0.3) ? Pick(Instants) : null,
                GivenBy = target.Party is not null && Maybe(0.3) ? Pick(Parties) : null,
                Source = target.Source == StatementSource.Signal ? StatementSource.Signal : StatementSource.Portal,
            };
        }

        return Random.Next(4) switch
        {
            0 => Bare(id) with { Effect = StatementEffect.Deny },
            1 when Maybe(0.3) => Signal(Bare(id)),
            _ => Grant(Bare(id)),
        };
    }

    private ConsentStatement Bare(string id)
    {
        Side side = (Side)Random.Next(1, 5);
        PartyId party = side is Side.Artist or Side.Voice ? Pick(SomeRights.Singer, SomeRights.Writer, Pick(Parties)) : Pick(Parties);
        return new ConsentStatement
        {
            Id = id,
            Party = party,
            GivenBy = Maybe(0.2) ? Pick(Parties) : null,
            Side = side,
            Subject = Subject(side, party),
            Uses = AnyUses(),
            Effect = StatementEffect.Deny,
            Scope = Maybe(0.5) ? Scope() : null,
            From = Maybe(0.3) ? Instants[Random.Next(4)] : null,
            Until = Maybe(0.3) ? Instants[Random.Next(4, 8)] : null,
            RecordedAt = Instants[Random.Next(4)],
            Source = StatementSource.Contract,
            Document = "deal-1",
        };
    }

    private ConsentStatement Grant(ConsentStatement bare) => bare with
    {
        Effect = StatementEffect.Grant,
        Scope = bare.Scope ?? StatementScope.Everything,
        Duties = (Duties)Random.Next(32),
        AfterRevocation = Pick(AfterRevocation.StopNewUse, AfterRevocation.TakeDownOutputs, AfterRevocation.RunOffDays(30)),
        Delegation = Maybe(0.3) ? Pick("power-1", "power-2") : null,
    };

    private ConsentStatement Signal(ConsentStatement bare) => bare with
    {
        Source = StatementSource.Signal,
        Signal = "tdmrep",
        Side = bare.Subject!.Kind == SubjectKind.Recording && Maybe(0.5) ? Side.None : bare.Side,
        Party = bare.Subject.Kind != SubjectKind.Voice && Maybe(0.5) ? null : bare.Party,
    };

    private StatementSubject Subject(Side side, PartyId party) => Random.Next(4) switch
    {
        0 => StatementSubject.Of(Pick(Catalogues)),
        1 when side == Side.Work => StatementSubject.Of(Pick(Works)),
        1 when side is Side.Artist or Side.Voice => StatementSubject.VoiceOf(party),
        _ => StatementSubject.Of(Pick(Recordings)),
    };

    private StatementScope Scope() => new()
    {
        Licensees = Pick(LicenseeScope.Any, LicenseeScope.Only(Pick(Licensees)), LicenseeScope.Except(Pick(Licensees)), LicenseeScope.Only("HTTPS://studio.example/")),
        Territories = TerritorySet.Parse(Pick(Territories)),
        Models = Pick<ImmutableArray<ModelPattern>>([ModelPattern.Any], [ModelPattern.Parse("studio@*")], [ModelPattern.Parse("studio@3"), ModelPattern.Parse("other@1")]),
        Destinations = Pick(Destinations.All, Destinations.All, Destinations.InApp, Destinations.Share | Destinations.Download),
    };

    private Territory AnyTerritory() => Maybe(0.1) ? Territory.Worldwide : Territory.Parse(Pick("SE", "US", "DE", "NO"));

    private Uses AnyUses() => Random.Next(4) switch
    {
        0 => (Uses)ushort.MaxValue,
        1 => (Uses)Random.Next(1, 1 << 16),
        _ => (Uses)(1 << Random.Next(16)),
    };

    private bool Maybe(double chance) => Random.NextDouble() < chance;

    private T Pick<T>(params T[] choices) => choices[Random.Next(choices.Length)];

    private ImmutableArray<T> Some<T>(T[] choices, double chance) => [.. choices.Where(_ => Maybe(chance))];
}
