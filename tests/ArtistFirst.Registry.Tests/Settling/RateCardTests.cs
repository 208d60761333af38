using static ArtistFirst.Registry.Tests.SomeSettlement;

namespace ArtistFirst.Registry.Tests;

public sealed class RateCardTests
{
    private const string Good = """{ "version": 1, "id": "studio", "revision": 1, "currency": "EUR", "payoutMinimum": "10.00", "pools": { "output": { "uses": ["transform.remix"], "strategy": "attribution", "rate": "30" } } }""";

    [Fact]
    public void A_card_is_read_with_its_defaults_and_pinned_by_its_hash()
    {
        RateCard card = RateCard.Parse(Utf8(Good));
        Assert.Equal(Sha256Hash.Of(Utf8(Good)), card.Sha256);
        Assert.Equal((36, PoolCounting.Deliveries, Share.Fraction(1, 2), SideWeights.Whole), (card.ClaimWindowMonths, card.Output!.Counting, card.Output.MasterPart, card.Output.ConfidenceThreshold));
        Assert.Empty(card.Output.PersonalParts);
        Assert.Null(card.Training);
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("\"studio\"", "\"a b\"")]
    [InlineData("\"studio\"", "\"\"")]
    [InlineData("\"revision\": 1", "\"revision\": 0")]
    [InlineData("\"revision\": 1", "\"revision\": 1, \"revision\": 2")]
    [InlineData("\"EUR\"", "\"XAU\"")]
    [InlineData("\"10.00\"", "10.00")]
    [InlineData("\"10.00\"", "\"10.001\"")]
    [InlineData("\"10.00\"", "\"-10.00\"")]
    [InlineData("\"rate\": \"30\"", "\"rate\": \"130\"")]
    [InlineData("\"rate\": \"30\"", "\"rate\": 30")]
    [InlineData("\"rate\": \"30\"", "\"rate\": \"unknown\"")]
    [InlineData("\"rate\": \"30\"", "\"rate\": \"30\", \"flatFee\": \"1\"")]
    [InlineData("\"rate\": \"30\"", "\"rate\": \"30\", \"recoupment\": \"1\"")]
    [InlineData("\"rate\": \"30\"", "\"rate\": \"30\", \"sides\": { \"master\": \"50\", \"work\": \"49\" }")]
    [InlineData("\"rate\": \"30\"", "\"rate\": \"30\", \"perUseFloor\": \"2\", \"perUseCap\": \"1\"")]
    [InlineData("\"rate\": \"30\"", "\"rate\": \"30\", \"personal\": { \"transform.remix\": \"1\" }")]
    [InlineData("\"rate\": \"30\"", "\"rate\": \"30\", \"personal\": { \"voice.clone\": \"60\", \"voice.render\": \"60\" }")]
    [InlineData("\"rate\": \"30\"", "\"rate\": \"30\", \"confidenceThreshold\": \"1.1\"")]
    [InlineData("\"rate\": \"30\"", "\"perUseCap\": \"1\"")]
    [InlineData("\"attribution\"", "\"flat-fee\"")]
    [InlineData("\"attribution\"", "\"Attribution\"")]
    [InlineData("\"attribution\"", "2")]
    [InlineData("[\"transform.remix\"]", "[]")]
    [InlineData("[\"transform.remix\"]", "[\"transform.sing\"]")]
    [InlineData("\"output\"", "\"outputs\"")]
    [InlineData("}", "")]
    public void What_is_no_rate_card_is_refused(string right, string wrong)
    {
        int place = Good.IndexOf(right, StringComparison.Ordinal);
        string broken = Good[..place] + wrong + Good[(place + right.Length)..];
        Assert.Throws<SettlementFormatException>(() => RateCard.Parse(Utf8(broken)));
    }

    [Fact]
    public void A_use_is_in_one_pool() =>
        Assert.Throws<SettlementFormatException>(() => Card(training: """ "uses": ["transform.remix"], "strategy": "pro-rata", "rate": "1" """));

    [Fact]
    public void Worse_terms_than_a_comparable_party_has_are_AF4023()
    {
        RateCard promised = RateCard.Parse(Utf8(Good.Replace("\"payoutMinimum\"", "\"mostFavoredGroup\": \"labels\", \"payoutMinimum\"", StringComparison.Ordinal)));
        RateCard better = RateCard.Parse(Utf8(Good.Replace("\"studio\"", "\"other\"", StringComparison.Ordinal).Replace("\"payoutMinimum\"", "\"mostFavoredGroup\": \"labels\", \"payoutMinimum\"", StringComparison.Ordinal)
            .Replace("\"30\"", "\"1/3\", \"perUseFloor\": \"0.01\"", StringComparison.Ordinal)));
        Assert.Equal(["AF4023", "AF4023"], MostFavoredNation.Compare(promised, [better]).Select(static finding => finding.Code.ToString()));
        Assert.Empty(MostFavoredNation.Compare(better, [promised]));
        Assert.Empty(MostFavoredNation.Compare(RateCard.Parse(Utf8(Good)), [better]));
    }

