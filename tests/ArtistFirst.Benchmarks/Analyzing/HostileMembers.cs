using System.Globalization;
using System.Text;

namespace ArtistFirst.Benchmarks.Analyzing;

/// <summary>Members that nobody writes by hand: generated code, and what might be made to stall a build.</summary>
internal static class HostileMembers
{
    public static IEnumerable<AnalyzedSource> All =>
    [
        Of("2,000 ifs", Many(2000, i => $"if (n == {i}) text = Next();")),
        Of("2,000 ifs, each a check", Many(2000, i => $"if (n == {i}) Demand(text);")),
        Of("a switch of 1,500 cases", $"switch (n) {{ {Many(1500, i => $"case {i}: text = Next(); Demand(text); break;")} }}"),
        Of("300 labels, 300 gotos", Gotos(300)),
        Of("400 flags", Many(400, i => $"bool f{i} = Roll() && Allowed(id);") + Many(400, i => $"if (f{i}) Load(id);")),
        Of("800 recordings", Many(800, i => $"string r{i} = Next(); if (!Allowed(r{i})) return;") + Many(800, i => $"Load(r{i});")),
        Of("800 recordings in a loop", $"while (Roll()) {{ {Many(800, i => $"string r{i} = Next(); if (!Allowed(r{i})) return;")}{Many(800, i => $"Load(r{i});")} }}"),
        Of("25 nested try", Nested(25, "try { Log(text); text = Next();", "} catch (System.IO.IOException) { Demand(text); } finally { Log(text); n++; }")),
        Of("12 nested foreach", Nested(12, "foreach (string e# in ids) { text = e#;", "}")),
        Of("a try of 1,000 calls", $"try {{ {Many(1000, i => $"text = Next(); Demand(text); Log(text + {i});")} }} catch (System.IO.IOException) {{ Load(text); }} finally {{ Log(text); }}"),
        Of("300 lambdas", Many(300, i => $"System.Action a{i} = () => {{ if (Allowed(id)) Load(id); text = Next(); }}; a{i}();")),
    ];

    private static AnalyzedSource Of(string name, string body) => new(
        name,
        members: 1,
        $"#nullable enable\nusing static Vocabulary;\npublic sealed class Hostile\n{{\n    public void Run(string id, string[] ids, int n)\n    {{\n        string text = id;\n{body}\n        Load(text);\n    }}\n}}\n");

    private static string Many(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            text.AppendLine(line(i));
        }

        return text.ToString();
    }

    private static string Nested(int depth, string open, string close)
    {
        string Numbered(string part, int level) => part.Replace("#", level.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return $"{Many(depth, level => Numbered(open, level))}Load(text);\n{Many(depth, level => Numbered(close, depth - 1 - level))}";
    }

    private static string Gotos(int count)
    {
        var random = new Random(1);
        return Many(count, i => $"L{i}: if (Roll()) {{ {(i % 3 == 0 ? "text = Next(); " : string.Empty)}{(i % 5 == 0 ? "Demand(text); " : string.Empty)}goto L{random.Next(count)}; }}");
    }
}
