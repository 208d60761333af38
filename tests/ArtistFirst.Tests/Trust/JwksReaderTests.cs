using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

public sealed class JwksReaderTests
{
    private static readonly string One = Some.Jwk("label");
    private static readonly string Two = Some.Jwk("other");

    [Fact]
    public void A_set_is_read() => Assert.Equal([Some.Key("label").PublicKey, Some.Key("other").PublicKey], Read($$"""{"keys":[{{One}},{{Two}}],"more":1}"""));

    [Theory]
    [InlineData("""{"kty":"RSA","n":"AQAB","e":"AQAB"}""")]
    [InlineData("""{"kty":"oct","k":"AQAB"}""")]
    [InlineData("""{"kty":"EC","crv":"P-521","x":"AA","y":"AA"}""")]
    [InlineData("""{"kty":"new"}""")]
    [InlineData("7")]
    public void Keys_of_other_kinds_are_passed_over(string other) => Assert.Single(Read($$"""{"keys":[{{other}},{{One}}]}"""));

    [Fact]
    public void A_key_for_encryption_is_passed_over() =>
        Assert.Single(Read($$"""{"keys":[{{One.Replace("\"sig\"", "\"enc\"", StringComparison.Ordinal)}},{{Two}}]}"""));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"keys":{}}""")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[{}]}""")]
    [InlineData("""{"keys":[],"keys":[]}""")]
    [InlineData("<html>")]
    public void What_is_no_set_of_keys_is_refused(string text) => Assert.Throws<KeyFormatException>(() => Read(text));

    [Fact]
    public void A_key_twice_is_refused() => Assert.Throws<KeyFormatException>(() => Read($$"""{"keys":[{{One}},{{One}}]}"""));

    [Fact]
    public void Too_many_keys_are_refused() =>
        Assert.Throws<KeyFormatException>(() => Read($$"""{"keys":[{{string.Join(',', Enumerable.Repeat("{}", 64))}},{{One}}]}"""));

    [Fact]
    public void A_set_with_a_private_key_is_refused_whole() =>
        Assert.Contains("private", Assert.Throws<KeyFormatException>(() => Read($$"""{"keys":[{{One}},{{Some.Key("other").ExportJwk()}}]}""")).Message, StringComparison.Ordinal);

    [Fact]
    public void Damaged_sets_never_do_worse_than_being_refused() =>
        Hostile.Try<KeyFormatException>(Some.Utf8($$"""{"keys":[{{One}},{{Two}}]}"""), changed => JwksReader.Read(changed));

    private static IReadOnlyList<PublicKey> Read(string text) => JwksReader.Read(Some.Utf8(text));
}
