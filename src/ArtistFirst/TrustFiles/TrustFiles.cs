using System.Runtime.ExceptionServices;

namespace ArtistFirst;

/// <summary>The trust file and the delegation files that it names, read again together when any of them changed. Used by one refresh at a time.</summary>
internal sealed class TrustFiles(string path)
{
    private readonly WatchedFile _file = new(path, TrustFile.MaxBytes);
    private readonly Dictionary<string, WatchedFile> _delegationFiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _delegations = new(StringComparer.Ordinal);
    private readonly string _folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) ?? "/";
    private TrustFile? _content;
    private ExceptionDispatchInfo? _broken;
    private bool _isNew;

    /// <summary>The path of the trust file, as it was given.</summary>
    public string Path => path;

    /// <summary>Reads what changed. A file that is broken is refused again each time until it changes.</summary>
    /// <returns>The trust file with the delegations in place of their paths, or null when nothing changed.</returns>
    /// <exception cref="TrustFileException">The file breaks the format.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public async Task<TrustFile?> ReadIfChangedAsync(CancellationToken cancellationToken)
    {
        byte[]? bytes = await _file.ReadIfChangedAsync(cancellationToken).ConfigureAwait(false);
        if (bytes is not null)
        {
            Parse(bytes);
        }

        _broken?.Throw();
        foreach (string file in _content!.DelegationFiles)
        {
            await ReadDelegationAsync(file, cancellationToken).ConfigureAwait(false);
        }

        TrustFile? changed = _isNew ? _content.WithDelegations(_delegations) : null;
        _isNew = false;
        return changed;
    }

    private void Parse(byte[] bytes)
    {
        try
        {
            (_content, _broken, _isNew) = (TrustFileReader.Read(bytes, _folder), null, true);
        }
        catch (TrustFileException e)
        {
            _broken = ExceptionDispatchInfo.Capture(e);
        }
    }

    private async Task ReadDelegationAsync(string file, CancellationToken cancellationToken)
    {
        if (!_delegationFiles.TryGetValue(file, out WatchedFile? watched))
        {
            _delegationFiles[file] = watched = new WatchedFile(file, DelegationClaimsReader.MaxLength + 1);
        }

        if (await watched.ReadIfChangedAsync(cancellationToken).ConfigureAwait(false) is { } bytes)
        {
            _delegations[file] = bytes;
            _isNew = true;
        }
    }
}
