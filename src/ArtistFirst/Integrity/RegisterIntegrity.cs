using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>Whether the rows of a register fit together: ids are unique, what is named is there, and every row says what it must.</summary>
internal static class RegisterIntegrity
{
    private const int LongestName = 256;

    /// <summary>The first thing that is wrong; null where nothing is.</summary>
    public static RegisterFault? Check(RegisterContents contents) =>
        CheckHead(contents)
        ?? Unique("parties", contents.Parties, static party => party.Id)
        ?? Unique("documents", contents.Documents, static document => document.Id)
        ?? Unique("delegations", contents.Delegations, static delegation => delegation.Id)
        ?? Unique("works", contents.Works, static work => work.Iswc)
        ?? Unique("statements", contents.Statements, static statement => statement.Id)
        ?? CheckRows(contents);

    private static RegisterFault? CheckHead(RegisterContents contents) => contents switch
    {
        { Registry.Length: 0 or > LongestName } => new RegisterFault("$.registry", $"a name of 1 to {LongestName} characters", $"{contents.Registry.Length} characters"),
        { Revision: < 1 } => new RegisterFault("$.revision", "1 or more", $"{contents.Revision}"),
        _ => null,
    };

    private static RegisterFault? CheckRows(RegisterContents contents)
    {
        RegisterNames names = new(contents);
        return First(contents.Parties, "parties", (party, path) => PartyIntegrity.Check(party, path, names))
            ?? First(contents.Delegations, "delegations", (delegation, path) => DelegationIntegrity.Check(delegation, path, names))
            ?? First(contents.Works, "works", (work, path) => ClaimIntegrity.Check(work, path, names))
            ?? CheckRecordings(contents.Recordings, names)
            ?? First(contents.Statements, "statements", (statement, path) => StatementIntegrity.Check(statement, path, names));
    }

    private static RegisterFault? First<T>(ImmutableArray<T> rows, string member, Func<T, RowPath, RegisterFault?> check)
    {
        for (int row = 0; row < rows.Length; row++)
        {
            if (check(rows[row], new RowPath(member, row)) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    // In the order of their codes, as registers give them page by page, none can come twice, and no set is needed to find that out. There may be many: they are gone through once.
    private static RegisterFault? CheckRecordings(ImmutableArray<Recording> recordings, RegisterNames names)
    {
        Isrc before = default;
        bool areAscending = true;
        for (int row = 0; row < recordings.Length; row++)
        {
            Recording recording = recordings[row];
            areAscending = areAscending && recording.Isrc > before;
            before = recording.Isrc;
            if (ClaimIntegrity.Check(recording, new RowPath("recordings", row), names) is { } fault)
            {
                return fault;
            }
        }

        return areAscending ? null : Unique("recordings", recordings, static recording => recording.Isrc);
    }

    private static RegisterFault? Unique<T, TKey>(string member, ImmutableArray<T> rows, Func<T, TKey> key)
    {
        HashSet<TKey> seen = new(rows.Length);
        for (int row = 0; row < rows.Length; row++)
        {
            if (!seen.Add(key(rows[row])))
            {
                return new RegisterFault(new RowPath(member, row).ToString(), "an id that no other row has", $"'{key(rows[row])}' again");
            }
        }

        return null;
    }
}
