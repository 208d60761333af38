namespace ArtistFirst;

/// <summary>Reads a party of a register file.</summary>
internal static class PartyReader
{
    public const int LongestName = 500;

    public static readonly WireNames Kinds = new("person", "group", "organization");

    private static readonly MemberNames Members = new(["id", "name", "kind"], ["minorUntil", "guardian", "estate"]);

    public static Party Read(ref JsonCursor json, Interned interned)
    {
        PartyId? id = null;
        string name = string.Empty;
        PartyKind kind = default;
        DateTimeOffset? minorUntil = null;
        PartyId? guardian = null;
        PartyId? estate = null;
        uint seen = 0;
        json.BeginObject();
        while (json.TryReadMember(Members, ref seen, out string? member))
        {
            switch (member)
            {
                case "id":
                    id = interned.ReadParty(ref json);
                    break;
                case "name":
                    name = json.ReadText(LongestName);
                    break;
                case "kind":
                    kind = (PartyKind)(RegisterValues.ReadWord(ref json, Kinds) + 1);
                    break;
                case "minorUntil":
                    minorUntil = RegisterValues.ReadInstant(ref json);
                    break;
                case "guardian":
                    guardian = interned.ReadParty(ref json);
                    break;
                default:
                    estate = interned.ReadParty(ref json);
                    break;
            }
        }

        json.RequireMembers(Members, seen);
        return new Party { Id = id!, Name = name, Kind = kind, MinorUntil = minorUntil, Guardian = guardian, Estate = estate };
    }
}
