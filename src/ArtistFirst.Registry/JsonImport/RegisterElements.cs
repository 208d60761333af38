using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>The rows of one list of a register file, one after the other.</summary>
/// <param name="stream">The file, at the beginning of the list.</param>
/// <param name="line">The line of it.</param>
internal sealed class RegisterElements(Stream stream, long line) : JsonWalk(stream, line, ImportLimits.ElementBytes)
{
    private byte[] _row = new byte[1 << 12];
    private int _length;

    /// <summary>The row that was reached; empty where it is larger than rows are.</summary>
    public ReadOnlySpan<byte> Row => _row.AsSpan(0, _length);

    /// <summary>Its place in the list, from 0.</summary>
    public long Place { get; private set; } = -1;

    /// <summary>The line on which it begins.</summary>
    public long RowLine { get; private set; }

    /// <summary>Whether it is larger than rows are, and was not kept.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ImportBoundsException">One value is larger than rows are.</exception>
    /// <exception cref="RegisterFormatException">It is no JSON any more.</exception>
    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken) => NextAsync(cancellationToken);

    protected override JsonStep Take(ref Utf8JsonReader reader)
    {
        bool isList = reader.CurrentDepth == 0;
        if (isList)
        {
            return reader.TokenType == JsonTokenType.EndArray ? JsonStep.Ended : JsonStep.Going;
        }

        bool isBeginning = reader.CurrentDepth == 1 && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray);
        if (isBeginning)
        {
            (Place, RowLine, IsTooLarge) = (Place + 1, Line, false);
            Hold();
        }

        bool isWhole = reader.CurrentDepth == 1 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
        if (!isWhole)
        {
            return JsonStep.Going;
        }

        Keep(IsTooLarge ? [] : Held(ref reader));
        Release();
        return JsonStep.Found;
    }

    protected override void Overflow()
    {
        if (IsTooLarge)
        {
            base.Overflow();
        }

        IsTooLarge = true;
    }

    private void Keep(ReadOnlySpan<byte> row)
    {
        if (row.Length > _row.Length)
        {
            _row = new byte[Math.Max(row.Length, _row.Length * 2)];
        }

        row.CopyTo(_row);
        _length = row.Length;
    }
}
