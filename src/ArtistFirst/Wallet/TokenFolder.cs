using System.IO.Enumeration;

namespace ArtistFirst;

/// <summary>A folder of token files: what is in it, and whether it changed since it was last read.</summary>
internal sealed class TokenFolder(string path)
{
    /// <summary>A presented token is at most three compact tokens of 8,192 characters (a license and two children), and a line end.</summary>
    private const long LargestFile = (3 * 8192) + 4;

    // Deeper than anybody sorts licenses; links that lead back up end here.
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, MaxRecursionDepth = 8 };

    private readonly ChangeWatch<string> _watch = new();

    /// <summary>Whether names, sizes or times of the files differ from the last call. The first call says yes.</summary>
    /// <exception cref="IOException">The folder is not there, or cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public bool HasChanged() => _watch.HasChanged(
        string.Join('\n', Files().Select(Target).Select(file => $"{file.FullName}|{(file.Exists ? file.Length : -1)}|{file.LastWriteTimeUtc.Ticks}")));

    /// <summary>Has the folder read again at the next look.</summary>
    public void Forget() => _watch.Forget();

    /// <summary>Reads every token. A file that cannot be read becomes an empty token, which the verifier refuses: it is seen, not lost.</summary>
    public async Task<IReadOnlyList<WalletToken>> ReadAsync(CancellationToken cancellationToken)
    {
        List<WalletToken> tokens = [];
        foreach (FileInfo file in Files())
        {
            string name = Path.GetRelativePath(path, file.FullName);
            tokens.Add(new WalletToken(name, await ReadTextAsync(Target(file), cancellationToken).ConfigureAwait(false)));
        }

        return tokens;
    }

    /// <summary>In the order of their names, so that the same folder makes the same wallet everywhere.</summary>
    private IEnumerable<FileInfo> Files() =>
        new FileSystemEnumerable<FileInfo>(path, static (ref entry) => (FileInfo)entry.ToFileSystemInfo(), Everything)
        {
            ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory && !IsHidden(entry) && entry.FileName.EndsWith(".jwt", StringComparison.OrdinalIgnoreCase),
            ShouldRecursePredicate = static (ref entry) => !IsHidden(entry),
        }.OrderBy(file => file.FullName, StringComparer.Ordinal);

    /// <summary>By names that begin with a dot: there copying tools write, and mounted configuration keeps its earlier states.</summary>
    private static bool IsHidden(in FileSystemEntry entry) => entry.FileName.StartsWith('.');

    /// <summary>What is changed, where the file is a link as mounted configuration has it, is what it leads to.</summary>
    private static FileInfo Target(FileInfo file) =>
        file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target : file;

    private static async Task<string> ReadTextAsync(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            if (!file.Exists || file.Length > LargestFile)
            {
                return string.Empty;
            }

            return WithoutLineEnd(await File.ReadAllTextAsync(file.FullName, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    /// <summary>Editors end a file with a line end; it is the file's, not the token's. Any other white space is the verifier's to refuse.</summary>
    private static string WithoutLineEnd(string text) => text switch
    {
        [.. string token, '\r', '\n'] => token,
        [.. string token, '\n'] => token,
        _ => text,
    };
}
