namespace ArtistFirst;

/// <summary>An approval as it stands in a manifest.</summary>
internal sealed record ApprovalDocument(Sha256Hash Audio, PartyId By, DateTimeOffset At, string? Reference)
{
    public static ApprovalDocument Of(OutputApproval approval) => new(approval.Audio, approval.By, approval.At, approval.Reference);

    public OutputApproval ToApproval() => new(Audio, By, At) { Reference = Reference };
}
