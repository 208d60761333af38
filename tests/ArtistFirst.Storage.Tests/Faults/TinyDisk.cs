using System.Globalization;
using ArtistFirst.Tests;

namespace ArtistFirst.Storage.Tests;

/// <summary>A disk of its own, in memory, that is soon full and can be made read-only. Only root may mount one; where that is not allowed the calling test is skipped.</summary>
internal sealed class TinyDisk : IAsyncDisposable
{
    private TinyDisk(string path) => Path = path;

    public string Path { get; }

    public string Ledger => At("artistfirst.db");

    public static async Task<TinyDisk> MountAsync(int kilobytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root on Linux mounts a disk that is soon full.");
        TinyDisk disk = new(Directory.CreateTempSubdirectory("artistfirst-tiny-").FullName);
        ChildProcessResult mounted = await RunAsync("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k,mode=0777"), "tmpfs", disk.Path);
        if (mounted.ExitCode != 0)
        {
            Directory.Delete(disk.Path);
            Assert.Skip($"This machine does not let root mount a disk: {mounted.Transcript}");
        }

        return disk;
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Makes it read-only, or writable again.</summary>
    public async Task RemountAsync(bool isReadOnly)
    {
        ChildProcessResult mounted = await RunAsync("mount", "-o", isReadOnly ? "remount,ro" : "remount,rw", Path);
        Assert.SkipUnless(mounted.ExitCode == 0, $"This machine does not let root make a disk read-only: {mounted.Transcript}");
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "-l", Path);
        Directory.Delete(Path);
    }

    private static Task<ChildProcessResult> RunAsync(string program, params string[] arguments) => ChildProcess.RunAsync(program, arguments);
}
