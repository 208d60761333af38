namespace ArtistFirst;

/// <summary>Asks, for each source whose use owes it, whether the output was approved. Silence, refusals, old answers, and nobody who could be asked: all are no.</summary>
/// <param name="approvals">Who knows; null where nobody does.</param>
internal sealed class ApprovalCheck(IOutputApprovals? approvals)
{
    /// <summary>Every reason against handing the output over, and the approvals that it rests upon.</summary>
    public async Task<OutputApprovalAnswer> AskAsync(Attribution attribution, Sha256Hash audio, DateTimeOffset at, CancellationToken cancellationToken)
    {
        List<OutputApproval> approved = [];
        List<Finding> findings = [];
        foreach (CatalogueAudio source in attribution.Sources.Select(static source => source.Audio!).Where(static source => source.Duties.HasFlag(Duties.ApproveOutput)))
        {
            OutputApprovalAnswer answer = await AskAsync(source, audio, at, cancellationToken).ConfigureAwait(false);
            OutputApproval[] ofThis = [.. answer.Approvals.Where(approval => approval.Audio == audio)];
            findings.AddRange(answer.Findings);
            if (answer.Findings.Count == 0 && ofThis.Length == 0)
            {
                findings.Add(ApprovalMissing.Found(source.Recording, audio, answer.Approvals.Count));
            }

            approved.AddRange(ofThis);
        }

        return new OutputApprovalAnswer([.. approved.DistinctBy(static approval => approval.By)], findings);
    }

    private async Task<OutputApprovalAnswer> AskAsync(CatalogueAudio source, Sha256Hash audio, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (approvals is null)
        {
            return new OutputApprovalAnswer([], [ApprovalsUnknown.NobodyToAsk(source.Recording)]);
        }

        try
        {
            return await approvals.AskAsync(source.Request, source.License.Licensee, audio, at, cancellationToken).ConfigureAwait(false)
                ?? new OutputApprovalAnswer([], [ApprovalsUnknown.NoAnswer(source.Recording, "null")]);
        }
        catch (ComplianceException refusal)
        {
            return new OutputApprovalAnswer([], [ApprovalsUnknown.NoAnswer(source.Recording, "a refusal"), .. refusal.Findings]);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException or StackOverflowException))
        {
            return new OutputApprovalAnswer([], [ApprovalsUnknown.NoAnswer(source.Recording, fault.Message)]);
        }
    }
}
