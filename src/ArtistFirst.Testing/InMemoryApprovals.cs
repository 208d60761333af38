namespace ArtistFirst.Testing;

/// <summary>Approvals of outputs for tests, for uses that owe them (<c>approve-output</c>). Until somebody approves an output, it is not stamped. Thread-safe.</summary>
/// <param name="time">The clock.</param>
public sealed class InMemoryApprovals(TimeProvider time) : IOutputApprovals
{
    private readonly Lock _lock = new();
    private readonly List<OutputApproval> _approvals = [];
    private readonly List<(Sha256Hash Audio, Finding Refusal)> _refusals = [];

    /// <summary>Whether there is an answer. Set it to false to see the stamper without one: AF2082.</summary>
    /// <value>The default is true.</value>
    public bool IsAvailable { get; set; } = true;

    /// <summary>Has somebody approve an output.</summary>
    /// <param name="audio">The output: <see cref="C2pa.AudioContent.Hash"/>.</param>
    /// <param name="by">Who.</param>
    /// <param name="reference">Where the approval is on file; null for nowhere.</param>
    public void Approve(Sha256Hash audio, PartyId by, string? reference = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        lock (_lock)
        {
            _approvals.Add(new OutputApproval(audio, by, time.GetUtcNow()) { Reference = reference });
        }
    }

    /// <summary>Has somebody refuse an output; it stays refused (AF2055).</summary>
    /// <param name="audio">The output: <see cref="C2pa.AudioContent.Hash"/>.</param>
    /// <param name="by">Who.</param>
    public void Refuse(Sha256Hash audio, PartyId by)
    {
        ArgumentNullException.ThrowIfNull(by);
        lock (_lock)
        {
            _approvals.RemoveAll(approval => approval.Audio == audio && approval.By == by);
            _refusals.Add((audio, OutputRefused.Found(by, audio, time.GetUtcNow())));
        }
    }

    /// <inheritdoc/>
    public ValueTask<OutputApprovalAnswer> AskAsync(UseRequest request, string licensee, Sha256Hash audio, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (!IsAvailable)
        {
            throw new IOException("The approvals are not available.");
        }

        lock (_lock)
        {
            Finding[] refusals = [.. _refusals.Where(refused => refused.Audio == audio).Select(static refused => refused.Refusal)];
            return ValueTask.FromResult(new OutputApprovalAnswer([.. _approvals.Where(approval => approval.Audio == audio)], refusals));
        }
    }
}
