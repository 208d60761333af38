using System.Text;
using ArtistFirst.Benchmarks.Measuring;
using ArtistFirst.Signing;

namespace ArtistFirst.Benchmarks.Licensing;

/// <summary>Verifying license tokens that were verified before.</summary>
internal static class KnownTokens
{
    private const int Tokens = 1024;

    public static async Task MeasureAsync(Report report)
    {
        using Label label = new(SignatureAlgorithm.ES256);
        using TrustStore trust = await label.TrustAsync();
        LicenseVerifier verifier = new(trust, new LicenseVerifierOptions { Audience = Label.Studio });
        byte[][] texts = new byte[Tokens][];
        for (int i = 0; i < Tokens; i++)
        {
            texts[i] = Encoding.ASCII.GetBytes(await label.IssueAsync(RecordingScope.Of(Catalogue.Recording(i))));
        }

        report.Add("A token seen before", "at most 50 ns, no allocation", Rounds.Measure(
            new Contender("comparing the text and reading the clock", count => Compare(texts[0], count)),
            new Contender("the same token again", count => Verify(verifier, texts.AsSpan(0, 1), count)),
            new Contender($"{Tokens} tokens in turn", count => Verify(verifier, texts, count))));
    }

    /// <summary>The floor: without these two an answer would be a guess.</summary>
    private static void Compare(byte[] text, int count)
    {
        byte[] same = [.. text];
        for (int i = 0; i < count; i++)
        {
            if (TimeProvider.System.GetUtcNow() == default || !text.AsSpan().SequenceEqual(same))
            {
                throw new InvalidOperationException("Expected the same text.");
            }
        }
    }

    private static void Verify(LicenseVerifier verifier, ReadOnlySpan<byte[]> texts, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (!verifier.Verify(texts[i & (texts.Length - 1)]).IsValid)
            {
                throw new InvalidOperationException("Expected a valid license.");
            }
        }
    }
}
