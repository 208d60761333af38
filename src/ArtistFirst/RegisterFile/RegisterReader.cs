using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>Reads a register file (docs/spec/register.schema.json) in one pass over its bytes.</summary>
internal static class RegisterReader
{
    private const long Version = 1;
    private const int LongestRegistry = 256;
    private const int LongestSchema = 1024;

    /// <summary>The members that a register file may have.</summary>
    public static readonly MemberNames Members = new(
        ["version", "registry", "revision", "asOf"],
        ["$schema", "parties", "documents", "delegations", "works", "recordings", "statements"]);

    private delegate T RowReader<T>(ref JsonCursor json, Interned interned);

    /// <summary>The rows of a register file.</summary>
    /// <exception cref="RegisterFormatException">The bytes are no register file.</exception>
    public static RegisterContents Read(ReadOnlySpan<byte> utf8Json)
    {
        JsonCursor json = new(utf8Json);
        Interned interned = new();
        RegisterContents contents = new() { Registry = string.Empty, Revision = 0, AsOf = default };
        uint seen = 0;
        json.BeginObject();
        while (json.TryReadMember(Members, ref seen, out string? member))
        {
            contents = member switch
            {
                "$schema" => ReadSchema(ref json, contents),
                "version" => ReadVersion(ref json, contents),
                "registry" => contents with { Registry = json.ReadText(LongestRegistry) },
                "revision" => contents with { Revision = json.ReadNumber("a whole number from 1") },
                "asOf" => contents with { AsOf = RegisterValues.ReadInstant(ref json) },
                "parties" => contents with { Parties = ReadRows(ref json, interned, PartyReader.Read) },
                "documents" => contents with { Documents = ReadRows(ref json, interned, DocumentReader.Read) },
                "delegations" => contents with { Delegations = ReadRows(ref json, interned, DelegationReader.Read) },
                "works" => contents with { Works = ReadRows(ref json, interned, WorkReader.Read) },
                "recordings" => contents with { Recordings = ReadRows(ref json, interned, RecordingReader.Read) },
                _ => contents with { Statements = ReadRows(ref json, interned, StatementReader.Read) },
            };
        }

        json.RequireMembers(Members, seen);
        json.RequireEnd();
        return contents;
    }

    /// <summary>Whether a member is a list of rows.</summary>
    public static bool IsList(string member) => member is "parties" or "documents" or "delegations" or "works" or "recordings" or "statements";

    /// <summary>Looks at a member that is none.</summary>
    /// <exception cref="RegisterFormatException">Its value is not what belongs there.</exception>
    public static void CheckHead(string member, ReadOnlySpan<byte> utf8Json)
    {
        JsonCursor json = new(utf8Json);
        RegisterContents contents = new() { Registry = string.Empty, Revision = 1, AsOf = default };
        contents = member switch
        {
            "$schema" => ReadSchema(ref json, contents),
            "version" => ReadVersion(ref json, contents),
            "registry" => contents with { Registry = json.ReadText(LongestRegistry) },
            "revision" => contents with { Revision = json.ReadNumber("a whole number from 1") },
            _ => contents with { AsOf = RegisterValues.ReadInstant(ref json) },
        };
        if (contents.Revision < 1)
        {
            throw json.Unexpected("a whole number from 1");
        }
    }

    /// <summary>The bytes of a register file.</summary>
    /// <exception cref="RegisterFormatException">The file is larger than a register file may be.</exception>
    public static async Task<byte[]> ReadBytesAsync(string path, CancellationToken cancellationToken)
    {
        long length = new FileInfo(path).Length;
        return length > Array.MaxLength
            ? throw new RegisterFormatException("$", 0, $"a file of at most {Array.MaxLength} bytes", $"{length} bytes")
            : await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
    }

    // For editors: what it names is not looked at.
    private static RegisterContents ReadSchema(ref JsonCursor json, RegisterContents contents) => json.ReadText(LongestSchema).Length > 0 ? contents : throw json.Unexpected("an address");

    private static RegisterContents ReadVersion(ref JsonCursor json, RegisterContents contents) =>
        json.ReadNumber("the version of the format, 1") == Version ? contents : throw json.Unexpected("version 1, the only one that is known here");

    private static ImmutableArray<T> ReadRows<T>(ref JsonCursor json, Interned interned, RowReader<T> read)
    {
        ImmutableArray<T>.Builder rows = ImmutableArray.CreateBuilder<T>();
        json.BeginList();
        while (json.TryReadEntry())
        {
            rows.Add(read(ref json, interned));
        }

        return rows.DrainToImmutable();
    }
}
