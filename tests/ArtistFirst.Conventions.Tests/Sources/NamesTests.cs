namespace ArtistFirst.Conventions;

public sealed class NamesTests
{
    [Fact]
    public void Types_are_named_in_the_words_of_the_trade() =>
        Violations.None("Types are nouns of the trade; what acts ends in what it does (Issuer, Verifier, Gate, Register).", Names.Check(Checkout.Product));

    [Theory]
    [InlineData("class LicenseManager;")]
    [InlineData("class TokenHelper;")]
    [InlineData("static class TokenHelpers;")]
    [InlineData("class TokenUtils;")]
    [InlineData("record struct TokenUtil;")]
    [InlineData("interface ILicenseService;")]
    [InlineData("delegate void RefusalHandler();")]
    [InlineData("class KeyProvider;")]
    [InlineData("abstract class LedgerBase;")]
    [InlineData("class Ledger { class ReaderImpl; }")]
    public void A_role_for_a_name_is_noticed(string text) => Assert.Single(Names.Check([Some.Source(text)]));

    [Fact]
    public void A_folder_named_after_a_role_is_noticed() =>
        Assert.Single(Names.Check([Some.Source("class Text;", "src/ArtistFirst/Helpers/Text.cs")]));

    [Theory]
    [InlineData("class LicenseReload : BackgroundService;")]
    [InlineData("class TrustReloadService : Microsoft.Extensions.Hosting.BackgroundService;")]
    [InlineData("class UnguardedAudioCodeFixProvider : CodeFixProvider;")]
    [InlineData("class IsrcJsonConverter : JsonConverter<Isrc>;")]
    [InlineData("readonly struct IpiBase;")]
    [InlineData("class Database;")]
    public void Words_of_the_trade_and_of_the_framework_are_fine(string text) => Assert.Empty(Names.Check([Some.Source(text)]));

    [Fact]
    public void A_role_inherited_from_an_own_type_is_noticed() =>
        Assert.Equal(2, Names.Check([Some.Source("abstract class RuleHandler; class ExpiryHandler : RuleHandler;")]).Count());
}
