using System.Text;
using ArtistFirst.Benchmarks.Measuring;
using ArtistFirst.Signing;

namespace ArtistFirst.Benchmarks.Licensing;

/// <summary>Verifying a license token that was not seen before.</summary>
internal static class NewTokens
{
    private const string Target = "at most 1.05 times the signature check";

    public static async Task MeasureAsync(Report report)
    {
        await MeasureAsync(report, SignatureAlgorithm.ES256, 1);
        await MeasureAsync(report, SignatureAlgorithm.ES256, 128);
        if (SignatureAlgorithm.Ed25519.IsSupported())
        {
            await MeasureAsync(report, SignatureAlgorithm.Ed25519, 1);
        }
    }

    private static async Task MeasureAsync(Report report, SignatureAlgorithm algorithm, int recordings)
    {
        using Label label = new(algorithm);
        using TrustStore trust = await label.TrustAsync();
        string token = await label.IssueAsync(RecordingScope.Of([.. Enumerable.Range(0, recordings).Select(Catalogue.Recording)]));
        byte[] text = Encoding.ASCII.GetBytes(token);
        using RawSignature raw = new(label.Key, text);
        LicenseVerifier verifier = new(trust, new LicenseVerifierOptions { Audience = Label.Studio, CacheCapacity = 0 });
        List<Contender> contenders =
        [
            new("the signature check alone", raw.Verify),
            new("LicenseVerifier.Verify, remembering nothing", count => Verify(verifier, text, count)),
        ];
        if (algorithm == SignatureAlgorithm.ES256)
        {
            contenders.Add(new("Microsoft.IdentityModel.JsonWebTokens 8.16", new IdentityModelPeer(label.Key, token).Verify));
        }

        report.Add($"A new token: {algorithm}, {recordings} recording(s), {text.Length} bytes", Target, Rounds.Measure([.. contenders]));
    }

    private static void Verify(LicenseVerifier verifier, byte[] text, int count)
    {
        for (int i = 0; i < count; i++)
        {
            verifier.Verify(text).ThrowIfInvalid();
        }
    }
}
