using System.Buffers.Binary;

namespace ArtistFirst;

/// <summary>
/// Where everything stands in a body (docs/spec/consent-snapshot.md, section 3). The header holds counts alone: where a section begins follows from what stands
/// before it, so that no offset can point anywhere else.
/// </summary>
internal sealed record SnapshotLayout
{
    public const int HeaderLength = 128;
    public const int Alignment = 64;
    public const int ChunkLength = 1 << 20;

    private const int Sections = 12;

    public static ReadOnlySpan<byte> Magic => "AFCSNAP\n"u8;

    public required bool IsDelta { get; init; }

    /// <summary>Recordings in the table; in a delta those that changed or were removed.</summary>
    public required long Recordings { get; init; }

    public required SlotShape Shape { get; init; }

    public required KeyMix Mix { get; init; }

    public required int Policies { get; init; }

    /// <summary>Words of 8 bytes.</summary>
    public required long PolicyWords { get; init; }

    public required int Texts { get; init; }

    public required long TextBytes { get; init; }

    public required bool HasEvidence { get; init; }

    public required int Classes { get; init; }

    /// <summary>Words of 4 bytes.</summary>
    public required long ClassWords { get; init; }

    public required int Rows { get; init; }

    public required long RowBytes { get; init; }

    public required int WorkLists { get; init; }

    /// <summary>Words of 4 bytes.</summary>
    public required long WorkWords { get; init; }

    /// <summary>Where each section begins; one more for the end of all.</summary>
    public long[] Starts => field ??= MakeStarts();

    public long LinesAt => Starts[0];

    public long PolicyStartsAt => Starts[1];

    public long PoliciesAt => Starts[2];

    public long TextStartsAt => Starts[3];

    public long TextsAt => Starts[4];

    /// <summary>What decisions need ends here.</summary>
    public long HotLength => Starts[5];

    public long EvidenceSlotsAt => Starts[5];

    public long ClassStartsAt => Starts[6];

    public long ClassesAt => Starts[7];

    public long RowStartsAt => Starts[8];

    public long RowsAt => Starts[9];

    public long WorkStartsAt => Starts[10];

    public long WorksAt => Starts[11];

    public long Length => Starts[Sections];

    public static int ChunksOf(long length) => checked((int)((length + ChunkLength - 1) / ChunkLength));

    public static SnapshotLayout Read(ReadOnlySpan<byte> header, long bodyLength)
    {
        bool isOurs = header.Length >= HeaderLength && header.StartsWith(Magic) && BinaryPrimitives.ReadUInt32LittleEndian(header[8..]) == 1;
        if (!isOurs)
        {
            throw new SnapshotFormatException("It should begin with a header of format 1, but it does not.");
        }

        SnapshotHeaderReader read = new(header, bodyLength);
        SnapshotLayout layout = read.ToLayout();
        return layout.Length == bodyLength
            ? layout
            : throw new SnapshotFormatException($"Its counts should add up to its length of {bodyLength} bytes, but they need {layout.Length}.");
    }

    public void Write(Span<byte> header)
    {
        header[..HeaderLength].Clear();
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], (IsDelta ? 2u : 0) | (HasEvidence ? 1u : 0));
        BinaryPrimitives.WriteInt64LittleEndian(header[16..], Recordings);
        BinaryPrimitives.WriteInt64LittleEndian(header[24..], Shape.Lines);
        BinaryPrimitives.WriteUInt64LittleEndian(header[32..], Mix.Start);
        BinaryPrimitives.WriteUInt64LittleEndian(header[40..], Mix.First);
        BinaryPrimitives.WriteUInt64LittleEndian(header[48..], Mix.Second);
        BinaryPrimitives.WriteInt64LittleEndian(header[56..], PolicyWords);
        BinaryPrimitives.WriteInt64LittleEndian(header[64..], TextBytes);
        BinaryPrimitives.WriteInt64LittleEndian(header[72..], ClassWords);
        BinaryPrimitives.WriteInt64LittleEndian(header[80..], RowBytes);
        BinaryPrimitives.WriteInt64LittleEndian(header[88..], WorkWords);
        BinaryPrimitives.WriteInt32LittleEndian(header[96..], Policies);
        BinaryPrimitives.WriteInt32LittleEndian(header[100..], Texts);
        BinaryPrimitives.WriteInt32LittleEndian(header[104..], Classes);
        BinaryPrimitives.WriteInt32LittleEndian(header[108..], Rows);
        BinaryPrimitives.WriteInt32LittleEndian(header[112..], WorkLists);
    }

    private long[] MakeStarts()
    {
        long evidenceSlots = HasEvidence ? Shape.Slots * 8 : 0;
        long[] lengths =
        [
            Shape.Slots * 8, (Policies + 1L) * 4, PolicyWords * 8, (Texts + 1L) * 4, TextBytes,
            evidenceSlots, (Classes + 1L) * 4, ClassWords * 4, (Rows + 1L) * 8, RowBytes, (WorkLists + 1L) * 4, WorkWords * 4,
        ];
        long[] starts = new long[Sections + 1];
        starts[0] = HeaderLength;
        for (int section = 0; section < Sections; section++)
        {
            bool isThere = section < 5 || HasEvidence;
            long end = starts[section] + (isThere ? lengths[section] : 0);
            starts[section + 1] = (end + Alignment - 1) / Alignment * Alignment;
        }

        return starts;
    }
}
