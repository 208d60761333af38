namespace ArtistFirst.Registry;

/// <summary>
/// A record of CWR: fields of fixed width, counted from column 1 as the specification does (CISAC CWR 2.1 and 2.2 functional specifications). What a line does not reach is blank, for
/// real files leave blanks at the end of lines away.
/// </summary>
internal readonly record struct CwrLine(string Text)
{
    private const int TypeLength = 3;
    private const int PrefixLength = 19;
    private const int ShareDigits = 5;

    /// <summary>The record's type, such as SPU; empty where the line is shorter.</summary>
    public string Type => Text.Length < TypeLength ? string.Empty : Text[..TypeLength];

    /// <summary>Whether the line has the numbers of transaction and record that stand in front of every detail record.</summary>
    public bool HasPrefix => Text.Length >= PrefixLength && !Text.AsSpan(TypeLength, PrefixLength - TypeLength).ContainsAnyExceptInRange('0', '9');

    /// <summary>A field without the blanks around it.</summary>
    /// <param name="first">Its first column, from 1.</param>
    /// <param name="length">How many columns it has.</param>
    public ReadOnlySpan<char> Field(int first, int length)
    {
        ReadOnlySpan<char> text = Text;
        int start = Math.Min(first - 1, text.Length);
        return text.Slice(start, Math.Min(length, text.Length - start)).Trim(' ');
    }

    /// <summary>A share of five digits, two of which are decimals: 02500 is 25 %. Blank is nothing.</summary>
    /// <returns>Hundredths of a percent; -1 where the field is no share, or more than the whole.</returns>
    public int Share(int first)
    {
        ReadOnlySpan<char> field = Field(first, ShareDigits);
        if (field.IsEmpty)
        {
            return 0;
        }

        bool isNumber = field.Length == ShareDigits && !field.ContainsAnyExceptInRange('0', '9');
        return isNumber && int.Parse(field) is <= CwrShares.Whole and var share ? share : -1;
    }

    /// <summary>The shares of the three rights, from the column of the first, with as many columns between their beginnings.</summary>
    public CwrShares? Shares(int first, int step)
    {
        CwrShares shares = new(Share(first), Share(first + step), Share(first + (2 * step)));
        return shares.Performing < 0 || shares.Mechanical < 0 || shares.Synchronization < 0 ? null : shares;
    }
}
