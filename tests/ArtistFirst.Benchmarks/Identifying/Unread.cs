using System.Diagnostics.CodeAnalysis;

namespace ArtistFirst.Benchmarks.Identifying;

/// <summary>A text that is not read: what the loop and the way to the text cost by themselves is in every other row too.</summary>
internal readonly record struct Unread(int Length) : ISpanParsable<Unread>, IUtf8SpanParsable<Unread>
{
    public static Unread Parse(string s, IFormatProvider? provider) => new(s.Length);

    public static Unread Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(s.Length);

    public static Unread Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => new(utf8Text.Length);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Unread result) => TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Unread result)
    {
        result = new(s.Length);
        return result.Length > 0;
    }

    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Unread result)
    {
        result = new(utf8Text.Length);
        return result.Length > 0;
    }
}
