using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>
/// What the deltas changed, the newest word on each recording: looked at before the base. The largest delta is looked up in its own table, which it brought along; what the others say is gathered
/// in an index. So the work of taking them into use is that of reading them through once. Immutable once made; a newer one replaces it as a whole.
/// </summary>
internal sealed class SnapshotOverlay
{
    private const int Removed = -1;

    private readonly SnapshotBody[] _deltas;
    private readonly int _largest;
    private readonly IsrcIndex<Entry>? _others;

    private SnapshotOverlay(SnapshotBody[] deltas)
    {
        _deltas = deltas;
        _largest = Array.IndexOf(deltas, deltas.MaxBy(static delta => delta.Image.Layout.Recordings));
        Count = Check(Largest);
        if (deltas.Length > 1)
        {
            _others = new IsrcIndex<Entry>((int)Math.Min(int.MaxValue, deltas.Where((_, delta) => delta != _largest).Max(static delta => delta.Image.Layout.Recordings)));
            for (int delta = 0; delta < deltas.Length; delta++)
            {
                Add(delta, _others);
            }
        }
    }

    /// <summary>How many recordings the deltas changed.</summary>
    public int Count { get; private set; }

    private SnapshotImage Largest => _deltas[_largest].Image;

    /// <summary>Gathers deltas, the oldest first; null where there is none.</summary>
    /// <exception cref="SnapshotFormatException">A delta names no recordings, or not as many as it says.</exception>
    public static SnapshotOverlay? Of(SnapshotBody[] deltas) => deltas.Length == 0 ? null : new SnapshotOverlay(deltas);

    /// <summary>Whether a delta speaks of a recording.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="delta">The newest delta that does; null where that one removed the recording.</param>
    /// <param name="slot">Where in it.</param>
    public bool TryFind(Isrc recording, out SnapshotBody? delta, out int slot)
    {
        Entry entry = default;
        bool isThere = _others is not null && _others.TryGetValue(recording, out entry);
        if (!isThere || entry.Delta < _largest)
        {
            int found = Largest.Find(recording);
            if (found != SnapshotImage.NotFound)
            {
                entry = new Entry(_largest, PlaceOf(Largest, found));
                isThere = true;
            }
        }

        slot = entry.Slot;
        delta = isThere && slot != Removed ? _deltas[entry.Delta] : null;
        return isThere;
    }

    // A process takes few deltas into use, and each at once: these loops would be over before the runtime finds out that they are worth compiling well.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Check(SnapshotImage image)
    {
        int found = 0;
        for (int slot = 0; slot < image.Shape.Slots; slot++)
        {
            if (image.SlotAt(slot) != 0)
            {
                RecordingIn(image, slot);
                found++;
            }
        }

        RequireAll(image, found);
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(int delta, IsrcIndex<Entry> entries)
    {
        SnapshotImage image = _deltas[delta].Image;
        if (delta == _largest)
        {
            return;
        }

        int found = 0;
        for (int slot = 0; slot < image.Shape.Slots; slot++)
        {
            if (image.SlotAt(slot) == 0)
            {
                continue;
            }

            Isrc recording = RecordingIn(image, slot);
            entries.GetOrAdd(recording, out bool exists) = new Entry(delta, PlaceOf(image, slot));
            Count += exists || Largest.Find(recording) != SnapshotImage.NotFound ? 0 : 1;
            found++;
        }

        RequireAll(image, found);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Isrc RecordingIn(SnapshotImage image, int slot)
    {
        Isrc recording = image.RecordingAt(slot);
        return recording.IsEmpty || image.Find(recording) != slot
            ? throw new SnapshotFormatException("Each slot of a delta should hold a recording that is found there, but one does not.")
            : recording;
    }

    private static int PlaceOf(SnapshotImage image, int slot) => image.Shape.PolicyOf(image.SlotAt(slot)) == image.Shape.Removed ? Removed : slot;

    private static void RequireAll(SnapshotImage image, int found)
    {
        if (found != image.Layout.Recordings)
        {
            throw new SnapshotFormatException($"A delta should hold {image.Layout.Recordings} recordings, but it holds {found}.");
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(int Delta, int Slot);
}
