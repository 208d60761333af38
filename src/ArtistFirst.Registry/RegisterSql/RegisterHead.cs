using System.Data.Common;
using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>Where a register stands: the one row that every change goes through, so that revisions and the history have no gaps.</summary>
/// <param name="Registry">Who keeps it.</param>
/// <param name="Revision">The revision; 0 in an empty register.</param>
/// <param name="Size">How many entries the history has.</param>
/// <param name="AsOf">The instant of the last change.</param>
/// <param name="Chain">The chain hash of the last entry.</param>
/// <param name="Version">The version of the schema.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RegisterHead(string Registry, long Revision, long Size, DateTimeOffset AsOf, Sha256Hash Chain, long Version)
{
    private const string Columns = "registry, revision, size, as_of, chain, (SELECT version FROM register_schema)";

    /// <summary>Takes the row for a transaction: others that write wait here.</summary>
    public const string Take = $"UPDATE register_head SET shard = shard WHERE shard = @p0 RETURNING {Columns}";

    public const string Query = $"SELECT {Columns} FROM register_head WHERE shard = @p0";

    public const string Insert = "INSERT INTO register_head (shard, registry, revision, size, as_of, chain) VALUES (@p0, @p1, 0, 0, 0, @p2) ON CONFLICT (shard) DO NOTHING";

    public const string Update = "UPDATE register_head SET revision = @p1, size = @p2, as_of = @p3, chain = @p4 WHERE shard = @p0";

    public static RegisterHead Read(DbDataReader row) => new(
        row.GetString(0), row.GetInt64(1), row.GetInt64(2), new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero), Sha256Hash.FromBytes(row.GetFieldValue<byte[]>(4)), row.GetInt64(5));
}
