namespace ArtistFirst.Registry;

/// <summary>
/// Keeps the parts of the recordings that were looked at last: payees that come one after the other often have a part of the same ones. What is older is forgotten, and worked out again when
/// it is asked for. Thread-safe.
/// </summary>
/// <param name="mostParts">How many parts are kept, of about 150 bytes each.</param>
internal sealed class RecentShares(int mostParts = 1 << 18)
{
    private readonly Lock _turn = new();
    private readonly Queue<RecordingShares> _recent = [];
    private readonly Dictionary<RecordingShares, int> _known = [];
    private int _parts;

    /// <summary>Notes that a recording was looked at.</summary>
    public void Add(RecordingShares recording)
    {
        lock (_turn)
        {
            if (!_known.TryGetValue(recording, out int before))
            {
                _recent.Enqueue(recording);
            }

            int kept = recording.PartsKept;
            _known[recording] = kept;
            _parts += kept - before;
            while (_parts > mostParts && _recent.Count > 1)
            {
                RecordingShares oldest = _recent.Dequeue();
                oldest.Forget();
                _ = _known.Remove(oldest, out int parts);
                _parts -= parts;
            }
        }
    }
}
