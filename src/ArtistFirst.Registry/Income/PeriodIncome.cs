using System.Globalization;
using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>The income of a period, as the operator reports it. A settlement names the hash of the file's bytes.</summary>
public sealed class PeriodIncome
{
    // The longest claim window, 100 years, ends before the calendar does.
    private const int FirstYear = 1970;
    private const int LastYear = 9800;

    private PeriodIncome(IncomeFile file, ReadOnlySpan<byte> utf8Json)
    {
        Period = file.Period;
        From = file.From;
        To = file.To;
        Lines = [.. file.Income.Select(static line => new PoolIncome(line.Pool, line.Gross, line.Taxes ?? Money.Zero(line.Gross.Currency), line.Refunds ?? Money.Zero(line.Gross.Currency)))];
        Sha256 = Sha256Hash.Of(utf8Json);
        Bytes = utf8Json.ToArray();
    }

    /// <summary>The name of the period: 1 to 32 of A-Z a-z 0-9 . _ -, such as 2026-11.</summary>
    public string Period { get; }

    /// <summary>The first day of the period.</summary>
    public DateOnly From { get; }

    /// <summary>The last day of the period.</summary>
    public DateOnly To { get; }

    /// <summary>What came in.</summary>
    public IReadOnlyList<PoolIncome> Lines { get; }

    /// <summary>The SHA-256 of the file's bytes.</summary>
    public Sha256Hash Sha256 { get; }

    /// <summary>The file's bytes.</summary>
    internal ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Reads a report's bytes.</summary>
    /// <param name="utf8Json">The file.</param>
    /// <exception cref="SettlementFormatException">It is no report of income.</exception>
    public static PeriodIncome Parse(ReadOnlySpan<byte> utf8Json)
    {
        const string What = "the report of income";
        IncomeFile file = SettlementText.Read(utf8Json, SettlementJson.Default.IncomeFile, What);
        SettlementText.RequireVersion(file.Version, What);
        if (!IsPeriodName(file.Period) || file.From > file.To || file.From.Year < FirstYear || file.To.Year > LastYear)
        {
            throw new SettlementFormatException(string.Create(CultureInfo.InvariantCulture,
                $"Expected a period such as 2026-11, in the years {FirstYear} to {LastYear}, that does not end before it begins; what came is {Quoted.Text(file.Period)} from {file.From:O} to {file.To:O}. Names of devices, such as CON, are no names of periods: they name folders."));
        }

        PeriodIncome income = new(file, utf8Json);
        foreach (PoolIncome line in income.Lines)
        {
            RequireSound(line);
        }

        return income;
    }

    /// <summary>Reads a report.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SettlementFormatException">It is no report of income.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<PeriodIncome> LoadAsync(string path, CancellationToken cancellationToken = default) =>
        await SettlementText.LoadAsync(path, static bytes => Parse(bytes), cancellationToken).ConfigureAwait(false);

    private static void RequireSound(PoolIncome line)
    {
        bool isOne = line.Taxes.Currency == line.Gross.Currency && line.Refunds.Currency == line.Gross.Currency;
        if (isOne && (BigInteger)line.Taxes.MinorUnits + line.Refunds.MinorUnits > long.MaxValue)
        {
            throw new SettlementFormatException($"Expected taxes and refunds of the pool {Quoted.Text(line.Pool)} that are together at most {new Money(long.MaxValue, line.Gross.Currency)}; what came is {line.Taxes} and {line.Refunds}. Look for an amount with too many digits.");
        }

        if (line.Pool is not (PoolNames.Training or PoolNames.Output) || !isOne || line.Gross.MinorUnits < 0 || line.Taxes.MinorUnits < 0 || line.Refunds.MinorUnits < 0)
        {
            throw new SettlementFormatException($"Expected income of the pool training or output, with taxes and refunds in the same currency and nothing below zero; what came is {Quoted.Text(line.Pool)}: {line.Gross}, {line.Taxes}, {line.Refunds}.");
        }
    }

    // It names a folder, too, on every system.
    private static bool IsPeriodName(string name) =>
        !DeviceNames.Is(name) && name.Length is >= 1 and <= 32 && char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1]) && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
