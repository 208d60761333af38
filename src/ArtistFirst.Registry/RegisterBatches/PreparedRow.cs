namespace ArtistFirst.Registry;

/// <summary>A row on its way into the register, in its place in the batch.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Row">The row.</param>
internal sealed record PreparedRow(int Index, RegisterRow Row)
{
    /// <summary>Why it cannot be kept, whatever is registered; null where it can.</summary>
    public Finding? Fault { get; init; }

    /// <summary>By what the register finds the row again; empty in a row that cannot be kept.</summary>
    public string Key { get; init; } = string.Empty;

    /// <summary>The row as a register file has it; null for a claim, which has to learn first when it was recorded.</summary>
    public string? Text { get; init; }

    /// <summary>The id of a claim; null for other rows.</summary>
    public string? ClaimId { get; init; }

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
