using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

/// <summary>The attack classes on the text, the header and the signature, each with really signed tokens in both algorithms.</summary>
public sealed class TokenAttackTests
{
    /// <summary>The order of P-256.</summary>
    private static readonly byte[] Order = Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551");

    private static readonly Dictionary<string, (Func<LicenseDesk, string> Header, LicenseOutcome Outcome)> Headers = new(StringComparer.Ordinal)
    {
        ["alg none"] = (Alg("none"), LicenseOutcome.AlgorithmMismatch),
        ["alg None"] = (Alg("None"), LicenseOutcome.AlgorithmMismatch),
        ["alg nOnE"] = (Alg("nOnE"), LicenseOutcome.AlgorithmMismatch),
        ["alg empty"] = (Alg(""), LicenseOutcome.AlgorithmMismatch),
        ["alg HS256"] = (Alg("HS256"), LicenseOutcome.AlgorithmMismatch),
        ["alg RS256"] = (Alg("RS256"), LicenseOutcome.AlgorithmMismatch),
        ["alg ES256K"] = (Alg("ES256K"), LicenseOutcome.AlgorithmMismatch),
        ["alg with a space"] = (Alg("ES256 "), LicenseOutcome.AlgorithmMismatch),
        ["alg null"] = (desk => With(desk, alg: "null"), LicenseOutcome.HeaderMalformed),
        ["alg array"] = (desk => With(desk, alg: $"[\"{desk.Key.Algorithm.ToJoseName()}\"]"), LicenseOutcome.HeaderMalformed),
        ["alg ES384"] = (Alg("ES384"), LicenseOutcome.AlgorithmMismatch),
        ["alg lower case"] = (Alg("es256"), LicenseOutcome.AlgorithmMismatch),
        ["alg ED25519"] = (Alg("ED25519"), LicenseOutcome.AlgorithmMismatch),
        ["alg absent"] = (desk => With(desk, alg: null), LicenseOutcome.AlgorithmMismatch),
        ["alg number"] = (desk => With(desk, alg: "256"), LicenseOutcome.HeaderMalformed),
        ["alg of another key"] = (desk => With(desk, alg: desk.Key.Algorithm == SignatureAlgorithm.ES256 ? "\"Ed25519\"" : "\"ES256\""), LicenseOutcome.AlgorithmMismatch),
        ["kid of another issuer's key"] = (desk => With(desk, kid: $"\"{desk.Other.PublicKey.KeyId}\""), LicenseOutcome.SignatureInvalid),
        ["kid path"] = (Kid("\"../../../../etc/passwd\""), LicenseOutcome.HeaderMalformed),
        ["kid SQL"] = (Kid("\"x' OR '1'='1\""), LicenseOutcome.HeaderMalformed),
        ["kid number"] = (Kid("1"), LicenseOutcome.HeaderMalformed),
        ["kid null"] = (Kid("null"), LicenseOutcome.HeaderMalformed),
        ["kid array"] = (desk => With(desk, kid: $"[\"{desk.Key.PublicKey.KeyId}\"]"), LicenseOutcome.HeaderMalformed),
        ["kid absent"] = (Kid(null), LicenseOutcome.HeaderMalformed),
        ["kid empty"] = (Kid("\"\""), LicenseOutcome.HeaderMalformed),
        ["kid of 65 characters"] = (Kid($"\"{new string('k', 65)}\""), LicenseOutcome.HeaderMalformed),
        ["kid of 400 characters"] = (Kid($"\"{new string('k', 400)}\""), LicenseOutcome.HeaderMalformed),
        ["kid with a letter changed"] = (desk => With(desk, kid: $"\"{desk.Key.PublicKey.KeyId[..^1]}~\""), LicenseOutcome.HeaderMalformed),
        ["kid shortened"] = (desk => With(desk, kid: $"\"{desk.Key.PublicKey.KeyId[..^1]}\""), LicenseOutcome.KeyUnknown),
        ["typ JWT"] = (Type("\"JWT\""), LicenseOutcome.TokenTypeMismatch),
        ["typ of a delegation"] = (Type("\"music-license-delegation+jwt\""), LicenseOutcome.TokenTypeMismatch),
        ["typ of a status list"] = (Type("\"statuslist+jwt\""), LicenseOutcome.TokenTypeMismatch),
        ["typ upper case"] = (Type("\"MUSIC-LICENSE+JWT\""), LicenseOutcome.TokenTypeMismatch),
        ["typ empty"] = (Type("\"\""), LicenseOutcome.TokenTypeMismatch),
        ["typ absent"] = (Type(null), LicenseOutcome.TokenTypeMismatch),
        ["typ number"] = (Type("1"), LicenseOutcome.HeaderMalformed),
        ["crit unknown"] = (More("\"crit\":[\"exp\"]"), LicenseOutcome.HeaderMemberForbidden),
        ["crit empty"] = (More("\"crit\":[]"), LicenseOutcome.HeaderMemberForbidden),
        ["crit no array"] = (More("\"crit\":\"exp\""), LicenseOutcome.HeaderMemberForbidden),
        ["crit registered"] = (More("\"crit\":[\"alg\"]"), LicenseOutcome.HeaderMemberForbidden),
        ["crit twice the same"] = (More("\"crit\":[\"x\",\"x\"],\"x\":1"), LicenseOutcome.HeaderMemberForbidden),
        ["crit null"] = (More("\"crit\":null"), LicenseOutcome.HeaderMemberForbidden),
        ["b64 false"] = (More("\"b64\":false,\"crit\":[\"b64\"]"), LicenseOutcome.HeaderMemberForbidden),
        ["b64 true"] = (More("\"b64\":true"), LicenseOutcome.HeaderMemberForbidden),
        ["zip"] = (More("\"zip\":\"DEF\""), LicenseOutcome.HeaderMemberForbidden),
        ["enc"] = (More("\"enc\":\"A256GCM\""), LicenseOutcome.HeaderMemberForbidden),
        ["cty"] = (More("\"cty\":\"JWT\""), LicenseOutcome.HeaderMemberForbidden),
        ["jku"] = (More("\"jku\":\"https://evil.example/jwks\""), LicenseOutcome.HeaderMemberForbidden),
        ["jwk"] = (desk => More($"\"jwk\":{desk.Key.PublicKey.ExportJwk()}")(desk), LicenseOutcome.HeaderMemberForbidden),
        ["x5u"] = (More("\"x5u\":\"https://evil.example/x5u\""), LicenseOutcome.HeaderMemberForbidden),
        ["x5c"] = (More("\"x5c\":[\"MIIB\"]"), LicenseOutcome.HeaderMemberForbidden),
        ["alg twice"] = (More("\"alg\":\"none\""), LicenseOutcome.HeaderMalformed),
        ["kid twice by escape"] = (More("\"k\\u0069d\":\"x\""), LicenseOutcome.HeaderMalformed),
        ["crit by escape"] = (More("\"cr\\u0069t\":[\"x\"]"), LicenseOutcome.HeaderMalformed),
        ["nested twice"] = (More("\"x\":{\"a\":1,\"a\":2}"), LicenseOutcome.HeaderMalformed),
        ["over 512 bytes"] = (More($"\"x\":\"{new string('x', 512)}\""), LicenseOutcome.HeaderMalformed),
        ["array"] = (_ => "[]", LicenseOutcome.HeaderMalformed),
        ["null"] = (_ => "null", LicenseOutcome.HeaderMalformed),
        ["string"] = (_ => "\"x\"", LicenseOutcome.HeaderMalformed),
        ["empty object"] = (_ => "{}", LicenseOutcome.TokenTypeMismatch),
        ["space before the object"] = (desk => " " + With(desk), LicenseOutcome.HeaderMalformed),
        ["line end behind the object"] = (desk => With(desk) + "\n", LicenseOutcome.HeaderMalformed),
        ["bytes behind the object"] = (desk => With(desk) + "x", LicenseOutcome.HeaderMalformed),
        ["two objects"] = (desk => With(desk) + "{}", LicenseOutcome.HeaderMalformed),
        ["byte order mark"] = (desk => "\uFEFF" + With(desk), LicenseOutcome.HeaderMalformed),
        ["NUL behind the object"] = (desk => With(desk) + "\0", LicenseOutcome.HeaderMalformed),
    };

