namespace ArtistFirst.Conventions;

public sealed class DocumentationTests
{
    [Fact]
    public void Everything_public_is_documented() =>
        Violations.None("Units, ranges, errors and the standard's section stand where the caller reads them.", BuiltAssembly.All.SelectMany(Documentation.Check));

    [Theory]
    [InlineData("public sealed class License;")]
    [InlineData("/// <summary> </summary>\npublic sealed class License;")]
    [InlineData("/// <summary>A license.</summary>\npublic sealed class License { public int Count => 1; }")]
    [InlineData("/// <summary>A license.</summary>\npublic sealed class License {\n/// <summary>Reads.</summary>\npublic void Read(int length) { } }")]
    [InlineData("/// <summary>A license.</summary>\npublic sealed class License {\n/// <summary>Makes.</summary>\npublic License(int length) { } }")]
    [InlineData("/// <summary>A license.</summary>\npublic sealed class License {\n/// <summary>Reads.</summary>\npublic void Read<T>() { } }")]
    [InlineData("/// <summary>A license.</summary>\npublic sealed class License<T>;")]
    [InlineData("/// <summary>A license.</summary>\npublic sealed class License {\n/// <summary>Covers?</summary>\npublic bool Covers() => true; }")]
    [InlineData("/// <summary>A license.</summary>\npublic sealed class License {\n/// <summary>Reads.</summary>\n/// <exception cref=\"System.FormatException\"></exception>\npublic void Read() { } }")]
    [InlineData("/// <summary>A license.</summary>\npublic sealed record License(int Count);")]
    [InlineData("/// <summary>Uses.</summary>\npublic enum Uses { None }")]
    public void A_gap_is_noticed(string source) => Assert.NotEmpty(Documentation.Check(Compiled.From(source)));

    [Theory]
    [InlineData("internal sealed class License;")]
    [InlineData("/// <summary>A license.</summary>\npublic sealed class License;")]
    [InlineData("/// <summary>A license.</summary>\n/// <param name=\"Count\">How many.</param>\npublic sealed record License(int Count);")]
    [InlineData("/// <summary>A license.</summary>\n/// <param name=\"Count\">How many.</param>\npublic readonly record struct License(int Count);")]
    [InlineData("/// <summary>A license.</summary>\npublic sealed class License {\n/// <summary>Whether it covers this.</summary>\npublic bool Covers() => true; }")]
    [InlineData("/// <summary>A license.</summary>\npublic readonly struct License {\n/// <summary>Earlier.</summary>\npublic static bool operator <(License left, License right) => true;\n/// <summary>Later.</summary>\npublic static bool operator >(License left, License right) => true; }")]
    [InlineData("/// <summary>A license.</summary>\npublic sealed class License {\n/// <summary>Finds one.</summary>\n/// <param name=\"id\">Its number.</param>\npublic bool TryFind(out int id) { id = 1; return true; } }")]
    [InlineData("/// <summary>A license.</summary>\npublic sealed class License {\n/// <inheritdoc/>\npublic override string ToString() => string.Empty; }")]
    [InlineData("/// <summary>A license.</summary>\npublic sealed class License {\nprivate int _count; internal int Read(int length) => _count; }")]
    public void Complete_documentation_is_fine(string source) => Assert.Empty(Documentation.Check(Compiled.From(source)));
}
