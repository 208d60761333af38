using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace ArtistFirst;

/// <summary>A register file over time: whether it changed, and whether it went back to an earlier state. Used by one thread at a time.</summary>
internal sealed class RegisterFileWatch(string path)
{
    private readonly ChangeWatch<(DateTime Written, long Length)> _watch = new();
    private bool _isForgotten;
    private byte[] _hash = [];
    private byte[] _acceptedHash = [];
    private ConsentFreshness _accepted = ConsentFreshness.None;

    /// <summary>Whether the file seems to be another one than the one that was read last.</summary>
    public bool HasChanged() => _isForgotten || _watch.HasChanged(Stamp());

    /// <summary>Reads the file.</summary>
    /// <param name="isForced">Reads it also where its bytes are those of last time.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The register, or null where its bytes are those of last time.</returns>
    /// <exception cref="RegisterFormatException">The file is no register.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<RightsRegister?> ReadAsync(bool isForced, CancellationToken cancellationToken)
    {
        // Looked at first: a change while the file is being read shows at the next look.
        _watch.HasChanged(Stamp());
        byte[] bytes = await RegisterReader.ReadBytesAsync(path, cancellationToken).ConfigureAwait(false);
        byte[] hash = SHA256.HashData(bytes);
        if (!isForced && !_isForgotten && hash.AsSpan().SequenceEqual(_hash))
        {
            return null;
        }

        (_hash, _isForgotten) = (hash, false);
        return RightsRegister.Parse(bytes);
    }

    /// <summary>What is wrong where the register read last is not a later state of the one accepted last, nor that very file; null where it is.</summary>
    public Finding? FindRollback(RightsRegister register)
    {
        bool isFirst = _accepted.Registry.Length == 0;
        bool isLater = string.Equals(register.Registry, _accepted.Registry, StringComparison.Ordinal) && register.Revision > _accepted.Revision;
        return isFirst || isLater || _hash.AsSpan().SequenceEqual(_acceptedHash) ? null : RegisterRolledBack.Found(_accepted, register);
    }

    /// <summary>Remembers the register read last as the latest state.</summary>
    public void Accept(ConsentFreshness freshness)
    {
        _accepted = freshness;
        _acceptedHash = _hash;
    }

    /// <summary>Has the file read again at the next look.</summary>
    public void Forget() => _isForgotten = true;

    /// <summary>Asked of the open file: through a symbolic link, as mounted configuration has it, that is the file which is read.</summary>
    private (DateTime Written, long Length) Stamp()
    {
        try
        {
            using SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return (File.GetLastWriteTimeUtc(file), RandomAccess.GetLength(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
