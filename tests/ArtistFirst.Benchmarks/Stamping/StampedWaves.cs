using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using ArtistFirst.Benchmarks.Measuring;

namespace ArtistFirst.Benchmarks.Stamping;

/// <summary>
/// What it costs to put a manifest into a WAV file, against hashing the file and copying it, which no way around can save. Each contender starts with an empty destination and nothing of its own left to be written.
/// </summary>
internal sealed class StampedWaves : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-stamping-");
    private readonly StudioSigner _signer = new();

    public async Task MeasureAsync(Report report, int megabytes, int rounds)
    {
        string source = MakeWave(megabytes);
        (string Name, Func<Task> Run)[] contenders =
        [
            ("SHA-256 of the file, then a copy of it", () => HashAndCopyAsync(source, durable: false)),
            ("the same, and the copy is on the disk", () => HashAndCopyAsync(source, durable: true)),
            ("ManifestEmbedder from stream to stream", () => ToStreamAsync(source)),
            ("ManifestEmbedder from file to file: on the disk, then renamed", () => ToFileAsync(source)),
        ];
        double[][] times = [.. contenders.Select(_ => new double[rounds])];
        for (int round = -1; round < rounds; round++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                double elapsed = await TimeAsync(contenders[i].Run);
                if (round >= 0)
                {
                    times[i][round] = elapsed;
                }
            }
        }

        List<Measurement> rows = [.. contenders.Select((contender, i) => new Measurement(contender.Name, Median(times[i]), Median([.. times[i].Zip(times[0], static (time, floor) => time / floor)]), 0))];
        double durable = Median([.. times[3].Zip(times[1], static (time, floor) => time / floor)]);
        report.Add($"A WAV file of {megabytes:N0} MB, {rounds} rounds", $"at most 1.2 times the first, for what promises as much; file to file is {durable:N2} times the second", rows);
    }

    /// <summary>The most memory that a process needs that stamps one file, by its size.</summary>
    public async Task MeasureMemoryAsync(Report report, params int[] sizes)
    {
        List<Measurement> rows = [];
        foreach (int megabytes in sizes)
        {
            string source = MakeWave(megabytes);
            rows.Add(new Measurement($"{megabytes:N0} MB", 0, 0, await PeakMemory.OfChildAsync(source, Destination)));
            File.Delete(Destination);
        }

        report.Add("Memory of a process that stamps one file (VmHWM, with the runtime)", "under 64 MB whatever the size", rows);
    }

    /// <summary>c2pa-rs in WebAssembly, which signs in memory, beside the embedder from file to file on the same file.</summary>
    public async Task MeasurePeerAsync(Report report, string package, int megabytes, int rounds)
    {
        string source = MakeWave(megabytes);
        double[] peer = await WasmPeer.MeasureAsync(package, source, rounds);
        double[] own = new double[rounds];
        for (int round = -1; round < rounds; round++)
        {
            double elapsed = await TimeAsync(() => ToFileAsync(source));
            own[Math.Max(0, round)] = elapsed;
        }

        report.Add($"c2pa-wasm 0.13.3 (c2pa-rs 0.91.3 in Node), {megabytes:N0} MB, in memory", "for orientation",
        [
            new Measurement("ManifestEmbedder from file to file", Median(own), 1, 0),
            new Measurement("WasmBuilder.sign: read, sign, result in memory", Median(peer), Median(peer) / Median(own), 0),
        ]);
    }

    /// <summary>Stamps one file; what the child process of the memory measurement does.</summary>
    public static async Task StampAsync(string source, string destination)
    {
        using StudioSigner signer = new();
        await signer.Embedder.EmbedAsync(source, destination, StudioSigner.Draft());
    }

    public void Dispose()
    {
        _signer.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Destination => Path.Combine(_folder.FullName, "stamped.wav");

    private string MakeWave(int megabytes)
    {
        string path = Path.Combine(_folder.FullName, $"{megabytes}.wav");
        if (File.Exists(path))
        {
            return path;
        }

        long length = megabytes * 1_000_000L;
        using FileStream file = File.Create(path);
        Span<byte> head = stackalloc byte[44];
        "RIFF\0\0\0\0WAVEfmt \u0010\0\0\0\u0001\0\u0002\0"u8.CopyTo(head);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], (uint)(length - 8));
        BinaryPrimitives.WriteUInt32LittleEndian(head[24..], 44_100);
        BinaryPrimitives.WriteUInt32LittleEndian(head[28..], 176_400);
        BinaryPrimitives.WriteUInt32LittleEndian(head[32..], (16 << 16) | 4);
        "data"u8.CopyTo(head[36..]);
        BinaryPrimitives.WriteUInt32LittleEndian(head[40..], (uint)(length - 44));
        file.Write(head);
        byte[] block = new byte[1_000_000];
        new Random(20261122).NextBytes(block);
        for (long left = length - 44; left > 0; left -= block.Length)
        {
            file.Write(block.AsSpan(0, (int)Math.Min(left, block.Length)));
        }

        file.Flush(flushToDisk: true);
        return path;
    }

    // What the system still has to write of one contender must not be paid for by the next.
    private async Task<double> TimeAsync(Func<Task> run)
    {
        long start = Stopwatch.GetTimestamp();
        await run();
        double elapsed = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        Flush();
        File.Delete(Destination);
        return elapsed;
    }

    private Task HashAndCopyAsync(string source, bool durable)
    {
        using (FileStream file = new(source, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan))
        {
            SHA256.HashData(file);
        }

        File.Copy(source, Destination);
        if (durable)
        {
            Flush();
        }

        return Task.CompletedTask;
    }

    private void Flush()
    {
        using FileStream file = File.OpenWrite(Destination);
        file.Flush(flushToDisk: true);
    }

    private async Task ToStreamAsync(string source)
    {
        await using FileStream file = new(source, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        await using FileStream destination = new(Destination, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        await _signer.Embedder.EmbedAsync(file, destination, StudioSigner.Draft());
    }

    private async Task ToFileAsync(string source) => await _signer.Embedder.EmbedAsync(source, Destination, StudioSigner.Draft());

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
