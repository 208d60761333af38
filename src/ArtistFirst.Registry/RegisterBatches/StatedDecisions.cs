namespace ArtistFirst.Registry;

/// <summary>A sender who states the claims on a work as a whole takes back what was stated before and is not any more. What somebody retracted by hand stays retracted.</summary>
internal static class StatedDecisions
{
    /// <summary>Whether the sender has stated something else since. The same once more is not outdated: it changes nothing.</summary>
    public static bool IsOutdated(RegisterBatch batch, string asset, StatedClaims stated)
    {
        if (!batch.Outdated.TryGetValue(stated, out bool isOutdated))
        {
            StatedRow[] own = [.. batch.Known.StatedOf(asset).Where(row => IsOf(row, stated))];
            bool isOlder = Array.Exists(own, row => (row.DroppedAt ?? row.StatedAt) > stated.At);
            isOutdated = isOlder && !stated.Claims.SetEquals(own.Where(static row => row.DroppedAt is null).Select(static row => row.Claim));
            batch.Outdated.Add(stated, isOutdated);
        }

        return isOutdated;
    }

    /// <summary>Retracts what the sender alone stated and does not state any more.</summary>
    public static void Drop(RegisterBatch batch, string asset, StatedClaims stated)
    {
        List<StatedRow> rows = batch.Known.StatedOf(asset);
        foreach (StatedRow dropped in rows.Where(row => IsOf(row, stated) && row.DroppedAt is null && row.StatedAt <= stated.At && !stated.Claims.Contains(row.Claim)).ToArray())
        {
            Put(batch, dropped with { DroppedAt = stated.At });
            if (!rows.Exists(row => string.Equals(row.Claim, dropped.Claim, StringComparison.Ordinal) && row.DroppedAt is null))
            {
                ClaimDecisions.Retract(batch, asset, dropped.Claim);
            }
        }
    }

    /// <summary>Whether a claim that does not stand was retracted because whoever stated it did so no longer, and not by hand.</summary>
    public static bool IsRevised(RegisterBatch batch, string asset, string claim)
    {
        StatedRow[] rows = [.. batch.Known.StatedOf(asset).Where(row => string.Equals(row.Claim, claim, StringComparison.Ordinal))];
        return rows.Length > 0 && Array.TrueForAll(rows, static row => row.DroppedAt is not null);
    }

    /// <summary>Writes down that the sender states a claim.</summary>
    public static void Note(RegisterBatch batch, string asset, string claim, StatedClaims stated)
    {
        StatedRow? known = batch.Known.StatedOf(asset).Find(row => IsOf(row, stated) && string.Equals(row.Claim, claim, StringComparison.Ordinal));
        if (known is null or { DroppedAt: not null } || known.StatedAt < stated.At)
        {
            Put(batch, new StatedRow(asset, stated.Source, claim, stated.At, DroppedAt: null));
        }
    }

    private static bool IsOf(StatedRow row, StatedClaims stated) => string.Equals(row.Source, stated.Source, StringComparison.Ordinal);

    private static void Put(RegisterBatch batch, StatedRow row)
    {
        List<StatedRow> rows = batch.Known.StatedOf(row.Asset);
        rows.RemoveAll(known => string.Equals(known.Source, row.Source, StringComparison.Ordinal) && string.Equals(known.Claim, row.Claim, StringComparison.Ordinal));
        rows.Add(row);
        batch.Writes.Stated[(row.Asset, row.Source, row.Claim)] = row.Values;
    }
}
