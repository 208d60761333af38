namespace ArtistFirst.Conventions;

public sealed class ThrownExceptionsTests
{
    [Fact]
    public void What_a_public_member_throws_is_documented() =>
        Violations.None("A caller reads what to catch where the member is described.", ThrownExceptions.Check(Checkout.Product));

    [Theory]
    [InlineData("throw new FormatException();")]
    [InlineData("throw new System.FormatException();")]
    [InlineData("_ = text ?? throw new FormatException();")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNegative(length);")]
    public void An_unnamed_exception_is_noticed(string statement) => Assert.Single(ThrownExceptions.Check([Method(statement, "")]));

    [Theory]
    [InlineData("throw new FormatException();", "/// <exception cref=\"FormatException\">Broken.</exception>\n")]
    [InlineData("throw new FormatException();", "/// <inheritdoc/>\n")]
    [InlineData("ArgumentNullException.ThrowIfNull(text);", "")]
    [InlineData("ArgumentException.ThrowIfNullOrEmpty(text);", "")]
    [InlineData("cancellationToken.ThrowIfCancellationRequested();", "")]
    [InlineData("verdict.ThrowIfInvalid();", "")]
    [InlineData("Run(() => throw new FormatException());", "")]
    public void What_is_named_or_understood_is_fine(string statement, string documentation) => Assert.Empty(ThrownExceptions.Check([Method(statement, documentation)]));

    [Theory]
    [InlineData("internal", "public")]
    [InlineData("public", "private")]
    public void What_users_cannot_call_is_not_asked(string type, string member) =>
        Assert.Empty(ThrownExceptions.Check([Some.Source($"{type} class License {{ {member} void Read() {{ throw new FormatException(); }} }}")]));

    private static SourceFile Method(string statement, string documentation) =>
        Some.Source($"public class License\n{{\n{documentation}    public void Read()\n    {{\n        {statement}\n    }}\n}}\n");
}
