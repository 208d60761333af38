namespace ArtistFirst.Registry;

/// <summary><see cref="Currency"/> in JSON: its code.</summary>
internal sealed class CurrencyJsonConverter() : TextJsonConverter<Currency>(Currency.Parse);
