namespace ArtistFirst.Registry;

/// <summary><see cref="Money"/> in JSON: its text, such as <c>"12.30 EUR"</c>.</summary>
internal sealed class MoneyJsonConverter() : TextJsonConverter<Money>(Money.Parse);
