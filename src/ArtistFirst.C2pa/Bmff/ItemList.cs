using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>
/// Reads the items of an iTunes item list. An item holds data boxes (type, locale, value); a freeform item (<c>----</c>) holds a mean and a name box in front of them,
/// which give it its name: <c>----:com.apple.iTunes:ISRC</c>.
/// </summary>
internal static class ItemList
{
    private const int FullBoxLength = 4;
    private const int DataPrefixLength = 8;
    private const int Utf8 = 1;
    private const int Utf16 = 2;

    /// <summary>Adds the texts of one item. Items of other types (pictures, numbers) are passed over.</summary>
    public static async Task AddAsync(ContainerScan scan, ContainerPart item)
    {
        string name = item.Name;
        if (string.Equals(name, "----", StringComparison.Ordinal))
        {
            name = $"----:{await ReadNameAsync(scan, item, "mean").ConfigureAwait(false)}:{await ReadNameAsync(scan, item, "name").ConfigureAwait(false)}";
        }

        foreach (ContainerPart data in item.Parts.Where(part => string.Equals(part.Name, "data", StringComparison.Ordinal)))
        {
            await AddDataAsync(scan, name, data).ConfigureAwait(false);
        }
    }

    private static async Task<string> ReadNameAsync(ContainerScan scan, ContainerPart item, string kind)
    {
        ContainerPart? box = item.Parts.FirstOrDefault(part => string.Equals(part.Name, kind, StringComparison.Ordinal));
        if (box is null || box.ContentLength is < FullBoxLength or > ContainerScan.MaxTextBytes)
        {
            throw new ContainerFormatException(item.Offset, $"a '{kind}' box of 4 bytes and a short text in a '----' item", box is null ? "none" : ContainerScan.Bytes(box.ContentLength));
        }

        ReadOnlyMemory<byte> text = await scan.ReadAsync(box.ContentOffset + FullBoxLength, (int)box.ContentLength - FullBoxLength).ConfigureAwait(false);
        return Encoding.UTF8.GetString(text.Span);
    }

    private static async Task AddDataAsync(ContainerScan scan, string name, ContainerPart data)
    {
        if (data.ContentLength < DataPrefixLength)
        {
            throw new ContainerFormatException(data.Offset, $"a 'data' box with {DataPrefixLength} bytes of type and locale", ContainerScan.Bytes(data.ContentLength));
        }

        // The upper byte of the type names the set of types: 0 is the well-known one. Some writers leave the type of a text at 0.
        uint type = BinaryPrimitives.ReadUInt32BigEndian((await scan.ReadAsync(data.ContentOffset, DataPrefixLength).ConfigureAwait(false)).Span);
        bool freeform = name.StartsWith("----", StringComparison.Ordinal);
        if (type is not (Utf8 or Utf16) && !(type == 0 && freeform))
        {
            return;
        }

        long length = data.ContentLength - DataPrefixLength;
        string? value = null;
        if (length <= ContainerScan.MaxTextBytes)
        {
            ReadOnlyMemory<byte> text = await scan.ReadAsync(data.ContentOffset + DataPrefixLength, (int)length).ConfigureAwait(false);
            value = (type == Utf16 ? Encoding.BigEndianUnicode : Encoding.UTF8).GetString(text.Span);
        }

        scan.AddTag(AudioTagSource.ITunes, name, value, data.Offset);
    }
}
