namespace ArtistFirst.Storage.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("artistfirst-ledger-").FullName;

    /// <summary>The path of a ledger in it.</summary>
    public string Ledger => System.IO.Path.Combine(Path, "artistfirst.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
