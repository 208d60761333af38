namespace ArtistFirst.Registry;

/// <summary>A work, as it is described.</summary>
public sealed record WorkRow : RegisterRow
{
    internal WorkRow(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (!work.Claims.IsEmpty)
        {
            throw new ArgumentException("Expected a work without claims, which are rows of their own; got one with claims.", nameof(work));
        }

        Work = work;
    }

    /// <summary>The work, without claims.</summary>
    public Work Work { get; }

    /// <summary>What a sender says of its claims as a whole; null where nobody speaks of all of them.</summary>
    internal StatedClaims? Stated { get; init; }

    /// <inheritdoc/>
    public override RegisterRowKind Kind => RegisterRowKind.Work;

    /// <inheritdoc/>
    public override string Key => Work.Iswc.ToString();
}
