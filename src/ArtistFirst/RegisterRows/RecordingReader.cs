using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>Reads a recording of a register file.</summary>
internal static class RecordingReader
{
    public const int MostNames = 256;

    public static readonly WireNames VocalsWords = new("unknown", "yes", "no");

    private static readonly MemberNames Members = new(["isrc", "title"], ["artists", "works", "catalogues", "labels", "vocals", "containsAi", "contributions", "claims"]);

    public static Recording Read(ref JsonCursor json, Interned interned)
    {
        Recording recording = new() { Isrc = default, Title = string.Empty };
        uint seen = 0;
        json.BeginObject();
        while (json.TryReadMember(Members, ref seen, out string? member))
        {
            recording = member switch
            {
                "isrc" => recording with { Isrc = json.ReadIdentifier<Isrc>() },
                "title" => recording with { Title = json.ReadText(PartyReader.LongestName) },
                "artists" => recording with { Artists = ReadArtists(ref json, interned) },
                "works" => recording with { Works = RegisterValues.ReadIdentifiers<Iswc>(ref json, MostNames) },
                "catalogues" => recording with { Catalogues = interned.Catalogues(RegisterValues.ReadIdentifiers<CatalogueId>(ref json, MostNames)) },
                "labels" => recording with { Labels = interned.Parties(RegisterValues.ReadIdentifiers<PartyId>(ref json, MostNames)) },
                "vocals" => recording with { Vocals = (Vocals)RegisterValues.ReadWord(ref json, VocalsWords) },
                "containsAi" => recording with { ContainsAi = (AiContribution)RegisterValues.ReadWord(ref json, ContributionReader.AiWords) },
                "contributions" => recording with { Contributions = ContributionReader.ReadList(ref json, interned) },
                _ => recording with { Claims = ClaimReader.ReadList(ref json, interned, ofWork: false) },
            };
        }

        json.RequireMembers(Members, seen);
        return recording;
    }

    private static ImmutableArray<string> ReadArtists(ref JsonCursor json, Interned interned)
    {
        ImmutableArray<string>.Builder artists = ImmutableArray.CreateBuilder<string>();
        json.BeginList();
        while (json.TryReadEntry())
        {
            artists.Add(interned.Text(json.ReadText(PartyReader.LongestName)));
            if (artists.Count > MostNames)
            {
                throw json.Unexpected($"at most {MostNames} artists", "more");
            }
        }

        return interned.Texts(artists.DrainToImmutable());
    }
}
