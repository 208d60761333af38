namespace ArtistFirst.C2pa;

/// <summary>Entries of maps whose keys and values are text, as most of C2PA's are.</summary>
internal static class CborWriterExtensions
{
    /// <summary>Writes a key and its text; nothing where the text is null.</summary>
    public static void WriteText(this CborWriter writer, string key, string? value)
    {
        if (value is not null)
        {
            writer.WriteTextString(key);
            writer.WriteTextString(value);
        }
    }
}
