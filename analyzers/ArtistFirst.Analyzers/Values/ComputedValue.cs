namespace ArtistFirst.Analyzers;

/// <summary>The result of one operation: a call, an element, an await. Each time the operation runs it is another value.</summary>
internal sealed class ComputedValue(int definition, IReadOnlyList<Value> parts, DefinitionSet mentions, bool isLoaded) : Value(mentions)
{
    public int Definition { get; } = definition;

    public override IReadOnlyList<Value> Parts { get; } = parts;

    /// <summary>Whether a load made it: the load itself has been judged.</summary>
    public bool IsLoaded { get; } = isLoaded;

    /// <summary>Whether it is what is computed of these parts, leaving out what it leaves out: itself, and what came twice.</summary>
    public bool IsOf(IReadOnlyList<Value> parts)
    {
        int next = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            Value part = parts[i];
            if (next < Parts.Count && ReferenceEquals(part, Parts[next]))
            {
                next++;
            }
            else if (!part.Mentions.Contains(Definition))
            {
                return false;
            }
        }

        return next == Parts.Count;
    }

    public override string ToString() => $"#{Definition}";
}
