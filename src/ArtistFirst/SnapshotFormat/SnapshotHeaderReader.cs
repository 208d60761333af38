using System.Buffers.Binary;

namespace ArtistFirst;

/// <summary>Reads the counts of a header. None may be larger than the bytes that there are.</summary>
internal readonly ref struct SnapshotHeaderReader(ReadOnlySpan<byte> header, long bodyLength)
{
    // Above this a policy's number would not fit into a slot.
    private const int MostPolicies = (1 << 24) - 2;

    private readonly ReadOnlySpan<byte> _header = header;

    public SnapshotLayout ToLayout()
    {
        uint flags = BinaryPrimitives.ReadUInt32LittleEndian(_header[12..]);
        long lines = Count64(24);
        KeyMix mix = new(Word(32), Word(40), Word(48));
        bool isSound = flags <= 3 && lines >= 1 && lines <= uint.MaxValue && mix.IsUsable && !_header[116..SnapshotLayout.HeaderLength].ContainsAnyExcept((byte)0);
        if (!isSound)
        {
            throw new SnapshotFormatException("Its header should have known flags, at least one line and usable constants, but it has not.");
        }

        return new SnapshotLayout
        {
            IsDelta = (flags & 2) != 0,
            HasEvidence = (flags & 1) != 0,
            Recordings = Count64(16),
            Shape = new SlotShape(lines),
            Mix = mix,
            PolicyWords = Count64(56),
            TextBytes = Count64(64),
            ClassWords = Count64(72),
            RowBytes = Count64(80),
            WorkWords = Count64(88),
            Policies = Count32(96, MostPolicies),
            Texts = Count32(100),
            Classes = Count32(104),
            Rows = Count32(108),
            WorkLists = Count32(112),
        };
    }

    private ulong Word(int at) => BinaryPrimitives.ReadUInt64LittleEndian(_header[at..]);

    private long Count64(int at) => Bounded(BinaryPrimitives.ReadInt64LittleEndian(_header[at..]), long.MaxValue);

    private int Count32(int at, int most = int.MaxValue) => (int)Bounded(BinaryPrimitives.ReadInt32LittleEndian(_header[at..]), most);

    private long Bounded(long count, long most) => count >= 0 && count <= bodyLength && count <= most
        ? count
        : throw new SnapshotFormatException($"Its header should count what its {bodyLength} bytes hold, but it counts {count}.");
}
