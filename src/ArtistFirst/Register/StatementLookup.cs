using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>Finds statements by id, by subject, and withdrawals by what they withdraw.</summary>
internal sealed class StatementLookup
{
    /// <summary>Up to so many statements about one subject are looked through; more are told apart by who made them.</summary>
    private const int MostLookedThrough = 16;

    private readonly Dictionary<string, ConsentStatement> _byId;
    private readonly Dictionary<StatementSubject, ImmutableArray<ConsentStatement>> _bySubject;
    private readonly Dictionary<StatementSubject, ILookup<PartyId?, ConsentStatement>> _byParty;
    private readonly Dictionary<string, ImmutableArray<ConsentStatement>> _withdrawals;
    private readonly int _kinds;

    public StatementLookup(ImmutableArray<ConsentStatement> statements)
    {
        _byId = new Dictionary<string, ConsentStatement>(statements.Length, StringComparer.Ordinal);
        Dictionary<StatementSubject, List<ConsentStatement>> bySubject = [];
        Dictionary<string, List<ConsentStatement>> withdrawals = new(StringComparer.Ordinal);
        foreach (ConsentStatement statement in statements)
        {
            _byId[statement.Id] = statement;
            if (statement.Withdraws is { } withdrawn)
            {
                Append(withdrawals, withdrawn, statement);
            }
            else if (statement.Subject is { } subject)
            {
                Append(bySubject, subject, statement);
            }
        }

        _bySubject = Ordered(bySubject, null);
        _kinds = _bySubject.Keys.Aggregate(0, static (kinds, subject) => kinds | (1 << (int)subject.Kind));
        _byParty = _bySubject
            .Where(static entry => entry.Value.Length > MostLookedThrough)
            .ToDictionary(static entry => entry.Key, static entry => entry.Value.ToLookup(static statement => SpeakerOf(statement)));
        _withdrawals = Ordered(withdrawals, StringComparer.Ordinal);
    }

    /// <summary>Whether anything is said about a subject of that kind.</summary>
    public bool HasAny(SubjectKind kind) => (_kinds & (1 << (int)kind)) != 0;

    public ConsentStatement? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    public ImmutableArray<ConsentStatement> About(StatementSubject subject) => _bySubject.GetValueOrDefault(subject, []);

    /// <summary>What some parties said about a subject, and signals about it, which no party made. The order is not told.</summary>
    public IEnumerable<ConsentStatement> About(StatementSubject subject, IReadOnlySet<PartyId> parties)
    {
        if (_byParty.TryGetValue(subject, out ILookup<PartyId?, ConsentStatement>? byParty))
        {
            return byParty[null].Concat(parties.SelectMany(party => byParty[party]));
        }

        return About(subject).Where(statement => SpeakerOf(statement) is not { } party || parties.Contains(party));
    }

    public ImmutableArray<ConsentStatement> WithdrawalsOf(string statementId) => _withdrawals.GetValueOrDefault(statementId, []);

    private static PartyId? SpeakerOf(ConsentStatement statement) => statement.Source == StatementSource.Signal ? null : statement.Party;

    private static void Append<TKey>(Dictionary<TKey, List<ConsentStatement>> lists, TKey key, ConsentStatement statement)
        where TKey : notnull
    {
        ref List<ConsentStatement>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        (list ??= []).Add(statement);
    }

    // The order of rows in a register means nothing; answers list statements by id.
    private static Dictionary<TKey, ImmutableArray<ConsentStatement>> Ordered<TKey>(Dictionary<TKey, List<ConsentStatement>> lists, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        Dictionary<TKey, ImmutableArray<ConsentStatement>> ordered = new(lists.Count, comparer);
        foreach ((TKey key, List<ConsentStatement> list) in lists)
        {
            list.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
            ordered[key] = [.. list];
        }

        return ordered;
    }
}
