using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>Writes the slots of a table (docs/spec/consent-snapshot.md, section 4), zeros between them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct LineWriter(BodyWriter body, SlotShape shape, long linesAt, int[] policyPlaces) : ISlotVisitor
{
    public void Visit(long slot, int displacement, in TableEntry entry)
    {
        body.PadTo(linesAt + (slot * sizeof(ulong)));
        ulong policy = entry.Policy == TableEntry.Removed ? shape.Removed : (ulong)policyPlaces[(int)entry.Policy] + 1;
        body.Write((policy << shape.PolicyShift) | ((ulong)displacement << shape.TagBits) | (entry.Mixed & shape.TagMask));
    }
}
