using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary>
/// A currency that money is paid in: an active alphabetic code of ISO 4217 with a minor unit, such as EUR. Codes without one (gold, special drawing
/// rights, tests) are refused. The default value means "none".
/// </summary>
[JsonConverter(typeof(CurrencyJsonConverter))]
public readonly record struct Currency
{
    private readonly string? _code;

    private Currency(string code) => _code = code;

    /// <summary>The code, three capital letters; empty for the default value.</summary>
    public string Code => _code ?? string.Empty;

    /// <summary>How many digits the minor unit has, 0 to 4: 2 for EUR, 0 for JPY, 3 for KWD.</summary>
    public int MinorDigits => _code is null ? 0 : CurrencyCodes.DigitsOf(_code);

    /// <summary>Whether this is the default value.</summary>
    public bool IsEmpty => _code is null;

    /// <summary>Reads a code, in capital letters.</summary>
    /// <param name="text">The code.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">It is no code of a currency that money is paid in.</exception>
    public static Currency Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Currency currency) ? currency : throw new FormatException(CurrencyCodes.IsUnpayable(text)
            ? $"Expected a currency with a minor unit; {text} has none in ISO 4217, so nobody can be paid in it. Take the currency of the bank account."
            : $"Expected a currency code of ISO 4217 in three capital letters, such as EUR; what came is {Quoted.Text(text)}.");
    }

    /// <summary>Reads what <see cref="Parse"/> reads. Never throws.</summary>
    /// <param name="text">The code.</param>
    /// <param name="currency">The currency; the default value where the answer is no.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Currency currency)
    {
        bool isKnown = text is { Length: 3 } && CurrencyCodes.DigitsOf(text) >= 0;
        currency = isKnown ? new Currency(text!) : default;
        return isKnown;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
