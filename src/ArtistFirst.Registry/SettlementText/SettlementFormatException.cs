namespace ArtistFirst.Registry;

/// <summary>A rate card, a table of exchange rates, a report of income or a settlement cannot be read. The message says where, what was expected and what came.</summary>
public sealed class SettlementFormatException : FormatException
{
    internal SettlementFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
