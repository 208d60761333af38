using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>Reads the claims of a recording or a work.</summary>
internal static class ClaimReader
{
    private const int MostClaims = 1024;

    private static readonly MemberNames OfRecording = new(["party", "side"], ["share", "territories", "from", "until", "recordedAt", "retractedAt"]);
    private static readonly MemberNames OfWork = new(["party", "share"], ["territories", "from", "until", "recordedAt", "retractedAt"]);

    public static ImmutableArray<RightsClaim> ReadList(ref JsonCursor json, Interned interned, bool ofWork)
    {
        ImmutableArray<RightsClaim>.Builder claims = ImmutableArray.CreateBuilder<RightsClaim>();
        json.BeginList();
        while (json.TryReadEntry())
        {
            claims.Add(interned.Claim(ofWork ? ReadOfWork(ref json, interned) : ReadOfRecording(ref json, interned)));
            if (claims.Count > MostClaims)
            {
                throw json.Unexpected($"at most {MostClaims} claims", "more");
            }
        }

        return interned.Claims(claims.DrainToImmutable());
    }

    private static RightsClaim ReadOfWork(ref JsonCursor json, Interned interned) => ReadMembers(ref json, interned, OfWork, Side.Work, out _);

    private static RightsClaim ReadOfRecording(ref JsonCursor json, Interned interned)
    {
        RightsClaim claim = ReadMembers(ref json, interned, OfRecording, Side.None, out bool hasShare);
        return claim.Side == Side.Master && !hasShare
            ? throw json.Unexpected("the member 'share' in a claim of the master side; 'unknown' where it is not known", "an object without it")
            : claim;
    }

    private static RightsClaim ReadMembers(ref JsonCursor json, Interned interned, MemberNames members, Side side, out bool hasShare)
    {
        RightsClaim claim = new() { Party = null!, Side = side };
        hasShare = false;
        uint seen = 0;
        json.BeginObject();
        while (json.TryReadMember(members, ref seen, out string? member))
        {
            hasShare |= member is "share";
            claim = member switch
            {
                "party" => claim with { Party = interned.ReadParty(ref json) },
                "side" => claim with { Side = (Side)(RegisterValues.ReadWord(ref json, SideNames.Names) + 1) },
                "share" => claim with { Share = RegisterValues.ReadShare(ref json) },
                "territories" => claim with { Territories = RegisterValues.ReadTerritories(ref json) },
                "from" => claim with { From = RegisterValues.ReadInstant(ref json) },
                "until" => claim with { Until = RegisterValues.ReadInstant(ref json) },
                "recordedAt" => claim with { RecordedAt = RegisterValues.ReadInstant(ref json) },
                _ => claim with { RetractedAt = RegisterValues.ReadInstant(ref json) },
            };
        }

        json.RequireMembers(members, seen);
        return claim;
    }
}
