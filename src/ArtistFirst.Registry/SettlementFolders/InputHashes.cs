namespace ArtistFirst.Registry;

/// <summary>What a period follows, by the hashes of its files.</summary>
internal sealed record InputHashes(Sha256Hash RateCard, Sha256Hash Income, Sha256Hash? Fx, Sha256Hash? Subscribers)
{
    public static InputHashes Of(Settlement settlement) => new(settlement.RateCard.Sha256, settlement.IncomeSha256, settlement.FxSha256, settlement.SubscribersSha256);

    public static InputHashes Of(PeriodRestatement restatement) => new(restatement.RateCard.Sha256, restatement.IncomeSha256, restatement.FxSha256, restatement.SubscribersSha256);

    public static InputHashes Of(SettlementInputs inputs) => new(inputs.RateCard.Sha256, inputs.Income.Sha256, inputs.Fx?.Sha256, inputs.Subscribers?.Sha256);
}
