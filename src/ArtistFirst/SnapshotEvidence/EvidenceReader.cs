using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ArtistFirst;

/// <summary>
/// The rows of the register behind a recording, put together again as a small register file (docs/spec/consent-snapshot.md, section 7), so that the plain evaluator
/// can give its reasons. Read only when somebody asks why.
/// </summary>
internal sealed class EvidenceReader(SnapshotLayout layout, VerifiedChunks chunks)
{
    private const uint NotRegistered = uint.MaxValue;
    private const uint SeveralWorks = 1u << 31;
    private const int MostWords = 1 << 20;

    /// <summary>The rows of the recording in a slot, as a register.</summary>
    /// <exception cref="SnapshotFormatException">The evidence is not what was signed, or not well-formed.</exception>
    public RightsRegister ReadRegister(int slot, Isrc recording, SnapshotHead head)
    {
        try
        {
            return RightsRegister.Parse(Encoding.UTF8.GetBytes(ReadText(slot, recording, head)));
        }
        catch (RegisterFormatException e)
        {
            throw new SnapshotFormatException($"Its evidence should be rows of a register, but it is not: {e.Message}", e);
        }
    }

    /// <summary>The number of the class in a slot, and its works.</summary>
    public (uint Class, uint[] Works) ReadSlot(int slot)
    {
        byte[] entry = chunks.Read(layout.EvidenceSlotsAt + (slot * 8L), 8);
        uint works = BinaryPrimitives.ReadUInt32LittleEndian(entry.AsSpan(4));
        uint[] codes = works switch
        {
            0 => [],
            >= SeveralWorks => ReadWords(layout.WorkStartsAt, layout.WorkLists, layout.WorksAt, works - SeveralWorks),
            _ => [works],
        };
        return (BinaryPrimitives.ReadUInt32LittleEndian(entry), codes);
    }

    /// <summary>The numbers of the rows of a class.</summary>
    public uint[] ReadClass(uint number) => number == 0
        ? throw new SnapshotFormatException("Its evidence should have rows for the recording, but it has none.")
        : ReadWords(layout.ClassStartsAt, layout.Classes, layout.ClassesAt, number - 1);

    /// <summary>The text of a row, by its number from 0: its kind, then JSON.</summary>
    public string ReadRow(uint number)
    {
        if (number >= (uint)layout.Rows)
        {
            throw new SnapshotFormatException($"Its evidence should name rows below {layout.Rows}, but it names {number}.");
        }

        byte[] ends = chunks.Read(layout.RowStartsAt + (number * 8L), 16);
        long start = BinaryPrimitives.ReadInt64LittleEndian(ends);
        long end = BinaryPrimitives.ReadInt64LittleEndian(ends.AsSpan(8));
        return start >= 0 && start < end && end <= layout.RowBytes && end - start <= SnapshotLayout.ChunkLength
            ? Encoding.UTF8.GetString(chunks.Read(layout.RowsAt + start, (int)(end - start)))
            : throw new SnapshotFormatException("The rows of its evidence should stand one behind the other, but they do not.");
    }

    /// <summary>The code of a work, from its nine digits plus one.</summary>
    public static Iswc WorkOf(uint code)
    {
        string digits = (code - 1L).ToString("D9", CultureInfo.InvariantCulture);
        for (char check = '0'; check <= '9'; check++)
        {
            if (Iswc.TryParse($"T{digits}{check}", out Iswc work))
            {
                return work;
            }
        }

        throw new SnapshotFormatException("Its evidence should name works by their digits, but it does not.");
    }

    private string ReadText(int slot, Isrc recording, SnapshotHead head)
    {
        (uint number, uint[] works) = ReadSlot(slot);
        uint[] rows = ReadClass(number);
        bool isSound = rows.Length >= 2 && rows[1] == works.Length && rows.Length >= 2 + works.Length;
        if (!isSound)
        {
            throw new SnapshotFormatException("Its evidence should have a row for each work, but it has not.");
        }

        Iswc[] codes = Array.ConvertAll(works, WorkOf);
        EvidenceText text = new(head);
        text.AddRecording(recording, codes, ReadRow(rows[0]));
        for (int work = 0; work < codes.Length; work++)
        {
            if (rows[2 + work] != NotRegistered)
            {
                text.AddWork(codes[work], ReadRow(rows[2 + work]));
            }
        }

        foreach (uint row in rows.AsSpan(2 + works.Length))
        {
            text.Add(ReadRow(row));
        }

        return text.ToString();
    }

    private uint[] ReadWords(long startsAt, int count, long wordsAt, uint number)
    {
        if (number >= (uint)count)
        {
            throw new SnapshotFormatException($"Its evidence should name lists below {count}, but it names {number}.");
        }

        byte[] ends = chunks.Read(startsAt + (number * 4L), 8);
        uint start = BinaryPrimitives.ReadUInt32LittleEndian(ends);
        uint end = BinaryPrimitives.ReadUInt32LittleEndian(ends.AsSpan(4));
        if (end < start || end - start > MostWords)
        {
            throw new SnapshotFormatException("The lists of its evidence should stand one behind the other, but they do not.");
        }

        byte[] bytes = chunks.Read(wordsAt + (start * 4L), (int)(end - start) * 4);
        uint[] words = new uint[bytes.Length / 4];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i * 4));
        }

        return words;
    }
}
