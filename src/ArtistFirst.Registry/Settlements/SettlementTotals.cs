using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>
/// The sums of a settlement. Always: brought forward + suspense before + pools + adjusted = paid + carried forward + suspense after.
/// </summary>
/// <param name="BroughtForward">On all accounts, from the period before.</param>
/// <param name="SuspenseBefore">What waited before.</param>
/// <param name="Pools">What the terms put into the pools.</param>
/// <param name="Adjusted">How much more is in pools of closed periods; negative for less.</param>
/// <param name="Paid">What is paid out.</param>
/// <param name="CarriedForward">What stays on accounts.</param>
/// <param name="SuspenseAfter">What waits now.</param>
public sealed record SettlementTotals(Money BroughtForward, Money SuspenseBefore, Money Pools, Money Adjusted, Money Paid, Money CarriedForward, Money SuspenseAfter)
{
    /// <summary>Whether nothing was lost and nothing made.</summary>
    internal bool IsBalanced =>
        (BigInteger)BroughtForward.MinorUnits + SuspenseBefore.MinorUnits + Pools.MinorUnits + Adjusted.MinorUnits == (BigInteger)Paid.MinorUnits + CarriedForward.MinorUnits + SuspenseAfter.MinorUnits;
}
