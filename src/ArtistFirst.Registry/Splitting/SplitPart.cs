using System.Collections.Immutable;
using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>One part of a side of a recording: a party's, or nobody's yet.</summary>
/// <param name="Party">Whose; null where it has to wait.</param>
/// <param name="Work">Of which work; none on the other sides.</param>
/// <param name="Part">Which part of the side of the recording.</param>
/// <param name="Reason">Why it has to wait.</param>
/// <param name="Paid">Where a part of a whole waits: who was paid which part of that whole.</param>
internal sealed record SplitPart(PartyId? Party, Iswc Work, Rational Part, SuspenseReason Reason, ImmutableArray<PaidPart> Paid)
{
    // With a numerator of 31 bits a product of 94 more is one that IntegerSum takes.
    private static readonly Int128 LargestWeight = Int128.One << 94;

    private readonly int _times = Part.Numerator <= int.MaxValue && Part.Denominator <= long.MaxValue ? (int)Part.Numerator : -1;

    /// <summary>The denominator, where <see cref="Times"/> gives a small number.</summary>
    public long DividedBy { get; } = Part.Denominator <= long.MaxValue ? (long)Part.Denominator : 0;

    /// <summary>A weight times the numerator: a small number, or where that is out of its range a large one.</summary>
    public (Int128 Small, BigInteger Large) Times(Int128 weight) => _times >= 0 && weight >= 0 && weight <= LargestWeight ? (weight * _times, BigInteger.Zero) : (0, weight * Part.Numerator);
}
