using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>Writes the slots of a table (docs/spec/consent-snapshot.md, section 4), zeros between them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct LineWriter(BodyWriter body, SlotShape shape, long linesAt, int[] policyPlaces) : ISlotVisitor
{
    // Asked for a hundred million times, and the same each time.
    private readonly int _policyShift = shape.PolicyShift;
    private readonly int _tagBits = shape.TagBits;
    private readonly ulong _tagMask = shape.TagMask;
    private readonly ulong _removed = shape.Removed;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Visit(long slot, int displacement, in TableEntry entry)
    {
        ulong policy = entry.Policy == TableEntry.Removed ? _removed : (ulong)policyPlaces[(int)entry.Policy] + 1;
        body.WriteAt(linesAt + (slot * sizeof(ulong)), (policy << _policyShift) | ((ulong)displacement << _tagBits) | (entry.Mixed & _tagMask));
    }
}
