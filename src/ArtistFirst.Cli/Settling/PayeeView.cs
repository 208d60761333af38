using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary>The account of a payee.</summary>
internal sealed record PayeeView(string Party, string Name, string BroughtForward, string Earned, string Paid, string CarriedForward)
{
    public static PayeeView Of(PayeeAccount account) => new(
        account.Party.ToString(), account.Name, account.BroughtForward.ToString(), account.Earned.ToString(), account.Paid.ToString(), account.CarriedForward.ToString());
}
