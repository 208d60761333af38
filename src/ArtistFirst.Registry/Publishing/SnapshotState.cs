namespace ArtistFirst.Registry;

/// <summary>A base with the deltas behind it, as they were published.</summary>
internal sealed class SnapshotState(SnapshotBody basis, IReadOnlyList<SnapshotBody> deltas)
{
    private readonly SnapshotOverlay? _overlay = SnapshotOverlay.Of([.. deltas]);

    /// <summary>Where a recording stands now: in a delta, or in the base; null where it is not there or was removed.</summary>
    public (SnapshotBody Body, int Slot)? Find(Isrc recording)
    {
        if (_overlay is not null && _overlay.TryFind(recording, out SnapshotBody? delta, out int changed))
        {
            return delta is null ? null : (delta, changed);
        }

        int slot = basis.Image.Find(recording);
        return slot == SnapshotImage.NotFound ? null : (basis, slot);
    }

    /// <summary>Every recording that is there now, with its place.</summary>
    public IEnumerable<(Isrc Recording, SnapshotBody Body, int Slot)> All()
    {
        foreach (SnapshotBody body in deltas.Append(basis))
        {
            foreach (int slot in TakenSlots(body))
            {
                Isrc recording = body.Image.RecordingAt(slot);
                if (Find(recording) is { } place && ReferenceEquals(place.Body, body) && place.Slot == slot)
                {
                    yield return (recording, body, slot);
                }
            }
        }
    }

    /// <summary>Base and deltas as one whole base: swept again, it is byte for byte the one that is compiled from the register.</summary>
    public void AddTo(SnapshotBuilder builder)
    {
        Dictionary<SnapshotBody, BodyImport> imports = [];
        foreach ((_, SnapshotBody body, int slot) in All())
        {
            if (!imports.TryGetValue(body, out BodyImport? import))
            {
                imports.Add(body, import = new BodyImport(body, builder));
            }

            import.Add(slot);
        }
    }

    public static IEnumerable<int> TakenSlots(SnapshotBody body)
    {
        for (int slot = 0; slot < body.Image.Shape.Slots; slot++)
        {
            if (body.Image.SlotAt(slot) != 0)
            {
                yield return slot;
            }
        }
    }
}
