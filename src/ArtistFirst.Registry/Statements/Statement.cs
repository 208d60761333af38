namespace ArtistFirst.Registry;

/// <summary>What a payee is told about a period: the account, and each line that it comes from.</summary>
/// <param name="Settlement">The settlement.</param>
/// <param name="Account">The payee's account.</param>
/// <param name="Lines">The lines, in order.</param>
public sealed record Statement(Settlement Settlement, PayeeAccount Account, IReadOnlyList<StatementLine> Lines);
