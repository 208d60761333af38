using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>Reads rate cards: form first, then whether the terms fit together.</summary>
internal static class RateCardReader
{
    private const int LongestId = 256;
    private const int LongestWindow = 1200;

    public static RateCard Read(ReadOnlySpan<byte> utf8Json)
    {
        const string What = "the rate card";
        RateCardFile file = SettlementText.Read(utf8Json, SettlementJson.Default.RateCardFile, What);
        SettlementText.RequireVersion(file.Version, What);
        bool isNamed = file.Id.Length is >= 1 and <= LongestId && !file.Id.AsSpan().ContainsAnyExceptInRange('!', '~') && file.Revision >= 1;
        Require(isNamed, "'id' of 1 to 256 visible ASCII characters and a 'revision' of 1 or more", $"{Quoted.Text(file.Id)} and {file.Revision}");
        Require(file.ClaimWindowMonths is >= 1 and <= LongestWindow, "'claimWindowMonths' of 1 to 1200", Text(file.ClaimWindowMonths));
        RateCard card = new()
        {
            Id = file.Id,
            Revision = file.Revision,
            Currency = file.Currency,
            Licensee = file.Licensee,
            Licensor = file.Licensor,
            MostFavoredGroup = file.MostFavoredGroup,
            PayoutMinimum = ReadMoney(file.PayoutMinimum, file.Currency, "payoutMinimum"),
            ClaimWindowMonths = file.ClaimWindowMonths,
            Training = file.Pools.Training is { } training ? ReadPool(training, file.Currency, PoolNames.Training) : null,
            Output = file.Pools.Output is { } output ? ReadPool(output, file.Currency, PoolNames.Output) : null,
        };
        Require(card.Training is not null || card.Output is not null, "a pool at least, 'training' or 'output'", "none");
        Uses both = (card.Training?.Uses ?? Uses.None) & (card.Output?.Uses ?? Uses.None);
        Require(both == Uses.None, "each use in one pool", $"{both.ToWireNames()} in both");
        return card;
    }

    private static RatePool ReadPool(RatePoolFile file, Currency currency, string name)
    {
        PoolStrategy strategy = PoolNames.StrategyOf(file.Strategy);
        PoolCounting usual = string.Equals(name, PoolNames.Training, StringComparison.Ordinal) ? PoolCounting.Authorizations : PoolCounting.Deliveries;
        PoolCounting counting = file.Counting is null ? usual : PoolNames.CountingOf(file.Counting);
        bool isFlat = strategy == PoolStrategy.FlatFee;
        Require(strategy != PoolStrategy.None && counting != PoolCounting.None, $"a 'strategy' of {PoolNames.Strategies} and a 'counting' of deliveries or authorizations in the pool '{name}'", $"{Quoted.Text(file.Strategy)} and {Quoted.Text(file.Counting ?? string.Empty)}");
        Require(file.Uses != Uses.None, $"uses in the pool '{name}'", "none");
        Require(isFlat == file.FlatFee is not null && isFlat != file.Rate is not null, $"either a 'rate' or, with the strategy flat-fee, a 'flatFee' in the pool '{name}'", isFlat ? "another pair" : "neither, or both");
        Require(!isFlat || (file.PerUseFloor is null && file.PerUseCap is null), $"no floor and no cap beside a flat fee in the pool '{name}'", "one");
        RatePool pool = new()
        {
            Uses = file.Uses,
            Strategy = strategy,
            Counting = counting,
            Rate = file.Rate is null ? Share.Fraction(0, 1) : ReadShare(file.Rate, $"{name}.rate"),
            MinimumGuarantee = file.MinimumGuarantee is null ? Money.Zero(currency) : ReadMoney(file.MinimumGuarantee, currency, $"{name}.minimumGuarantee"),
            PerUseFloor = ReadNumber(file.PerUseFloor, $"{name}.perUseFloor"),
            PerUseCap = ReadNumber(file.PerUseCap, $"{name}.perUseCap"),
            FlatFee = ReadNumber(file.FlatFee, $"{name}.flatFee"),
            MasterPart = ReadSides(file.Sides, name),
            PersonalParts = ReadPersonal(file.Personal, name),
            ConfidenceThreshold = ReadConfidence(file.ConfidenceThreshold, name),
        };
        bool fits = pool.PerUseFloor is null || pool.PerUseCap is null || NumberOf(pool.PerUseFloor) <= NumberOf(pool.PerUseCap);
        Require(fits, $"a floor that is not above the cap in the pool '{name}'", $"{pool.PerUseFloor} and {pool.PerUseCap}");
        return pool;
    }

