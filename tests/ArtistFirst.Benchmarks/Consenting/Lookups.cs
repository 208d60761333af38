using System.Collections.Frozen;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ArtistFirst.Benchmarks.Measuring;
using Microsoft.Data.Sqlite;

namespace ArtistFirst.Benchmarks.Consenting;

/// <summary>
/// The same random recordings, looked up in each of the ways. After each look-up a fence waits for it: a processor that guesses the answer would otherwise overlap the
/// next look-up with this one, and the figures would tell how many it can overlap, not how long one takes.
/// </summary>
internal sealed class Lookups : IDisposable
{
    private const int Keys = 1 << 20;
    private const int Batch = 4096;
    private const int WordsOfLine = 8;

    private readonly Isrc[] _keys = new Isrc[Keys];
    private readonly int[] _lines = new int[Keys];
    private readonly ulong[] _memory;
    private readonly FrozenDictionary<ulong, uint> _frozen;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _select;
    private readonly SqliteParameter _isrc;
    private readonly PostgresLookup? _postgres;
    private readonly UseRequest[] _requests = new UseRequest[Batch];
    private readonly ConsentDecision[] _decisions = new ConsentDecision[Batch];
    private int _next;
    private ulong _sum;

    public Lookups(int count, string folder, ConsentSnapshot snapshot, string? postgres)
    {
        Snapshot = snapshot;
        Random random = new(1);
        int lines = (int)(count / 6.4);
        _memory = GC.AllocateUninitializedArray<ulong>((lines + 1) * WordsOfLine, pinned: true);
        Array.Fill(_memory, 1UL);
        for (int i = 0; i < Keys; i++)
        {
            _keys[i] = LargeRegister.Code(random.Next(count));
            _lines[i] = random.Next(lines);
        }

        long before = GC.GetTotalMemory(forceFullCollection: true);
        long start = Stopwatch.GetTimestamp();
        _frozen = Enumerable.Range(0, count).ToFrozenDictionary(number => LargeRegister.Code(number).Packed, number => (uint)number % 100);
        FrozenSeconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        FrozenBytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)count;
        using (FileStream database = File.OpenRead(SnapshotFiles.DatabasePath(folder)))
        {
            // Into the system's memory: what is compared is no disk.
            database.CopyTo(Stream.Null);
        }

        _connection = new SqliteConnection($"Data Source={SnapshotFiles.DatabasePath(folder)};Mode=ReadOnly;Pooling=False");
        _connection.Open();
        using SqliteCommand cache = _connection.CreateCommand();
        cache.CommandText = "PRAGMA cache_size=-1000000; PRAGMA mmap_size=4000000000";
        cache.ExecuteNonQuery();
        _select = _connection.CreateCommand();
        _select.CommandText = "SELECT policy FROM consent WHERE isrc = $isrc";
        _isrc = _select.Parameters.Add("$isrc", SqliteType.Integer);
        _select.Prepare();
        _postgres = postgres is null ? null : new PostgresLookup(postgres, count);
        At = TimeProvider.System.GetUtcNow();
        Template = new UseRequest(_keys[0], Uses.Remix, Territory.Parse("SE"));
    }

    public ConsentSnapshot Snapshot { get; }

    /// <summary>How long the dictionary took to be made.</summary>
    public double FrozenSeconds { get; }

    /// <summary>How many bytes of memory the dictionary takes for each recording, once it is made.</summary>
    public double FrozenBytes { get; }

    private DateTimeOffset At { get; }

    private UseRequest Template { get; }

    /// <summary>What was looked up, added up, so that no look-up can be left out.</summary>
    public ulong Sum => _sum;

    public IReadOnlyList<Contender> Contenders()
    {
        List<Contender> contenders =
        [
            new("floor: a random line of 64 bytes of as much memory", Floor),
            new("ConsentSnapshot.Decide: transform.remix in SE", Decide),
            new("ConsentSnapshot.DecideMany, one of 4096", DecideMany),
            new("FrozenDictionary, the look-up alone", Frozen),
        ];
        contenders.Add(new("SQLite, prepared SELECT, the look-up alone", Select));
        if (_postgres is not null)
        {
            contenders.Add(new("PostgreSQL on the same machine, prepared SELECT, the look-up alone", SelectFromServer));
        }

        return contenders;
    }

    public void Dispose()
    {
        _postgres?.Dispose();
        _select.Dispose();
        _connection.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Next() => _next = (_next + 1) & (Keys - 1);

    private static void Fence()
    {
        if (Sse2.IsSupported)
        {
            Sse2.LoadFence();
        }
    }

    private void Floor(int count)
    {
        for (int i = 0; i < count; i++)
        {
            // Aligned as the lines of the table are.
            Vector512<ulong> line = Vector512.Create(_memory.AsSpan(_lines[Next()] * WordsOfLine, WordsOfLine));
            _sum += (ulong)BitOperations.TrailingZeroCount(Vector512.Equals(line, Vector512<ulong>.Zero).ExtractMostSignificantBits());
            Fence();
        }
    }

    private void Decide(int count)
    {
        DateTimeOffset at = At;
        for (int i = 0; i < count; i++)
        {
            UseRequest request = Template with { Recording = _keys[Next()] };
            _sum += (ulong)Snapshot.Decide(request, at).Outcome;
            Fence();
        }
    }

    private void DecideMany(int count)
    {
        for (int done = 0; done < count; done += Batch)
        {
            int length = Math.Min(Batch, count - done);
            for (int i = 0; i < length; i++)
            {
                _requests[i] = Template with { Recording = _keys[Next()] };
            }

            Snapshot.DecideMany(_requests.AsSpan(0, length), _decisions, At);
            _sum += (ulong)_decisions[0].Outcome;
        }
    }

    private void Frozen(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _sum += _frozen[_keys[Next()].Packed];
            Fence();
        }
    }

    private void Select(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _isrc.Value = (long)_keys[Next()].Packed;
            _sum += (ulong)(long)_select.ExecuteScalar()!;
        }
    }

    private void SelectFromServer(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _sum += (ulong)_postgres!.Find((long)_keys[Next()].Packed);
        }
    }
}
