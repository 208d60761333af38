namespace ArtistFirst;

/// <summary>A folder of token files: what is in it, and whether it changed since it was last read.</summary>
internal sealed class TokenFolder(string path)
{
    /// <summary>A presented token is at most three compact tokens of 8,192 characters (a license and two children), and a line end.</summary>
    private const long LargestFile = (3 * 8192) + 4;

    private string? _lastSeen;

    /// <summary>Whether names, sizes or times of the files differ from the last call. The first call says yes.</summary>
    public bool HasChanged()
    {
        string seen = string.Join('\n', Files().Select(file => $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}"));
        bool changed = !string.Equals(seen, _lastSeen, StringComparison.Ordinal);
        _lastSeen = seen;
        return changed;
    }

    /// <summary>Reads every token. A file that cannot be read becomes an empty token, which the verifier refuses: it is seen, not lost.</summary>
    public async Task<IReadOnlyList<WalletToken>> ReadAsync(CancellationToken cancellationToken)
    {
        List<WalletToken> tokens = [];
        foreach (FileInfo file in Files())
        {
            string name = Path.GetRelativePath(path, file.FullName);
            tokens.Add(new WalletToken(name, await ReadTextAsync(file, cancellationToken).ConfigureAwait(false)));
        }

        return tokens;
    }

    /// <summary>In the order of their names, so that the same folder makes the same wallet everywhere.</summary>
    private IEnumerable<FileInfo> Files()
    {
        DirectoryInfo folder = new(path);
        return folder.Exists
            ? folder.EnumerateFiles("*.jwt", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal)
            : [];
    }

    private static async Task<string> ReadTextAsync(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            if (file.Length > LargestFile)
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