    private static Share ReadSides(RateSidesFile? sides, string name)
    {
        if (sides is null)
        {
            return Share.Fraction(1, 2);
        }

        Share master = ReadShare(sides.Master, $"{name}.sides.master");
        Share work = ReadShare(sides.Work, $"{name}.sides.work");
        Require(Rational.Of(master) + Rational.Of(work) == Rational.One, $"sides that make a whole in the pool '{name}'", $"{master} and {work}");
        return master;
    }

    private static ImmutableSortedDictionary<Uses, Share> ReadPersonal(IReadOnlyDictionary<string, string>? personal, string name)
    {
        ImmutableSortedDictionary<Uses, Share>.Builder parts = ImmutableSortedDictionary.CreateBuilder<Uses, Share>();
        Rational sum = Rational.Zero;
        foreach ((string id, string text) in personal ?? ImmutableDictionary<string, string>.Empty)
        {
            bool isPersonal = UseNames.TryParse(id, out Uses use) && (use & PersonalUses.All) != Uses.None;
            Require(isPersonal, $"voice.clone, voice.render or likeness.name under 'personal' in the pool '{name}'", Quoted.Text(id));
            parts[use] = ReadShare(text, $"{name}.personal.{id}");
            sum += Rational.Of(parts[use]);
        }

        Require(sum <= Rational.One, $"personal parts of at most the whole in the pool '{name}'", sum.ToString());
        return parts.ToImmutable();
    }

    private static int ReadConfidence(string? text, string name)
    {
        const int Parts = 9;
        BigInteger parts = SideWeights.Whole;
        bool isRead = text is null || (Decimals.TryRead(text, Parts, out parts) && parts >= 0 && parts <= SideWeights.Whole);
        Require(isRead, $"'{name}.confidenceThreshold' between 0 and 1 with at most nine decimals", Quoted.Text(text ?? string.Empty));
        return (int)parts;
    }

    private static Money ReadMoney(string text, Currency currency, string member)
    {
        Money? money = null;
        try
        {
            money = Money.Parse(text, currency);
        }
        catch (FormatException e)
        {
            throw new SettlementFormatException($"Expected '{member}' in the rate card to be an amount. {e.Message}", e);
        }

        Require(money.Value.MinorUnits >= 0, $"'{member}' not below zero", text);
        return money.Value;
    }

    private static string? ReadNumber(string? text, string member)
    {
        Require(text is null || (Rational.TryReadDecimal(text, out Rational number) && number.Sign >= 0), $"'{member}' to be a number of the currency, not below zero, with at most 18 decimals", Quoted.Text(text ?? string.Empty));
        return text;
    }

    private static Rational NumberOf(string text) => Rational.TryReadDecimal(text, out Rational number) ? number : Rational.Zero;

    private static Share ReadShare(string text, string member)
    {
        bool isRead = Share.TryParse(text, out Share share) && share.IsKnown;
        Require(isRead, $"'{member}' to be a percentage such as 33.34, or a fraction such as 1/3", Quoted.Text(text));
        return share;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Require(bool holds, string expected, string came)
    {
        if (!holds)
        {
            throw new SettlementFormatException($"The rate card cannot be used: expected {expected}; what came is {came}.");
        }
    }
}
