using System.Globalization;
using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>The bext chunk of Broadcast Wave (EBU Tech 3285, version 1): what the file is, who made it and when, in ASCII fields of fixed length.</summary>
internal static class BroadcastChunk
{
    private const int Length = 602;
    private const int DescriptionLength = 256;
    private const int OriginatorLength = 32;
    private const int DateOffset = DescriptionLength + (2 * OriginatorLength);
    private const int TimeOffset = DateOffset + 10;
    private const int VersionOffset = TimeOffset + 8 + sizeof(ulong);

    /// <summary>The chunk with its header; empty where there is nothing to say.</summary>
    /// <param name="tags">What is to be said.</param>
    /// <param name="describes">Whether the comment is its description: players show one or the other, so it must not contradict a comment that is there.</param>
    public static byte[] Of(AudioTags tags, bool describes)
    {
        string description = describes && !string.IsNullOrWhiteSpace(tags.Comment) ? tags.Comment : "";
        if (description.Length == 0 && string.IsNullOrWhiteSpace(tags.Originator))
        {
            return [];
        }

        byte[] content = new byte[Length];
        Write(content.AsSpan(0, DescriptionLength), description);
        Write(content.AsSpan(DescriptionLength, OriginatorLength), tags.Originator ?? "");
        Write(content.AsSpan(DescriptionLength + OriginatorLength, OriginatorLength), tags.Isrc ?? "");
        if (tags.OriginatedAt is { } at)
        {
            Write(content.AsSpan(DateOffset), at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Write(content.AsSpan(TimeOffset), at.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        }

        content[VersionOffset] = 1;
        return [.. "bext"u8, Length & 0xFF, Length >> 8, 0, 0, .. content];
    }

    // What is not ASCII becomes a question mark: the INFO list has the text as it is.
    private static void Write(Span<byte> field, string text)
    {
        byte[] ascii = Encoding.ASCII.GetBytes(text);
        ascii.AsSpan(0, Math.Min(ascii.Length, field.Length)).CopyTo(field);
    }
}
