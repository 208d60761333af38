namespace ArtistFirst.Analyzers;

/// <summary>Source whose expected diagnostics are marked in it: <c>{|AF0001:Load(id)|}</c>. What is not marked must not be reported.</summary>
internal sealed class MarkedSource
{
    private MarkedSource(string text, IReadOnlyList<string> expected)
    {
        Text = text;
        Expected = expected;
    }

    /// <summary>The source without its marks.</summary>
    public string Text { get; }

    /// <summary>What has to be reported: id and underlined text, at their positions.</summary>
    public IReadOnlyList<string> Expected { get; }

    public static string Describe(string id, int start, int length, string text) => $"{id}@{start}: {text.Substring(start, length)}";

    public static MarkedSource Parse(string marked)
    {
        var text = new System.Text.StringBuilder();
        List<(string Id, int Start, int End)> spans = [];
        Stack<(string Id, int Start)> open = [];
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("{|AF") && marked.IndexOf(':', i) is var colon)
            {
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (open.Count > 0 && marked.AsSpan(i).StartsWith("|}"))
            {
                (string id, int start) = open.Pop();
                spans.Add((id, start, text.Length));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        string plain = text.ToString();
        return new MarkedSource(plain, [.. spans.OrderBy(span => span.Start).ThenBy(span => span.Id, StringComparer.Ordinal)
            .Select(span => Describe(span.Id, span.Start, span.End - span.Start, plain))]);
    }
}
