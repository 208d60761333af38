namespace ArtistFirst;

/// <summary>Reads a statement of a register file.</summary>
internal static class StatementReader
{
    public static readonly WireNames Effects = new("deny", "grant", "withdraw");
    public static readonly WireNames Sources = new("signal", "contract", "portal");

    private const int LongestSignal = 1000;
    private const string AfterRevocationForm = "stop-new-use, retire-model-by:2027-12-31, take-down-outputs or run-off-days:90";

    private static readonly MemberNames Members = new(
        ["id", "effect", "recordedAt", "source"],
        ["party", "givenBy", "side", "subject", "uses", "withdraws", "scope", "from", "until", "duties", "afterRevocation", "signal", "document", "delegation"]);

    public static ConsentStatement Read(ref JsonCursor json, Interned interned)
    {
        ConsentStatement statement = new() { Id = string.Empty, Effect = default, RecordedAt = default, Source = default };
        uint seen = 0;
        json.BeginObject();
        while (json.TryReadMember(Members, ref seen, out string? member))
        {
            statement = ReadWhoAndWhen(ref json, interned, member, statement) ?? ReadWhat(ref json, interned, member, statement);
        }

        json.RequireMembers(Members, seen);
        return statement;
    }

    private static ConsentStatement? ReadWhoAndWhen(ref JsonCursor json, Interned interned, string member, ConsentStatement statement) => member switch
    {
        "id" => statement with { Id = RegisterValues.ReadId(ref json, interned) },
        "recordedAt" => statement with { RecordedAt = RegisterValues.ReadInstant(ref json) },
        "source" => statement with { Source = (StatementSource)RegisterValues.ReadWord(ref json, Sources) },
        "party" => statement with { Party = interned.ReadParty(ref json) },
        "givenBy" => statement with { GivenBy = interned.ReadParty(ref json) },
        "from" => statement with { From = RegisterValues.ReadInstant(ref json) },
        "until" => statement with { Until = RegisterValues.ReadInstant(ref json) },
        "signal" => statement with { Signal = interned.Text(json.ReadText(LongestSignal)) },
        "document" => statement with { Document = RegisterValues.ReadId(ref json, interned) },
        "delegation" => statement with { Delegation = RegisterValues.ReadId(ref json, interned) },
        _ => null,
    };

    private static ConsentStatement ReadWhat(ref JsonCursor json, Interned interned, string member, ConsentStatement statement) => member switch
    {
        "effect" => statement with { Effect = (StatementEffect)RegisterValues.ReadWord(ref json, Effects) },
        "side" => statement with { Side = (Side)(RegisterValues.ReadWord(ref json, SideNames.Names) + 1) },
        "subject" => statement with { Subject = SubjectReader.Read(ref json, interned) },
        "uses" => statement with { Uses = (Uses)RegisterValues.ReadWords(ref json, UseNames.Names) },
        "withdraws" => statement with { Withdraws = RegisterValues.ReadId(ref json, interned) },
        "scope" => statement with { Scope = interned.Scope(ScopeReader.Read(ref json, interned)) },
        "duties" => statement with { Duties = (Duties)RegisterValues.ReadWords(ref json, DutyNames.Names) },
        _ => statement with { AfterRevocation = ReadAfterRevocation(ref json) },
    };

    private static AfterRevocation ReadAfterRevocation(ref JsonCursor json)
    {
        Span<char> text = stackalloc char[32];
        ReadOnlySpan<byte> code = json.ReadCode(AfterRevocationForm);
        return System.Text.Encoding.UTF8.TryGetChars(code, text, out int length) && AfterRevocation.TryParse(text[..length], out AfterRevocation value)
            ? value
            : throw json.Unexpected(AfterRevocationForm);
    }
}
