namespace ArtistFirst;

/// <summary>Walks an array of codes, which is sorted by byte and has each once, so that one grant has one text.</summary>
internal ref struct CodeList(int min, int max)
{
    private const int MaxCodeLength = 256;

    private ReadOnlySpan<byte> _previous;
    private int _count = -1;

    /// <summary>After the last code: valid, AF1034 where it is no such list, AF1035 where the order is wrong.</summary>
    public LicenseOutcome Outcome { get; private set; } = LicenseOutcome.NotVerified;

    /// <summary>The next code; no at the end of the list or where it is wrong.</summary>
    public bool Next(scoped ref StrictJsonReader reader, out ReadOnlySpan<byte> code)
    {
        code = default;
        if (_count < 0 && !reader.IsArray)
        {
            return End(LicenseOutcome.GrantMalformed);
        }

        if (!reader.NextItem())
        {
            return End(Math.Max(_count, 0) < min ? LicenseOutcome.GrantMalformed : LicenseOutcome.Valid);
        }

        _count = Math.Max(_count, 0) + 1;
        if (_count > max || !reader.TryText(out ReadOnlySpan<byte> text) || text.Length is 0 or > MaxCodeLength)
        {
            return End(LicenseOutcome.GrantMalformed);
        }

        if (_count > 1 && _previous.SequenceCompareTo(text) >= 0)
        {
            return End(LicenseOutcome.GrantNotCanonical);
        }

        _previous = text;
        code = text;
        return true;
    }

    /// <summary>How many items an array has; 0 for any other value. The reader that is passed stays where it is.</summary>
    public static int Count(StrictJsonReader reader)
    {
        int count = 0;
        if (reader.IsArray)
        {
            while (reader.NextItem())
            {
                reader.SkipValue();
                count++;
            }
        }

        return count;
    }

    private bool End(LicenseOutcome outcome)
    {
        Outcome = outcome;
        return false;
    }
}
