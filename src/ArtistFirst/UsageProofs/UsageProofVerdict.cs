using System.Diagnostics.CodeAnalysis;

namespace ArtistFirst;

/// <summary>The answer to one proof: the event stands in the ledger, or that is not shown.</summary>
public sealed class UsageProofVerdict
{
    internal UsageProofVerdict(UsageEvent usage, long sequence, SignedCheckpoint checkpoint)
    {
        (Event, Sequence, Checkpoint) = (usage, sequence, checkpoint);
        Findings = [];
    }

    internal UsageProofVerdict(Finding finding)
    {
        Findings = [finding];
    }

    /// <summary>Whether the event is proved to stand in the ledger.</summary>
    [MemberNotNullWhen(true, nameof(Event), nameof(Checkpoint))]
    public bool IsValid => Event is not null;

    /// <summary>What happened; null unless it is proved.</summary>
    public UsageEvent? Event { get; }

    /// <summary>The event's position; 0 unless it is proved.</summary>
    public long Sequence { get; }

    /// <summary>The checkpoint that the proof leads to; null unless it is believed and led to.</summary>
    public SignedCheckpoint? Checkpoint { get; }

    /// <summary>Why it is not proved (AF4004, AF4006); empty when it is.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Goes on when the event is proved.</summary>
    /// <exception cref="ComplianceException">It is not; the exception carries <see cref="Findings"/>.</exception>
    public void ThrowIfInvalid()
    {
        if (!IsValid)
        {
            throw new ComplianceException(Findings);
        }
    }
}
