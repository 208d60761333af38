namespace ArtistFirst.C2pa;

/// <summary>
/// Goes forward through the body of an ID3v2 tag. Up to v2.3 unsynchronisation covers the whole body, and the sizes in it count the bytes before it was applied:
/// the cursor then leaves out each zero byte after 0xFF as it goes.
/// </summary>
internal sealed class Id3Cursor(ContainerScan scan, long start, long end, bool unsynchronized)
{
    private const int BlockLength = 2048;
    private bool _afterFF;

    /// <summary>Where in the file the cursor stands.</summary>
    public long Offset { get; private set; } = start;

    /// <summary>Bytes of the file that are left; with unsynchronisation the body can hold fewer.</summary>
    public long Remaining => end - Offset;

    /// <summary>The next byte without going past it; -1 at the end.</summary>
    public async ValueTask<int> PeekAsync()
    {
        if (unsynchronized && _afterFF && Remaining > 0 && (await scan.ReadAsync(Offset, 1).ConfigureAwait(false)).Span[0] == 0)
        {
            _afterFF = false;
            Offset++;
        }

        return Remaining > 0 ? (await scan.ReadAsync(Offset, 1).ConfigureAwait(false)).Span[0] : -1;
    }

    /// <summary>The next bytes; valid until the next read.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(int count)
    {
        EnsureRemaining(count);
        if (!unsynchronized)
        {
            ReadOnlyMemory<byte> bytes = await scan.ReadAsync(Offset, count).ConfigureAwait(false);
            Offset += count;
            return bytes;
        }

        byte[] plain = new byte[count];
        await AdvanceAsync(count, plain).ConfigureAwait(false);
        return plain;
    }

    public async ValueTask SkipAsync(long count)
    {
        EnsureRemaining(count);
        if (unsynchronized)
        {
            await AdvanceAsync(count, target: null).ConfigureAwait(false);
        }
        else
        {
            Offset += count;
        }
    }

    private async ValueTask AdvanceAsync(long count, byte[]? target)
    {
        for (long done = 0; done < count;)
        {
            EnsureRemaining(count - done);
            ReadOnlyMemory<byte> block = await scan.ReadUpToAsync(Offset, BlockLength, end).ConfigureAwait(false);
            int used = 0;
            while (used < block.Length && done < count)
            {
                byte value = block.Span[used++];
                bool inserted = _afterFF && value == 0;
                _afterFF = value == 0xFF;
                if (inserted)
                {
                    continue;
                }

                if (target is not null)
                {
                    target[done] = value;
                }

                done++;
            }

            Offset += used;
        }
    }

    private void EnsureRemaining(long count)
    {
        if (count > Remaining)
        {
            throw new ContainerFormatException(Offset, $"{ContainerScan.Bytes(count)} within the ID3v2 tag", $"the end of the tag after {ContainerScan.Bytes(Remaining)}");
        }
    }
}
