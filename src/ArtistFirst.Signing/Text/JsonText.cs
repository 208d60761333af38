using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace ArtistFirst.Signing;

/// <summary>
/// The strict form of JSON (RFC 8259) that signed documents, keys and trust files must have, so that every reader sees the same document.
/// The JSON readers of the base class library are laxer: they let duplicate members and lone surrogates pass and do not look behind the end.
/// </summary>
public static class JsonText
{
    /// <summary>The greatest depth that may be asked for.</summary>
    public const int MaxDepth = 64;

    /// <summary>The greatest number of members in one object. It bounds the work that finding duplicates takes.</summary>
    public const int MaxMembers = 1024;

    /// <summary>
    /// Whether the text is one JSON object in strict form: valid UTF-8 without a byte order mark, no member name twice in an object at any depth,
    /// no escapes in member names (so no duplicate can hide behind one), no U+0000 and no lone surrogate, no deeper than
    /// <paramref name="maxDepth"/>, at most <see cref="MaxMembers"/> members in an object, nothing but white space before and after the object.
    /// </summary>
    /// <param name="utf8">The text.</param>
    /// <param name="maxDepth">How many objects and arrays may be open at once, the outermost included; 1 to <see cref="MaxDepth"/>.</param>
    /// <param name="why">What is wrong and at which byte, without quoting the text, so that it may be logged; empty when the answer is yes.</param>
    /// <returns>The answer. A yes allocates nothing for objects of the usual size (fewer than about 64 member names open at once).</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is not 1 to <see cref="MaxDepth"/>.</exception>
    public static bool IsStrict(ReadOnlySpan<byte> utf8, int maxDepth, out string why)
    {
        bool strict = IsStrict(utf8, maxDepth, out string? problem, out int position);
        why = strict ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{problem} (at byte {position}).");
        return strict;
    }

    /// <summary>The same answer without the reason. Neither a yes nor a no allocates for objects of the usual size.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="maxDepth">How many objects and arrays may be open at once, the outermost included; 1 to <see cref="MaxDepth"/>.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is not 1 to <see cref="MaxDepth"/>.</exception>
    public static bool IsStrict(ReadOnlySpan<byte> utf8, int maxDepth) => IsStrict(utf8, maxDepth, out _, out _);

    [SkipLocalsInit]
    private static bool IsStrict(ReadOnlySpan<byte> utf8, int maxDepth, out string? problem, out int position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDepth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxDepth, MaxDepth);
        position = 0;
        if (!Utf8.IsValid(utf8))
        {
            problem = "The text is not valid UTF-8";
            return false;
        }

        Span<int> hashes = stackalloc int[MemberNames.InitialCapacity];
        Span<Range> names = stackalloc Range[MemberNames.InitialCapacity];
        var scan = new JsonScan(utf8, maxDepth, new MemberNames(hashes, names));
        bool strict = scan.ReadDocument();
        problem = scan.Problem;
        position = scan.Position;
        scan.Dispose();
        return strict;
    }
}
