using System.Globalization;
using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>Recomputes a statement from what it says itself: lines against the account, and against the pools.</summary>
internal sealed class StatementSums(StatementFile file)
{
    /// <summary>What does not hold.</summary>
    public IEnumerable<string> Problems()
    {
        string[] lines = [.. file.Lines.SelectMany((line, place) => LineSums.Problems(line, place + 1, file))];
        return lines.Concat(AccountProblems()).Concat(lines.Length > 0 ? [] : SumProblems());
    }

    private IEnumerable<string> AccountProblems()
    {
        PayeeAccount account = file.Account;
        Money[] amounts = [account.BroughtForward, account.Earned, account.Paid, account.CarriedForward];
        if (amounts.Any(amount => amount.Currency != account.Paid.Currency))
        {
            yield return "The amounts of the account are in several currencies.";
            yield break;
        }

        BigInteger before = (BigInteger)account.BroughtForward.MinorUnits + account.Earned.MinorUnits, after = (BigInteger)account.Paid.MinorUnits + account.CarriedForward.MinorUnits;
        if (before != after)
        {
            yield return $"Brought forward {account.BroughtForward} and earned {account.Earned} should be paid {account.Paid} and carried forward {account.CarriedForward}.";
        }

        if (account.Paid.MinorUnits < 0 || (account.Paid.MinorUnits != 0 && account.CarriedForward.MinorUnits != 0))
        {
            yield return $"Either all of the account should be paid, or all of it carried forward; {account.Paid} is paid and {account.CarriedForward} carried forward.";
        }
    }

    // The fractions of the lines can be read.
    private IEnumerable<string> SumProblems()
    {
        Rational all = Sum(file.Lines);
        BigInteger earned = file.Account.Earned.MinorUnits;
        if (earned < all.Floor() || earned > all.Ceiling())
        {
            yield return $"The lines come to {all.ToDecimalText(6)} minor units, which is rounded to a whole number once; the account says {earned.ToString(CultureInfo.InvariantCulture)}.";
        }

        foreach (PoolSettlement pool in file.Pools)
        {
            Rational lines = Sum(file.Lines.Where(line => IsOf(line, pool)));
            if (lines > (BigInteger)pool.Amount.MinorUnits + pool.Lapsed.MinorUnits)
            {
                yield return $"The lines of the pool {pool.Pool} come to {lines.ToDecimalText(6)} minor units; the pool holds {pool.Amount} and {pool.Lapsed}.";
            }

            foreach (string problem in WorthProblems(pool))
            {
                yield return problem;
            }
        }
    }

    /// <summary>
    /// Of one pool, side and uses, a use is worth the same for everybody, by weight and share; with equal parts for each recording, for each recording. With subscribers it depends on who made
    /// the use, which a statement does not tell. Weights are cut off behind nine decimals, so each line leaves a small range of what that worth can be.
    /// </summary>
    private IEnumerable<string> WorthProblems(PoolSettlement pool)
    {
        if (pool.Strategy == PoolStrategy.UserCentric)
        {
            yield break;
        }

        foreach (IGrouping<string, StatementLine> alike in file.Lines.Where(line => IsOf(line, pool)).GroupBy(line => $"{line.Side} {line.Uses} {(pool.Strategy == PoolStrategy.EqualPerWork ? line.Recording : null)}", StringComparer.Ordinal))
        {
            (Rational Least, Rational Most, int Number)[] worths = [.. alike.Select(LineSums.Worth).OfType<(Rational, Rational, int)>()];
            (Rational Least, Rational Most, int Number) low = worths.OrderByDescending(static worth => worth.Least).FirstOrDefault(), high = worths.OrderBy(static worth => worth.Most).FirstOrDefault();
            if (worths.Length > 1 && low.Least > high.Most)
            {
                yield return $"By their weights and shares, a use behind line {low.Number} is worth {low.Least.ToDecimalText(6)} minor units and one behind line {high.Number} is worth {high.Most.ToDecimalText(6)}; they are of the same pool, side and uses.";
            }
        }
    }

    private static bool IsOf(StatementLine line, PoolSettlement pool) =>
        line.Type is LineType.Usage or LineType.Training && string.Equals(line.Pool, pool.Pool, StringComparison.Ordinal);

    private static Rational Sum(IEnumerable<StatementLine> lines)
    {
        RationalSum sum = new();
        foreach (StatementLine line in lines)
        {
            sum.Add(LineSums.Fraction(line.Exact)!.Value);
        }

        return sum.ToRational();
    }
}
