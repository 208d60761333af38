namespace ArtistFirst.Registry;

/// <summary>What values in the files of settlements are, for whoever writes them.</summary>
internal static class SettlementWords
{
    /// <summary>By the names of types.</summary>
    public static ReadOnlySpan<(string Type, string Expected)> Known => Words;

    private static readonly (string Type, string Expected)[] Words =
    [
        (nameof(PoolStrategy), "\"equal-per-work\", \"pro-rata\", \"attribution\", \"user-centric\" or \"flat-fee\""),
        (nameof(PoolCounting), "\"authorizations\" or \"deliveries\""),
        (nameof(PoolRule), "the name of the term that decided, such as \"rate\""),
        (nameof(SuspenseReason), "the name of a reason to wait, such as \"unclaimed\""),
        (nameof(LineType), "\"usage\", \"training\", \"adjustment\" or \"suspense-release\""),
    ];
}
