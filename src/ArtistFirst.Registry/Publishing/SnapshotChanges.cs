using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>Finds what differs between the published state and a new one, by what the policies and the evidence say, whatever their numbers.</summary>
internal sealed class SnapshotChanges
{
    private readonly Dictionary<(SnapshotBody Body, uint Policy), UInt128> _policies = [];
    private readonly Dictionary<(SnapshotBody Body, uint Class), UInt128> _classes = [];

    /// <summary>The slots of the new body whose recordings are new or have changed, and the recordings that are gone.</summary>
    public (List<int> Changed, List<Isrc> Gone) Find(SnapshotState before, SnapshotBody after)
    {
        List<int> changed = [];
        foreach (int slot in SnapshotState.TakenSlots(after))
        {
            if (before.Find(after.Image.RecordingAt(slot)) is not { } place || !AreSame(place.Body, place.Slot, after, slot))
            {
                changed.Add(slot);
            }
        }

        List<Isrc> gone = [];
        foreach ((Isrc recording, _, _) in before.All())
        {
            if (after.Image.Find(recording) == SnapshotImage.NotFound)
            {
                gone.Add(recording);
            }
        }

        return (changed, gone);
    }

    private bool AreSame(SnapshotBody one, int oneSlot, SnapshotBody other, int otherSlot) =>
        PolicyOf(one, oneSlot) == PolicyOf(other, otherSlot) && EvidenceOf(one, oneSlot, out uint[] works) == EvidenceOf(other, otherSlot, out uint[] otherWorks)
        && works.AsSpan().SequenceEqual(otherWorks);

    private UInt128 PolicyOf(SnapshotBody body, int slot)
    {
        uint policy = body.Image.Shape.PolicyOf(body.Image.SlotAt(slot));
        ref UInt128 hash = ref CollectionsMarshal.GetValueRefOrAddDefault(_policies, (body, policy), out bool exists);
        if (!exists)
        {
            Numbered<string> texts = new(StringComparer.Ordinal);
            long[] words = body.Image.PolicyWords(policy).ToArray();
            new PolicyNumbers(number => texts.NumberOf(body.Image.Texts[number]) + 1).Exchange(words);
            hash = HashOf([.. MemoryMarshal.AsBytes(words.AsSpan()), .. Encoding.UTF8.GetBytes(string.Join('\0', texts.ToArray()))]);
        }

        return hash;
    }

    private UInt128 EvidenceOf(SnapshotBody body, int slot, out uint[] works)
    {
        works = [];
        if (body.Evidence is null)
        {
            return 0;
        }

        (uint group, works) = body.Evidence.ReadSlot(slot);
        ref UInt128 hash = ref CollectionsMarshal.GetValueRefOrAddDefault(_classes, (body, group), out bool exists);
        if (!exists)
        {
            uint[] rows = body.Evidence.ReadClass(group);
            int works0 = 2 + (int)rows[1];
            string[] texts = [.. rows.Select((row, i) => i == 1 || row == EvidenceClass.NotRegistered ? $"{row}" : body.Evidence.ReadRow(row))];
            Array.Sort(texts, works0, texts.Length - works0, StringComparer.Ordinal);
            hash = HashOf(Encoding.UTF8.GetBytes(string.Join('\0', texts)));
        }

        return hash;
    }

    private static UInt128 HashOf(byte[] content) => MemoryMarshal.Read<UInt128>(SHA256.HashData(content));
}
