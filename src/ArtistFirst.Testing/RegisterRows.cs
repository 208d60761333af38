using System.Collections.Immutable;

namespace ArtistFirst.Testing;

/// <summary>The rows that an <see cref="InMemoryRegister"/> adds to itself.</summary>
internal static class RegisterRows
{
    public static RegisterContents Add(RegisterContents contents, Isrc isrc, Vocals vocals)
    {
        Work work = new()
        {
            Iswc = FreeWork(contents),
            Title = $"Work of {isrc}",
            Claims = [Owns(InMemoryRegister.Writer, Side.Work, 50), Owns(InMemoryRegister.Publisher, Side.Work, 50)],
        };
        ImmutableArray<RightsClaim> voice = vocals == Vocals.No ? [] : [Owns(InMemoryRegister.Artist, Side.Voice, 100)];
        Recording recording = new()
        {
            Isrc = isrc,
            Title = $"Recording {isrc}",
            Artists = ["Test Artist"],
            Works = [work.Iswc],
            Labels = [InMemoryRegister.Label],
            Vocals = vocals,
            Claims = [Owns(InMemoryRegister.Label, Side.Master, 100), Owns(InMemoryRegister.Artist, Side.Artist, 100), .. voice],
        };
        return Add(contents, recording, [work]);
    }

    public static RegisterContents Add(RegisterContents contents, Recording recording, ImmutableArray<Work> works)
    {
        HashSet<PartyId> known = [.. contents.Parties.Select(party => party.Id)];
        IEnumerable<RightsClaim> claims = recording.Claims.Concat(works.SelectMany(work => work.Claims));
        IEnumerable<Party> people = claims.Where(claim => claim.Side is Side.Artist or Side.Voice).Select(claim => Named(claim.Party, PartyKind.Person));
        IEnumerable<Party> others = claims.Select(claim => claim.Party).Concat(recording.Labels).Select(party => Named(party, PartyKind.Organization));
        return contents with
        {
            Parties = contents.Parties.AddRange(people.Concat(others).Where(party => known.Add(party.Id))),
            Works = contents.Works.AddRange(works),
            Recordings = contents.Recordings.Add(recording),
        };
    }

    /// <summary>One statement of each party with a part, for each side and each thing that it speaks of.</summary>
    public static List<ConsentStatement> Say(
        RegisterContents contents, Isrc isrc, Uses uses, StatementEffect effect, Side? side, DateTimeOffset now, Func<string> nextId)
    {
        List<ConsentStatement> said = [];
        foreach ((RightsClaim claim, StatementSubject subject) in Parts(contents, isrc, side))
        {
            said.Add(new ConsentStatement
            {
                Id = nextId(),
                Party = claim.Party,
                Side = claim.Side,
                Subject = subject,
                Uses = uses,
                Effect = effect,
                Scope = StatementScope.Everything,
                RecordedAt = now,
                Source = StatementSource.Portal,
            });
        }

        return said.Count > 0 ? said : throw new ArgumentException($"Expected a side of {isrc} in which somebody has a part; nobody has in {side}.", nameof(side));
    }

    public static RegisterContents Withdraw(RegisterContents contents, Isrc isrc, Uses uses, Side side, DateTimeOffset now, Func<string> nextId)
    {
        HashSet<StatementSubject> subjects = [.. Parts(contents, isrc, side).Select(part => part.Subject)];
        HashSet<string?> withdrawn = [.. contents.Statements.Select(statement => statement.Withdraws)];
        ConsentStatement[] standing =
        [
            .. contents.Statements.Where(statement =>
                statement.Side == side && (statement.Uses & uses) != Uses.None && subjects.Contains(statement.Subject!) && !withdrawn.Contains(statement.Id)),
        ];
        return standing.Length == 0
            ? throw new ArgumentException($"Expected a side that has said something of {uses} of {isrc}; {side} has not.", nameof(side))
            : contents with { Statements = contents.Statements.AddRange(standing.Select(statement => Withdrawal(statement, now, nextId()))) };
    }

    private static ConsentStatement Withdrawal(ConsentStatement statement, DateTimeOffset now, string id) => new()
    {
        Id = id,
        Party = statement.Party,
        Effect = StatementEffect.Withdraw,
        Withdraws = statement.Id,
        RecordedAt = now,
        Source = StatementSource.Portal,
    };

    private static IEnumerable<(RightsClaim Claim, StatementSubject Subject)> Parts(RegisterContents contents, Isrc isrc, Side? side)
    {
        Recording recording = contents.Recordings.FirstOrDefault(recording => recording.Isrc == isrc)
            ?? throw new ArgumentException($"Expected a recording of the register; it has no {isrc}. {nameof(InMemoryRegister.Add)} it first.", nameof(isrc));
        IEnumerable<(RightsClaim Claim, StatementSubject Subject)> own = recording.Claims.Select(claim => (claim, StatementSubject.Of(isrc)));
        IEnumerable<(RightsClaim Claim, StatementSubject Subject)> works = contents.Works.Where(work => recording.Works.Contains(work.Iswc))
            .SelectMany(work => work.Claims.Select(claim => (claim, StatementSubject.Of(work.Iswc))));
        return own.Concat(works).Where(part => side is null || part.Claim.Side == side).DistinctBy(part => (part.Claim.Party, part.Claim.Side, part.Subject));
    }

    private static RightsClaim Owns(PartyId party, Side side, decimal percent) => new() { Party = party, Side = side, Share = Share.Percent(percent) };

    private static Party Named(PartyId id, PartyKind kind) => new() { Id = id, Name = id.ToString(), Kind = kind };

    /// <summary>A well-formed code that no work of the register has; T-900 and up is far from what is given out.</summary>
    private static Iswc FreeWork(RegisterContents contents)
    {
        long number = (900_000_000L + contents.Works.Length) * 10;
        HashSet<Iswc> taken = [.. contents.Works.Select(work => work.Iswc)];
        while (true)
        {
            // One of ten check digits is right.
            if (Iswc.TryParse($"T{number++:D10}", out Iswc iswc) && !taken.Contains(iswc))
            {
                return iswc;
            }
        }
    }
}
