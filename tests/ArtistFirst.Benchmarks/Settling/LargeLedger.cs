using System.Data.Common;
using System.Globalization;
using ArtistFirst.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ArtistFirst.Benchmarks.Settling;

/// <summary>A ledger of many deliveries, the register that knows their shares, and the same facts as plain columns of a table.</summary>
internal static class LargeLedger
{
    public const int Recordings = 20_000;

    private const int Batch = 2_000;

    private static readonly Territory[] Territories = [.. "SE NO DK FI DE FR GB US CA MX BR JP KR AU NZ IT ES PT NL BE".Split(' ').Select(Territory.Parse)];
    private static readonly Uses[] Uses = [ArtistFirst.Uses.Remix, ArtistFirst.Uses.Stems, ArtistFirst.Uses.Sample, ArtistFirst.Uses.Reference];
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    public static string PlainOf(string file) => file + ".plain";

    public static RightsRegister Register()
    {
        PartyId[] parties = [.. Enumerable.Range(0, 500).Select(static number => PartyId.Parse(string.Create(CultureInfo.InvariantCulture, $"https://p{number}.example")))];
        return new RightsRegister(new RegisterContents
        {
            Registry = "https://registry.example",
            Revision = 1,
            AsOf = Start.AddDays(30),
            Parties = [.. parties.Select(static id => new Party { Id = id, Name = id.Value, Kind = PartyKind.Organization })],
            Recordings = [.. Enumerable.Range(0, Recordings).Select(number => new Recording
            {
                Isrc = IsrcOf(number),
                Title = "song",
                Claims =
                [
                    new RightsClaim { Party = parties[number % 500], Side = Side.Master, Share = Share.Percent(60) },
                    new RightsClaim { Party = parties[(number + 7) % 500], Side = Side.Master, Share = Share.Percent(40) },
                ],
            })],
        });
    }

    public static async Task PrepareAsync(string file, int rows)
    {
        Random random = new(7);
        await using SqliteUsageLedger ledger = new(file);
        List<Task> pending = [];
        using SqliteConnection plain = new($"Data Source={PlainOf(file)};Pooling=False");
        plain.Open();
        Run(plain, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE used (recording TEXT NOT NULL, uses INTEGER NOT NULL, territory TEXT NOT NULL, weight INTEGER NOT NULL)");
        using SqliteTransaction transaction = plain.BeginTransaction();
        using SqliteCommand insert = plain.CreateCommand();
        insert.CommandText = "INSERT INTO used VALUES ($recording, $uses, $territory, $weight)";
        SqliteParameter[] cells = [.. new[] { "$recording", "$uses", "$territory", "$weight" }.Select(name => insert.Parameters.AddWithValue(name, 0))];
        for (int row = 0; row < rows; row++)
        {
            UsageEvent usage = Event(random, row);
            UsageSource source = usage.Delivery!.Sources[0];
            (cells[0].Value, cells[1].Value, cells[2].Value, cells[3].Value) = (source.Recording.ToString(), (int)usage.Uses, usage.Territory.ToString(), source.Weights.Master);
            insert.ExecuteNonQuery();
            pending.Add(ledger.AppendAsync(usage).AsTask());
            if (pending.Count == Batch)
            {
                await Task.WhenAll(pending);
                pending.Clear();
            }
        }

        await Task.WhenAll(pending);
        transaction.Commit();
    }

    /// <summary>A ledger by its address: the path of a file, or how to connect to a database.</summary>
    public static StoredUsageLedger Open(string address) => IsPostgres(address) ? new PostgresUsageLedger(address) : new SqliteUsageLedger(address);

    public static string StoreOf(string address) => IsPostgres(address) ? "PostgreSQL" : "SQLite";

    /// <summary>Records the same uses in a database, and the same facts as plain columns of a table beside them.</summary>
    public static async Task CopyAsync(string file, string database)
    {
        await using StoredUsageLedger source = Open(file);
        await using StoredUsageLedger copy = Open(database);
        await using NpgsqlConnection plain = new(database);
        await plain.OpenAsync();
        await using NpgsqlCommand make = new("CREATE TABLE used (recording text NOT NULL, uses integer NOT NULL, territory text NOT NULL, weight integer NOT NULL)", plain);
        await make.ExecuteNonQueryAsync();
        await using NpgsqlBinaryImporter rows = await plain.BeginBinaryImportAsync("COPY used FROM STDIN (FORMAT BINARY)");
        await foreach (UsageEntry[] entries in source.ReadAsync().Chunk(ProvableUsageLedger.MostAtOnce))
        {
            await copy.AppendAllAsync([.. entries.Select(static entry => entry.Event)]);
            foreach (UsageEvent usage in entries.Select(static entry => entry.Event))
            {
                UsageSource only = usage.Delivery!.Sources[0];
                await rows.WriteRowAsync(default, only.Recording.ToString(), (int)usage.Uses, usage.Territory.ToString(), only.Weights.Master);
            }
        }

        await rows.CompleteAsync();
    }

    /// <summary>The store's own GROUP BY over plain columns.</summary>
    public static async Task<long> GroupByAsync(string address)
    {
        const string Query = "SELECT recording, uses, territory, COUNT(*), SUM(weight) FROM used GROUP BY recording, uses, territory";
        await using DbConnection plain = IsPostgres(address) ? new NpgsqlConnection(address) : new SqliteConnection($"Data Source={PlainOf(address)};Mode=ReadOnly;Pooling=False");
        await plain.OpenAsync();
        await using DbCommand query = plain.CreateCommand();
        query.CommandText = Query;
        query.CommandTimeout = 0;
        await using DbDataReader groups = await query.ExecuteReaderAsync();
        long count = 0;
        while (await groups.ReadAsync())
        {
            count++;
        }

        return count;
    }

    private static bool IsPostgres(string address) => address.StartsWith("Host=", StringComparison.Ordinal);

    private static UsageEvent Event(Random random, int row)
    {
        Isrc recording = IsrcOf(random.Next(Recordings));
        Territory territory = Territories[random.Next(Territories.Length)];
        DateTimeOffset at = Start.AddSeconds(row % 2_500_000);
        return new UsageEvent
        {
            OperationId = OperationId.From(Guid.CreateVersion7(Start.AddMilliseconds(row))),
            Kind = UsageEventKind.Delivered,
            Recording = recording,
            Uses = Uses[random.Next(Uses.Length)],
            Territory = territory,
            ProcessingTerritory = territory,
            Licensee = "https://studio.example",
            Model = ModelVersion.Parse("studio@3"),
            At = at,
            LicenseId = "license-1",
            GrantIndex = 0,
            Delivery = new UsageDelivery
            {
                OutputHash = Sha256Hash.Of(BitConverter.GetBytes(row)),
                Duration = TimeSpan.FromMinutes(3),
                Sources = [new UsageSource { Recording = recording, Weights = new SideWeights(random.Next(SideWeights.Whole), 0, 0), Confidence = random.Next(SideWeights.Whole) }],
            },
        };
    }

    private static Isrc IsrcOf(int number) => Isrc.Parse(string.Create(CultureInfo.InvariantCulture, $"SEABC26{number:D5}"));

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
