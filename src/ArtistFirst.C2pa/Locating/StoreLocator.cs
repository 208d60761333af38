namespace ArtistFirst.C2pa;

/// <summary>
/// Finds the manifest store in a file, as laxly as other validators do: what is wrong elsewhere in a container does not hide a manifest, because two validators that see different things in the same file are
/// worse than one that refuses it.
/// </summary>
internal static class StoreLocator
{
    private const int LongestMagic = 12;

    /// <summary>Finds the store.</summary>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="ContainerFormatException">There is more than one, or the way to it is broken.</exception>
    public static async Task<StoreLocation?> FindAsync(ContainerScan scan)
    {
        byte[] start = (await scan.ReadUpToAsync(0, LongestMagic, scan.Length).ConfigureAwait(false)).ToArray();
        if (start.AsSpan().StartsWith("RIFF"u8))
        {
            return await RiffStore.FindAsync(scan).ConfigureAwait(false);
        }

        if (start.AsSpan().StartsWith("ID3"u8))
        {
            return await Id3Store.FindAsync(scan).ConfigureAwait(false);
        }

        return start.Length >= 8 && start.AsSpan(4, 4).SequenceEqual("ftyp"u8) ? await BmffStore.FindAsync(scan).ConfigureAwait(false) : null;
    }
}
