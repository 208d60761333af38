using System.Collections.Immutable;

namespace ArtistFirst.Registry;

/// <summary>One part of a side of a recording: a party's, or nobody's yet.</summary>
/// <param name="Party">Whose; null where it has to wait.</param>
/// <param name="Work">Of which work; none on the other sides.</param>
/// <param name="Part">Which part of the side of the recording.</param>
/// <param name="Reason">Why it has to wait.</param>
/// <param name="Paid">Where a part of a whole waits: who was paid which part of that whole.</param>
internal sealed record SplitPart(PartyId? Party, Iswc Work, Rational Part, SuspenseReason Reason, ImmutableArray<PaidPart> Paid);
