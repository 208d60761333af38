using System.Globalization;
using System.Text;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

/// <summary>Sample data: the parties, the instant, and what they sign. Each subject adds its own part.</summary>
internal static partial class Some
{
    public const string Label = "https://licensing.label.example";
    public const string OtherLabel = "https://other.label.example";
    public const string Distributor = "https://distributor.example";
    public const string LicensingService = "https://service.example";

    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, PrivateKey> Keys = new(StringComparer.Ordinal);

    /// <summary>The key of that name: the same within a run.</summary>
    public static PrivateKey Key(string name, SignatureAlgorithm algorithm = SignatureAlgorithm.ES256)
    {
        lock (Keys)
        {
            return Keys.TryGetValue($"{name} {algorithm}", out PrivateKey? key) ? key : Keys[$"{name} {algorithm}"] = PrivateKey.Generate(algorithm);
        }
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Signs a payload, whatever it is. A header may be given in place of the usual one.</summary>
    public static string Jws(PrivateKey key, string typ, string payload, string? header = null)
    {
        header ??= $$"""{"typ":"{{typ}}","alg":"{{key.Algorithm.ToJoseName()}}","kid":"{{key.PublicKey.KeyId}}"}""";
        string input = $"{StrictBase64Url.Encode(Utf8(header))}.{StrictBase64Url.Encode(Utf8(payload))}";
        byte[] signature = key.SignAsync(Utf8(input)).AsTask().GetAwaiter().GetResult();
        return $"{input}.{StrictBase64Url.Encode(signature)}";
    }
}
