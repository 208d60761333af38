using System.Reflection;

namespace ArtistFirst.Analyzers;

/// <summary>What the analyzers are built against decides how old a compiler may be that loads them: one that is older than a reference of theirs refuses.</summary>
public sealed class CompilerFloorTests
{
    private static readonly Version Floor = new(4, 8, 0, 0);

    [Fact]
    public void The_analyzers_ask_for_no_newer_compiler_than_the_floor() =>
        Assert.All(CompilersOf(typeof(LicenseCheckAnalyzer).Assembly), compiler => Assert.True(compiler.Version <= Floor, compiler.FullName));

    [Fact]
    public void The_analyzers_load_no_workspaces() =>
        Assert.DoesNotContain(typeof(LicenseCheckAnalyzer).Assembly.GetReferencedAssemblies(), referenced => referenced.Name!.Contains("Workspaces", StringComparison.Ordinal));

    private static AssemblyName[] CompilersOf(Assembly assembly)
    {
        AssemblyName[] compilers = [.. assembly.GetReferencedAssemblies().Where(referenced => referenced.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))];
        Assert.NotEmpty(compilers);
        return compilers;
    }
}
