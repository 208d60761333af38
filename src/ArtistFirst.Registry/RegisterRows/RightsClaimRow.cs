namespace ArtistFirst.Registry;

/// <summary>A claim about a recording or a work.</summary>
public sealed record RightsClaimRow : RegisterRow
{
    internal RightsClaimRow(Isrc recording, Iswc work, RightsClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        Recording = recording;
        Work = work;
        Claim = claim;
    }

    /// <summary>The recording; the default value where the claim is about a work.</summary>
    public Isrc Recording { get; }

    /// <summary>The work; the default value where the claim is about a recording.</summary>
    public Iswc Work { get; }

    /// <summary>The claim.</summary>
    public RightsClaim Claim { get; }

    /// <summary>The whole that it is a part of; null where it stands alone.</summary>
    internal StatedClaims? Stated { get; init; }

    /// <inheritdoc/>
    public override RegisterRowKind Kind => RegisterRowKind.Claim;

    /// <inheritdoc/>
    public override string Key => Work.IsEmpty ? Recording.ToString() : Work.ToString();
}
