namespace ArtistFirst.Registry;

/// <summary>One line of a report of income as it stands in its file.</summary>
internal sealed record IncomeLineFile(string Pool, Money Gross, Money? Taxes = null, Money? Refunds = null);
