using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>Finds the outermost <c>uuid</c> boxes of C2PA in an ISO base media file, and what each is for (C2PA 2.2 §A.5.3).</summary>
internal static class BmffStore
{
    public const string ManifestPurpose = "manifest";
    public const string MerklePurpose = "merkle";

    private const string OriginalPurpose = "original";
    private const string UpdatePurpose = "update";
    private const int UuidLength = 16;
    private const int VersionLength = 4;
    private const int OffsetLength = 8;
    private const int LongestPurpose = 64;

    private static ReadOnlySpan<byte> BoxId => [0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81];

    /// <summary>Finds the store.</summary>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="ContainerFormatException">There are several, or the boxes are broken.</exception>
    public static async Task<StoreLocation?> FindAsync(ContainerScan scan)
    {
        BmffTree tree = await new BmffTreeReader(scan).ReadAsync().ConfigureAwait(false);
        var found = new Dictionary<string, (BmffNode Box, FileRange Store)>(StringComparer.Ordinal);
        foreach (BmffNode box in tree.Boxes)
        {
            if (await PurposeAsync(scan, box).ConfigureAwait(false) is not { Name: ManifestPurpose or OriginalPurpose or UpdatePurpose } purpose)
            {
                continue;
            }

            string kind = purpose.Name is UpdatePurpose ? UpdatePurpose : ManifestPurpose;
            var store = new FileRange(purpose.Content.Start + OffsetLength, purpose.Content.Length - OffsetLength);
            if (store.Length < 0 || !found.TryAdd(kind, (box, store)))
            {
                throw new ContainerFormatException(box.Place.Start, "one box with a manifest store", store.Length < 0 ? "one that is too short" : "a second one");
            }

            if (purpose.Name is OriginalPurpose)
            {
                found.TryAdd(OriginalPurpose, (box, store));
            }
        }

        return Join(found) is { } location ? location with { Boxes = tree } : null;
    }

    /// <summary>What a box of C2PA is for, and where what follows the purpose lies; null of another box.</summary>
    public static async Task<(string Name, FileRange Content)?> PurposeAsync(ContainerScan scan, BmffNode box)
    {
        if (!string.Equals(box.Name, "uuid", StringComparison.Ordinal))
        {
            return null;
        }

        FileRange content = box.Content;
        byte[] start = (await scan.ReadUpToAsync(content.Start, UuidLength + VersionLength + LongestPurpose, content.End).ConfigureAwait(false)).ToArray();
        if (!start.AsSpan().StartsWith(BoxId))
        {
            return null;
        }

        const int Place = UuidLength + VersionLength;
        int length = start.Length > Place ? start.AsSpan(Place).IndexOf((byte)0) : -1;
        return length < 0
            ? throw new ContainerFormatException(content.Start, "a purpose with a zero behind it in a box of C2PA", "none")
            : (Encoding.Latin1.GetString(start, Place, length), new FileRange(content.Start + Place + length + 1, content.Length - Place - length - 1));
    }

    // Updates lie apart from the original, which then says that it is one.
    private static StoreLocation? Join(Dictionary<string, (BmffNode Box, FileRange Store)> found)
    {
        bool hasUpdate = found.TryGetValue(UpdatePurpose, out (BmffNode Box, FileRange Store) update);
        if (hasUpdate != found.ContainsKey(OriginalPurpose))
        {
            throw new ContainerFormatException(0, $"a box '{OriginalPurpose}' and a box '{UpdatePurpose}', or neither", "one of them");
        }

        return found.TryGetValue(ManifestPurpose, out (BmffNode Box, FileRange Store) manifest)
            ? new StoreLocation(hasUpdate ? [manifest.Store, update.Store] : [manifest.Store], manifest.Box.Place)
            : null;
    }
}
