namespace ArtistFirst;

/// <summary>Reads a power of attorney of a register file.</summary>
internal static class DelegationReader
{
    private static readonly MemberNames Members = new(["id", "person", "delegate", "signedBy", "uses", "from", "document"], ["until"]);

    public static VoiceDelegation Read(ref JsonCursor json, Interned interned)
    {
        VoiceDelegation delegation = new()
        {
            Id = string.Empty, Person = null!, Delegate = null!, SignedBy = null!, Uses = Uses.None, From = default, Document = string.Empty,
        };
        uint seen = 0;
        json.BeginObject();
        while (json.TryReadMember(Members, ref seen, out string? member))
        {
            delegation = member switch
            {
                "id" => delegation with { Id = RegisterValues.ReadId(ref json, interned) },
                "person" => delegation with { Person = interned.ReadParty(ref json) },
                "delegate" => delegation with { Delegate = interned.ReadParty(ref json) },
                "signedBy" => delegation with { SignedBy = interned.ReadParty(ref json) },
                "uses" => delegation with { Uses = (Uses)RegisterValues.ReadWords(ref json, UseNames.Names) },
                "from" => delegation with { From = RegisterValues.ReadInstant(ref json) },
                "document" => delegation with { Document = RegisterValues.ReadId(ref json, interned) },
                _ => delegation with { Until = RegisterValues.ReadInstant(ref json) },
            };
        }

        json.RequireMembers(Members, seen);
        return delegation;
    }
}
