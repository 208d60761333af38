using System.Runtime.CompilerServices;
using System.Text;

namespace ArtistFirst;

/// <summary>
/// Values that a ledger writes out in every event and that seldom change: its licensee, its licenses, its models. The one that was read before is given again, and nothing is made anew.
/// Of texts that share a place the last one stays, so there is an end to what is kept.
/// </summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="read">Makes a value of its text.</param>
internal sealed class RecentValues<T>(Func<string, T> read)
{
    private const int Places = 64;

    private readonly (string? Text, T Value)[] _values = new (string?, T)[Places];

    /// <summary>The value of a text.</summary>
    public T Of(ReadOnlySpan<byte> bytes)
    {
        ref (string? Text, T Value) place = ref _values[PlaceOf(bytes)];
        if (place.Text is not { } known || known.Length != bytes.Length || !Ascii.Equals(bytes, known))
        {
            string text = Encoding.Latin1.GetString(bytes); // what is not ASCII fails the rules of an event
            place = (text, read(text));
        }

        return place.Value;
    }

    // Texts of one kind differ in their last characters.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(ReadOnlySpan<byte> bytes)
    {
        const int Looked = 8;
        uint mixed = (uint)bytes.Length;
        foreach (byte value in bytes[int.Max(0, bytes.Length - Looked)..])
        {
            mixed = unchecked((mixed * 31) + value);
        }

        return (int)(mixed % Places);
    }
}
