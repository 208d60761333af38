namespace ArtistFirst.Registry;

/// <summary>The account of a payee over a period: brought forward + earned = paid + carried forward.</summary>
/// <param name="Party">The payee.</param>
/// <param name="Name">The payee's name, as the register has it.</param>
/// <param name="BroughtForward">What the period before left on the account.</param>
/// <param name="Earned">What the period earned: uses, adjustments of closed periods, shares that were found. Rounded once.</param>
/// <param name="Paid">What is paid out. It is not recoupable: nothing that was advanced is taken off it.</param>
/// <param name="CarriedForward">What stays on the account: less than the payout minimum, or a debt from a correction, which later earnings of this account alone make up for.</param>
public sealed record PayeeAccount(PartyId Party, string Name, Money BroughtForward, Money Earned, Money Paid, Money CarriedForward);
