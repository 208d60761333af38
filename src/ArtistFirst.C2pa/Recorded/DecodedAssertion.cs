namespace ArtistFirst.C2pa;

/// <summary>An assertion that validation looks into, decoded where that went well.</summary>
/// <typeparam name="T">What it decodes to.</typeparam>
/// <param name="Assertion">The assertion.</param>
/// <param name="Value">What it says; null where it did not decode.</param>
/// <param name="Problem">Why it did not decode; null where it did.</param>
internal sealed record DecodedAssertion<T>(ManifestAssertion Assertion, T? Value, string? Problem)
    where T : class
{
    /// <summary>Decodes an assertion in CBOR.</summary>
    public static DecodedAssertion<T> Of(ManifestAssertion assertion, Func<T> decode)
    {
        try
        {
            return assertion.Format == AssertionFormat.Cbor
                ? new(assertion, decode(), null)
                : new(assertion, null, $"'{Shown.Of(assertion.Label)}' is not in CBOR.");
        }
        catch (ManifestFormatException exception)
        {
            return new(assertion, null, exception.Message);
        }
    }
}
