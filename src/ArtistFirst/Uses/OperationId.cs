using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// The id of one operation, chosen by the caller: a retry with the same id is the same use, not a second one. A UUID (RFC 9562); the default value, the nil
/// UUID, means "none" and equals none that was parsed.
/// </summary>
[JsonConverter(typeof(IdentifierJsonConverter<OperationId>))]
public readonly record struct OperationId : IIdentifierValue<OperationId>
{
    private readonly UInt128 _bits;

    private OperationId(UInt128 bits) => _bits = bits;

    static string IIdentifier<OperationId>.Expected => "an operation id (a UUID of 36 characters, not nil; such as 0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44)";

    /// <summary>Whether this is the default value, which names no operation.</summary>
    public bool IsEmpty => _bits == UInt128.Zero;

    /// <summary>A new id that no other operation has, ordered by time: a UUID of version 7 (RFC 9562, section 5.7).</summary>
    /// <param name="time">Where the time comes from.</param>
    /// <exception cref="ArgumentNullException"><paramref name="time"/> is null.</exception>
    public static OperationId New(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return From(Guid.CreateVersion7(time.GetUtcNow()));
    }

    /// <summary>The id that a UUID already is.</summary>
    /// <param name="uuid">The UUID, of any version.</param>
    /// <exception cref="ArgumentException">It is the nil UUID.</exception>
    public static OperationId From(Guid uuid)
    {
        Span<byte> bytes = stackalloc byte[16];
        uuid.TryWriteBytes(bytes, bigEndian: true, out _);
        return uuid == Guid.Empty
            ? throw new ArgumentException("Expected a UUID; what came is the nil UUID, which names no operation.", nameof(uuid))
            : new OperationId(BinaryPrimitives.ReadUInt128BigEndian(bytes));
    }

    /// <summary>
    /// The id of what already has a name, such as a job: the same text gives the same id, everywhere and always. A UUID of version 8 from the SHA-256 of a
    /// fixed namespace and the text (RFC 9562, sections 5.8 and 6.5). To read the text of a UUID, take <see cref="Parse"/>.
    /// </summary>
    /// <param name="name">The name, not empty, told apart by case.</param>
    /// <exception cref="ArgumentException">The name is null or empty, or holds half of a surrogate pair.</exception>
    public static OperationId From(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new OperationId(NamedUuid.Of(NamedUuid.Operations, name));
    }

    /// <summary>The id as a UUID; the nil UUID for the default value.</summary>
    public Guid ToGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, _bits);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Reads a UUID of 8-4-4-4-12 hexadecimal digits in either case: <c>0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44</c>.</summary>
    /// <param name="text">The text, at most 36 characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no operation id; the message says what was expected and what came.</exception>
    public static OperationId Parse(string text) => IdentifierText.Parse<OperationId>(text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out OperationId)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out OperationId operationId) => TryRead(text.AsSpan(), out operationId);

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="operationId">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is an operation id.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out OperationId operationId) => TryRead(text, out operationId);

    /// <summary>Reads from UTF-8 what <see cref="Parse"/> reads. Never throws, never allocates.</summary>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="operationId">What was read; the default value where the answer is no.</param>
    /// <returns>Whether the text is an operation id.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out OperationId operationId) => TryRead(utf8Text, out operationId);

    /// <summary>The canonical text, 0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44; empty for the default value.</summary>
    public override string ToString() => IdentifierText.ToString(this, null);

    /// <summary>The text in a form.</summary>
    /// <param name="format">G or nothing: canonical. D: for display, the same.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format) => IdentifierText.ToString(this, format);

    /// <summary>Writes the text without allocating.</summary>
    /// <param name="destination">Where to; 36 characters are always enough.</param>
    /// <param name="charsWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical. D: for display, the same.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text as UTF-8 without allocating.</summary>
    /// <param name="utf8Destination">Where to; 36 bytes are always enough.</param>
    /// <param name="bytesWritten">How many were written.</param>
    /// <param name="format">G or nothing: canonical. D: for display, the same.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default)
        => IdentifierText.TryFormat(this, utf8Destination, out bytesWritten, format);

    /// <summary>The order of the canonical texts; the default value comes first.</summary>
    /// <param name="other">What to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(OperationId other) => _bits.CompareTo(other._bits);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(OperationId left, OperationId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes first or both are the same.</summary>
    public static bool operator <=(OperationId left, OperationId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(OperationId left, OperationId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one comes first or both are the same.</summary>
    public static bool operator >=(OperationId left, OperationId right) => left.CompareTo(right) >= 0;

    static bool IIdentifier<OperationId>.TryRead<TChar>(ReadOnlySpan<TChar> text, out OperationId value) => TryRead(text, out value);

    int IIdentifier<OperationId>.Write<TChar>(Span<TChar> destination, bool display) => Write(destination);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(destination, out charsWritten, format);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => TryFormat(utf8Destination, out bytesWritten, format);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out OperationId operationId)
        where TChar : unmanaged
    {
        bool isUuid = UuidText.TryRead(text, out UInt128 bits);
        operationId = new OperationId(bits);
        return isUuid && !operationId.IsEmpty;
    }

    private int Write<TChar>(Span<TChar> destination)
        where TChar : unmanaged
        => IsEmpty ? 0 : UuidText.Write(_bits, destination);
}
