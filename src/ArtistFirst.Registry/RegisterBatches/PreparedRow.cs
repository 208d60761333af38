namespace ArtistFirst.Registry;

/// <summary>A row on its way into the register, in its place in the batch.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Row">The row.</param>
/// <param name="Fault">Why it cannot be kept, whatever is registered; null where it can.</param>
internal sealed record PreparedRow(int Index, RegisterRow Row, Finding? Fault)
{
    /// <summary>The people's word for it in messages.</summary>
    public string Name => Row switch
    {
        RightsClaimRow claim => $"the claim of {claim.Claim.Party} about {claim.Key}",
        _ => $"the {NameOf(Row.Kind)} {Row.Key}",
    };

    /// <summary>The order in which rows are looked at: what is named before what names it.</summary>
    public int Rank => Row is StatementRow { Statement.Effect: StatementEffect.Withdraw } ? int.MaxValue : (int)Row.Kind;

    private static string NameOf(RegisterRowKind kind) => kind switch
    {
        RegisterRowKind.Party => "party",
        RegisterRowKind.Document => "document",
        RegisterRowKind.Delegation => "delegation",
        RegisterRowKind.Work => "work",
        RegisterRowKind.Recording => "recording",
        _ => "statement",
    };
}
