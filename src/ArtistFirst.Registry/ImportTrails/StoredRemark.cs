using System.Runtime.InteropServices;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>A remark of an import in its place: how it is kept with how far the import came.</summary>
/// <param name="Unit">The unit of the file that it is about.</param>
/// <param name="Place">How many items of the file come before it.</param>
/// <param name="Remark">The remark.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StoredRemark(long Unit, long Place, ImportRemark Remark)
{
    private const char Unknown = '\uFFFD';

    /// <summary>A message as every database takes it: PostgreSQL has no U+0000, and neither half of a surrogate pair. No file may stop its import by what it makes a message say.</summary>
    public static string TextOf(string message) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(message.Replace('\0', Unknown)));
}
