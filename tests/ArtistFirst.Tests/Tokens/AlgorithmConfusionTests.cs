using System.Security.Cryptography;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

/// <summary>Signatures that another algorithm made, with what an attacker has: the public key, or a key of its own.</summary>
public sealed class AlgorithmConfusionTests
{
    /// <summary>The public key in the forms that libraries have taken for the secret of an HMAC.</summary>
    private static readonly Dictionary<string, Func<PublicKey, byte[]>> Secrets = new(StringComparer.Ordinal)
    {
        ["JWK"] = key => Some.Utf8(key.ExportJwk()),
        ["PEM"] = key => Some.Utf8(key.ExportPem()),
        ["PEM without the last line end"] = key => Some.Utf8(key.ExportPem().TrimEnd()),
        ["DER"] = key => Convert.FromBase64String(string.Concat(key.ExportPem().Split('\n').Where(line => !line.StartsWith('-')))),
        ["key id"] = key => Some.Utf8(key.KeyId),
        ["nothing"] = _ => [],
    };

    public static TheoryData<string, SignatureAlgorithm> HmacAttacks
    {
        get
        {
            var data = new TheoryData<string, SignatureAlgorithm>();
            foreach (string secret in Secrets.Keys)
            {
                data.Add(secret, SignatureAlgorithm.ES256);
                data.Add(secret, SignatureAlgorithm.Ed25519);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(HmacAttacks))]
    public void Hmac_with_the_public_key_is_refused_with_AF1009(string secret, SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        byte[] key = Secrets[secret](desk.Key.PublicKey);
        desk.Refuses(LicenseOutcome.AlgorithmMismatch, Sign(desk, "HS256", data => HMACSHA256.HashData(key, data)));
        desk.Refuses(LicenseOutcome.AlgorithmMismatch, Sign(desk, "HS512", data => HMACSHA512.HashData(key, data)));

        // Under the key's own algorithm: 64 bytes of HMAC have the length of a signature.
        desk.Refuses(LicenseOutcome.SignatureInvalid, Sign(desk, desk.Key.Algorithm.ToJoseName(), data => HMACSHA512.HashData(key, data)));
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void The_algorithm_of_one_key_does_not_go_with_another_key_of_the_same_issuer(SignatureAlgorithm algorithm)
    {
        Prerequisite.RequireLibsodium(SignatureAlgorithm.Ed25519.IsSupported());
        PrivateKey one = Some.Key("label", algorithm);
        PrivateKey two = Some.Key("label", algorithm == SignatureAlgorithm.ES256 ? SignatureAlgorithm.Ed25519 : SignatureAlgorithm.ES256);
        using var trust = TrustStore.Parse(Some.Utf8(
            $$"""{"version":1,"issuers":[{"issuer":"{{Some.Label}}","keys":[{{one.PublicKey.ExportJwk()}},{{two.PublicKey.ExportJwk()}}]}]}"""), time: new ManualTime(Some.Now));
        var verifier = new LicenseVerifier(trust, new LicenseVerifierOptions { Audience = Some.Ingest }, new ManualTime(Some.Now));
        Assert.True(verifier.Verify(Some.License(one)).IsValid);
        Assert.True(verifier.Verify(Some.License(two)).IsValid);
        Assert.Equal(LicenseOutcome.AlgorithmMismatch, verifier.Verify(Some.Jws(one, Some.Typ, Some.Payload(), Header(one.Algorithm, two.PublicKey))).Outcome);
        Assert.Equal(LicenseOutcome.AlgorithmMismatch, verifier.Verify(Some.Jws(two, Some.Typ, Some.Payload(), Header(one.Algorithm, two.PublicKey))).Outcome);
        Assert.Equal(LicenseOutcome.SignatureInvalid, verifier.Verify(Some.Jws(one, Some.Typ, Some.Payload(), Header(two.Algorithm, two.PublicKey))).Outcome);
    }

    [Theory]
    [InlineData("nistP384", "ES384")]
    [InlineData("nistP521", "ES512")]
    [InlineData("nistP384", "ES256")]
    [InlineData("nistP521", "ES256")]
    public void A_signature_on_another_curve_is_refused(string curve, string alg)
    {
        using var desk = new LicenseDesk();
        using var key = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));
        string token = Sign(desk, alg, data => key.SignData(data, HashAlgorithmName.SHA256));
        desk.Refuses(alg is "ES256" ? LicenseOutcome.SignatureInvalid : LicenseOutcome.AlgorithmMismatch, token);
    }

    [Fact]
    public void An_RSA_signature_is_refused()
    {
        using var desk = new LicenseDesk();
        using var key = RSA.Create(2048);
        desk.Refuses(LicenseOutcome.AlgorithmMismatch, Sign(desk, "RS256", data => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));
        desk.Refuses(LicenseOutcome.SignatureInvalid, Sign(desk, "ES256", data => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void A_good_signature_over_other_bytes_is_refused_with_AF1002(SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        string good = desk.Issue();
        string payload = good.Split('.')[1];
        string name = desk.Key.Algorithm.ToJoseName();

        // Over the payload alone, over the JSON instead of its base64url, and over the hash instead of the bytes.
        desk.Refuses(LicenseOutcome.SignatureInvalid, Sign(desk, name, _ => By(desk.Key, Some.Utf8(payload))));
        desk.Refuses(LicenseOutcome.SignatureInvalid, Sign(desk, name, _ => By(desk.Key, Some.Utf8(LicenseVerifierTests.Header(desk.Key) + "." + Some.Payload()))));
        desk.Refuses(LicenseOutcome.SignatureInvalid, Sign(desk, name, data => By(desk.Key, SHA256.HashData(data))));
    }

    private static byte[] By(PrivateKey key, byte[] data) => key.SignAsync(data).AsTask().GetAwaiter().GetResult();

    private static string Header(SignatureAlgorithm algorithm, PublicKey key) => $$"""{"typ":"music-license+jwt","alg":"{{algorithm.ToJoseName()}}","kid":"{{key.KeyId}}"}""";

    private static string Sign(LicenseDesk desk, string alg, Func<byte[], byte[]> sign)
    {
        string header = $$"""{"typ":"music-license+jwt","alg":"{{alg}}","kid":"{{desk.Key.PublicKey.KeyId}}"}""";
        string input = $"{StrictBase64Url.Encode(Some.Utf8(header))}.{StrictBase64Url.Encode(Some.Utf8(Some.Payload()))}";
        return $"{input}.{StrictBase64Url.Encode(sign(Some.Utf8(input)))}";
    }
}
