using System.Diagnostics;

namespace ArtistFirst.C2pa.Tests;

/// <summary>A process that is killed while it signs a file in place leaves the old file or the whole new one.</summary>
public sealed class CrashTests
{
    private const string FolderVariable = "ARTISTFIRST_CRASH_FOLDER";
    private const string FileName = "song.wav";
    private const int Length = 24_000_000;

    [Fact]
    public async Task Killed_at_any_moment_it_leaves_the_old_file_or_the_new_one()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("artistfirst-crash-");
        string path = Path.Combine(folder.FullName, FileName);
        byte[] original = Some.Wave(Some.Chunk("fmt ", Some.PcmFormat), Some.Chunk("data", new byte[Length]));
        await File.WriteAllBytesAsync(path, original, TestContext.Current.CancellationToken);
        int killed = 0;
        foreach (long moment in (long[])[0, Length / 2, Length, Length + 1, Length + 100])
        {
            killed += await KillAtAsync(folder, moment) ? 1 : 0;
            ValidationReport report = await new ManifestReader(SomeCertificates.Clock).ReadAsync(path, TestContext.Current.CancellationToken);
            Assert.True(report.State is ValidationState.Valid || (report.State is ValidationState.None && new FileInfo(path).Length == original.Length), report.ToString());
            foreach (FileInfo left in folder.GetFiles($".{FileName}.*"))
            {
                left.Delete();
            }
        }

        Assert.InRange(killed, 1, 5);
        folder.Delete(recursive: true);
    }

    /// <summary>The process that is killed: it signs the file over and over.</summary>
    [Fact(Explicit = true)]
    public async Task Child_signs_a_file_over_and_over()
    {
        string path = Path.Combine(Environment.GetEnvironmentVariable(FolderVariable)!, FileName);
        while (true)
        {
            ValidationReport before = await new ManifestReader(SomeCertificates.Clock).ReadAsync(path, TestContext.Current.CancellationToken);
            await SomeDrafts.Embedder.EmbedAsync(path, path, before.State is ValidationState.None ? SomeDrafts.Draft() : SomeDrafts.Reopened(), TestContext.Current.CancellationToken);
        }
    }

    // Kills the child when the file that it writes has that many bytes.
    private static async Task<bool> KillAtAsync(DirectoryInfo folder, long moment)
    {
        string program = Path.ChangeExtension(typeof(CrashTests).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null);
        var start = new ProcessStartInfo(program, ["-explicit", "only", "-method", $"{typeof(CrashTests).FullName}.{nameof(Child_signs_a_file_over_and_over)}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [FolderVariable] = folder.FullName },
        };
        using Process child = Process.Start(start)!;
        _ = child.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _ = child.StandardError.ReadToEndAsync(CancellationToken.None);
        while (!child.HasExited && !folder.GetFiles($".{FileName}.*").Any(file => Exists(file) >= moment))
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        bool runs = !child.HasExited;
        child.Kill();
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        return runs;
    }

    private static long Exists(FileInfo file)
    {
        file.Refresh();
        return file.Exists ? file.Length : -1;
    }
}
