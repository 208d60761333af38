using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>What the deltas changed, the newest word on each recording: looked at before the base. Immutable once made; a newer one replaces it as a whole.</summary>
internal sealed class SnapshotOverlay
{
    private const int Removed = -1;

    private readonly SnapshotBody[] _deltas;
    private readonly IsrcIndex<Entry> _entries;

    private SnapshotOverlay(SnapshotBody[] deltas, IsrcIndex<Entry> entries)
    {
        _deltas = deltas;
        _entries = entries;
    }

    public int Count => _entries.Count;

    /// <summary>Gathers deltas, the oldest first; null where there is none.</summary>
    /// <exception cref="SnapshotFormatException">A delta names no recordings, or not as many as it says.</exception>
    public static SnapshotOverlay? Of(SnapshotBody[] deltas)
    {
        if (deltas.Length == 0)
        {
            return null;
        }

        IsrcIndex<Entry> entries = new((int)Math.Min(int.MaxValue, deltas.Max(static delta => delta.Image.Layout.Recordings)));
        for (int delta = 0; delta < deltas.Length; delta++)
        {
            Add(deltas[delta].Image, delta, entries);
        }

        return new SnapshotOverlay(deltas, entries);
    }

    /// <summary>Whether a delta speaks of a recording.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="delta">The newest delta that does; null where that one removed the recording.</param>
    /// <param name="slot">Where in it.</param>
    public bool TryFind(Isrc recording, out SnapshotBody? delta, out int slot)
    {
        bool isThere = _entries.TryGetValue(recording, out Entry entry);
        slot = entry.Slot;
        delta = isThere && slot != Removed ? _deltas[entry.Delta] : null;
        return isThere;
    }

    // A process takes few deltas into use, and each at once: this loop would be over before the runtime finds out that it is worth compiling well.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(SnapshotImage image, int delta, IsrcIndex<Entry> entries)
    {
        long found = 0;
        for (int slot = 0; slot < image.Shape.Slots; slot++)
        {
            ulong word = image.SlotAt(slot);
            if (word == 0)
            {
                continue;
            }

            Isrc recording = image.RecordingAt(slot);
            if (recording.IsEmpty || image.Find(recording) != slot)
            {
                throw new SnapshotFormatException("Each slot of a delta should hold a recording that is found there, but one does not.");
            }

            entries.GetOrAdd(recording, out _) = new Entry(delta, image.Shape.PolicyOf(word) == image.Shape.Removed ? Removed : slot);
            found++;
        }

        if (found != image.Layout.Recordings)
        {
            throw new SnapshotFormatException($"A delta should hold {image.Layout.Recordings} recordings, but it holds {found}.");
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(int Delta, int Slot);
}
