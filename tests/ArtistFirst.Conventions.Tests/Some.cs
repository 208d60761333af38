namespace ArtistFirst.Conventions;

/// <summary>Small examples on which the checkers themselves are tried.</summary>
internal static class Some
{
    public static SourceFile Source(string text, string path = "src/ArtistFirst/Licensing/License.cs") => new(path, text);

    /// <summary>A file of the given number of lines.</summary>
    public static SourceFile SourceOf(int lines, string path = "src/ArtistFirst/Licensing/License.cs") =>
        Source(string.Concat(Enumerable.Repeat("//\n", lines)), path);

    /// <summary>A class with one method, from its first to its last line as long as asked.</summary>
    public static SourceFile MethodOf(int lines) =>
        Source($"class License\n{{\n    void Read()\n    {{\n{string.Concat(Enumerable.Repeat("        ;\n", lines - 3))}    }}\n}}\n");

    public static ProjectFile Project(string name, string items, string folder = "src") =>
        new($"{folder}/{name}/{name}.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{items}</ItemGroup></Project>");
}
