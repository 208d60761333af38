using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ArtistFirst.Benchmarks.Measuring;

/// <summary>A Markdown page of measurements: one table a question, the first row of each being the floor.</summary>
internal sealed class Report(string title, string how = "Contenders run in turn, 31 rounds; times are medians, ratios are medians of the ratios within a round.")
{
    private readonly StringBuilder _text = new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"# {title}\n\n")
        .Append(CultureInfo.InvariantCulture, $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores. ")
        .Append(how).Append('\n')
        .Append("The machine is shared: compare ratios, not nanoseconds.\n");

    public void Add(string question, string target, IReadOnlyList<Measurement> rows)
    {
        StringBuilder table = new();
        table.Append(CultureInfo.InvariantCulture, $"\n## {question}\n\nTarget: {target}\n\n| contender | ns | ratio to the first | bytes |\n| --- | ---: | ---: | ---: |\n");
        foreach (Measurement row in rows)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Nanoseconds:N1} | {row.Ratio:N3} | {row.Bytes:N0} |\n");
        }

        Print(table);
    }

    /// <summary>A table of other figures than times of operations.</summary>
    public void Add(string question, string target, IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        StringBuilder table = new();
        table.Append(CultureInfo.InvariantCulture, $"\n## {question}\n\nTarget: {target}\n\n| {string.Join(" | ", columns)} |\n| --- | {string.Join(" | ", columns.Skip(1).Select(_ => "---:"))} |\n");
        foreach (string[] row in rows)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |\n");
        }

        Print(table);
    }

    private void Print(StringBuilder table)
    {
        Console.Out.Write(table);
        _text.Append(table);
    }

    /// <summary>A paragraph or a table of its own.</summary>
    public void Tell(string text)
    {
        Console.Out.WriteLine(text);
        _text.Append('\n').Append(text).Append('\n');
    }

    public Task SaveAsync(string path) => File.WriteAllTextAsync(path, _text.ToString());
}
