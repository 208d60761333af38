namespace ArtistFirst;

/// <summary>
/// Who knows which outputs were approved, for uses that owe it (<c>approve-output</c>): <see cref="AttributionStamper"/> asks before it stamps and before it hands over. The registry's
/// <c>ApprovalDesk</c> is one; implement it where approvals are kept elsewhere. Has to be thread-safe.
/// </summary>
public interface IOutputApprovals
{
    /// <summary>Asks who approved an output that was made from a recording.</summary>
    /// <param name="request">The use by which it was made.</param>
    /// <param name="licensee">Who made it, as the <c>sub</c> of its licenses names it.</param>
    /// <param name="audio">The output: <see cref="C2pa.AudioContent.Hash"/>.</param>
    /// <param name="at">The instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Who approved it, and why it may not be handed over. Nobody, and no reason, is a no as well.</returns>
    ValueTask<OutputApprovalAnswer> AskAsync(UseRequest request, string licensee, Sha256Hash audio, DateTimeOffset at, CancellationToken cancellationToken);
}
