using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ArtistFirst;

/// <summary>What reading and writing have in common for all identifiers.</summary>
internal static class IdentifierText
{
    /// <summary>Room for the longest identifier in any form: a party's URL.</summary>
    public const int MaxLength = 256;

    /// <summary>Reads an identifier.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">What <see cref="Unreadable{T}"/> makes.</exception>
    public static T Parse<T>(string text)
        where T : IIdentifier<T>
        => Parse<T>((text ?? throw new ArgumentNullException(nameof(text))).AsSpan());

    /// <summary>Reads an identifier.</summary>
    /// <exception cref="FormatException">What <see cref="Unreadable{T}"/> makes.</exception>
    public static T Parse<T>(ReadOnlySpan<char> text)
        where T : IIdentifier<T>
        => T.TryRead(text, out T? value) ? value : throw Unreadable<T>(text);

    /// <summary>Reads an identifier in UTF-8.</summary>
    /// <exception cref="FormatException">What <see cref="Unreadable{T}"/> makes.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Text)
        where T : IIdentifier<T>
        => T.TryRead(utf8Text, out T? value) ? value : throw Unreadable<T>(Encoding.UTF8.GetString(utf8Text));

    /// <summary>Reads the canonical form alone: what <see cref="ToString{T}"/> writes, byte for byte.</summary>
    public static bool TryReadCanonical<T>(ReadOnlySpan<byte> utf8Text, [MaybeNullWhen(false)] out T value)
        where T : IIdentifier<T>
    {
        Span<byte> canonical = stackalloc byte[MaxLength];
        if (T.TryRead(utf8Text, out value) && canonical[..value.Write(canonical, display: false)].SequenceEqual(utf8Text))
        {
            return true;
        }

        value = default;
        return false;
    }

    public static string ToString<T>(T value, string? format)
        where T : IIdentifier<T>
    {
        Span<char> text = stackalloc char[MaxLength];
        return new string(text[..value.Write(text, IsDisplay(format))]);
    }

    public static bool TryFormat<T, TChar>(T value, Span<TChar> destination, out int written, ReadOnlySpan<char> format)
        where T : IIdentifier<T>
        where TChar : unmanaged
    {
        int length = value.Write(destination, IsDisplay(format));
        written = int.Max(length, 0);
        return length >= 0;
    }

    /// <summary>What is thrown for text that is not such an identifier: what was expected, what came, what to do.</summary>
    public static FormatException Unreadable<T>(ReadOnlySpan<char> came)
        where T : IIdentifier<T>
        => new($"Expected {T.Expected}; what came is {Quoted.Text(came)}. {T.Advise(came) ?? "Check it against its source."}");

    private static bool IsDisplay(ReadOnlySpan<char> format) => format switch
    {
        [] or ['G'] => false,
        ['D'] => true,
        _ => throw new FormatException($"Expected the format G (canonical) or D (for display); what came is {Quoted.Text(format)}."),
    };
}
