using System.Security.Cryptography;
using ArtistFirst.Benchmarks.Measuring;
using ArtistFirst.C2pa;
using ArtistFirst.Signing;

namespace ArtistFirst.Benchmarks.Credentials;

/// <summary>What reading and validating a manifest costs beside the hash of the file, which no validator can do without.</summary>
internal static class ReadingCredentials
{
    private const int AudioBytes = 50 * 1000 * 1000;

    public static async Task MeasureAsync(Report report)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("artistfirst-benchmark-");
        try
        {
            string path = Path.Combine(folder.FullName, "signed.wav");
            using PrivateKey key = PrivateKey.Generate(SignatureAlgorithm.ES256);
            using DevelopmentCertificates certificates = DevelopmentCertificates.Issue(key.PublicKey, "North Studio", TimeProvider.System);
            await SignAsync(path, key, certificates);
            Measure(report, path, TrustList.FromPem(certificates.ExportRootPem()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(Report report, string path, TrustList trust)
    {
        byte[] bytes = File.ReadAllBytes(path);
        var reader = new ManifestReader(TimeProvider.System) { Signers = trust };
        report.Add("Read and validate a signed WAV file of 50 MB", "at most 1.15 × SHA-256 of the file", Rounds.Measure(
            new Contender("SHA-256 of the file, streamed", count => Repeat(count, () => HashFile(path))),
            new Contender("ManifestReader.ReadAsync of the file", count => Repeat(count, () => Check(reader.ReadAsync(path))))));
        report.Add("The same in memory", "at most 1.15 × SHA-256 of the bytes", Rounds.Measure(
            new Contender("SHA-256 of the bytes", count => Repeat(count, () => SHA256.HashData(bytes))),
            new Contender("ManifestReader.ReadAsync of the bytes", count => Repeat(count, () => Check(reader.ReadAsync(bytes.AsMemory()))))));
    }

    private static void HashFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        SHA256.HashData(stream);
    }

    private static void Check(Task<ValidationReport> reading)
    {
        ValidationReport answer = reading.GetAwaiter().GetResult();
        if (answer.State != ValidationState.Trusted)
        {
            throw new InvalidOperationException($"Expected a trusted file, got {answer}.");
        }
    }

    private static void Repeat(int count, Action action)
    {
        for (int i = 0; i < count; i++)
        {
            action();
        }
    }

    private static async Task SignAsync(string path, PrivateKey key, DevelopmentCertificates certificates)
    {
        var embedder = new ManifestEmbedder(new ManifestSigner(key, certificates.Chain, TimeProvider.System));
        var draft = new ManifestDraft
        {
            Generator = new GeneratorInfo("North Studio", "1.0"),
            Assertions = [new ActionsAssertion(new ManifestAction { Name = ActionNames.Created, SourceType = DigitalSourceType.TrainedAlgorithmicMedia })],
        };
        await using FileStream file = File.Create(path);
        await embedder.EmbedAsync(new MemoryStream(Wave()), file, draft);
    }

    private static byte[] Wave()
    {
        byte[] file = new byte[44 + AudioBytes];
        new Random(1).NextBytes(file);
        "RIFF"u8.CopyTo(file);
        BitConverter.TryWriteBytes(file.AsSpan(4), file.Length - 8);
        ReadOnlySpan<byte> format = [.. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 2, 0, 0x44, 0xAC, 0, 0, 0x10, 0xB1, 2, 0, 4, 0, 16, 0, .. "data"u8];
        format.CopyTo(file.AsSpan(8));
        BitConverter.TryWriteBytes(file.AsSpan(40), AudioBytes);
        return file;
    }
}