    private static readonly Dictionary<string, (Func<string, string> Change, LicenseOutcome Outcome)> Texts = new(StringComparer.Ordinal)
    {
        ["space before"] = (token => " " + token, LicenseOutcome.TokenNotBase64Url),
        ["space behind"] = (token => token + " ", LicenseOutcome.TokenNotBase64Url),
        ["line feed behind"] = (token => token + "\n", LicenseOutcome.TokenNotBase64Url),
        ["line feed within"] = (token => token.Insert(20, "\r\n"), LicenseOutcome.TokenNotBase64Url),
        ["tab in the signature"] = (token => token.Insert(token.Length - 5, "\t"), LicenseOutcome.TokenNotBase64Url),
        ["padding"] = (token => token + "==", LicenseOutcome.TokenNotBase64Url),
        ["one padding"] = (token => token + "=", LicenseOutcome.TokenNotBase64Url),
        ["NUL behind"] = (token => token + "\0", LicenseOutcome.TokenNotBase64Url),
        ["standard alphabet"] = (token => token.Insert(5, "+"), LicenseOutcome.TokenNotBase64Url),
        ["other script"] = (token => token + "ｅ", LicenseOutcome.TokenNotBase64Url),
        ["empty"] = (_ => "", LicenseOutcome.TokenNotCompact),
        ["two parts"] = (token => token[..token.LastIndexOf('.')], LicenseOutcome.TokenNotCompact),
        ["four parts"] = (token => token + ".AAAA", LicenseOutcome.TokenNotCompact),
        ["five parts, as a JWE"] = (token => token + ".AAAA.AAAA", LicenseOutcome.TokenNotCompact),
        ["no header"] = (token => token[token.IndexOf('.', StringComparison.Ordinal)..], LicenseOutcome.TokenNotCompact),
        ["no payload"] = (token => token.Split('.') is [var header, _, var signature] ? $"{header}..{signature}" : token, LicenseOutcome.TokenNotCompact),
        ["no signature"] = (token => token[..(token.LastIndexOf('.') + 1)], LicenseOutcome.TokenNotCompact),
        ["dots alone"] = (_ => "..", LicenseOutcome.TokenNotCompact),
        ["JSON serialization"] = (Flattened, LicenseOutcome.TokenNotBase64Url),
        ["polyglot"] = (token => Flattened(token) + "." + token, LicenseOutcome.TokenNotBase64Url),
        ["8193 characters"] = (token => token + new string('A', 8193 - token.Length), LicenseOutcome.TokenTooLong),
        ["1 MB"] = (_ => new string('A', 1 << 20), LicenseOutcome.TokenTooLong),
        ["unused bits in the signature"] = (WithUnusedBits, LicenseOutcome.TokenNotBase64Url),
        ["signature of one character more"] = (token => token + "A", LicenseOutcome.SignatureInvalid),
        ["signature of 63 bytes"] = (token => Sign(token, signature => signature[..63]), LicenseOutcome.SignatureInvalid),
        ["signature of 65 bytes"] = (token => Sign(token, signature => [.. signature, 0]), LicenseOutcome.SignatureInvalid),
        ["signature of zeros"] = (token => Sign(token, _ => new byte[64]), LicenseOutcome.SignatureInvalid),
        ["signature in DER"] = (token => Sign(token, ToDer), LicenseOutcome.SignatureInvalid),
        ["r and s exchanged"] = (token => Sign(token, signature => [.. signature[32..], .. signature[..32]]), LicenseOutcome.SignatureInvalid),
        ["r and s the group order"] = (token => Sign(token, _ => [.. Order, .. Order]), LicenseOutcome.SignatureInvalid),
        ["s plus the order of Ed25519"] = (token => Sign(token, PlusOrder), LicenseOutcome.SignatureInvalid),
        ["payload changed"] = (token => token.Split('.') is [var header, var payload, var signature] ? $"{header}.{payload[..^4]}AAAA.{signature}" : token, LicenseOutcome.SignatureInvalid),
        ["nested JWS"] = (token => token.Split('.') is [var header, _, var signature] ? $"{header}.{StrictBase64Url.Encode(Some.Utf8(token))}.{signature}" : token, LicenseOutcome.SignatureInvalid),
    };

