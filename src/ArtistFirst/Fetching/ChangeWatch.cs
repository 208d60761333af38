namespace ArtistFirst;

/// <summary>
/// Tells from what a file system says of files (names, lengths, times of change) whether to read them again. Within the resolution of its clock, two
/// seconds at worst, files can change again and look the same; so once they have looked the same for so long, they are read once more. Measured by this
/// machine's clock alone: that of a file server may be ahead or behind. Not thread-safe: one owner asks.
/// </summary>
/// <typeparam name="TStamp">What is said of the files.</typeparam>
/// <param name="time">The clock; null for the system's, which is right for files, as no test can move theirs.</param>
internal sealed class ChangeWatch<TStamp>(TimeProvider? time = null)
    where TStamp : IEquatable<TStamp>
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private TStamp? _stamp;
    private long _seenAt;
    private bool _isSettled;

    /// <summary>Whether to read, now that the files look like this. The first call says yes.</summary>
    public bool HasChanged(TStamp stamp)
    {
        if (_stamp is null || !stamp.Equals(_stamp))
        {
            (_stamp, _seenAt, _isSettled) = (stamp, _time.GetTimestamp(), false);
            return true;
        }

        bool wasSettled = _isSettled;
        _isSettled = wasSettled || _time.GetElapsedTime(_seenAt) > Settling;
        return !wasSettled;
    }

    /// <summary>Has the next call say yes: what was read could not be used.</summary>
    public void Forget() => _isSettled = false;
}
