using System.Globalization;
using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>Recomputes one line of a statement from what it says itself.</summary>
internal static class LineSums
{
    private const int MoreDigits = 6;
    private const int WeightDigits = 9;
    private const int LongestFraction = 20_000;

    /// <summary>What does not hold.</summary>
    public static IEnumerable<string> Problems(StatementLine line, int place, StatementFile file)
    {
        Currency currency = file.Account.Paid.Currency;
        string? amount = Fraction(line.Exact) is { } exact ? (exact / BigInteger.Pow(10, currency.MinorDigits)).ToDecimalText(currency.MinorDigits + MoreDigits) : null;
        IEnumerable<string?> problems =
        [
            line.Number == place ? null : $"is the {place.ToString(CultureInfo.InvariantCulture)}. of them.",
            amount is null ? $"has the exact amount {Quoted.Text(line.Exact)}, which is no fraction." : null,
            amount is null || string.Equals(amount, line.Amount, StringComparison.Ordinal) ? null : $"has the exact amount {line.Exact}, which is {amount}; it says {Quoted.Text(line.Amount)}.",
            .. line.Type is LineType.Usage or LineType.Training ? UseProblems(line, file) : [],
        ];
        return problems.OfType<string>().Select(problem => $"Line {line.Number.ToString(CultureInfo.InvariantCulture)} {problem}");
    }

    /// <summary>A fraction such as 1/3, or a whole number; null where it is none.</summary>
    public static Rational? Fraction(string? text)
    {
        string[] parts = (text ?? string.Empty).Split('/');
        BigInteger denominator = BigInteger.One;
        bool isRead = text is { Length: <= LongestFraction } && parts.Length <= 2
            && BigInteger.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            && (parts.Length == 1 || BigInteger.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out denominator));
        return isRead && denominator.Sign > 0 ? new Rational(BigInteger.Parse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), denominator) : null;
    }

    /// <summary>Between which bounds one use of the line is worth, by weight and share; null where the line has no weight that can be told.</summary>
    public static (Rational Least, Rational Most, int Number)? Worth(StatementLine line)
    {
        if (Fraction(line.Exact) is not { } exact || Fraction(line.Share) is not { Sign: > 0 } share || !Decimals.TryRead(line.Weight, WeightDigits, out BigInteger units) || units.Sign <= 0)
        {
            return null;
        }

        BigInteger whole = BigInteger.Pow(10, WeightDigits);
        return (exact / (share * new Rational(units + 1, whole)), exact / (share * new Rational(units, whole)), line.Number);
    }

    private static IEnumerable<string?> UseProblems(StatementLine line, StatementFile file)
    {
        PoolSettlement? pool = file.Pools.FirstOrDefault(pool => string.Equals(pool.Pool, line.Pool, StringComparison.Ordinal));
        bool isTraining = string.Equals(line.Pool, PoolNames.Training, StringComparison.Ordinal);
        yield return pool is null || isTraining != (line.Type == LineType.Training) ? $"is of the pool {Quoted.Text(line.Pool ?? "none")}, which the settlement does not have, or which is another type of line." : null;
        yield return pool is not null && line.Count > pool.Uses ? $"is for {line.Count} uses, and the pool has {pool.Uses}." : null;
        yield return HasSide(line) ? null : $"is for the side {Quoted.Text(line.Side ?? "none")}, which {Quoted.Text(line.Uses ?? "none")} does not have.";
        yield return Fraction(line.Share) is { Sign: > 0 } share && share <= Rational.One ? null : $"has the share {Quoted.Text(line.Share ?? "none")}, which is no part of a whole.";
        yield return Decimals.TryRead(line.Weight, WeightDigits, out BigInteger weight) && weight.Sign >= 0 ? null : $"has the weight {Quoted.Text(line.Weight ?? "none")}, which is no number.";
        yield return Fraction(line.Exact) is { Sign: < 0 } ? $"takes {line.Exact} away: a use earns." : null;
        long? positions = line.Entries is null ? null : EntryRanges.Count(line.Entries, file.Ledger.To);
        yield return line.Count > 0 && (line.Entries is null || positions == line.Count)
            ? null
            : $"is for {line.Count} uses, and names {(positions is null ? "no positions in order, each once, of the ledger that was settled" : $"{positions} positions")}.";
    }

    private static bool HasSide(StatementLine line)
    {
        foreach (string name in (line.Uses ?? string.Empty).Split(' '))
        {
            if (!UseNames.TryParse(name, out Uses use))
            {
                return false;
            }

            bool isPersonal = (use & PersonalUses.All) != Uses.None && string.Equals(PersonalUses.SideOf(use).ToWireName(), line.Side, StringComparison.Ordinal);
            Side[] rest = [Side.Master, Side.Work];
            if (isPersonal || rest.Any(side => RequiredSides.For(use, side) != SideNeed.None && string.Equals(side.ToWireName(), line.Side, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