    public static TheoryData<string, SignatureAlgorithm> HeaderAttacks => Cross(Headers.Keys);

    public static TheoryData<string, SignatureAlgorithm> TextAttacks => Cross(Texts.Keys);

    [Theory, MemberData(nameof(HeaderAttacks))]
    public void Header_attack_is_refused(string attack, SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        desk.Refuses(Headers[attack].Outcome, Some.Jws(desk.Key, Some.Typ, Some.Payload(), Headers[attack].Header(desk)));
    }

    [Theory, MemberData(nameof(TextAttacks))]
    public void Text_attack_is_refused_also_when_the_good_text_is_known(string attack, SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        string good = desk.Issue();
        desk.Refuses(Texts[attack].Outcome, Texts[attack].Change(good));
        desk.Accepts(good);
        desk.Refuses(Texts[attack].Outcome, Texts[attack].Change(good));
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void Media_type_with_its_prefix_and_members_that_mean_nothing_are_accepted(SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        string header = With(desk, typ: "\"application/music-license+jwt\"").Insert(1, "\"x\":{\"y\":[1,2]},\"x5t\":\"abc\",");
        desk.Accepts(Some.Jws(desk.Key, Some.Typ, Some.Payload(), header));
        desk.Accepts(Some.Jws(desk.Key, Some.Typ, Some.Payload(), With(desk, typ: "\"music-l\\u0069cense+jwt\"")));
        desk.Accepts(Some.Jws(desk.Key, Some.Typ, Some.Payload(), With(desk).Replace(":", " :\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_other_signature_of_an_ECDSA_pair_verifies_and_names_the_same_license()
    {
        using var desk = new LicenseDesk();
        string token = desk.Issue();
        License first = desk.Accepts(token);
        License second = desk.Accepts(Sign(token, WithOtherS));
        Assert.NotSame(first, second);
        Assert.Equal((first.Issuer, first.Id), (second.Issuer, second.Id));
    }

    // Each refusal of the form of a token, under its code.
    [Fact]
    public void Text_that_is_not_three_parts_is_refused_with_AF1001() => Refuse(desk => desk.Issue() + ".x", LicenseOutcome.TokenNotCompact, "AF1001");

    [Fact]
    public void Signature_of_another_key_is_refused_with_AF1002() =>
        Refuse(desk => Some.Jws(Some.Key("stranger"), Some.Typ, Some.Payload(), LicenseVerifierTests.Header(desk.Key)), LicenseOutcome.SignatureInvalid, "AF1002");

    [Fact]
    public void Text_that_is_too_long_is_refused_with_AF1004() => Refuse(_ => new string('A', 8193), LicenseOutcome.TokenTooLong, "AF1004");

    [Fact]
    public void Padding_is_refused_with_AF1005() => Refuse(desk => desk.Issue() + "=", LicenseOutcome.TokenNotBase64Url, "AF1005");

    [Fact]
    public void Header_without_kid_is_refused_with_AF1006() => RefuseHeader(desk => With(desk, kid: null), LicenseOutcome.HeaderMalformed, "AF1006");

    [Fact]
    public void Header_with_crit_is_refused_with_AF1007() => RefuseHeader(More("\"crit\":[\"x\"]"), LicenseOutcome.HeaderMemberForbidden, "AF1007");

    [Fact]
    public void Other_typ_is_refused_with_AF1008() => RefuseHeader(Type("\"at+jwt\""), LicenseOutcome.TokenTypeMismatch, "AF1008");

    [Fact]
    public void Alg_none_is_refused_with_AF1009() => RefuseHeader(Alg("none"), LicenseOutcome.AlgorithmMismatch, "AF1009");

    private static void RefuseHeader(Func<LicenseDesk, string> header, LicenseOutcome outcome, string code) =>
        Refuse(desk => Some.Jws(desk.Key, Some.Typ, Some.Payload(), header(desk)), outcome, code);

    private static void Refuse(Func<LicenseDesk, string> token, LicenseOutcome outcome, string code)
    {
        using var desk = new LicenseDesk();
        string text = token(desk);
        desk.Refuses(outcome, text);
        Assert.Equal(code, desk.Verify(text).Code.ToString());
    }

    private static TheoryData<string, SignatureAlgorithm> Cross(IEnumerable<string> attacks)
    {
        var data = new TheoryData<string, SignatureAlgorithm>();
        foreach (string attack in attacks)
        {
            data.Add(attack, SignatureAlgorithm.ES256);
            data.Add(attack, SignatureAlgorithm.Ed25519);
        }

        return data;
    }

    private static Func<LicenseDesk, string> Alg(string alg) => desk => With(desk, alg: $"\"{alg}\"");

    private static Func<LicenseDesk, string> Kid(string? kid) => desk => With(desk, kid: kid);

    private static Func<LicenseDesk, string> Type(string? typ) => desk => With(desk, typ: typ);

    private static Func<LicenseDesk, string> More(string members) => desk => With(desk)[..^1] + "," + members + "}";

    private static string With(LicenseDesk desk, string? typ = "\"music-license+jwt\"", string? alg = "", string? kid = "")
    {
        alg = alg is "" ? $"\"{desk.Key.Algorithm.ToJoseName()}\"" : alg;
        kid = kid is "" ? $"\"{desk.Key.PublicKey.KeyId}\"" : kid;
        string?[] members = [typ is null ? null : $"\"typ\":{typ}", alg is null ? null : $"\"alg\":{alg}", kid is null ? null : $"\"kid\":{kid}"];
        return "{" + string.Join(",", members.Where(member => member is not null)) + "}";
    }

    private static string Flattened(string token) =>
        token.Split('.') is [var header, var payload, var signature] ? $$"""{"protected":"{{header}}","payload":"{{payload}}","signature":"{{signature}}"}""" : token;

    private static string Sign(string token, Func<byte[], byte[]> change)
    {
        int dot = token.LastIndexOf('.');
        byte[] signature = new byte[64];
        Assert.True(StrictBase64Url.TryDecode(token.AsSpan(dot + 1), signature, out int written) && written == 64);
        return $"{token[..dot]}.{StrictBase64Url.Encode(change(signature))}";
    }

    private static string WithUnusedBits(string token)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return token[..^1] + Alphabet[Alphabet.IndexOf(token[^1], StringComparison.Ordinal) | 1];
    }

    private static byte[] ToDer(byte[] signature) =>
        [0x30, 0x44, 0x02, 0x20, .. signature[..32], 0x02, 0x20, .. signature[32..]];

    /// <summary>RFC 8032 §5.1.7: S must be below the order, or one signature has two texts.</summary>
    private static byte[] PlusOrder(byte[] signature)
    {
        byte[] order = Convert.FromHexString("EDD3F55C1A631258D69CF7A2DEF9DE1400000000000000000000000000000010");
        byte[] changed = [.. signature];
        int carry = 0;
        for (int i = 0; i < 32; i++)
        {
            carry += changed[32 + i] + order[i];
            changed[32 + i] = unchecked((byte)carry);
            carry >>= 8;
        }

        return changed;
    }

    private static byte[] WithOtherS(byte[] signature)
    {
        var order = new System.Numerics.BigInteger(Order, isUnsigned: true, isBigEndian: true);
        var s = new System.Numerics.BigInteger(signature.AsSpan(32), isUnsigned: true, isBigEndian: true);
        byte[] other = (order - s).ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. signature[..32], .. new byte[32 - other.Length], .. other];
    }
}
