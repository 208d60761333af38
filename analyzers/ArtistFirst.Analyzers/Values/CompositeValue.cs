using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>An object whose members are known: a record with its arguments, a tuple, an array with its elements.</summary>
/// <param name="definition">Where it was made, if it can change; null for a record, which is what its members are.</param>
/// <param name="source">The value that members not listed come from (the operand of <c>with</c>); null where there is none.</param>
/// <param name="members">The members, by the name of a property or field, or by the position of an element.</param>
/// <param name="mentions">The definitions of all of it.</param>
internal sealed class CompositeValue(int? definition, Value? source, IReadOnlyList<KeyValuePair<string, Value>> members, DefinitionSet mentions) : Value(mentions)
{
    public int? Definition { get; } = definition;

    public Value? Source { get; } = source;

    public IReadOnlyList<KeyValuePair<string, Value>> Members { get; } = members;

    public override IReadOnlyList<Value> Parts { get; } = source is null ? [.. members.Select(member => member.Value)] : [source, .. members.Select(member => member.Value)];

    public Value? Find(string name)
    {
        foreach (KeyValuePair<string, Value> member in Members)
        {
            if (string.Equals(member.Key, name, StringComparison.Ordinal))
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>Whether it is a list of elements, of which every one is known.</summary>
    public bool IsList => Members.Count > 0 && Source is null && string.Equals(Members[0].Key, ElementName(0), StringComparison.Ordinal);

    public static string ElementName(int index) => index.ToString();

    public override string ToString() => $"{{{string.Join(", ", Members.Select(member => $"{member.Key}: {member.Value}"))}}}";
}
