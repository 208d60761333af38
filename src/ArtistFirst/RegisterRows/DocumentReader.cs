using System.Buffers;
using System.Text;

namespace ArtistFirst;

/// <summary>Reads a document of a register file.</summary>
internal static class DocumentReader
{
    private const int HashLength = 64;
    private const string HashForm = "a SHA-256 of 64 small hexadecimal digits";

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdef"u8);
    private static readonly MemberNames Members = new(["id", "sha256"], ["title"]);

    public static RightsDocument Read(ref JsonCursor json, Interned interned)
    {
        RightsDocument document = new(string.Empty, string.Empty);
        uint seen = 0;
        json.BeginObject();
        while (json.TryReadMember(Members, ref seen, out string? member))
        {
            document = member switch
            {
                "id" => document with { Id = RegisterValues.ReadId(ref json, interned) },
                "sha256" => document with { Sha256 = ReadHash(ref json) },
                _ => document with { Title = json.ReadText(PartyReader.LongestName) },
            };
        }

        json.RequireMembers(Members, seen);
        return document;
    }

    private static string ReadHash(ref JsonCursor json)
    {
        ReadOnlySpan<byte> hash = json.ReadCode(HashForm);
        return hash.Length == HashLength && !hash.ContainsAnyExcept(HexDigits) ? Encoding.ASCII.GetString(hash) : throw json.Unexpected(HashForm);
    }
}
