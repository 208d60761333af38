using System.Collections.Immutable;

namespace ArtistFirst.Registry;

/// <summary>Whether everybody who asked to hear an output first has approved it.</summary>
public sealed record ApprovalAnswer
{
    /// <summary>Whether the output may be handed over.</summary>
    public bool IsApproved => Findings.IsEmpty;

    /// <summary>Whose approval is missing, and why (AF2054, AF2055, AF2056); or why the use is not allowed at all. Empty where everybody approved.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The approvals that hold. Empty where nobody asked for one.</summary>
    public required ImmutableArray<RegisteredApproval> Approvals { get; init; }

    /// <summary>Goes on when everybody approved.</summary>
    /// <exception cref="ComplianceException">Somebody did not; the exception carries <see cref="Findings"/>.</exception>
    public void ThrowIfMissing()
    {
        if (!IsApproved)
        {
            throw new ComplianceException(Findings);
        }
    }
}
