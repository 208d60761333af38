using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

public sealed class UnverifiedLicenseTests
{
    [Fact]
    public void A_token_by_anybody_can_be_looked_at()
    {
        UnverifiedToken token = Assert.Single(UnverifiedLicense.Inspect(Some.License(Some.Key("stranger"))).Tokens);
        Assert.Contains("\"alg\": \"ES256\"", token.Header, StringComparison.Ordinal);
        Assert.Contains(Some.Studio, token.Payload, StringComparison.Ordinal);
        Assert.Null(token.FormFault);
    }

    [Fact]
    public void A_child_is_shown_with_what_stands_behind_it()
    {
        string token = Some.License(Some.Key("stranger"));
        Assert.Equal(2, UnverifiedLicense.Inspect($"{token}~{token}").Tokens.Count);
        Assert.Equal(3, UnverifiedLicense.Inspect(string.Join('~', Enumerable.Repeat(token, 10))).Tokens.Count);
    }

    [Fact]
    public void What_is_wrong_with_the_form_is_said()
    {
        Assert.Equal("AF1001", UnverifiedLicense.Inspect("").Tokens[0].FormFault!.Code.ToString());
        Assert.Equal("AF1004", UnverifiedLicense.Inspect(new string('A', 1 << 20)).Tokens[0].FormFault!.Code.ToString());
        Assert.Equal("AF1008", UnverifiedLicense.Inspect(Some.Jws(Some.Key("label"), "JWT", "{}")).Tokens[0].FormFault!.Code.ToString());
        UnverifiedToken broken = UnverifiedLicense.Inspect(Some.Jws(Some.Key("label"), Some.Typ, "{")).Tokens[0];
        Assert.Equal("AF1011", broken.FormFault!.Code.ToString());
        Assert.NotNull(broken.Header);
        Assert.Null(broken.Payload);
    }

    [Fact]
    public void Nothing_that_could_steer_a_terminal_comes_out()
    {
        UnverifiedToken token = UnverifiedLicense.Inspect(Some.Jws(Some.Key("label"), Some.Typ, "{\"x\":\"\u001b[31m\u009b\u202e\"}".Replace("\u001b", "\\u001b", StringComparison.Ordinal))).Tokens[0];
        Assert.All(token.Payload!, character => Assert.True(character is '\n' or '\r' or (>= ' ' and < '\u007f')));
    }

    [Fact]
    public void Any_text_is_answered() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll<string>(text => UnverifiedLicense.Inspect(text ?? string.Empty).Tokens.Count > 0));
}
