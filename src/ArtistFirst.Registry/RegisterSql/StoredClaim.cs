using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>A claim as a row: what it says has an id, by which the same claim is known again, whenever it was recorded.</summary>
internal static class StoredClaim
{
    private static readonly string Worldwide = TerritorySet.Worldwide.ToString();

    public const string Columns = "asset, id, recorded_at, retracted_at, party, side, share_part, share_of, territories, valid_from, valid_until";

    public const string Insert =
        $"INSERT INTO register_claim (shard, {Columns}) {{rows}} ON CONFLICT (shard, asset, id, recorded_at) DO UPDATE SET retracted_at = excluded.retracted_at";

    public const string SameClaims = $"SELECT {Columns} FROM register_claim WHERE shard = 0 AND (asset, id) IN ({{pairs}})";

    public const string OfAssets = $"SELECT {Columns} FROM register_claim WHERE shard = 0 AND asset IN ({{keys}})";

    /// <summary>The id: what is claimed, without when the register learned or unlearned it.</summary>
    public static string IdOf(string asset, RightsClaim claim)
    {
        string content = string.Create(
            CultureInfo.InvariantCulture,
            $"{asset}\n{claim.Party}\n{(int)claim.Side}\n{claim.Share}\n{TextOf(claim.Territories)}\n{claim.From?.UtcTicks}\n{claim.Until?.UtcTicks}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(content), hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    public static object?[] ValuesOf(string asset, string id, RightsClaim claim) =>
    [
        RegisterSession.Shard, asset, id, claim.RecordedAt!.Value.UtcTicks, claim.RetractedAt?.UtcTicks, claim.Party.ToString(), (long)claim.Side,
        (long)claim.Share.Numerator, (long)claim.Share.Denominator, TextOf(claim.Territories), claim.From?.UtcTicks, claim.Until?.UtcTicks,
    ];

    public static (string Asset, string Id, RightsClaim Claim) Read(DbDataReader row) => (row.GetString(0), row.GetString(1), new RightsClaim
    {
        RecordedAt = InstantAt(row, 2),
        RetractedAt = InstantAt(row, 3),
        Party = PartyId.Parse(row.GetString(4)),
        Side = (Side)row.GetInt64(5),
        Share = row.GetInt64(7) == 0 ? Share.Unknown : Share.Fraction((int)row.GetInt64(6), (int)row.GetInt64(7)),
        Territories = TerritorySet.Parse(row.GetString(8)),
        From = InstantAt(row, 9),
        Until = InstantAt(row, 10),
    });

    // Nearly every claim is for the world.
    private static string TextOf(TerritorySet territories) => territories.IsWorldwide ? Worldwide : territories.ToString();

    private static DateTimeOffset? InstantAt(DbDataReader row, int column) => row.IsDBNull(column) ? null : new DateTimeOffset(row.GetInt64(column), TimeSpan.Zero);
}
