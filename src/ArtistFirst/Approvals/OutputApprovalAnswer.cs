namespace ArtistFirst;

/// <summary>Who approved an output, and what is said against handing it over.</summary>
/// <param name="Approvals">The approvals that hold.</param>
/// <param name="Findings">Whose approval is missing, was refused or is over; empty where nobody's is.</param>
public sealed record OutputApprovalAnswer(IReadOnlyList<OutputApproval> Approvals, IReadOnlyList<Finding> Findings);
