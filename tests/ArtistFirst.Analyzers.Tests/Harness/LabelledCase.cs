namespace ArtistFirst.Analyzers;

/// <summary>
/// A case of a file in Cases: what stands between two lines that begin with <c>//#</c>. It is the body of a method, or, after a line <c>//members</c>,
/// members of a class. One that begins with <c>//compiler 4.12</c> is for compilers from that version on. Every case sees the vocabulary of <c>Cases/Vocabulary.cs</c>.
/// </summary>
internal sealed record LabelledCase(string Topic, string Title, string Code)
{
    private const string Members = "//members";
    private const string Since = "//compiler ";

    private static readonly Version Compiler = typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version!;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Cases");

    /// <summary>What cases may use: members with contracts, and as much of other people's libraries as they name.</summary>
    public static string Vocabulary { get; } = File.ReadAllText(Path.Combine(Folder, "Vocabulary.cs")) + File.ReadAllText(Path.Combine(Folder, "Libraries.cs"));

    public bool IsFlagged => Code.Contains("{|AF", StringComparison.Ordinal);

    /// <summary>The whole file, marks included, in a namespace.</summary>
    public string SourceIn(string space) => Code.TrimStart().StartsWith(Members, StringComparison.Ordinal)
        ? $"{Usings}namespace {space};\n\nsealed class Case\n{{\n{Code}\n}}\n"
        : $"{Usings}namespace {space};\n\nsealed class Case\n{{\n    async Task Run(string id, string other, bool c, bool d, string[] ids, Track track)\n    {{\n{Code}\n        await Task.CompletedTask;\n    }}\n}}\n";

    private const string Usings =
        """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Diagnostics.CodeAnalysis;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using ArtistFirst;
        using static Vocabulary;

        """;

    public static IReadOnlyList<LabelledCase> All { get; } = [.. Directory.EnumerateFiles(Folder, "*.cs")
        .Where(path => !path.EndsWith("Vocabulary.cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<LabelledCase> Read(string path)
    {
        string topic = Path.GetFileNameWithoutExtension(path);
        foreach (string part in File.ReadAllText(path).Split("//# ").Skip(1))
        {
            int line = part.IndexOf('\n', StringComparison.Ordinal);
            string code = part[(line + 1)..];
            if (code.StartsWith(Since, StringComparison.Ordinal))
            {
                int end = code.IndexOf('\n', StringComparison.Ordinal);
                if (Version.Parse(code[Since.Length..end].Trim()) > Compiler)
                {
                    continue;
                }

                code = code[(end + 1)..];
            }

            yield return new LabelledCase(topic, part[..line].Trim(), code);
        }
    }
}
