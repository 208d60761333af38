using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>Writes the slots of the evidence (docs/spec/consent-snapshot.md, section 7), in the order of those of the table.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct EvidenceSlotWriter(BodyWriter body, long slotsAt, int[] classPlaces, int[] workPlaces) : ISlotVisitor
{
    public void Visit(long slot, int displacement, in TableEntry entry)
    {
        uint number = entry.Class == 0 ? 0 : (uint)classPlaces[(int)entry.Class - 1] + 1;
        uint works = entry.Works >= EvidenceCompiler.SeveralWorks ? (uint)workPlaces[(int)(entry.Works - EvidenceCompiler.SeveralWorks)] | EvidenceCompiler.SeveralWorks : entry.Works;
        body.WriteAt(slotsAt + (slot * sizeof(ulong)), number | ((ulong)works << 32));
    }
}
