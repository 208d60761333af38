using ArtistFirst.Signing;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

/// <summary>Whatever comes, the verifier answers; and nothing but the good text is valid.</summary>
public sealed class TokenFuzzTests
{
    [Fact]
    public void Random_bytes_are_refused_and_never_throw()
    {
        using var desk = new LicenseDesk();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll<byte[]>(bytes => !desk.Verifier.Verify(bytes ?? []).IsValid));
    }

    [Fact]
    public void Random_texts_are_refused_and_never_throw()
    {
        using var desk = new LicenseDesk();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll<string>(text => !desk.Verifier.Verify((text ?? string.Empty).AsSpan()).IsValid));
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void A_good_token_cut_at_any_byte_is_refused(SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        byte[] token = Some.Utf8(desk.Issue());
        desk.Accepts(desk.Issue());
        for (int length = 0; length < token.Length; length++)
        {
            Assert.False(desk.Verifier.Verify(token.AsSpan(0, length)).IsValid);
            Assert.False(desk.Verifier.Verify(token.AsSpan(token.Length - length)).IsValid);
        }
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void A_good_token_with_any_byte_changed_is_refused(SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        byte[] token = Some.Utf8(desk.Issue());
        Assert.True(desk.Verifier.Verify(token).IsValid);
        var random = new Random(1);
        for (int i = 0; i < token.Length; i++)
        {
            byte good = token[i];
            foreach (byte bad in new[] { (byte)(good ^ 1), (byte)'.', (byte)'A', (byte)random.Next(256) })
            {
                token[i] = bad;
                Assert.True(bad == good || !desk.Verifier.Verify(token).IsValid);
            }

            token[i] = good;
        }
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void Signed_payloads_with_random_damage_are_answered_and_never_throw(SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        byte[] payload = Some.Utf8(Some.Payload());
        byte[] telling = [.. "\"\\{}[],:.-0129eE \n\0"u8];
        for (int seed = 0; seed < 1500; seed++)
        {
            var random = new Random(seed);
            byte[] damaged = [.. payload];
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                damaged[random.Next(damaged.Length)] = random.Next(2) == 0 ? telling[random.Next(telling.Length)] : (byte)random.Next(256);
            }

            LicenseVerdict verdict = desk.Verify(Some.Jws(desk.Key, LicenseVerifierTests.Header(desk.Key), damaged));
            Assert.NotEqual(LicenseOutcome.NotVerified, verdict.Outcome);
            Assert.NotEqual(LicenseOutcome.SignatureInvalid, verdict.Outcome);
        }
    }
}