    /// <summary>Each is the other's card, changed in one place. What is better for some and worse for others has to be the same.</summary>
    [Theory]
    [InlineData("\"rate\": \"30\"", "\"rate\": \"31\"", "the rate")]
    [InlineData("\"rate\": \"30\"", "\"rate\": \"30\", \"sides\": { \"master\": \"75\", \"work\": \"25\" }", "cannot be compared")]
    [InlineData("\"rate\": \"30\"", "\"rate\": \"30\", \"sides\": { \"master\": \"25\", \"work\": \"75\" }", "cannot be compared")]
    [InlineData("\"rate\": \"30\"", "\"rate\": \"30\", \"counting\": \"authorizations\"", "what is counted")]
    [InlineData("\"rate\": \"30\"", "\"rate\": \"30\", \"minimumGuarantee\": \"1.00\"", "the minimum guarantee")]
    [InlineData("\"rate\": \"30\", \"perUseCap\": \"1\"", "\"rate\": \"30\"", "the cap")]
    [InlineData("\"attribution\"", "\"pro-rata\"", "the strategy")]
    [InlineData("[\"transform.remix\"]", "[\"transform.remix\", \"generate.cover\"]", "the uses")]
    [InlineData("\"pools\": {", "\"pools\": { \"training\": { \"uses\": [\"train.generative\"], \"strategy\": \"pro-rata\", \"rate\": \"1\" },", "the pool 'training'")]
    [InlineData("\"10.00\"", "\"9.99\"", "the payout minimum")]
    [InlineData("\"EUR\"", "\"USD\"", "the currency")]
    [InlineData("\"currency\"", "\"claimWindowMonths\": 37, \"currency\"", "the claim window")]
    [InlineData("\"id\"", "\"mostFavoredGroup\": null, \"id\"", null)]
    [InlineData("\"id\"", "\"mostFavoredGroup\": \"publishers\", \"id\"", null)]
    public void Each_term_of_a_comparable_card_is_compared_whatever_its_id_AF4023(string right, string other, string? term)
    {
        string card = Good.Replace("\"rate\": \"30\"", right.StartsWith("\"rate", StringComparison.Ordinal) ? right : "\"rate\": \"30\"", StringComparison.Ordinal);
        RateCard promised = RateCard.Parse(Utf8(card.Replace("\"id\"", "\"mostFavoredGroup\": \"labels\", \"id\"", StringComparison.Ordinal)));
        RateCard compared = RateCard.Parse(Utf8(card.Replace(right, other, StringComparison.Ordinal)));

        IReadOnlyList<Finding> findings = MostFavoredNation.Compare(promised, [compared]);

        Assert.Equal(term is null ? 0 : 1, findings.Count);
        Assert.All(findings, finding => Assert.Contains(term!, finding.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "version": 1, "rates": [{ "from": "USD", "to": "EUR", "rate": "0", "source": "ECB", "date": "2026-11-30" }] }""")]
    [InlineData("""{ "version": 1, "rates": [{ "from": "USD", "to": "EUR", "rate": 0.9, "source": "ECB", "date": "2026-11-30" }] }""")]
    [InlineData("""{ "version": 1, "rates": [{ "from": "USD", "to": "EUR", "rate": "0.9", "source": "", "date": "2026-11-30" }] }""")]
    [InlineData("""{ "version": 1, "rates": [{ "from": "USD", "to": "EUR", "rate": "0.9", "source": "ECB" }] }""")]
    [InlineData("""{ "version": 1, "rates": [{ "from": "USD", "to": "USD", "rate": "1", "source": "ECB", "date": "2026-11-30" }] }""")]
    public void A_rate_has_a_source_a_date_and_a_number(string table) => Assert.Throws<SettlementFormatException>(() => FxTable.Parse(Utf8(table)));

    [Theory]
    [InlineData("""{ "version": 1, "period": "../x", "from": "2026-11-01", "to": "2026-11-30", "income": [] }""")]
    [InlineData("""{ "version": 1, "period": "2026-11", "from": "2026-11-30", "to": "2026-11-01", "income": [] }""")]
    [InlineData("""{ "version": 1, "period": "CON", "from": "2026-11-01", "to": "2026-11-30", "income": [] }""")]
    [InlineData("""{ "version": 1, "period": "lpt1.2026", "from": "2026-11-01", "to": "2026-11-30", "income": [] }""")]
    [InlineData("""{ "version": 1, "period": "2026-11", "from": "2026-11-01", "to": "9999-12-31", "income": [] }""")]
    [InlineData("""{ "version": 1, "period": "2026-11", "from": "0001-01-01", "to": "2026-11-30", "income": [] }""")]
    [InlineData("""{ "version": 1, "period": "2026-11", "from": "2026-11-01", "to": "2026-11-30", "income": [{ "pool": "output", "gross": "92233720368547758.08 EUR" }] }""")]
    [InlineData("""{ "version": 1, "period": "2026-11", "from": "2026-11-01", "to": "2026-11-30", "income": [{ "pool": "output", "gross": "1.00 EUR", "taxes": "92233720368547758.07 EUR", "refunds": "92233720368547758.07 EUR" }] }""")]
    [InlineData("""{ "version": 1, "period": "2026-11", "from": "2026-11-01", "to": "2026-11-30", "income": [{ "pool": "tips", "gross": "1.00 EUR" }] }""")]
    [InlineData("""{ "version": 1, "period": "2026-11", "from": "2026-11-01", "to": "2026-11-30", "income": [{ "pool": "output", "gross": "-1.00 EUR" }] }""")]
    [InlineData("""{ "version": 1, "period": "2026-11", "from": "2026-11-01", "to": "2026-11-30", "income": [{ "pool": "output", "gross": "1.00 EUR", "taxes": "1.00 USD" }] }""")]
    [InlineData("""{ "version": 1, "period": "2026-11", "from": "2026-11-01", "to": "2026-11-30", "income": [{ "pool": "output", "gross": "1.00 EUR", "advances": "1.00 EUR" }] }""")]
    public void Income_is_gross_taxes_and_refunds_and_nothing_else(string income) => Assert.Throws<SettlementFormatException>(() => PeriodIncome.Parse(Utf8(income)));
}
