using System.Buffers.Binary;
using System.Globalization;

namespace ArtistFirst.C2pa;

/// <summary>The boxes of an ISO base media file, found as laxly as other validators do, and the paths that lead to them (C2PA 2.2 §18.6.3).</summary>
/// <param name="Boxes">The outermost boxes in the order of the file.</param>
internal sealed record BmffTree(IReadOnlyList<BmffNode> Boxes)
{
    private const int ShortestName = 4;

    /// <summary>The boxes at a path such as <c>/moov/trak[2]/mdia</c>.</summary>
    /// <returns>None where there is no such box, or the path is none.</returns>
    public IReadOnlyList<BmffNode> Find(string path)
    {
        IReadOnlyList<BmffNode> level = Boxes;
        IReadOnlyList<BmffNode> found = [];
        foreach (string step in path.TrimStart('/').Split('/'))
        {
            if (!TryParse(step, out string name, out int index))
            {
                return [];
            }

            found = [.. level.Where(box => string.Equals(box.Name, name, StringComparison.Ordinal))];
            if (index > 0)
            {
                found = index <= found.Count ? [found[index - 1]] : [];
            }

            level = [.. found.SelectMany(static box => box.Children)];
        }

        return found;
    }

    private static bool TryParse(string step, out string name, out int index)
    {
        index = 0;
        int bracket = step.IndexOf('[', StringComparison.Ordinal);
        name = bracket < 0 ? step : step[..bracket];
        return name.Length >= ShortestName
            && (bracket < 0 || (step.EndsWith(']') && int.TryParse(step.AsSpan(bracket + 1, step.Length - bracket - 2), NumberStyles.None, CultureInfo.InvariantCulture, out index) && index > 0));
    }

    /// <summary>Version and flags as they are compared: eight bits and 24.</summary>
    public static (byte Version, uint Flags) Split(uint versionAndFlags) => ((byte)(versionAndFlags >> 24), versionAndFlags & 0xFFFFFF);

    /// <summary>The 32 bits at the start of a full box's content.</summary>
    public static uint? ReadVersion(ReadOnlySpan<byte> content) => content.Length >= 4 ? BinaryPrimitives.ReadUInt32BigEndian(content) : null;
}
