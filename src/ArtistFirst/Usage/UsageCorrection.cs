namespace ArtistFirst;

/// <summary>
/// The reversal of an operation. It covers everything recorded under the operation id, before and after it. What is right instead, if
/// anything is, is recorded under an operation id of its own; a reversal itself cannot be reversed.
/// </summary>
public sealed record UsageCorrection
{
    /// <summary>Why.</summary>
    public required UsageCorrectionReason Reason { get; init; }

    /// <summary>The operation under which the right facts are recorded.</summary>
    /// <value>The default is none: nothing takes its place.</value>
    public OperationId ReplacedBy { get; init; }

    /// <summary>
    /// Where the words are: the id of the case in your own system, 1 to 256 visible ASCII characters; null for none. A ledger is for
    /// ever, so no free text and nothing about a person goes into it. Recorded once: a retry may say another.
    /// </summary>
    public string? CaseId { get; init; }
}
