using System.Data.Common;

namespace ArtistFirst.Registry;

/// <summary>That a sender stated a claim, and whether the sender still does.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Source">The sender.</param>
/// <param name="Claim">The claim's id.</param>
/// <param name="StatedAt">When the sender stated it last.</param>
/// <param name="DroppedAt">When the sender stated the asset's claims without it; null while it is stated.</param>
internal sealed record StatedRow(string Asset, string Source, string Claim, DateTimeOffset StatedAt, DateTimeOffset? DroppedAt)
{
    public const string OfAssets = "SELECT asset, source, claim, stated_at, dropped_at FROM register_stated WHERE shard = 0 AND asset IN ({keys})";

    public const string Put = """
        INSERT INTO register_stated (shard, asset, source, claim, stated_at, dropped_at) {rows}
        ON CONFLICT (shard, asset, source, claim) DO UPDATE SET stated_at = excluded.stated_at, dropped_at = excluded.dropped_at
        """;

    public object?[] Values => [RegisterSession.Shard, Asset, Source, Claim, StatedAt.UtcTicks, DroppedAt?.UtcTicks];

    public static StatedRow Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero), row.IsDBNull(4) ? null : new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero));
}
