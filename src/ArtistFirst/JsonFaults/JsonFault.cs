using System.Globalization;
using System.Text.Json;

namespace ArtistFirst;

/// <summary>
/// Tells why a file of JSON could not be read, to somebody who wrote the file: where, what was expected, what came. The serializer's own messages name types of this program, which mean nothing to
/// them.
/// </summary>
internal static class JsonFault
{
    private const string NoMember = "could not be mapped to any .NET member";
    private const string Missing = "was missing required properties including: ";
    private const string NotConverted = "could not be converted to ";
    private const string NoNull = "null values";
    private const string Twice = "Duplicate property";

    /// <summary>Tells it, beginning with the place.</summary>
    /// <param name="fault">What the serializer said.</param>
    /// <param name="utf8Json">The file.</param>
    /// <param name="words">What is expected, by the name of a type.</param>
    public static string Tell(JsonException fault, ReadOnlySpan<byte> utf8Json, params ReadOnlySpan<(string Type, string Expected)> words) =>
        Tell(fault, fault.Path ?? "$", (fault.LineNumber ?? 0) + 1, utf8Json, words);

    /// <summary>Tells it of a part of a file that was read by itself.</summary>
    /// <param name="fault">What the serializer said.</param>
    /// <param name="path">Where it is in the file.</param>
    /// <param name="line">In which line.</param>
    /// <param name="utf8Json">The part.</param>
    /// <param name="words">What is expected, by the name of a type.</param>
    public static string Tell(JsonException fault, string path, long line, ReadOnlySpan<byte> utf8Json, params ReadOnlySpan<(string Type, string Expected)> words)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{path} (line {line}):");
        string message = fault.Message;
        if (message.Contains(NoMember, StringComparison.Ordinal))
        {
            return $"{place} expected a member that the format has; {Named(message)} is none. Look for a misspelled name.";
        }

        if (message.Contains(Missing, StringComparison.Ordinal))
        {
            string names = message[(message.IndexOf(Missing, StringComparison.Ordinal) + Missing.Length)..];
            return $"{place} expected {names[..(names.LastIndexOf('\'') + 1)]}, which is not there. Add it.";
        }

        if (message.Contains(Twice, StringComparison.Ordinal))
        {
            return $"{place} expected each member once; {Named(message)} came twice.";
        }

        if (message.Contains(NoNull, StringComparison.Ordinal))
        {
            return $"{place} expected a value; what came is null. Leave the member out where it may be missing, or give it a value.";
        }

        int type = message.IndexOf(NotConverted, StringComparison.Ordinal);
        return type >= 0
            ? $"{place} expected {JsonWords.OfReader(fault.InnerException?.Message) ?? JsonWords.Of(TypeIn(message, type + NotConverted.Length), words)}; what came is {JsonPlace.Told(utf8Json, fault.Path)}."
            : $"{place} {(fault.GetType() == typeof(JsonException) ? message : "expected JSON (RFC 8259); what stands there is none.")}";
    }

    // Ends with a full stop and " Path:", or with the message.
    private static ReadOnlySpan<char> TypeIn(string message, int start)
    {
        int end = message.IndexOf(". Path:", start, StringComparison.Ordinal);
        return message.AsSpan(start, (end < 0 ? message.Length : end) - start).TrimEnd('.');
    }

    private static string Named(string message)
    {
        int first = message.IndexOf('\'', StringComparison.Ordinal), last = first < 0 ? -1 : message.IndexOf('\'', first + 1);
        return last < 0 ? "one" : Quoted.Text(message.AsSpan(first + 1, last - first - 1));
    }
}
