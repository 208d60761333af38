using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>
/// An MP4 or M4A file gets a <c>uuid</c> box behind its <c>ftyp</c> (C2PA 2.2 §A.5). What lies behind moves, so every table of places in the file is written anew. The hash covers each box with its new place in
/// front of it, but for the box of the manifest, <c>ftyp</c> and <c>mfra</c> (§18.6, §A.5.6).
/// </summary>
internal static class BmffPlan
{
    public const string BoxName = "uuid:d8fec3d6-1b0e-483c-9297-5828877ec481";

    private static readonly Guid BoxId = Guid.Parse("d8fec3d6-1b0e-483c-9297-5828877ec481");

    // Version and flags; the purpose; the place of the first Merkle box, of which there are none.
    private static ReadOnlySpan<byte> BoxContent => "\0\0\0\0manifest\0\0\0\0\0\0\0\0\0"u8;

    /// <summary>Plans the file.</summary>
    /// <exception cref="ContainerFormatException">Its tables are broken, of a kind that cannot be moved, or their numbers would grow over 32 bits.</exception>
    public static async Task<EmbeddingPlan> MakeAsync(AudioContainer container, ContainerScan scan, IReadOnlyList<ContainerPart> removed, int storeLength)
    {
        ContainerPart fileType = container.Parts[0];
        if (!string.Equals(fileType.Name, "ftyp", StringComparison.Ordinal))
        {
            throw new ContainerFormatException(0, "the box 'ftyp', behind which the manifest goes", $"'{fileType.Name}'");
        }

        byte[] head = Head(storeLength);
        var shift = new BmffShift(fileType.End, head.Length + (long)storeLength, removed);
        IReadOnlyList<FilePatch> patches = await BmffOffsets.MoveAsync(container, scan, shift).ConfigureAwait(false);
        var after = new List<FileSegment>();
        foreach (ContainerPart box in container.Parts.Skip(1).Except(removed))
        {
            bool isHashed = box.Name is not ("ftyp" or "mfra");
            if (isHashed)
            {
                byte[] place = new byte[8];
                BinaryPrimitives.WriteInt64BigEndian(place, box.Offset + shift.Of(box.Offset));
                after.Add(FileSegment.Of(place) with { IsWritten = false });
            }

            after.AddRange(FilePatch.Apply(patches, box.Offset, box.End).Select(segment => segment with { IsHashed = isHashed }));
        }

        return new EmbeddingPlan([FileSegment.Copy(0, fileType.Length) with { IsHashed = false }], head, after, static (_, _, hash) => new BmffHashAssertion(hash));
    }

    private static byte[] Head(int storeLength)
    {
        byte[] head = new byte[8 + 16 + BoxContent.Length];
        BinaryPrimitives.WriteUInt32BigEndian(head, checked((uint)(head.Length + storeLength)));
        "uuid"u8.CopyTo(head.AsSpan(4));
        BoxId.TryWriteBytes(head.AsSpan(8), bigEndian: true, out _);
        BoxContent.CopyTo(head.AsSpan(24));
        return head;
    }
}
