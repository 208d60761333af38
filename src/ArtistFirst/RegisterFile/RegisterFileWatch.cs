using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace ArtistFirst;

/// <summary>A register file over time: whether it changed, and whether it went back to an earlier state. Used by one thread at a time.</summary>
internal sealed class RegisterFileWatch(string path)
{
    // A file that was changed a moment ago may change again within the resolution of the file system's clock, so it is read once more.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private (DateTime Written, long Length) _stamp;
    private bool _isSettled;
    private byte[] _hash = [];
    private byte[] _acceptedHash = [];
    private ConsentFreshness _accepted = ConsentFreshness.None;

    /// <summary>Whether the file seems to be another one than the one that was read last.</summary>
    public bool HasChanged() => Stamp() != _stamp || !_isSettled;

    /// <summary>Reads the file.</summary>
    /// <exception cref="RegisterFormatException">The file is no register.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<RightsRegister> ReadAsync(CancellationToken cancellationToken)
    {
        // Taken first: a change while the file is being read shows at the next look.
        _stamp = Stamp();

        // Not the clock of the register, but the one that the file system sets times of change by.
        _isSettled = TimeProvider.System.GetUtcNow().UtcDateTime - _stamp.Written > Settling;
        byte[] bytes = await RegisterReader.ReadBytesAsync(path, cancellationToken).ConfigureAwait(false);
        _hash = SHA256.HashData(bytes);
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
    public void Forget() => _stamp = default;

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
