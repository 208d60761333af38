using System.Diagnostics.CodeAnalysis;

namespace ArtistFirst;

/// <summary>The answer to one checkpoint: believed, or not and why.</summary>
public sealed class CheckpointVerdict
{
    internal CheckpointVerdict(SignedCheckpoint checkpoint)
    {
        Checkpoint = checkpoint;
        Findings = [];
    }

    internal CheckpointVerdict(Finding finding)
    {
        Findings = [finding];
    }

    /// <summary>Whether the checkpoint is believed.</summary>
    [MemberNotNullWhen(true, nameof(Checkpoint))]
    public bool IsValid => Checkpoint is not null;

    /// <summary>The checkpoint; null unless it is believed.</summary>
    public SignedCheckpoint? Checkpoint { get; }

    /// <summary>Why it is not believed; empty when it is.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Goes on when the checkpoint is believed.</summary>
    /// <exception cref="ComplianceException">It is not; the exception carries <see cref="Findings"/>.</exception>
    public void ThrowIfInvalid()
    {
        if (!IsValid)
        {
            throw new ComplianceException(Findings);
        }
    }
}
