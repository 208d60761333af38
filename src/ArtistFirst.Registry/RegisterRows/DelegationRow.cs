namespace ArtistFirst.Registry;

/// <summary>A power of attorney for a person's voice.</summary>
public sealed record DelegationRow : RegisterRow
{
    internal DelegationRow(VoiceDelegation delegation)
    {
        ArgumentNullException.ThrowIfNull(delegation);
        Delegation = delegation;
    }

    /// <summary>The delegation.</summary>
    public VoiceDelegation Delegation { get; }

    /// <inheritdoc/>
    public override RegisterRowKind Kind => RegisterRowKind.Delegation;

    /// <inheritdoc/>
    public override string Key => Delegation.Id;
}
